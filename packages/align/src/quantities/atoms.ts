import type { NumberWords } from '../languages/language.ts';

/** What a word can contribute to a number. */
export interface Atom {
  readonly value: number;
  /** The last word of an ordinal. */
  readonly ordinal?: true;
  /** Denominator of a fraction; may be an ordinal or nothing else besides. */
  readonly part?: number;
  /** One as an article: counts only inside a larger number. */
  readonly article?: true;
  /** A round count that may be multiplied: a dozen. */
  readonly collective?: true;
  /** Plural of a scale, which alone says "very many": thousands. */
  readonly indefinite?: true;
}

/** The words of a list. */
export const split = (forms: string): string[] => (forms === '' ? [] : forms.split(' '));

/** Values of a record whose keys are numbers, form by form. */
export function* entries(record: Readonly<Record<number, string>>): Generator<[string, number]> {
  for (const [value, forms] of Object.entries(record)) for (const form of split(forms)) yield [form, Number(value)];
}

/** What the words of a language's numbers contribute. */
export function compileAtoms(numbers: NumberWords): Map<string, Atom> {
  const atoms = new Map<string, Atom>();
  const add = (form: string, atom: Atom) => {
    const known = atoms.get(form);
    atoms.set(form, known ? { ...atom, ...known, part: known.part ?? atom.part } : atom);
  };
  for (const [form, value] of entries(numbers.cardinals)) add(form, { value });
  for (const [form, value] of entries(numbers.collectives)) add(form, { value, collective: true });
  for (const [form, value] of entries(numbers.indefinite)) add(form, { value, indefinite: true });
  for (const [form, value] of entries(numbers.ordinals)) add(form, { value, ordinal: true });
  for (const [form, part] of entries(numbers.denominators)) add(form, { value: Number.NaN, part });
  for (const form of split(numbers.articles)) add(form, { value: 1, article: true });
  return atoms;
}
