/** What a rule must know of a language, as its file states it: words parted by white space, without their last dot. */
export interface LanguageList {
  /** Never the last word of a sentence: titles before names, "for example", "that is". */
  readonly never: string;
  /** Abbreviations only before a number (or a sign for one): "no. 5", "p. 12". */
  readonly number: string;
  /** Found inside names and phrases as well as at the end: a sentence ends only before a word that must start one. */
  readonly within: string;
  /** At home at the end as well: a sentence ends before any capital letter. */
  readonly ends: string;
  /** Months, and whatever else has a capital letter behind an ordinal number: `16. Jahrhundert`. */
  readonly months: string;
  /** Words that carry a capital letter only where a sentence starts. */
  readonly starters: string;
  /** Starters that are parts of surnames too, so that they say nothing after an initial. @default none */
  readonly particles?: string;
  /** Words before an ordinal number written with a dot; present only in languages that write ordinals so. */
  readonly ordinalLeads?: string;
  /** Days of the week, as they are written within a sentence. */
  readonly weekdays: string;
  /** Parts of books before their number, in small letters: `Chapter I. Of ships`. */
  readonly divisions: string;
  /** Verbs of saying that follow the speaker: `“Really?” Smith asked.` @default none */
  readonly speech?: string;
  /** Pairs of consonants that its words end in, loans included: what ends in another pair is cut short. @default unknown */
  readonly codas?: string;
  /** Pronouns before the verb of a main clause, as they begin it: `She sat.` @default none */
  readonly subjects?: string;
  /** Letters that no word of the language ends in: in small letters, what does is cut short. @default none */
  readonly neverLast?: string;
  /** Letters that only borrowed words end in: before a number, what does is cut short. @default none */
  readonly seldomLast?: string;
  /** True where every noun has a capital letter. @default false */
  readonly nounsCapitalised?: boolean;
}

/** A list made ready for look-up. */
export interface LanguageFacts {
  readonly never: ReadonlySet<string>;
  readonly number: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly ordinalLeads: ReadonlySet<string> | undefined;
  readonly weekdays: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly nounsCapitalised: boolean;
  readonly codas: ReadonlySet<string> | undefined;
  readonly subjects: ReadonlySet<string>;
  /** A word in small letters that ends as none of the language does. */
  readonly neverLast: RegExp | undefined;
  /** A word in small letters that ends as only borrowed ones do. */
  readonly seldomLast: RegExp | undefined;
  /** Whether the language's lists name the word. */
  isAbbreviation(token: string): boolean;
}

const words = (list = ''): Set<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** A word of a list as it stands, or a small-letter word of a list written with capitals. */
export const includes = (list: ReadonlySet<string>, token: string): boolean => list.has(token) || list.has(token.toLowerCase());

/** Parts of English and international names, met in texts of every language. */
const INTERNATIONAL = 'Mr Mrs Ms Dr St Jr Sr Inc Ltd Corp v ul';

export function prepare(list: LanguageList): LanguageFacts {
  const facts = {
    never: words(list.never),
    number: words(list.number),
    within: words(`${list.within} ${INTERNATIONAL}`),
    ends: words(list.ends),
    months: words(list.months),
    starters: words(list.starters),
    particles: words(list.particles),
    ordinalLeads: list.ordinalLeads === undefined ? undefined : words(list.ordinalLeads),
    weekdays: words(list.weekdays),
    divisions: words(list.divisions),
    speech: words(list.speech),
    nounsCapitalised: list.nounsCapitalised ?? false,
    subjects: words(list.subjects),
    codas: list.codas === undefined ? undefined : words(list.codas),
    neverLast: list.neverLast === undefined ? undefined : new RegExp(`^\\p{Ll}+[${list.neverLast}]$`, 'u'),
    seldomLast: list.seldomLast === undefined ? undefined : new RegExp(`^\\p{Ll}{3,}[${list.seldomLast}]$`, 'u'),
  };
  const lists = [facts.never, facts.number, facts.within, facts.ends];
  return { ...facts, isAbbreviation: (token) => lists.some((known) => includes(known, token)) };
}
