import type { Lexicon } from './lexicon.ts';
import { extend, START, type Sum } from './sums.ts';

/** Longer words are no numbers, and cutting them up is not worth the time. */
const LONGEST_WORD = 96;

/** What a compound word says: its number, and whether something that is no number hangs on it. */
export interface Compound {
  readonly sum: Sum;
  readonly ordinal: boolean;
  readonly tail: string;
  readonly part?: number;
  readonly article: boolean;
  /** Ends in a plural scale: "titusindvis". */
  readonly indefinite?: true;
}

/** Cuts "fünfundzwanzigjährig" into 5 and 20 and a tail. Every position is tried once per way of reaching it, longest atom first. */
export function readCompound(word: string, lexicon: Lexicon): Compound | undefined {
  if (word.length < 4 || word.length > LONGEST_WORD || !lexicon.beginnings.has(word.slice(0, 3))) {
    if (!lexicon.atoms.has(word.slice(0, 2))) return undefined;
  }
  const dead = new Set<string>();
  let steps = 0;
  const read = (at: number, sum: Sum, pieces: number, and: boolean, article: boolean): Compound | undefined => {
    const key = `${at} ${and} ${sum.last} ${sum.section}`;
    if (at === word.length || dead.has(key) || (steps += 1) > 200) return undefined;
    for (let end = Math.min(word.length, at + 24); end >= at + 2; end -= 1) {
      const piece = word.slice(at, end);
      const atom = lexicon.atoms.get(piece);
      const next = atom && extend(sum, atom, lexicon, and);
      if (atom?.part && end === word.length && pieces > 0 && !and && !next) {
        return { sum, ordinal: false, tail: '', part: atom.part, article };
      }
      if (next && end === word.length) {
        if (pieces > 0)
          return {
            sum: next,
            ordinal: atom.ordinal === true,
            tail: '',
            article: false,
            ...(atom.indefinite ? { indefinite: true } : {}),
          };
      } else if (next && (!atom.ordinal || pieces === 0)) {
        const onlyArticle = atom.article === true && pieces === 0;
        const found = atom.ordinal ? undefined : read(end, next, pieces + 1, false, onlyArticle);
        if (found) return found;
        const tail = word.slice(end);
        if (!onlyArticle && (lexicon.halfTails.has(tail) || lexicon.tails.some((beginning) => tail.startsWith(beginning)))) {
          return { sum: next, ordinal: atom.ordinal === true, tail, article: false };
        }
      }
      if (!and && pieces > 0 && lexicon.and.has(piece)) {
        const found = read(end, sum, pieces, true, false);
        if (found) return found;
      }
    }
    dead.add(key);
    return undefined;
  };
  return read(0, START, 0, false, false);
}
