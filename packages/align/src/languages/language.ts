import type { CreditWords } from './credit-words.ts';

/** Forms of one value, separated by spaces; a form that ends in `*` stands for all words that begin with it. */
export type Forms = string;

/**
 * Words between blanks. A trailing `*` stands for any ending, a leading one for any beginning; `!` excepts what follows it.
 */
export type WordList = string;

/** All that the checks and aligners know of one language. Everything is in lower case, unless it says otherwise. */
export interface Language {
  /** Number words, and how digits are written. */
  readonly numbers: NumberWords;
  /** Months, weekdays, decades, centuries, times of day. */
  readonly calendar: CalendarWords;
  /** Measures and money. */
  readonly units: UnitWords;
  /** How a sentence denies. */
  readonly negation: NegationWords;
  /** How an accusation is kept from being a fact. */
  readonly allegation: AllegationWords;
  /** Who says something. */
  readonly speech: SpeechWords;
  /** Lines about the text instead of the story. They lie in a file of their own, as the aligner needs nothing else. */
  readonly credits: CreditWords;
  /** Characters of a text for one of the same in English. */
  readonly length: number;
  /** Share of its letters that carry a mark, or are none of a to z. */
  readonly markedLetters: number;
  /** What stands for a name as the subject: personal and demonstrative pronouns, "everybody", "one". */
  readonly pronouns: string;
  /** Words by which people are addressed, with a capital before names and without one: "Madame", "Pani", "Gentile Signora"; and polite pronouns that may have a capital anywhere: "Twojego". */
  readonly address: string;
  /** Words that open a clause: conjunctions and relative pronouns. Only the frequent ones: they refine, they decide nothing. */
  readonly clauses: string;
  /** Words that grammar may put beside themselves: "that that", "Sie sie", and interjections. */
  readonly doubles: WordList;
  /** True where words are said twice for emphasis: "piano piano". @default false */
  readonly reduplicates?: true;
  /** Words that a question begins with, and a heading that may become one. */
  readonly questions: WordList;
  /** Endings of the cases that names take, without diacritics. @default none: names stay as they are */
  readonly nameCases?: string;
  /** True where every noun has a capital letter, which then makes no name. @default false */
  readonly capitalNouns?: true;
  /** Articles and the like, which stand behind an order ("Unplug the iron"), hardly ever behind a name that begins a sentence. */
  readonly articles?: Forms;
  /** How adverbs end, which are no terms, however long. */
  readonly adverbs: WordList;
  /** Countries by words that CLDR's names of them lack, folded: code, `=` and a word ("TR=turkey"). */
  readonly regions: string;
  /** Points of the compass that compounds with names begin with: "Nord" of "Nordfrankreich". @default none: they are words of their own */
  readonly compass?: string;
  /** Parties, parliaments and the like by words that look like names, which other languages render in words: "Tory", "Binnenhof". @default none */
  readonly nicknames?: string;
  /** Words before a noun, hardly ever before a name, in a language where both have capitals. @default none */
  readonly determiners?: Forms;
}

/** What a language says with words about numbers. */
export interface NumberWords {
  /** Sign before decimals. The other of `.` and `,` groups thousands. */
  readonly decimal: '.' | ',';
  /** True where both conventions are in use, so that "1.234" stays open. */
  readonly mixedSeparators?: true;
  readonly cardinals: Readonly<Record<number, Forms>>;
  readonly ordinals: Readonly<Record<number, Forms>>;
  /** Words for the parts of a fraction: "thirds". */
  readonly denominators: Readonly<Record<number, Forms>>;
  /** Round counts that say "about": "dozen", "cinquantaine". They may be multiplied: "four dozen". */
  readonly collectives: Readonly<Record<number, Forms>>;
  /** Scales without a count: "hundreds", "millions". */
  readonly indefinite: Readonly<Record<number, Forms>>;
  /** Half, as an adjective or noun. */
  readonly half: Forms;
  /** "and a half", after a number; the words of one form are joined by `_`. */
  readonly andHalf: Forms;
  /** "and a quarter", after a number or a unit. @default none: what is more is counted in one of its own ("to timer og et kvarter") */
  readonly andQuarter?: Forms;
  /** Words for one that are articles too: numbers only inside larger numbers. */
  readonly articles: Forms;
  /** "and" inside numbers. */
  readonly and: Forms;
  /** `inverted`: units before tens, joined by "and" ("dreiundzwanzig"); `always`: "and" may follow tens too ("treinta y uno"). */
  readonly order?: 'inverted' | 'always';
  /** True where tens are written as so many times ten: "kaksikymmentä". */
  readonly tensMultiply?: true;
  /** True where numbers are written as one word. */
  readonly compounds?: true;
  /** Abbreviated scales after digits. */
  readonly scales: Readonly<Record<number, Forms>>;
  /** Words that end ordinals written with digits: the `rd` of "3rd". */
  readonly ordinalEndings: Forms;
  /** True where a full stop after digits makes an ordinal. */
  readonly stopOrdinals?: true;
  readonly approximate: Forms;
  /** "to" in ranges. */
  readonly to: Forms;
  /** What may be written onto a number in letters or, after a hyphen, follow it: "-jährig". Prefixes of such tails. */
  readonly tails?: Forms;
  /** "Than", behind "more" and "less". */
  readonly than: Forms;
  /** Endings of the case in which a range begins, where cases say "from" and "to": "viidestä kymmeneen". @default none */
  readonly rangeFrom?: Forms;
  /** The two words of a range, joined by `_`: `between_and`. */
  readonly between: Forms;
  /** What makes "and a half" of a number written as one word: "zweieinhalb". */
  readonly halfTails?: Forms;
  /** Words after "a third" that make it a part rather than a place in a row. */
  readonly of: Forms;
  /** Words before the whole that a share is taken of: "of the 18 patients", "sur les 18". */
  readonly among: Forms;
  /** How often something is done: "twice a day". */
  readonly frequency: Frequency;
  /** "Every", before the ordinal of a share: "jeder Vierte". */
  readonly each: Forms;
  /** What stands before the whole of a share: "one in four", "un Français sur quatre"; words of one form are joined by `_`. */
  readonly oneIn: Forms;
  /** Number words that are nouns of another meaning, too, with their capitals: "cuarto" (a room), "Dritte" (others). @default none */
  readonly nouns?: Forms;
  /** Phrases in which a number counts nothing, between commas: "thanks a million". */
  readonly idioms?: string;
  /** Words of defeat, where a language tells the winner's figure first all the same: "lost 2–0". @default none: the loser's comes first */
  readonly defeat?: Forms;
  /** Words before digits that make no name of them: "mid-1990s", "pre-2000", "nr.12". */
  readonly noName?: Forms;
  /** Where a number word is another word: French "neuf" (new), Italian "sei" (you are). @default nowhere */
  readonly isOtherWord?: (
    word: string,
    before: string | undefined,
    after: { readonly type: 'word' | 'digits' | 'symbol'; readonly lower: string } | undefined,
    /** What stands behind `after`. */
    second: string | undefined,
  ) => boolean;
}

/** How a language says how often something is done. The words of one form are joined by `_`. */
export interface Frequency {
  /** Words for some times: "twice". @default none */
  readonly once?: Readonly<Record<number, Forms>>;
  /** Behind a number, perhaps written onto it: "three times", "dreimal". */
  readonly times: Forms;
  readonly day: Forms;
  readonly week: Forms;
}

/** What a language says with words about dates and times. */
export interface CalendarWords {
  /** "Round the clock": phrases for all of the day, their words joined by `_`. */
  readonly dayAndNight: Forms;
  /** Twelve months, each with its inflected forms. */
  readonly months: readonly Forms[];
  /** Twelve abbreviations, which count only beside a day or year. */
  readonly monthShort: readonly Forms[];
  /** Words of the names of feasts, which have a capital in some languages only, and seldom a name in another that is like it. */
  readonly feasts: Forms;
  /** Words beside a weekday that make a feast of it: "Good Friday", which is "langfredag". @default none: it is one word */
  readonly feastDays?: Forms;
  /** Monday to Sunday. */
  readonly weekdays: readonly Forms[];
  /** True where months and weekdays are written with a capital: "march" is then a verb. */
  readonly capitals?: true;
  /** What all months end in, which the first of two may leave to the other: "touko- ja kesäkuu". @default none */
  readonly monthEnd?: string;
  /** What a weekday ends in, which the first of two words may leave to the other: "Sonn- und Feiertage". @default none */
  readonly weekdayEnd?: string;
  /** What makes an adverb of a weekday, which is written small: "montags". @default none */
  readonly weekdayAdverb?: string;
  /** Beginning of a word that follows a day's number: "syyskuun 11. päivänä". @default none */
  readonly dayNoun?: string;
  /** Months that are also verbs, which count only behind one of the words of `beforeMonth`. */
  readonly verbMonths?: Forms;
  readonly beforeMonth?: Forms;
  /** True where the month comes before the day in 3/12. */
  readonly monthFirst?: true;
  /** Words between day, month and year. */
  readonly links: Forms;
  /** "century", and on which side of its number it stands. */
  readonly century: Forms;
  readonly centuryFirst?: true;
  /** Words before a decade ("jaren 90") and what is appended to its digits ("1990s"). */
  readonly decadeBefore: Forms;
  readonly decadeAfter: Forms;
  /** Appended to the digits of a century's years, "1700-tallet"; of smaller numbers it makes decades. */
  readonly centuryAfter?: Forms;
  /** Decades in one word: "nineties". */
  readonly decades: Readonly<Record<number, Forms>>;
  /** Words right before and right after a time of day. */
  readonly clockBefore: Forms;
  readonly clockAfter: Forms;
  /** Words of `clockAfter` that make a duration of a number as well: "11 uur". */
  readonly clockDuration?: Forms;
  /** Noon and midnight; the words of one form are joined by `_`. */
  readonly noon?: Forms;
  readonly midnight?: Forms;
  /**
   * Times in words: "half past H=+30". `H` stands for an hour, `M` for minutes, `N` for noon or midnight; words between `|`
   * for one another, and `?` behind a word that may be missing. A phrase with neither `H` nor `N` names midnight itself. Behind `=` stands what is to be added to the hour: minutes,
   * `+M`, `-M`; a `~` at the end says that a duration may be meant as well, a `>` that a range may be, if the
   * minutes are few: "ten to two".
   */
  readonly clock?: readonly string[];
}

/** What a language calls measures and money. */
export interface UnitWords {
  /**
   * Names of units, in groups: words, then `=` and the unit, or several where it is open, likeliest first: `mil=mil|mi`. A
   * word that ends in `*` stands for all that begin with it, in texts of every language.
   */
  readonly measures: Forms;
  /** The same of currencies. */
  readonly currencies: Forms;
  /** Adjectives between a number and its currency or unit: "US", "amerikanske". */
  readonly nations: WordList;
  /** A letter that, with its stop and a bracket behind it, counts years and no litres: "Nowak (21 l.)". @default none */
  readonly yearLetter?: string;
  /** "degrees", before a scale or alone. */
  readonly degrees: Forms;
  /** "square" and "cubic". */
  readonly square?: Forms;
  readonly cubic?: Forms;
  /** "per": what joins two units to a rate. */
  readonly per: Forms;
  /** Words that say how often, and count no span of time though they begin with the name of one: "8000 miesięcznie". */
  readonly often?: WordList;
  /** What makes a rate of a length without "per": "chilometri orari", "kilometriä tunnissa". */
  readonly hourly?: Forms;
  /** Hour and second where a rate ends: "km/t". */
  readonly rates?: Forms;
}

/** How a language denies. */
export interface NegationWords {
  /** Words that turn a sentence into its opposite, and that a translation can't do without. */
  readonly plain: WordList;
  /** Words that deny along with a plain one of their clause, or alone where there is none: "ne … jamais", "nie ma nikogo". */
  readonly concord: WordList;
  /** What makes a denial of the words `beside` it in its clause, "ne" of "plus". */
  readonly particle?: WordList;
  readonly beside?: WordList;
  /** Those of them that are articles: behind "without" they add nothing ("sans aucun risque"), as the others do ("sans jamais"). */
  readonly any?: WordList;
  /** "Nor": goes on with a denial, and is none of its own behind another. */
  readonly also: WordList;
  /** Words between two denials that make one of them, or that lead from one clause to another that it covers. */
  readonly and: WordList;
  readonly or: WordList;
  readonly without: WordList;
  /** What "without" is the opposite of. */
  readonly with: WordList;
  /** What a denial merely widens: "not only". */
  readonly only: WordList;
  /** Words with a denial in them, which "not" in front of them takes back: "uncommon", "forget". */
  readonly opposite: WordList;
  /** Verbs among the opposites that stand before their denial: "vergeet dat niet". */
  readonly forget: WordList;
  /** Words that go with a denial before them, and may render a second one of the other side: "nobody … any". */
  readonly polar?: WordList;
  /** Almost a denial, and "unless": they render one whatever stands around them, "casi nadie" by "hardly anyone". */
  readonly near: WordList;
  /** Words that may render a denial: little or late, lacking, refusing or ceasing, other, at least, blind. */
  readonly hidden: WordList;
  /** Words right beside a denial that make "no longer" of it, and what "still" is, of the hidden ones. @default none */
  readonly ended?: WordList;
  readonly lasts?: WordList;
  /** Denials that are an answer too, or an interjection: "no" before a comma or at the end. @default other words answer */
  readonly answer?: WordList;
  /** Words before which such an answer needs no comma where it begins a sentence: "No they don't". @default none */
  readonly answering?: WordList;
  /** How people write denials in a hurry, each with the word that it stands for: `dont=don't`. @default none */
  readonly hurried?: string;
  /** Beginnings that deny the rest of a word that is among `opposite`, the longer before the shorter: the `un` of "unsafe". */
  readonly prefixes: WordList;
  /**
   * Phrases in which a denial denies nothing or is rendered by other means, between commas: "not until" is "erst". A word may
   * end or begin in `*`; `?` is any word, and `…` up to six.
   */
  readonly idioms: string;
}

/** How a language keeps what somebody is accused of from being stated as a fact. */
export interface AllegationWords {
  /** Words that do so wherever they stand. */
  readonly strong: WordList;
  /** Words with other uses as well ("zou", "may"): they count as having kept the reservation, not as its loss. */
  readonly weak: WordList;
  /** Moods and turns that report hearsay: "skal have stjålet", "aurait volé", "is said to have". A pattern of whole words. */
  readonly hearsay: string;
}

/** How a language says who says something. */
export interface SpeechWords {
  /** Verbs of saying, in the forms that stand beside the speaker. */
  readonly says: WordList;
  /** "According to": the speaker follows. */
  readonly according: string;
  /** Prepositions: a name behind one says whose spokesman speaks, or where; a name before one is complete. */
  readonly prepositions: WordList;
}
