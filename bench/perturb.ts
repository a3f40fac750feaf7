import { readParallel } from './retrieval.ts';
import type { GoldPair } from './sets.ts';

/** How often each thing befalls a line or a pair of neighbouring lines. */
export interface Rates {
  readonly drop: number;
  readonly insert: number;
  readonly merge: number;
  readonly split: number;
  /** A line cut in two whose second half joins the next line: a bead of two and two. */
  readonly shift: number;
  /** Share of documents in which one or two lines change place. */
  readonly move: number;
  /** Share of paragraph breaks that the translation has elsewhere. */
  readonly rebreak: number;
}

interface Kind {
  readonly rates: Rates;
  /** Lines of a document, and of a chapter that either side lacks. */
  readonly lines: number;
  readonly chapter: number;
}

/**
 * A translation that keeps to its text, as news does; one that deals freely with it, as literature does; and a long text that
 * lacks a chapter of its translation, which lacks one of it.
 */
export const KINDS = {
  close: {
    rates: { drop: 0.1, insert: 0.08, merge: 0.06, split: 0.08, shift: 0, move: 0.35, rebreak: 0.1 },
    lines: 15,
    chapter: 0,
  },
  free: {
    rates: { drop: 0.06, insert: 0.05, merge: 0.18, split: 0.2, shift: 0.05, move: 0.1, rebreak: 0.25 },
    lines: 15,
    chapter: 0,
  },
  long: {
    rates: { drop: 0.02, insert: 0.02, merge: 0.02, split: 0.03, shift: 0, move: 0, rebreak: 0.1 },
    lines: 650,
    chapter: 120,
  },
} as const satisfies Record<string, Kind>;

/** Lines of a paragraph, at most. */
const PARAGRAPH = 4;

/** xorshift: the same numbers on every machine. */
export function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A unit of translation: the source lines it covers, its target lines, and whether a paragraph begins with it on either side. */
interface Unit {
  readonly source: readonly number[];
  readonly target: readonly string[];
  readonly opens: boolean;
}

/**
 * Documents with gold, made from parallel lines: neighbouring lines of FOLDER make a document, its source side stays as it
 * is, and lines of its target side are dropped, put in (from the next documents or from far away, half and half), merged,
 * split at a comma, shifted across a border and moved. Where the kind has chapters, one of them is left out of either side.
 * Paragraph breaks stand at the same places on both sides, but for some. Seeded: the same folder, languages and seed give the same documents.
 *
 * `pair` is `es-en`: source and target language.
 */
export function perturbed(folder: string, pair: string, name: keyof typeof KINDS, seed: number): GoldPair[] {
  const [from, to] = pair.split('-');
  const texts = readParallel(folder);
  const source = texts.get(from);
  const target = texts.get(to);
  if (!source || !target) throw new Error(`${folder} has no lines of ${source ? to : from}.`);
  const { rates, lines: size, chapter }: Kind = KINDS[name];
  const next = random([...`${seed}${name}${pair}`].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), 2166136261));
  const documents: GoldPair[] = [];
  for (let at = 0; at + size <= source.length; at += size) {
    const intruder = () => {
      const near = at + (2 * size > source.length - at ? -size : size);
      return target[next() < 0.5 ? near + Math.floor(next() * size) : Math.floor(next() * target.length)];
    };
    const lines: string[] = [];
    const units: Unit[] = [];
    for (const { start, end, side } of partsOf(size, chapter, next)) {
      const [left, right] = [source.slice(at + start, at + end), target.slice(at + start, at + end)];
      const made =
        side === 'both'
          ? unitsOf(right, rates, next, intruder)
          : right.map((line, k) => ({
              source: side === 'source' ? [k] : [],
              target: side === 'source' ? [] : [line],
              opens: k % 3 === 0,
            }));
      units.push(...made.map((unit) => ({ ...unit, source: unit.source.map((k) => lines.length + k) })));
      if (side !== 'target') lines.push(...left);
    }
    documents.push(pairOf(`${pair}-${at}`, [from, to], lines, units, rates, next));
  }
  return documents;
}

/** A stretch of lines that both sides have, or one of them. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly side: 'both' | 'source' | 'target';
}

/** One chapter somewhere in either half of a document, if it has any: one side lacks that of the first half, the other that of the second. */
function partsOf(size: number, chapter: number, next: () => number): Part[] {
  if (!chapter) return [{ start: 0, end: size, side: 'both' }];
  const half = Math.floor(size / 2);
  const first = Math.floor(next() * (half - chapter));
  const second = half + Math.floor(next() * (half - chapter));
  const sides = next() < 0.5 ? (['source', 'target'] as const) : (['target', 'source'] as const);
  return [
    { start: 0, end: first, side: 'both' },
    { start: first, end: first + chapter, side: sides[0] },
    { start: first + chapter, end: second, side: 'both' },
    { start: second, end: second + chapter, side: sides[1] },
    { start: second + chapter, end: size, side: 'both' },
  ];
}

function unitsOf(target: readonly string[], rates: Rates, next: () => number, intruder: () => string): Unit[] {
  const units: Unit[] = [];
  let paragraph = 0;
  for (let i = 0; i < target.length; ) {
    const opens = paragraph <= 0;
    if (opens) paragraph = 1 + Math.floor(next() * PARAGRAPH);
    const [first, second] = [target[i], target[i + 1]];
    const inside = i + 1 < target.length && paragraph > 1;
    const cut = cutOf(first, next);
    let taken = 1;
    if (inside && next() < rates.merge) {
      units.push({ source: [i, i + 1], target: [`${first} ${second}`], opens });
      taken = 2;
    } else if (inside && cut && next() < rates.shift) {
      units.push({ source: [i, i + 1], target: [first.slice(0, cut).trim(), `${first.slice(cut).trim()} ${second}`], opens });
      taken = 2;
    } else if (cut && next() < rates.split) {
      units.push({ source: [i], target: [first.slice(0, cut).trim(), first.slice(cut).trim()], opens });
    } else units.push({ source: [i], target: next() < rates.drop ? [] : [first], opens });
    if (next() < rates.insert) units.push({ source: [], target: [intruder()], opens: false });
    i += taken;
    paragraph -= taken;
  }
  return units;
}

/** Where a line may be cut in two: after a comma or semicolon that is not near its ends; 0 where there is none. */
function cutOf(line: string, next: () => number): number {
  const places = [...line.matchAll(/[,;] /g)].map(({ index }) => index + 1).filter((at) => at > 30 && at < line.length - 30);
  return places.length ? places[Math.floor(next() * places.length)] : 0;
}

function pairOf(
  name: string,
  languages: [string, string],
  source: readonly string[],
  units: readonly Unit[],
  rates: Rates,
  next: () => number,
): GoldPair {
  const order = [...units.keys()].filter((k) => units[k].target.length);
  if (next() < rates.move && order.length > 6) {
    const count = next() < 2 / 3 ? 1 : 2;
    const block = order.splice(Math.floor(next() * (order.length - count)), count);
    order.splice(Math.floor(next() * (order.length + 1)), 0, ...block);
  }
  const target: string[] = [];
  const places = new Map<number, number[]>();
  const breaks = { source: new Set<number>(), target: new Set<number>() };
  for (const k of order) {
    if (units[k].opens !== next() < rates.rebreak) breaks.target.add(target.length);
    places.set(
      k,
      units[k].target.map((_, n) => target.length + n),
    );
    target.push(...units[k].target);
  }
  for (const { source: covered, opens } of units) if (opens && covered.length) breaks.source.add(covered[0]);
  const gold = units.map((unit, k) => ({ source: unit.source, target: places.get(k) ?? [] }));
  return { name, languages, source, target, gold, breaks };
}
