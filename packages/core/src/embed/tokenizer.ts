import { shown } from '../shown.ts';
import { pushId } from './ids.ts';
import { parseJson } from './json.ts';
import type { Pieces } from './unigram.ts';
import {
  badTokenizer,
  createUnigramTokenizer,
  indexed,
  isOurShape,
  isOurVocabulary,
  type Tokenizer,
  type TokenizerJson,
} from './unigram-tokenizer.ts';
import { flatVocabulary, scanVocabulary } from './vocabulary.ts';

/**
 * The tokenizer that a `tokenizer.json` describes. A Unigram model with the normaliser and pre-tokenizer of the default
 * model runs on our own segmentation; every other kind is left to `@huggingface/tokenizers`.
 *
 * @throws EnfaceError `BAD_MODEL` when the file is not a tokenizer.
 */
export async function readTokenizer(file: Uint8Array): Promise<Tokenizer> {
  const ours = readUnigram(file);
  return ours ? createUnigramTokenizer(ours.json, ours.pieces) : createTokenizer(parseJson(file, 'tokenizer.json'));
}

/** What our own segmentation needs of a `tokenizer.json` of the default model's kind; `undefined` for others. */
export function readUnigram(file: Uint8Array): { json: TokenizerJson; pieces: Pieces } | undefined {
  const scanned = scanVocabulary(file);
  if (!scanned) return undefined;
  const json = scanned.json as TokenizerJson;
  return isOurShape(json) && isOurVocabulary(scanned.vocabulary)
    ? { json, pieces: indexed(json, scanned.vocabulary) }
    : undefined;
}

/** The same from the parsed file. */
async function createTokenizer(json: unknown): Promise<Tokenizer> {
  const tokenizer = (json ?? {}) as TokenizerJson;
  const entries = tokenizer.model?.vocab;
  if (typeof entries !== 'object' || entries === null) throw badTokenizer('it has no `model.vocab`');
  const vocabulary = Array.isArray(entries) && isOurShape(tokenizer) ? flatVocabulary(entries) : undefined;
  return vocabulary && isOurVocabulary(vocabulary)
    ? createUnigramTokenizer(tokenizer, indexed(tokenizer, vocabulary))
    : createLibraryTokenizer(tokenizer);
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
