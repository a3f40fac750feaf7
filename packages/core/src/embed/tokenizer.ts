import { EnfaceError } from '../errors.ts';
import { shown } from '../shown.ts';
import { type Ids, pushId } from './ids.ts';
import { parseJson } from './json.ts';
import { createUnigram } from './unigram.ts';
import { flatVocabulary, scanVocabulary, type Vocabulary } from './vocabulary.ts';
import { createWordCache } from './words.ts';

/** Turns texts into token ids, unknown tokens left out. */
export interface Tokenizer {
  /** One more than the greatest id. */
  readonly size: number;
  /** Appends the ids of `text`. Any string is legal. */
  tokenize(text: string, ids: Ids): void;
}

/** The parts of a `tokenizer.json` that are looked at here; everything may be missing or of another type. */
interface TokenizerJson {
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

/**
 * The tokenizer that a `tokenizer.json` describes. A Unigram model with the normaliser and pre-tokenizer of the default
 * model runs on our own segmentation; every other kind is left to `@huggingface/tokenizers`.
 *
 * @throws EnfaceError `BAD_MODEL` when the file is not a tokenizer.
 */
export async function readTokenizer(file: Uint8Array): Promise<Tokenizer> {
  const scanned = scanVocabulary(file);
  if (scanned && isOurShape(scanned.json as TokenizerJson) && isOurVocabulary(scanned.vocabulary))
    return createUnigramTokenizer(scanned.json as TokenizerJson, scanned.vocabulary);
  return createTokenizer(parseJson(file, 'tokenizer.json'));
}

/** The same from the parsed file. */
async function createTokenizer(json: unknown): Promise<Tokenizer> {
  const tokenizer = (json ?? {}) as TokenizerJson;
  const entries = tokenizer.model?.vocab;
  if (typeof entries !== 'object' || entries === null) throw badTokenizer('it has no `model.vocab`');
  const vocabulary = Array.isArray(entries) && isOurShape(tokenizer) ? flatVocabulary(entries) : undefined;
  return vocabulary && isOurVocabulary(vocabulary)
    ? createUnigramTokenizer(tokenizer, vocabulary)
    : createLibraryTokenizer(tokenizer);
}

function badTokenizer(what: string, cause?: unknown): EnfaceError {
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

function isOurShape({ model, normalizer, pre_tokenizer, added_tokens }: TokenizerJson): boolean {
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
function isOurVocabulary({ longest, spans }: Vocabulary): boolean {
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

function createUnigramTokenizer({ model, added_tokens }: TokenizerJson, vocabulary: Vocabulary): Tokenizer {
  const size = vocabulary.scores.length;
  const unknown = model!.unk_id as number;
  if (!Number.isInteger(unknown) || unknown < 0 || unknown >= size) throw badTokenizer(`\`unk_id\` is ${shown(unknown)}`);
  if (Number.isNaN(vocabulary.least)) {
    const piece = vocabulary.scores.findIndex((score) => !Number.isFinite(score));
    throw badTokenizer(`piece ${piece} has no finite score`);
  }
  const unknownTexts = added_tokens!.flatMap(({ content }) => (typeof content === 'string' && content !== '' ? [content] : []));
  const segment = createUnigram(vocabulary, unknown);

  const cut = createWordCache((run, ids) => {
    if (NORMALISED.test(run) && !unknownTexts.some((text) => run.includes(text))) {
      segment(`▁${run.toLowerCase()}`, ids);
      return;
    }
    // The unknown token's name, written out in a text, is a word boundary and nothing more.
    const known = unknownTexts.reduce((rest, text) => rest.replaceAll(text, ' '), run);
    for (const word of splitWords(normalise(known))) segment(word, ids);
  });
  return { size, tokenize: cut };
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

/**
 * White space bounds what the library sees at once, so that time and memory stay linear in a text's length: the cut is
 * after this many UTF-16 units, at the last white space before it if there is any.
 */
const LIBRARY_UNITS = 2048;

async function createLibraryTokenizer(json: TokenizerJson): Promise<Tokenizer> {
  const { Tokenizer: Library } = await import('@huggingface/tokenizers');
  let library: InstanceType<typeof Library>;
  try {
    library = new Library(json as object, {});
  } catch (cause) {
    throw badTokenizer(`its kind (${shown(json.model?.type)}) cannot be read`, cause);
  }
  const { size, unknown } = vocabularyOf(json);
  const encode = (part: string) => {
    try {
      return library.encode(part, { add_special_tokens: false }).ids;
    } catch (cause) {
      throw badTokenizer(`it fails at ${shown(part, 20)}`, cause);
    }
  };
  return {
    size,
    tokenize(text, ids) {
      for (const part of cutAtSpace(text)) {
        for (const id of encode(part)) if (id !== unknown && id >= 0 && id < size) pushId(ids, id);
      }
    },
  };
}

function vocabularyOf({ model, added_tokens }: TokenizerJson): { size: number; unknown: number | undefined } {
  const { vocab, unk_id, unk_token } = model!;
  const pieces: [piece: unknown, id: unknown][] = Array.isArray(vocab)
    ? vocab.map((entry, id) => [entry?.[0], id])
    : Object.entries(vocab as object);
  if (!Array.isArray(added_tokens ?? [])) throw badTokenizer(`\`added_tokens\` is ${shown(added_tokens)}`);
  for (const token of added_tokens ?? []) pieces.push([token?.content, token?.id]);
  const byName = new Map<string, number>();
  let size = 0;
  for (const [name, id] of pieces) {
    if (typeof name !== 'string') throw badTokenizer(`a piece is ${shown(name)}`);
    if (!Number.isSafeInteger(id) || (id as number) < 0) throw badTokenizer(`the piece ${shown(name)} has the id ${shown(id)}`);
    byName.set(name, id as number);
    size = Math.max(size, (id as number) + 1);
  }
  const named = typeof unk_token === 'string' ? byName.get(unk_token) : undefined;
  return { size, unknown: typeof unk_id === 'number' ? unk_id : named };
}

function* cutAtSpace(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > LIBRARY_UNITS) {
    const space = text.slice(start, start + LIBRARY_UNITS).search(/\s\S*$/);
    let end = space > 0 ? start + space : start + LIBRARY_UNITS;
    if ((text.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}
