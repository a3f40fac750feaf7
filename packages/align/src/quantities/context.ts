import type { Steps } from '@enface/core/internal';
import type { ReadWords } from '../words/packed.ts';
import { knownWords, knownWordsAt } from './beginnings.ts';
import type { DigitStyle } from './digits.ts';
import { type Lexicon, lexiconOf, stemValue } from './lexicon.ts';
import { scan, type Token } from './scan.ts';
import type { Quantity } from './types.ts';

/** A text being read. */
export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly style: DigitStyle;
}

/** A quantity under construction. */
export type Draft = { -readonly [Key in keyof Quantity]: Quantity[Key] } & {
  /** The power that a scale word added, so that it can be shared: "10 to 15 million". */
  scaled?: string;
};

/** A draft, and the index of the first token after it. */
export interface Found {
  readonly draft: Draft;
  readonly next: number;
}

/** Cuts a text into tokens for reading; `read` are its words, where somebody has cut those out already. */
export function* contextOf(text: string, language: string, read: ReadWords | undefined): Steps<Context> {
  const lexicon = lexiconOf(language);
  const wordAt = read && knownWordsAt(lexicon, read);
  return {
    text,
    tokens: yield* scan(text, lexicon.language !== 'und', knownWords(lexicon), wordAt),
    lexicon,
    style: lexicon.style,
  };
}

/** True for a word whose first letter is a capital. */
export function isCapital(token: Token): boolean {
  return token.type === 'word' && token.text[0] !== token.lower[0];
}

/** True where a capital says nothing, because a sentence or a quotation begins. */
function atStart({ tokens }: Context, at: number): boolean {
  return at === 0 || (tokens[at - 1].type === 'symbol' && /[.:!?"“„«»”'‘’(–—-]/.test(tokens[at - 1].text));
}

/** True where the word stands as a month or weekday must: with a capital, or without one, as the language has it. */
export function writtenAsName(context: Context, at: number): boolean {
  const capital = isCapital(context.tokens[at]);
  return context.lexicon.calendar.capitals ? capital : !capital || atStart(context, at);
}

/** Number of the month that a word names in full, 1 to 12. */
export function monthOf({ lexicon }: Context, word: string): number | undefined {
  return lexicon.months.get(word) ?? stemValue(lexicon, 'months', word);
}

/** True for "century". */
export function isCentury({ lexicon }: Context, token: Token | undefined): boolean {
  return token?.type === 'word' && (lexicon.century.has(token.lower) || stemValue(lexicon, 'century', token.lower) === 1);
}

/** Index after an abbreviation's full stop, where one stands at `at`. */
export function afterStop(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' && tokens[at].joined ? at + 1 : at;
}
