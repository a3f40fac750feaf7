/** Forms of one value, separated by spaces; a form that ends in `*` stands for all words that begin with it. */
export type Forms = string;

/** What one language says with words about numbers and dates. Every list is in lower case. */
export interface LanguageTable {
  /** Sign before decimals. The other of `.` and `,` groups thousands. */
  readonly decimal: '.' | ',';
  /** True where both conventions are in use, so that "1.234" stays open. */
  readonly mixedSeparators?: true;
  /** True where an ordinary space groups thousands. */
  readonly spaceGroups?: true;
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
  /** Twelve months, each with its inflected forms, in lower case. */
  readonly months: readonly Forms[];
  /** Twelve abbreviations, which count only beside a day or year. */
  readonly monthShort: readonly Forms[];
  /** Monday to Sunday. */
  readonly weekdays: readonly Forms[];
  /** True where months and weekdays are written with a capital: "march" is then a verb. */
  readonly capitals?: true;
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
  /** Words that end ordinals written with digits: the `rd` of "3rd". */
  readonly ordinalEndings: Forms;
  readonly approximate: Forms;
  /** "to" in ranges. */
  readonly to: Forms;
  /** What may be written onto a number in letters or, after a hyphen, follow it: "-jährig". Prefixes of such tails. */
  readonly tails?: Forms;
}
