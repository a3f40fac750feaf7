/** What is known of which languages use a word. */
export interface WordLanguages {
  /** True for the words that a language has most often and no others have, apart from its next of kin; rarely for other words. */
  knows(language: string, word: string): boolean;
  /** True for words that languages of several families have: "virus", "restaurant", "optimal". */
  isShared(word: string): boolean;
  /** True for the words that a language knows, and for shared ones that it uses about as often as others do. */
  uses(language: string, word: string): boolean;
  /** How many families of languages use a word, apart from the one of a language. */
  familiesOf(word: string, language: string): number;
  /** How much more a word, in small letters, looks like one of a language than like one of another: a difference of log-odds. */
  leans(word: string, from: string, to: string): number;
  /** True for two languages that it knows, of two families: within one, many words are the same in both. */
  tellsApart(one: string, other: string): boolean;
}

let loaded: Promise<WordLanguages> | undefined;

/**
 * Loads what `training/words.py` has written, once: a Bloom filter of frequent words, and the weights of a linear model over runs
 * of two to four letters for all others.
 */
export function loadWordLanguages(): Promise<WordLanguages> {
  loaded ??= import('./word-table.ts').then(read);
  return loaded;
}

type Table = typeof import('./word-table.ts');

function read({ languages, families, hashes, scale, bias, filter, weights }: Table): WordLanguages {
  const bits = bytesOf(filter);
  const rows = new Int8Array(bytesOf(weights).buffer);
  const buckets = rows.length / languages.length;
  const size = 8 * bits.length;
  const knows = (language: string, word: string) => {
    const one = fnv(word, fnv(' ', fnv(language)));
    const two = fnv(language, fnv(' ', fnv(word))) | 1;
    for (let k = 0; k < hashes; k++) {
      // as whole numbers of 32 bits, as the table was written
      const bit = ((one + Math.imul(k, two)) >>> 0) % size;
      if ((bits[bit >>> 3] & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  };
  const uses = (language: string, word: string) => knows(language, word) || knows(`${HOME}${language}`, word);
  return {
    tellsApart: (one, other) => {
      const [a, b] = [languages.indexOf(one), languages.indexOf(other)];
      return a >= 0 && b >= 0 && families[a] !== families[b];
    },
    knows,
    isShared: (word) => knows('', word),
    uses,
    familiesOf: (word, language) => {
      const own = families[languages.indexOf(language)];
      return new Set(families.filter((family, k) => family !== own && uses(languages[k], word))).size;
    },
    leans: (word, from, to) => {
      const [a, b] = [languages.indexOf(from), languages.indexOf(to)];
      let sum = 0;
      let count = 0;
      for (const bucket of bucketsOf(word, buckets)) {
        sum += rows[bucket * languages.length + a] - rows[bucket * languages.length + b];
        count++;
      }
      return (sum * scale) / Math.sqrt(count) + bias[a] - bias[b];
    },
  };
}

/** Marks what the filter says of shared words. */
const HOME = '+';

/** Letters of the runs that a word is told by. */
const [SHORTEST, LONGEST] = [2, 4];

function* bucketsOf(word: string, buckets: number): Generator<number> {
  const padded = `<${word}>`;
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= padded.length; at++) {
      const hash = fnv(padded.slice(at, at + length));
      yield ((hash ^ (hash >>> 15)) >>> 0) % buckets;
    }
}

/** FNV-1a over UTF-16 units, from the start or behind what was hashed before. */
function fnv(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
