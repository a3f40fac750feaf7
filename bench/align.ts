/**
 * usage: pnpm bench:align FOLDER [--ablate] [--calibrate] [--fit] [--tune SECONDS] [--speed]
 *
 * FOLDER is searched for sets: folders with src/, tgt/ and gold/ (one file a document, one segment a line, gold lines
 * `[0]:[0, 1]`), and trios of files X.aa, X.bb, X.aabb (gold). Prints strict and lax bead F1 and null F1; see
 * test/gold/score.ts for how they count. Sets of several documents are measured a second time with 8 % of their target
 * segments replaced by foreign matter ("replaced"): a mistranslation must not pass for a match because of its place.
 *
 *   --made PAIRS  instead of the sets of FOLDER, sets made from parallel lines in it (see perturb.ts), for instance
 *                 `es-en,da-nl`; with --seed N others of the kind
 *   --ablate     the same with one signal left out at a time
 *   --calibrate  reliability of the probabilities: beads (right = strictly right) and nulls
 *   --fit        fits them (`certainty` in the aligner's settings), and how well that holds for books left out of the fit
 *   --tune S     searches the settings for S seconds and prints the best found
 *   --speed      time and memory from text to JSON, whole process, at 1, 3, 10, 30 and 100 thousand segments; hunalign beside it,
 *                where it is on the PATH
 */
import { createDocument, type Document, loadEmbedder } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import { alignSides } from '../packages/align/src/bitext/align-sides.ts';
import { refined } from '../packages/align/src/bitext/refined.ts';
import { type Settings, settings } from '../packages/align/src/bitext/settings.ts';
import { longestRun, type SideVectors, sideVectors } from '../packages/align/src/bitext/side.ts';
import type { Side } from '../packages/align/src/types.ts';
import { addCounts, countRows, noCounts, type Row, type Scores, scoresOf } from '../test/gold/score.ts';
import { type Found, printFit, printReliability } from './certainty.ts';
import { KINDS, perturbed } from './perturb.ts';
import { type GoldPair, readSets, withReplacements } from './sets.ts';
import { speedTable } from './speed.ts';
import { fixed, printTable } from './table.ts';

interface Case {
  readonly source: Document;
  readonly target: Document;
  readonly gold: readonly Row[];
  readonly vectors: readonly [Float32Array, Float32Array];
}

/** Beyond these a tenth more is worth nothing: the search shall not pay for it elsewhere. */
const ENOUGH = { articles: { strict: 0.98, nulls: 0.965 }, single: { strict: 0.9, nulls: 0.75 } };

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error(
    'usage: pnpm bench:align FOLDER [--made PAIRS [--seed N]] [--ablate] [--calibrate] [--fit] [--tune SECONDS] [--speed]',
  );
  process.exit(2);
}
const optionOf = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);
const embedder = await loadEmbedder();
const sets = new Map<string, Case[]>();
for (const [name, pairs] of optionOf('--made') ? madeSets() : readSets(folder)) {
  sets.set(name, await Promise.all(pairs.map(prepare)));
  if (pairs.length > 1 && !optionOf('--made'))
    sets.set(`${name} replaced`, await Promise.all(withReplacements(pairs).map(prepare)));
}

function madeSets(): Map<string, GoldPair[]> {
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const seed = Number(optionOf('--seed') ?? 1);
  return new Map(
    kinds.flatMap((kind) =>
      (optionOf('--made') ?? '').split(',').map((pair) => [`${pair} ${kind}`, perturbed(folder, pair, kind, seed)] as const),
    ),
  );
}

async function prepare(pair: GoldPair): Promise<Case> {
  const source = await documentOf(pair.source, pair.languages[0], pair.breaks?.source);
  const target = await documentOf(pair.target, pair.languages[1], pair.breaks?.target);
  const embed = (d: Document) =>
    embedder.embed(
      d.segments.map((segment) => segment.text),
      { normalize: false },
    );
  return { source, target, gold: pair.gold, vectors: [await embed(source), await embed(target)] };
}

async function documentOf(lines: readonly string[], language: string, breaks?: ReadonlySet<number>): Promise<Document> {
  const document = await createDocument(lines.join('\n'), { language, segments: 'lines' });
  if (!breaks) return document;
  let paragraph = 0;
  const segments = document.segments.map((segment) => {
    if (segment.index > 0 && breaks.has(segment.index)) paragraph++;
    return { ...segment, paragraph };
  });
  return { ...document, segments };
}

function maxRunOf({ source, target }: Case, { maxRun }: Settings): number {
  return atOnce(longestRun([source, target], maxRun));
}

function sidesOf(c: Case, tuned: Settings): Readonly<Record<Side, SideVectors>> {
  const maxRun = maxRunOf(c, tuned);
  return {
    source: atOnce(sideVectors(c.source, c.vectors[0], embedder.dimensions, maxRun)),
    target: atOnce(sideVectors(c.target, c.vectors[1], embedder.dimensions, maxRun)),
  };
}

async function align(c: Case, tuned: Settings) {
  const sides = sidesOf(c, tuned);
  const found = await alignSides(sides.source, sides.target, { ...tuned, maxRun: maxRunOf(c, tuned) });
  return refined(found, c, sides, { embedder });
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);

/** System rows: beads, and each unmatched segment as a null of its own. */
function rowsOf({ source, target }: Case, { blocks }: Awaited<ReturnType<typeof align>>): Row[] {
  const rows: Row[] = blocks.map(({ i, n, j, m }) => ({ source: range(i, n), target: range(j, m) }));
  const matched = { source: new Set(rows.flatMap((row) => row.source)), target: new Set(rows.flatMap((row) => row.target)) };
  for (const { index } of source.segments) if (!matched.source.has(index)) rows.push({ source: [index], target: [] });
  for (const { index } of target.segments) if (!matched.target.has(index)) rows.push({ source: [], target: [index] });
  return rows;
}

async function scores(cases: readonly Case[], s: Settings): Promise<Scores> {
  let sum = noCounts();
  for (const c of cases) sum = addCounts(sum, countRows(c.gold, rowsOf(c, await align(c, s))));
  return scoresOf(sum);
}

/** What `measure` says of each set, one after the other. */
async function each<T>(measure: (name: string, cases: readonly Case[]) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const [name, cases] of sets) results.push(await measure(name, cases));
  return results;
}

printTable(
  'Alignment (null policy: precision counts nulls, recall leaves them out)',
  await each(async (name, cases) => {
    const { strict, lax, nulls, counts } = await scores(cases, settings);
    const cells = (prefix: string, r: Scores['strict']) => ({
      [`${prefix} P`]: fixed(r.precision),
      [`${prefix} R`]: fixed(r.recall),
      [`${prefix} F1`]: fixed(r.f1),
    });
    return {
      set: name,
      documents: cases.length,
      beads: counts.gold,
      nulls: counts.nullGold,
      ...cells('strict', strict),
      'lax F1': fixed(lax.f1),
      ...cells('null', nulls),
    };
  }),
);

printTable(
  'Unrelated documents: share of segments left unmatched (each source with the target five documents on)',
  (
    await each(async (name, cases) => {
      let matched = 0;
      let all = 0;
      for (const [k, c] of cases.entries()) {
        const other = cases[(k + 5) % cases.length];
        const { blocks } = await align({ ...c, target: other.target, vectors: [c.vectors[0], other.vectors[1]] }, settings);
        matched += blocks.reduce((sum, { n, m }) => sum + n + m, 0);
        all += c.source.segments.length + other.target.segments.length;
      }
      return { set: name, documents: cases.length, unmatched: fixed(1 - matched / all) };
    })
  ).filter(({ documents }) => documents > 5),
);

if (flags.includes('--ablate')) {
  const without: Record<string, Partial<Settings>> = {
    everything: {},
    'length penalty': { length: 0 },
    'weight by content (mass)': { mass: 0 },
    'share of each segment': { lack: 0 },
    'price of n-m beads': { both: 0 },
    'paragraph breaks': { paragraph: 0 },
    'joints of split sentences': { joint: 0 },
    'share of nulls in the documents': { nulls: 0 },
    'share of merges in the documents': { merges: 0, habit: 0, manner: 0 },
    'seams inside segments': { seam: 0 },
    'marks at beginnings and ends': { marks: 0 },
    'runs of unmatched segments': { run: 1 },
    'moved passages': { moved: Number.POSITIVE_INFINITY },
  };
  printTable(
    'Leave one signal out: strict F1 / null F1',
    await Promise.all(
      Object.entries(without).map(async ([signal, change]) => ({
        without: signal === 'everything' ? '(nothing)' : signal,
        ...Object.fromEntries(
          await each(async (name, cases) => [name, show(await scores(cases, { ...settings, ...change }))] as const),
        ),
      })),
    ),
  );
}

function show({ strict, nulls }: Scores): string {
  return `${fixed(strict.f1)} / ${fixed(nulls.f1)}`;
}

if (flags.includes('--calibrate') || flags.includes('--fit')) {
  const found = new Map<string, Found[]>();
  for (const [name, cases] of sets) {
    const all: Found[] = [];
    for (const c of cases) all.push({ gold: c.gold, sides: sidesOf(c, settings), alignment: await align(c, settings) });
    found.set(name, all);
  }
  if (flags.includes('--calibrate')) printReliability(found);
  if (flags.includes('--fit')) printFit(found);
}

if (flags.includes('--tune')) await tuneSettings(Number(optionOf('--tune') ?? 60));

/**
 * Random local search. The goal: strict F1 plus null F1, each up to what is enough, summed over the sets of articles; and
 * those of single documents (literature), which count as much as all articles together.
 */
async function tuneSettings(seconds: number): Promise<void> {
  const keys = [
    'threshold',
    'extra',
    'both',
    'share',
    'lack',
    'length',
    'mass',
    'moved',
    'paragraph',
    'joint',
    'slope',
    'clear',
    'doubt',
    'nulls',
    'run',
    'marks',
    'merges',
    'habit',
    'manner',
    'seam',
    'nullGain',
  ] as const;
  let state = 20260501;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const goal = async (s: Settings) => {
    let sum = 0;
    for (const cases of sets.values()) {
      const articles = cases.length > 1;
      // half of a set's documents keeps a step short
      const { strict, nulls } = await scores(articles ? cases.filter((_, k) => k % 2 === 0) : cases, s);
      const enough = articles ? ENOUGH.articles : ENOUGH.single;
      sum += (Math.min(strict.f1, enough.strict) + Math.min(nulls.f1, enough.nulls)) * (articles ? 1 : sets.size - 1);
    }
    return sum;
  };
  let best: Settings = settings;
  let top = await goal(best);
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const next = { ...best };
    for (const key of keys)
      if (random() < 0.35) next[key] = Math.max(0, (next[key] + 0.04 * (random() - 0.5)) * Math.exp((random() - 0.5) * 0.6));
    const value = await goal(next);
    if (value <= top) continue;
    [best, top] = [next, value];
    console.log(fixed(top, 4), Object.fromEntries(keys.map((key) => [key, Number(best[key].toFixed(3))])));
  }
}

if (flags.includes('--speed')) printTable('Speed, whole process from text to JSON, one thread', await speedTable(folder));
