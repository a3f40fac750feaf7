import type { Atom } from './atoms.ts';
import { readCompound } from './compounds.ts';
import { MOST_DIGITS } from './digits.ts';
import { plus, quotient, times, zerosOf } from './exact.ts';
import type { Lexicon } from './lexicon.ts';
import { partAfter } from './parts.ts';
import type { Token } from './scan.ts';
import { amount, extend, START, type Sum } from './sums.ts';

/** A number read from words. */
export interface Spelled {
  readonly value: string;
  /** Index of the first token after it. */
  readonly next: number;
  readonly ordinal: boolean;
  readonly approximate: boolean;
  readonly weak: boolean;
  /** What hangs on the last word: the "talet" of "artonhundratalet". */
  readonly tail?: string;
  /** Another value the words allow: "a third" may be a place in a row or a part. */
  readonly other?: { readonly value: string; readonly ordinal: boolean };
}

/** True when the token at `at` begins a hundred, a scale or a collective, which "a" and "half a" may precede. */
function multiplicand(tokens: readonly Token[], at: number, lexicon: Lexicon): Atom | undefined {
  const atom = at < tokens.length ? lexicon.atoms.get(tokens[at].lower) : undefined;
  return atom && !atom.ordinal && (atom.value >= 100 || atom.collective) ? atom : undefined;
}

/** Index after a hyphen that joins two words, else the index given. */
function afterHyphen(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at];
  if (hyphen?.joined && (hyphen.text === '-' || hyphen.text === '‑') && tokens[at + 1]?.joined && tokens[at + 1].type === 'word')
    return at + 1;
  return at;
}

/** "half a million", "et halvt hundrede"; a bare half is too common to weigh much. */
function readHalf(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled | undefined {
  let next = afterHyphen(tokens, at + 1);
  if (tokens[next] && lexicon.articles.has(tokens[next].lower)) next += 1;
  const product = multiplied('0.5', tokens, next, lexicon);
  return product.next === next ? { ...product, next: at + 1, weak: true } : { ...product, approximate: true };
}

function fraction(
  count: number,
  part: number,
  tokens: readonly Token[],
  next: number,
  ordinal: boolean,
  { of }: Lexicon,
): Spelled {
  const value = quotient(BigInt(count), BigInt(part));
  const place = { value: String(part), ordinal: true };
  const isPart = !ordinal || count > 1 || tokens[next]?.type !== 'word' || of.has(tokens[next].lower);
  const whole = { next, approximate: false, weak: false };
  if (isPart) return { ...whole, value, ordinal: false, ...(ordinal ? { other: place } : {}) };
  return { ...whole, value: place.value, ordinal: true, other: { value, ordinal: false } };
}

/** True where a number word is another word, as its language tells by the words around it. */
function isOtherWord(tokens: readonly Token[], at: number, { numbers }: Lexicon): boolean {
  return numbers.isOtherWord?.(tokens[at].lower, tokens[at - 1]?.lower, tokens[at + 1], tokens[at + 2]?.lower) === true;
}

/** Dutch "op twee na": all but two, so the third. */
function readAllBut(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled | undefined {
  const spelled = tokens[at + 1]?.type === 'word' ? readSum(tokens, at + 1, lexicon) : undefined;
  if (!spelled || tokens[spelled.next]?.lower !== 'na' || !/^\d$/.test(spelled.value)) return undefined;
  return { ...spelled, value: String(Number(spelled.value) + 1), next: spelled.next + 1, ordinal: true };
}

/** The number that begins at token `at`, read as far as the words go on; nothing where no number begins. */
export function readSpelled(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled | undefined {
  const first = tokens[at];
  if (lexicon.half.has(first.lower)) return readHalf(tokens, at, lexicon);
  if (lexicon.language === 'nl' && first.lower === 'op') return readAllBut(tokens, at, lexicon);
  const atom = lexicon.atoms.get(first.lower);
  if (atom?.article) return readAfterArticle(tokens, at, lexicon);
  if (!atom && !lexicon.numbers.compounds) return undefined;
  if (atom && isOtherWord(tokens, at, lexicon)) return undefined;
  return readSum(tokens, at, lexicon);
}

/** The smallest scale of a number that ends in one: half of it is meant by "um milhão e meio". */
function lastScale(value: string): string {
  const zeros = zerosOf(value);
  return `1${'0'.repeat(zeros - (zeros % 3))}`;
}

/** A value and the hundreds and scales behind it. */
function multiplied(value: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled {
  let product = value;
  let next = at;
  for (
    let atom = multiplicand(tokens, next, lexicon);
    atom && product.length <= MOST_DIGITS;
    atom = multiplicand(tokens, (next += 1), lexicon)
  )
    product = times(product, String(atom.value));
  return { value: product, next, ordinal: false, approximate: false, weak: false };
}

/** "a hundred", "en tredjedel", "een halve miljoen": an article counts only with what follows it. */
function readAfterArticle(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled | undefined {
  const next = afterHyphen(tokens, at + 1);
  const part = partAfter(tokens, at + 1, lexicon);
  if (part) return multiplied(plus('1', part.value), tokens, part.next, lexicon); // "en och en halv miljon"
  const word = tokens[next];
  if (word?.type !== 'word') return undefined;
  const atom = lexicon.atoms.get(word.lower);
  if (lexicon.language === 'fr' && word.lower === 'cent') return undefined; // the coin
  if (multiplicand(tokens, next, lexicon)) return readSum(tokens, at, lexicon);
  if (atom?.part) return fraction(1, atom.part, tokens, next + 1, atom.ordinal === true, lexicon);
  if (lexicon.numbers.order === 'inverted' && lexicon.and.has(word.lower)) {
    const sum = readSum(tokens, at, lexicon); // "en og tyve"
    return sum && Number(sum.value) > 20 && Number(sum.value) % 10 === 1 ? sum : undefined;
  }
  return undefined;
}

/** "Kahdeksasta sataan", from eight to a hundred: the cases of the two say that they are the ends of a range. */
function isRange(one: string, other: string, { numbers: { rangeFrom } }: Lexicon): boolean {
  const isFrom = (word: string) => rangeFrom?.split(' ').some((ending) => word.endsWith(ending)) === true;
  return isFrom(one) && !isFrom(other);
}

function readSum(tokens: readonly Token[], at: number, lexicon: Lexicon): Spelled | undefined {
  let sum = START;
  let next = at;
  let ordinal = false;
  let approximate = false;
  let indefinite = false;
  let half = false;
  let tail = '';
  let beforeAnd: { sum: Sum; next: number } | undefined;
  for (;;) {
    let here = next === at ? at : afterHyphen(tokens, next);
    const and =
      next !== at && tokens[here] !== undefined && lexicon.and.has(tokens[here].lower) && !lexicon.atoms.has(tokens[here].lower);
    if (and) here = afterHyphen(tokens, here + 1);
    const token = tokens[here];
    if (token?.type !== 'word' || (ordinal && !/^(?:pl|pt|es)$/.test(lexicon.language))) break;
    const atom = lexicon.atoms.get(token.lower);
    if (ordinal && atom?.ordinal && !and && atom.value < 10 && amount(sum) % 10 === 0) {
      sum = { total: sum.total, section: sum.section + atom.value, last: 'end' }; // "vigésimo quarto"
      next = here + 1;
      break;
    }
    if (ordinal && lexicon.language !== 'pl') break;
    if (atom) {
      if (next !== at && isRange(tokens[next - 1].lower, token.lower, lexicon)) break;
      const apart = atom.ordinal && sum.last === 'tens' && lexicon.numbers.compounds; // "tjugo andra": twenty others
      const larger = apart ? undefined : extend(sum, atom, lexicon, and);
      if (!larger) {
        if (atom.part && !and && sum !== START && Number.isInteger(amount(sum)) && amount(sum) < 100)
          return fraction(
            amount(sum),
            atom.part,
            tokens,
            here + 1,
            atom.ordinal === true && !/(?:s|n|i)$/.test(token.lower),
            lexicon,
          );
        if (beforeAnd && !and) ({ sum, next } = beforeAnd); // "two hundred and three hundred" is two numbers
        if (sum === START && atom.part)
          return { value: quotient(1n, BigInt(atom.part)), next: here + 1, ordinal: false, approximate: false, weak: true };
        break;
      }
      if (and) beforeAnd = { sum, next };
      if (atom.collective) approximate = true;
      if (sum === START) indefinite = atom.indefinite === true || atom.value >= 1e6;
      ordinal = atom.ordinal === true;
      sum = larger;
      next = here + 1;
      continue;
    }
    const compound = lexicon.numbers.compounds && sum === START ? readCompound(token.lower, lexicon) : undefined;
    if (!compound) {
      if (lexicon.numbers.compounds && (sum.last === 'scale' || sum.last === 'hundred')) {
        const rest = readCompound(token.lower, lexicon); // "to tusind femogtyve"
        if (rest && rest.tail === '' && !rest.part && amount(sum) % 10 ** String(amount(rest.sum)).length === 0) {
          sum = { total: sum.total + rest.sum.total, section: sum.section + rest.sum.section, last: 'end' };
          ordinal = rest.ordinal;
          next = here + 1;
          continue;
        }
      }
      break;
    }
    if (compound.part) return fraction(amount(compound.sum), compound.part, tokens, here + 1, false, lexicon);
    sum = compound.sum;
    next = here + 1;
    indefinite = compound.indefinite === true;
    ordinal = compound.ordinal;
    if (lexicon.halfTails.has(compound.tail)) half = true;
    else if (compound.tail !== '') {
      ({ tail } = compound);
      break;
    }
    if (half) sum = { ...sum, last: 'end' };
  }
  if (sum === START) return undefined;
  let value = String(amount(sum));
  const part = ordinal ? undefined : partAfter(tokens, next, lexicon);
  const more = part?.value ?? (half ? '0.5' : undefined);
  if (more) value = plus(value, sum.last === 'scale' ? times(more, lastScale(value)) : more);
  next = part?.next ?? next;
  if (value.includes('.')) ({ value, next } = multiplied(value, tokens, next, lexicon));
  const weak = indefinite || (Number(value) <= 2 && value !== '1.5');
  return { value, next, ordinal, approximate: approximate || indefinite, weak, ...(tail === '' ? {} : { tail }) };
}
