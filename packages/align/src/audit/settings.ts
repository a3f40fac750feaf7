/** Every tuned number of the audit, in one place. `pnpm bench:audit FOLDER da nl` measures what they do. */
export const settings = {
  /** Share of both texts that must be matched before missing sentences are held against the translator. */
  translationShare: 0.5,
  /** Probability of a null from which a missing sentence is major. */
  sureNull: 0.5,
  /** The same of a sentence inside a pair. */
  sureInside: 0.9,
  /** Share of what such a sentence would make that the other side must be shorter by, in logarithms of lengths. */
  insideShort: 0.5,
  /** Weight of what the other side says beside what renders the other sentences, as a share of such a sentence's, from which it may say it in a clause. */
  foldedInside: 1,
  /** Probability of a null below which it may yet belong to the bead next to it. */
  doubtfulNull: 0.8,
  /** Letters a passage needs for its language to be told, and for being in a third language. */
  languageLetters: 24,
  thirdLanguageLetters: 60,
  /**
   * Of a word that stands in the target as in the source: its letters at least; by how much, in log-odds, it must look like the
   * source's language more than like the target's, if the source's language is known to use it and if it is not; and in how many
   * pairs at most, as what more pairs of a document keep is a term. Known words: `english`, of another language in English; `ofEnglish`,
   * of English in another language, `learned` where it ends as learned words do; `shared`, of several languages; `far`, all others.
   */
  foreignLetters: 4,
  foreignKnown: { english: -4, ofEnglish: 0, learned: 5, far: -2, shared: 4.5 },
  foreignUnknown: { english: 2, other: 4 },
  /** In so many families of languages, beside the source's, a word is at home that is no longer foreign to one more. */
  foreignFamilies: 2,
  foreignPairs: 3,
  /** How often such a finding is right. */
  foreignRight: 0.7,
  /** Share of letters in common from which a target is a copy of its source. */
  copied: 0.85,
  /** Words a passage needs to be called a copy, the share of them that it has in common with its source, and how much of it is compared. */
  copiedWords: 4,
  copiedShare: 0.5,
  copiedLetters: 2000,
  /**
   * Of a translation that has nothing to do with its source: the share of its content that may have a counterpart, the share
   * that the document's other pairs have of theirs, the content words that it takes on both sides, and the probability that
   * two segments that stand alone between the same pairs have no counterpart, in texts of which such a share has one.
   */
  unrelatedShare: 0.22,
  relatedShare: 0.55,
  unrelatedWeight: 4,
  unrelatedNull: 0.5,
  closeShare: 0.75,
  /**
   * Words of a sentence that is said twice, at least, the share of its source that it may render, and the share of letters
   * in common from which two sources are one.
   */
  twiceWords: 4,
  twiceShare: 0.6,
  twiceSource: 0.7,
  /** Number words up to this come and go with the wording. */
  smallNumber: 12,
  /** Share by which a count in dozens and a round number may differ, and be meant as the same. */
  dozensApart: 0.2,
  /** Probability and weight (in content words) from which words without a counterpart are reported, and are
   * major. What a target adds must be surer: translators spell out more often than they drop. */
  missingMinor: { source: 0.5, target: 0.8 },
  missingWeight: { source: 1, target: 1.5 },
  missingMajor: { source: 0.95, target: 0.99 },
  missingMajorWeight: 1.5,
  /** Log-odds for one unit of how much too short the other side is (`shortfall`). */
  missingLength: { source: 0.4, target: 0.4 },
  /** The same once more of what is major: a sentence that lacks a phrase is short. */
  missingMajorLength: { source: 0.2, target: 0 },
  /**
   * Log-odds that speak against it: for a name, as much as it speaks for the words' being missing, since who translates an institution's name or
   * shortens it leaves out little; and for the document's looseness.
   */
  missingMajorName: { source: 1.5, target: 0 },
  missingMajorLoose: 5,
  /** Log-odds by which omissions in real translations are rarer than one in five pairs. */
  missingRarity: 1.5,
  /**
   * Weight of an item of a list that may be missing; the coverage below which its words have no counterpart, and from which the
   * others' have; and the same of what the other side may say in its place.
   */
  itemWeight: 0.6,
  itemCovered: 0.35,
  itemThere: 0.4,
  itemStrange: 0.2,
  /** Similarity (a cosine, or the share of letters in common) from which a word renders a name. */
  nameSimilarity: 0.27,
  /** Coverage from which one name renders another. */
  nameForName: 0.55,
  /** The same from which a name that was perhaps replaced is no longer a sure mistake. */
  replacedName: 0.24,
  /** The same for names that stand on one side only, with none to compare. */
  lonelyName: 0.19,
  /** The same of one word that neither side has elsewhere. */
  lonelyWord: 0.12,
  /** How far from its place in the source, as a share of the text, another name may stand that replaces one; the similarity from which it renders the name; and its least weight. */
  nameApart: 0.25,
  otherName: 0.28,
  /**
   * Words of a sentence, beside the name, up to which one without a counterpart on each side tells of another name; the share of
   * their weight that may have none; the least weight of a name, and of one in whose place
   * the document has another one elsewhere; and the weight below which a word may be a frequent name.
   */
  nameRest: 8,
  nameLone: 0.15,
  nameWeight: 0.4,
  keptNameWeight: 0.25,
  usualName: 0.1,
  /** Pairs that keep a name, for its being steady, and the share of those whose source has it that may lack it, but at least one. */
  steadyPairs: 1,
  steadyLost: 0.1,
  /** Share of letters in common from which another word may be a steady name, spelt otherwise. */
  respelt: 0.5,
  /** Share of letters in common from which a name is much like another, and the similarity from which the two are one in two languages. */
  nearName: 0.5,
  oneName: 0.62,
  /** Log-odds up to which a word that begins a sentence looks so little like one of its language that it may be a name, and the same where what stands in its place may be a plural. */
  nameLeans: 2.1,
  pluralLeans: 0.1,
  /** The same from which a word in a name's place is one of its language where the two are alike, and where they are not; and from which the name itself is one of its own. */
  wordLeans: 0.5,
  nounLeans: 4,
  ownLeans: 1.5,
  /** Letters from which a name is a compound, which an acronym may stand for. */
  compoundName: 11,
  /** Share of consonants in which two spellings of a name may differ. */
  soundsAlike: 0.34,
  /** Share of letters in which the end of a compound may differ from a name. */
  endsAlike: 0.3,
  /** Similarity from which a word renders its counterpart and nothing else. */
  rendered: 0.32,
  /** Share of a lone sentence's content that another must cover to be perhaps its counterpart. */
  coveredElsewhere: 0.6,
  /** Content words beside a negation that are looked at, and the share of them that must be covered for a finding. */
  negationReach: 4,
  negationMinor: 0.3,
  /** The same of one that only the translation has: good ones have many, and errors are few. */
  negationGained: 0.8,
  negationMajor: 0.9,
  /** Words up to which a sentence is short enough for a denial to decide what it says. */
  negationShort: 14,
  /** Words that may lie between a hidden denial and what renders the surroundings of the plain one it stands for. */
  negationApart: 2,
  /** Words beside the counterpart of a hidden denial in which a plain one makes it a rendering of that. */
  negatedWithin: 4,
  /** Words from a denial to one that goes along with it in another clause, or from “without” to “nor”. */
  concordWithin: 4,
  /** Words from a denial to what it takes back: "not (very) uncommon". */
  reversedWithin: 1,
  /** Words from one denial to another that cancels it: "no place where it does not grow". */
  cancelledWithin: 6,
  /** Words from "forget" to the denial behind it ("vergeet bij de grens alsjeblieft niet"), and from a denial to "forget" behind it. */
  forgetWithin: 6,
  forgetBehind: 3,
  /**
   * Of a prefix that was lost: the similarity from which a word renders the one without it, and up to which all words do not render
   * the one with it; by how much the first must be more; words beside it that may deny it; and its least weight.
   */
  bareRendered: 0.4,
  prefixRendered: 0.45,
  prefixClear: 0.25,
  prefixDenied: 4,
  prefixWeight: 0.3,
  /** How far from its place in the source, as a share of the text, a word's opposite may stand where nothing links the two, and the similarity from which either renders another word. */
  oppositeApart: 0.5,
  /** The same up to which it is a sure mistake. */
  oppositeNear: 0.2,
  oppositeRendered: 0.53,
  /** Standard deviations of the logarithm of the length ratio beyond which a pair is odd, and the least factor. */
  lengthDeviations: 4,
  lengthFactor: 1.9,
  /** Pairs a document needs before its own length ratio means something. */
  lengthPairs: 12,
  /**
   * Words of a term at most, and the weight of each where there are several; the letters and the weight from which one
   * word is a term; and the places it takes to be one: one more each time that the pairs are twice as many as those below.
   */
  termWords: 3,
  termWeight: 0.9,
  termLetters: 10,
  compoundWeight: 0.6,
  termPlaces: 5,
  termPairs: 125,
  /** Share of a term's places that may disagree with the others, but at least one. */
  oddTerms: 0.1,
  /** Similarity from which another rendering is one. */
  termSimilarity: 0.37,
  /** Share of letters in common from which two words are one in two spellings. */
  termForms: 0.7,
  /** Median words of a segment up to which any word may be a term. */
  terseWords: 6,
  /** Similarity from which a word of one speaker's name renders a word of another's. */
  sameSpeaker: 0.47,
};
