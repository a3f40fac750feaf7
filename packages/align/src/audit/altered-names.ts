import { languageOf } from '../languages/index.ts';
import { wordPattern } from '../languages/word-pattern.ts';
import { placeholderSpans } from '../placeholders.ts';
import { bitsByNumber, byNumber } from '../words/by-number.ts';
import { cosine } from '../words/dots.ts';
import type { WordLexicon } from '../words/lexicon.ts';
import type { ReadWords } from '../words/packed.ts';
import { remembered } from '../words/remembered.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { type Pair, segmentsOf, spanIn } from './context.ts';
import { isGivenName, mayBeOneGivenName } from './given-names.ts';
import {
  endsAlike,
  isMisspelt,
  isNearMiss,
  mayBeDemonym,
  mayBeOneAdjective,
  sameName,
  sameStem,
  soundsAlike,
  soundsTheSame,
} from './name-forms.ts';
import { isFirst, isInAddress, isOneName, isPart, isPartOf, isSentence, opensQuotation, opensSentence } from './name-places.ts';
import { type NameRecord, withoutGenitive } from './name-record.ts';
import { areLinked, isOrdinary, isOtherSpelling, lookTranslated } from './near-names.ts';
import { areAddressedOtherwise, openWithOtherNames } from './opening-names.ts';
import { differentRegions, sameRegion } from './regions.ts';
import { settings } from './settings.ts';
import { replacesSteadyName } from './steady-names.ts';
import type { Draft } from './types.ts';
import type { WordLanguages } from './word-languages.ts';

/**
 * Names in whose place another stands: "Anna" and "Karen", "Hansen" and "Jensen", "Iran" and "Iraq". That two spellings are alike
 * does not make them one name; what tells is what else is known of the two: that the translation keeps the name elsewhere, that they
 * name different countries, or that the rest of the name is the same.
 */
export function alteredNames(pair: Pair, record: NameRecord, lexicon: WordLexicon, known: WordLanguages): Draft[] {
  const { read } = pair;
  if (!read) return [];
  const strange = {
    source: strangeCapitals(read.source, read.target),
    target: strangeCapitals(read.target, read.source),
  };
  if (strange.source.length === 0 || strange.target.length === 0) return [];
  const { source, target } = pair.words!;
  const forms = {
    source: lazily(() => formsIn(read.source)),
    target: lazily(() => formsIn(read.target)),
  };
  // names in English are in texts of any language: "University of Central Missouri"
  const isBetweenOthers = source.language !== 'en' && target.language !== 'en';
  const own = strange.source.map((k) => source.words[k]).filter((word) => !isInAddress(source.text, word));
  const other = strange.target.map((k) => target.words[k]).filter((word) => !isInAddress(target.text, word));
  const drafts: Draft[] = [];
  const isOnly = (
    [
      [own, source],
      [other, target],
    ] as const
  ).every(([words, text]) => isOneName(words, text));
  for (const name of own) {
    const place = (name.start + name.end) / 2 / Math.max(1, pair.source.text.length);
    const gap = (word: LinkedWord) => Math.abs((word.start + word.end) / 2 / Math.max(1, pair.target.text.length) - place);
    const near = other
      .filter((word) => {
        const isNear = gap(word) <= settings.nameApart || isNeighbour(name, word);
        return (isOnly || isNear || areLinked(name, word, source, target)) && isAnother(name, word, isNear);
      })
      .sort((a, b) => gap(a) - gap(b));
    const [stranger] = near;
    if (!stranger) continue;
    other.splice(other.indexOf(stranger), 1);
    const kept = record.kept(folded(name));
    drafts.push({
      category: 'accuracy/mistranslation/entity',
      severity: isDoubtful(name, stranger, kept) ? 'minor' : 'major',
      side: 'target',
      source: [spanIn(pair.source, name)],
      target: [spanIn(pair.target, stranger)],
      segments: segmentsOf(pair),
      message: `Different name: “${name.text}” in the source, “${stranger.text}” in the translation`,
      evidence: { kind: kept > 0 ? 'altered' : isSpeltOtherwise(name, stranger) ? 'near' : 'replaced' },
    });
  }
  return drafts;

  /** Kept in one pair alone, and perhaps for somebody else of that name; or the same by its sounds, another language's form of it: "Jacob" and "Jakob". */
  function isDoubtful(name: LinkedWord, word: LinkedWord, kept: number): boolean {
    return (kept === 1 && standsForSteady(name, word)) || soundsTheSame(folded(name), folded(word));
  }

  function isKept(name: string): boolean {
    return record.kept(name) > 0;
  }

  function standsForSteady(name: LinkedWord, word: LinkedWord): boolean {
    const alike = similarity(name, word, lexicon);
    const isBeside = isNeighbour(name, word);
    const named = (each: LinkedWord) => isNamed(each, 0);
    return replacesSteadyName(name, word, { source, target, record, known, alike, isBeside, isNamed: named });
  }

  /** A country that is the only name left may stand anywhere, others where the other one stood. */
  function isAnother(name: LinkedWord, word: LinkedWord, isNear: boolean): boolean {
    const [one, two] = [folded(name), folded(word)];
    // "Germany's neighbour Austria" may be "its neighbour Austria": Austria stands for Austria
    const isDue = () => {
      const others = [...forms.source()].filter((form) => form !== one);
      return sameRegion(two, target.language, others, source.language);
    };
    if (differentRegions(one, source.language, two, forms.target, target.language) && !isDue()) return true;
    if (isNoName(name, source)) return false;
    if (isWordOf(name, source) && isWordOf(word, target) && !isNeighbour(name, word)) return false;
    // which other month is named is told by the dates
    if (isMonth(name, source.language) && isMonth(word, target.language)) return false;
    if (!isNear) return areLinked(name, word, source, target) && isSpeltOtherwise(name, word);
    if (sameRegion(one, source.language, forms.target(), target.language)) return false;
    if (mayBeDemonym(one, two) || mayBeDemonym(two, one) || mayBeOneAdjective(one, two)) return false;
    if (endsAlike(one, two) || endsAlike(two, one)) return false;
    const alike = similarity(name, word, lexicon);
    const isBeside = isNeighbour(name, word);
    const facing = { source, target, known, lexicon, alike };
    const isTranslation = lookTranslated(name, word, facing);
    if (!isTranslation && standsForSteady(name, word)) return true;
    if (sameName(one, two, source.language) || sameName(two, one, target.language)) return false;
    if (isGivenName(one, source.language) && isGivenName(two, target.language) && !sameStem(one, two) && !soundsAlike(one, two))
      return !isSomewhere(one, 'source') && !isSomewhere(two, 'target');
    if (!isTranslation && isSpeltOtherwise(name, word)) return true;
    if (openWithOtherNames(name, word, facing) || areAddressedOtherwise(name, word, facing))
      return !isSomewhere(one, 'source') && !isSomewhere(two, 'target');
    if (isTranslation) return false;
    if (beginOtherwise(name, word) && alike < settings.otherName && !soundsAlike(one, two) && !isSomewhere(one, 'source'))
      return true;
    // "Puuliesi 40": the first word of a label has its capital from there
    if (!isKept(one) && isFirst(source, name) && isFirst(target, word) && !(isSentence(source) && isSentence(target)))
      return false;
    // a name that is kept everywhere else is not spelt otherwise here
    if (isKept(one) && !isKept(two) && isMisspelt(one, two) && !record.nearby(pair, 'target', one)) return true;
    if (isBeside) {
      if (isNearMiss(one, two)) return alike < settings.nameForName;
      // "Marc Lebrun" and "Marc Lebeau"; two spellings of one name only where the translation keeps the other elsewhere
      const isUnlike = isKept(one) || !(sameStem(one, two) || soundsAlike(one, two));
      const areNames =
        isBehindGivenName(name) ||
        ((isKept(one) || !isOrdinary(name, source.language, known)) && !isOrdinary(word, target.language, known));
      if (isUnlike && areNames && alike < settings.otherName && isUnrendered(name) && isNamed(word, 0)) return true;
    }
    if (alike >= settings.otherName || !isNamed(word, settings.keptNameWeight)) return false;
    // where every noun has a capital, the stranger is hardly a name
    const isAltered =
      isKept(one) &&
      name.weight > 0 &&
      (!isPart(source.words, name) || isBeside) &&
      !languageOf(target.language)?.capitalNouns &&
      !record.nearby(pair, 'target', one) &&
      !record.nearby(pair, 'source', two);
    return isAltered ? !target.words.some((each) => sameStem(one, folded(each))) : isOnlyDifference(name, word);
  }

  /** A word of its language that is no given name: "Asociación", "Canal", which a document may keep in a name elsewhere. */
  function isWordOf(word: LinkedWord, { language }: LinkedPassage): boolean {
    const small = word.text.toLowerCase().replace(/['’]s?$/u, '');
    const isWord = known.uses(language, small) || (isBetweenOthers && known.uses('en', small));
    return isWord && !isGivenName(folded(word), language);
  }

  /** It has its capital from the sentence that it opens: "Aun", "All'estremità". */
  function isNoName(word: LinkedWord, text: LinkedPassage): boolean {
    return opensSentence(text, word) && (/['’]$/u.test(word.text) || isWordOf(word, text));
  }

  function isSpeltOtherwise(name: LinkedWord, word: LinkedWord): boolean {
    const alike = similarity(name, word, lexicon);
    if (!isOtherSpelling(name, word, { source, target, known, lexicon, alike })) return false;
    return !isSomewhere(folded(name), 'source') && !isSomewhere(folded(word), 'target');
  }

  /** The other side, here or a sentence away, has a form of the name: what stands in its place stands for another. */
  function isSomewhere(name: string, side: 'source' | 'target'): boolean {
    const other = side === 'source' ? 'target' : 'source';
    const [own, theirs] = [pair[side].language, pair[other].language];
    return (
      record.nearby(pair, other, name) ||
      [...forms[other]()].some((form) => mayBeOneGivenName(name, own, form, theirs) || sameName(name, form, own))
    );
  }

  /** They are all that has no counterpart; a sentence that begins with one begins with the other. */
  function isOnlyDifference(name: LinkedWord, word: LinkedWord): boolean {
    if (!isUncovered(word)) return false;
    // where every noun has a capital, one that is a word is no name
    if (languageOf(target.language)?.capitalNouns && isOrdinary(word, target.language, known)) return false;
    const opening = [opensSentence(source, name), opensSentence(target, word)];
    if (opening[0] !== opening[1] || !(isUncovered(name) || isUsualName(name))) return false;
    if (opening[0] && mayOpenWithoutName(name, word)) return false;
    if (opensQuotation(source, name) && opensQuotation(target, word)) return false;
    if (soundsTheSame(folded(name), folded(word)) || isPartOf(source, name, target) || isPartOf(target, word, source))
      return false;
    const rest = [...source.words, ...target.words].filter((each) => each.weight >= 0.5 && each !== name && each !== word);
    const weightOf = (some: readonly LinkedWord[]) => some.reduce((sum, { weight }) => sum + weight, 0);
    // a verb may be two words: "gave a laugh"
    const lone = rest.filter(({ coverage }) => coverage < settings.nameForName / 2);
    return rest.length >= 2 && rest.length <= settings.nameRest && weightOf(lone) <= settings.nameLone * weightOf(rest);
  }

  /**
   * A first word with a capital is no name unless it is known to be one, and where it is a word of its language alone ("Med venlig hilsen"), nor in a language of capital
   * nouns, nor in an order, nor in what software says: those begin with a verb.
   */
  function mayOpenWithoutName(name: LinkedWord, word: LinkedWord): boolean {
    const [one, two] = [folded(name), folded(word)];
    if (!isKept(one) && !isGivenName(one, source.language) && !isGivenName(two, target.language)) return true;
    return (
      [
        [source, name],
        [target, word],
      ] as const
    ).some(
      ([{ language, text, words }, first]) =>
        known.knows(language, first.text.toLowerCase()) ||
        languageOf(language)?.capitalNouns ||
        placeholderSpans(text).length > 0 ||
        languageOf(language)
          ?.articles?.split(' ')
          .includes(words[words.indexOf(first) + 1]?.text.toLowerCase() ?? ''),
    );
  }

  /** So frequent a name that it weighs nothing ("Jan"), where no pronoun may stand for another. */
  function isUsualName({ weight, coverage }: LinkedWord): boolean {
    const pronouns = languageOf(source.language)?.pronouns.split(' ') ?? [];
    return (
      weight < settings.usualName &&
      coverage < settings.nameForName &&
      !source.words.some(({ text }) => pronouns.includes(text.toLowerCase()))
    );
  }

  /** Nothing in the translation renders it, and no small form of it stands in the texts. */
  function isUnrendered({ text, similarity }: LinkedWord): boolean {
    return similarity < settings.nameSimilarity && !lexicon.ids.has(text.toLowerCase());
  }

  /** No small form of it in the texts, and nothing in the source that it could render. */
  function isNamed(word: LinkedWord, least = settings.nameWeight): boolean {
    const small = word.text.toLowerCase();
    if (languageOf(target.language)?.pronouns.split(' ').includes(small)) return false;
    return !lexicon.ids.has(small) && word.similarity < settings.nameSimilarity && isUncovered(word, least);
  }

  /** "Kirsten Dahl", where "dal" is a valley, too. */
  function isBehindGivenName(name: LinkedWord): boolean {
    const before = source.words[source.words.indexOf(name) - 1];
    return before !== undefined && isCapital(before) && isGivenName(folded(before), source.language);
  }

  /** Two sentences begin with one name each, of which one is known to be a name, and the other is no word. */
  function beginOtherwise(name: LinkedWord, word: LinkedWord): boolean {
    if (!isFirst(source, name) || !isFirst(target, word) || !isSentence(source) || !isSentence(target)) return false;
    if (!isUncovered(name, 0) || !isUncovered(word, 0)) return false;
    const sides = [[name, source] as const, [word, target] as const];
    return (
      sides.some(([each, { language }]) => isGivenName(folded(each), language)) &&
      sides.every(
        ([each, { language }]) =>
          isGivenName(folded(each), language) ||
          !(
            isOrdinary(each, language, known) ||
            known.uses(language, each.text.toLowerCase()) ||
            lexicon.ids.has(each.text.toLowerCase())
          ),
      )
    );
  }

  /** "Anne Hansen" and "Anne Jensen": the word beside it is the same. */
  function isNeighbour(name: LinkedWord, word: LinkedWord): boolean {
    const [i, j] = [source.words.indexOf(name), target.words.indexOf(word)];
    return [-1, 1].some((step) => {
      const [a, b] = [source.words[i + step], target.words[j + step]];
      return a !== undefined && b !== undefined && isCapital(a) && folded(a) === folded(b);
    });
  }
}

const NAMED = /^\p{Lu}\p{Ll}{2}/u;
const looksNamed = remembered((text) => NAMED.test(text));
const isCapitalAt = bitsByNumber((text) => Number(NAMED.test(text)));

/** Words with a capital that the other side does not have: most pairs have none on one side, and no objects need be made of theirs. */
function strangeCapitals(words: ReadWords, others: ReadWords): number[] {
  const found: number[] = [];
  for (let k = 0; k < words.count; k++) if (isCapitalAt(words, k) && !hasFolded(others, foldedAt(words, k))) found.push(k);
  return found;
}

/** Words are few, `mostWords` at most: going over them is quicker than a set of them. */
function hasFolded(words: ReadWords, form: string): boolean {
  for (let k = 0; k < words.count; k++) if (foldedAt(words, k) === form) return true;
  return false;
}

const isCapital = ({ text }: LinkedWord) => looksNamed(text);
const foldedText = remembered(withoutGenitive);
const foldedAt = byNumber(foldedText);
const folded = ({ text }: { text: string }) => foldedText(text);

function formsIn(words: ReadWords): ReadonlySet<string> {
  const forms = new Set<string>();
  for (let k = 0; k < words.count; k++) forms.add(foldedAt(words, k));
  return forms;
}

/** Most pairs never ask. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const isMonth = ({ text }: LinkedWord, language: string) =>
  wordPattern(languageOf(language)?.calendar.months.join(' ') ?? '').test(text.toLowerCase());

const isUncovered = ({ weight, coverage }: LinkedWord, least = settings.nameWeight) =>
  weight >= least && coverage < settings.nameForName;

function similarity(one: LinkedWord, other: LinkedWord, { ids, rows }: WordLexicon): number {
  const [a, b] = [ids.get(one.text), ids.get(other.text)];
  return a === undefined || b === undefined ? 0 : cosine(rows, a, b);
}
