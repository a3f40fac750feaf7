import type { Atom } from './atoms.ts';
import type { Lexicon } from './lexicon.ts';

/** How far a number has been built: `total` of finished scales plus `section` below the next scale. */
export interface Sum {
  readonly total: number;
  readonly section: number;
  /** What was added last decides what may follow. */
  readonly last: 'start' | 'unit' | 'ten' | 'tens' | 'hundred' | 'scale' | 'end';
}

export const START: Sum = { total: 0, section: 0, last: 'start' };
/** Adds thousand and above; "dos mil millones" multiplies what stands before. */
function addScale(sum: Sum, value: number): Sum | undefined {
  const above = sum.total - (sum.total % value);
  const below = (sum.total % value) + sum.section;
  if (below === 0 && sum.last !== 'start') return undefined;
  const total = above + (below || 1) * value;
  return Number.isSafeInteger(total) ? { total, section: 0, last: 'scale' } : undefined;
}

function addTens(sum: Sum, value: number, lexicon: Lexicon, and: boolean): Sum | undefined {
  const { section, total } = sum;
  const below = section % 100;
  const done = (next: number): Sum => ({ total, section: next, last: value % 10 === 0 && value >= 20 ? 'tens' : 'end' });
  if (lexicon.numbers.tensMultiply && value === 10 && sum.last === 'unit')
    return { total, section: section + 9 * (section % 10), last: 'tens' };
  if (lexicon.language === 'fr' && !and && value === 20 && below === 4) return { total, section: section + 76, last: 'tens' };
  if (lexicon.language === 'fr' && (below === 60 || below === 80) && value < 20)
    return { total, section: section + value, last: value === 10 ? 'ten' : 'end' };
  if (lexicon.numbers.order === 'inverted' && and && sum.last === 'unit' && value >= 20)
    return { total, section: section + value, last: 'end' };
  if (lexicon.language === 'en' && total === 0 && !and && sum.last !== 'hundred' && section >= 13 && section <= 20)
    return done(section * 100 + value);
  if (below !== 0 || sum.last === 'end') return undefined;
  return value === 10 && lexicon.language === 'fr' ? { total, section: section + value, last: 'ten' } : done(section + value);
}

function addUnit(sum: Sum, value: number, lexicon: Lexicon, and: boolean): Sum | undefined {
  const { order } = lexicon.numbers;
  const added: Sum = { total: sum.total, section: sum.section + value, last: 'unit' };
  if (sum.last === 'ten') return value >= 7 && !and ? added : undefined; // "dix-sept"
  if (sum.last === 'tens')
    return (and ? order === 'always' : order !== 'inverted' || lexicon.language === 'nb') ? added : undefined;
  return sum.last === 'unit' || sum.last === 'end' || sum.section % 100 !== 0 ? undefined : added;
}

/** The sum with one more word, or nothing where the grammar forbids it: "two three" is two numbers. */
export function extend(sum: Sum, atom: Atom, lexicon: Lexicon, and: boolean): Sum | undefined {
  const { value } = atom;
  if (Number.isNaN(value)) return undefined;
  if (and && value >= 100) return sum.last === 'scale' && value < 1000 ? { ...sum, section: value, last: 'hundred' } : undefined;
  if (and && sum.last !== 'hundred' && sum.last !== 'scale' && !['inverted', 'always'].includes(lexicon.numbers.order ?? ''))
    return undefined;
  if (atom.collective || (atom.indefinite && value < 100))
    return sum.section < 100 && sum.total === 0 ? { total: 0, section: (sum.section || 1) * value, last: 'scale' } : undefined;
  if (value >= 1000) return addScale(sum, value);
  if (value === 100)
    return sum.section >= 100 ? undefined : { total: sum.total, section: (sum.section || 1) * 100, last: 'hundred' };
  if (value > 100) return sum.section === 0 ? { total: sum.total, section: value, last: 'hundred' } : undefined;
  if (value === 0 || value === 1.5) return sum.last === 'start' ? { total: 0, section: value, last: 'end' } : undefined;
  return value >= 10 ? addTens(sum, value, lexicon, and) : addUnit(sum, value, lexicon, and);
}

export const amount = (sum: Sum): number => sum.total + sum.section;
