/**
 * How a language says, at the beginning of a line, that the line is about the text instead of the story. All are patterns,
 * in lower case, and match in any.
 */
export interface CreditWords {
  /** What hardly any sentence of a story begins with: "reporting by", "read more". */
  readonly phrases: string;
  /** What a text says of itself, subject and verb ("this article was"), and what was done to it ("translated"). */
  readonly self: readonly [subject: string, done: string];
  /** Words that stand alone, or before a colon or another sign that parts them from what they label: "photo", "source". */
  readonly labels: string;
  /** What points to other texts before a colon: "more from". */
  readonly pointers?: string;
  /** What comes before an author's name. @default bylines have no such word */
  readonly by?: string;
  /** Small words within a name: "van der". */
  readonly particles?: string;
  /** Articles, which are no name though they have a capital: "The". */
  readonly articles?: string;
  /** "And", between names. */
  readonly and: string;
}
