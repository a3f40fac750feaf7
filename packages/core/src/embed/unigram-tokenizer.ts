import { EnfaceError } from '../errors.ts';
import { shown } from '../shown.ts';
import type { Ids } from './ids.ts';
import { createUnigram, indexPieces, type Pieces } from './unigram.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createWordCache } from './words.ts';

/** Turns texts into token ids, unknown tokens left out. */
export interface Tokenizer {
  /** One more than the greatest id. */
  readonly size: number;
  /** Appends the ids of `text`. Any string is legal. */
  tokenize(text: string, ids: Ids): void;
}

/** The parts of a `tokenizer.json` that are looked at here; everything may be missing or of another type. */
export interface TokenizerJson {
  added_tokens?: {
    id?: unknown;
    content?: unknown;
    normalized?: unknown;
    single_word?: unknown;
    lstrip?: unknown;
    rstrip?: unknown;
  }[];
  normalizer?: unknown;
  pre_tokenizer?: unknown;
  model?: { type?: unknown; vocab?: unknown; unk_id?: unknown; unk_token?: unknown; byte_fallback?: unknown };
}

/** Beyond this many UTF-16 units a run is normalised piece by piece: canonical ordering is quadratic in a run of marks. */
const NORMALISED_AT_ONCE = 4096;

export function badTokenizer(what: string, cause?: unknown): EnfaceError {
  return new EnfaceError('BAD_MODEL', `tokenizer.json: ${what}. Fetch the model's files again, whole.`, { cause });
}

const OUR_NORMALIZER = {
  type: 'Sequence',
  normalizers: [
    { type: 'NFKC' },
    { type: 'Lowercase' },
    { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
    { type: 'Strip', strip_left: true, strip_right: true },
  ],
};
const OUR_PRE_TOKENIZER = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };

export function isOurShape({ model, normalizer, pre_tokenizer, added_tokens }: TokenizerJson): boolean {
  return (
    model?.type === 'Unigram' &&
    model.byte_fallback !== true &&
    same(normalizer, OUR_NORMALIZER) &&
    same(pre_tokenizer, OUR_PRE_TOKENIZER) &&
    Array.isArray(added_tokens) &&
    added_tokens.every(
      (token) =>
        token?.id === model.unk_id && token?.normalized === false && !token.single_word && !token.lstrip && !token.rstrip,
    )
  );
}

/** At each place of a word, as many ends are tried as the longest piece has units; longer ones are left to the library. */
const LONGEST_PIECE = 256;

/** Segmenting word by word is exact only when no piece goes on into the next word. */
export function isOurVocabulary({ longest, spans }: Vocabulary): boolean {
  return longest <= LONGEST_PIECE && !spans;
}

/** Equality of JSON values, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** The pieces as they are looked up. @throws EnfaceError `BAD_MODEL`, for a file that says what cannot be of them */
export function indexed({ model }: TokenizerJson, vocabulary: Vocabulary): Pieces {
  const unknown = model!.unk_id as number;
  if (!Number.isInteger(unknown) || unknown < 0 || unknown >= vocabulary.scores.length)
    throw badTokenizer(`\`unk_id\` is ${shown(unknown)}`);
  if (Number.isNaN(vocabulary.least)) {
    const piece = vocabulary.scores.findIndex((score) => !Number.isFinite(score));
    throw badTokenizer(`piece ${piece} has no finite score`);
  }
  return indexPieces(vocabulary);
}

/** @param json all that is said of a tokenizer but its pieces */
export function createUnigramTokenizer({ model, added_tokens }: TokenizerJson, pieces: Pieces): Tokenizer {
  const unknownTexts = added_tokens!.flatMap(({ content }) => (typeof content === 'string' && content !== '' ? [content] : []));
  const segment = createUnigram(pieces, model!.unk_id as number);

  const cut = createWordCache((run, ids) => {
    if (NORMALISED.test(run) && !unknownTexts.some((text) => run.includes(text))) {
      segment(`▁${run.toLowerCase()}`, ids);
      return;
    }
    // The unknown token's name, written out in a text, is a word boundary and nothing more.
    const known = unknownTexts.reduce((rest, text) => rest.replaceAll(text, ' '), run);
    for (const word of splitWords(normalise(known))) segment(word, ids);
  });
  return { size: pieces.scores.length, tokenize: cut };
}

/** Letters and signs that NFKC leaves alone, whatever stands beside them: most words need no more than lower case. */
const NORMALISED = /^[!-~À-ıĴ-ľŁ-ňŊ-ž–—‘-”«»]*$/;

function normalise(run: string): string {
  let text = '';
  for (let start = 0, end = 0; start < run.length; start = end) {
    end = Math.min(run.length, start + NORMALISED_AT_ONCE);
    if (end < run.length && (run.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
    text += run.slice(start, end).normalize('NFKC').toLowerCase();
  }
  return text.replace(/\p{White_Space}+/gu, ' ').replace(/^ | $/g, '');
}

/** Every word begins with the marker; a marker that stands in the text itself begins a word, too. */
function splitWords(text: string): string[] {
  return text === '' ? [] : `▁${text.replaceAll(' ', '▁')}`.match(/▁[^▁]*/g)!;
}
