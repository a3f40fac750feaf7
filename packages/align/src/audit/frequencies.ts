import { languageOf } from '../languages/index.ts';
import type { Frequency, Language } from '../languages/language.ts';
import { matchesIn } from '../matches.ts';
import { bitsByNumber } from '../words/by-number.ts';
import type { ReadWords } from '../words/packed.ts';
import { folded } from './caseless.ts';
import { mayHave, type Pair, type Passage, quoted, segmentsOf, spanIn } from './context.ts';
import type { Draft, Span } from './types.ts';

/** "Twice a day": how many times in which span. */
interface Told extends Span {
  readonly times: number;
  readonly unit: string;
}

/** Largest number of times that is told in a word. */
const MOST_TIMES = 12;
const UNITS = ['day', 'week'] as const;

/**
 * What is done more or less often in the translation: "dreimal täglich" and "twice a day". Single figures tell little of it, since "once" and
 * "twice" come and go with the wording; a dose does not.
 */
export function changedFrequencies(pair: Pair): Draft[] {
  const known = patternOf(pair.target.language);
  const target = known && mayHave(pair, 'target', known.mayTellAt) ? frequenciesOf(pair.target) : [];
  if (target.length === 0) return [];
  const source = frequenciesOf(pair.source);
  if (source.length !== target.length || source.some(({ unit }, k) => unit !== target[k].unit)) return [];
  return source.flatMap((own, k) => {
    const other = target[k];
    if (own.times === other.times) return [];
    const said = (text: string, { start, end }: Span) => quoted(text.slice(start, end));
    return {
      category: 'accuracy/mistranslation/number',
      severity: 'major',
      side: 'target',
      source: [spanIn(pair.source, own)],
      target: [spanIn(pair.target, other)],
      segments: segmentsOf(pair),
      message: `Changed frequency: ${said(pair.source.text, own)} in the source, ${said(pair.target.text, other)} in the translation`,
      evidence: { kind: 'changed', source: `${own.times} a ${own.unit}`, target: `${other.times} a ${other.unit}` },
    };
  });
}

function frequenciesOf({ text, language }: Passage): Told[] {
  const known = patternOf(language);
  if (!known) return [];
  return matchesIn(text, known.pattern).map(({ 0: { length }, index, groups }) => {
    const count = (groups!.once ?? groups!.count).toLowerCase();
    return {
      start: index,
      end: index + length,
      times: known.counts.get(count) ?? Number(count),
      unit: UNITS.find((unit) => groups![unit] !== undefined)!,
    };
  });
}

interface Known {
  readonly pattern: RegExp;
  readonly counts: ReadonlyMap<string, number>;
  /** True for a word, by its number, that begins as the last one of a span does, "day" or "weekly": few sentences have one. */
  readonly mayTellAt: (words: ReadWords, k: number) => number;
}

const compiled = new Map<string, Known | undefined>();

function patternOf(tag: string): Known | undefined {
  if (!compiled.has(tag)) {
    const language = languageOf(tag);
    compiled.set(tag, language && patternFor(language, language.numbers.frequency));
  }
  return compiled.get(tag);
}

function patternFor({ numbers }: Language, { once, times, ...spans }: Frequency): Known {
  const counts = new Map<string, number>();
  const add = (forms: string | undefined, value: number) => {
    for (const form of forms?.split(' ').filter(Boolean) ?? []) counts.set(form, value);
  };
  add(numbers.articles, 1);
  for (let value = 2; value <= MOST_TIMES; value++) add(numbers.cardinals[value], value);
  const any = (forms: readonly string[]) =>
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[.]/g, '\\.').replaceAll('_', '\\s'))
      .join('|');
  const count = `(?<count>\\p{Nd}{1,2}|${any([...counts.keys()])})[-\\s]?(?:${any(times.split(' '))})`;
  for (const [value, forms] of Object.entries(once ?? {})) add(forms, Number(value));
  const alone = any(Object.values(once ?? {}).flatMap((forms) => forms.split(' ')));
  const span = UNITS.map((unit) => `(?<${unit}>${any(spans[unit].split(' '))})`).join('|');
  const pattern = `(?<![\\p{L}\\p{N}])(?:${count}${alone ? `|(?<once>${alone})` : ''})\\s(?:${span})(?!\\p{L})`;
  const lasts = UNITS.flatMap((unit) =>
    spans[unit].split(' ').map((form) => folded(/^[\p{L}\p{M}]*/u.exec(form.split('_').at(-1)!)![0])),
  );
  const mayTellAt = bitsByNumber((word) => Number(lasts.some((last) => folded(word).startsWith(last))));
  return { pattern: new RegExp(pattern, 'giu'), counts, mayTellAt };
}
