/**
 * usage: pnpm bench:map FOLDER [N …]
 *
 * FOLDER holds line-parallel texts, XX.txt.gz or XX.txt, one sentence a line, English among them. For each N (60, 200, 600
 * and 2000 when none is given) as many source documents, in all the other languages by turns, are mapped onto N English
 * ones, 30 sentences each, drawn from the lines by `stories.ts`. Prints time, memory, how soon it stops when told to, and
 * how right it was, its probabilities included.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Correspondence, mapDocuments } from '@enface/align';
import { createDocument, type Document, loadEmbedder, type Progress } from '@enface/core';
import { reliability } from './calibration.ts';
import { readParallel } from './retrieval.ts';
import { type Kind, kinds, type Story, stories } from './stories.ts';
import { fixed, printTable, type Row } from './table.ts';

const [folder, ...given] = process.argv.slice(2);
const sizes = given.length ? given.map(Number) : [60, 200, 600, 2000];
if (!folder || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('usage: pnpm bench:map FOLDER [N …]');
  process.exit(2);
}
const texts = readParallel(folder);
const english = texts.get('en');
const languages = [...texts.keys()].filter((language) => language !== 'en');
if (!english || !languages.length) throw new Error(`${folder} has no en.txt(.gz) beside texts in other languages.`);
const embedder = await loadEmbedder();

/** What a correspondence of these stories was measured to be. */
interface Measured {
  readonly speed: Row;
  readonly documents: Row[];
  readonly links: Row[];
  readonly probabilities: Judged;
}

type Judged = Record<'links' | 'unmatched', (readonly [probability: number, right: boolean])[]>;

async function measure(size: number): Promise<Measured> {
  const all = stories(size, english!.length);
  const documentOf = (lines: readonly number[], language: string, id: string) =>
    createDocument(lines.map((line) => texts.get(language)![line]).join('\n'), { language, segments: 'lines', id });
  const sources = await Promise.all(
    all.map((story, k) => documentOf(story.source, languages[k % languages.length], `source-${k}`)),
  );
  const targets = await Promise.all(all.map((story, k) => documentOf(story.target, 'en', `target-${k}`)));
  const loop = monitorEventLoopDelay();
  loop.enable();
  const began = performance.now();
  const busy = process.cpuUsage();
  let reports = 0;
  const result = await mapDocuments(sources, targets, { embedder, onProgress: () => reports++ });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const looked = result.coverage.reduce((sum, row) => sum + row.length, 0);
  return {
    speed: {
      documents: `${size} × ${size}`,
      seconds: fixed(seconds, 1),
      'of processor': fixed((user + system) / 1e6, 1),
      'pairs compared': looked,
      'peak memory (MB)': Math.round(process.resourceUsage().maxRSS / 1024),
      'progress reports': reports,
      'longest without a turn for others (ms)': Math.round(loop.max / 1e6),
      'stops within (ms)': await timeToStop(sources, targets),
    },
    documents: documentRows(size, all, result),
    links: linkRows(size, all, result),
    probabilities: judged(all, result),
  };
}

/** Milliseconds from the signal, given while documents are being compared, to the rejection. */
async function timeToStop(sources: readonly Document[], targets: readonly Document[]): Promise<string> {
  const controller = new AbortController();
  let stopped = 0;
  const onProgress = (progress: Progress) => {
    if (progress.status !== 'progress' || progress.stage !== 'align' || stopped) return;
    setTimeout(() => {
      stopped = performance.now();
      controller.abort();
    }, 100);
    stopped = 1;
  };
  const outcome = await mapDocuments(sources, targets, { embedder, onProgress, signal: controller.signal }).then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
  return outcome === 'ABORTED' ? fixed(performance.now() - stopped, 0) : 'it ended first';
}

/** Whether each document's counterpart was found, by kind: it is the one that covers most and is covered most. */
function documentRows(size: number, all: readonly Story[], { coverage }: Correspondence): Row[] {
  return kinds.map((kind) => {
    const counts = { all: 0, compared: 0, best: 0, verdict: 0 };
    let wrong = 0;
    for (const [k, row] of coverage.entries()) {
      if (all[k].kind !== kind) continue;
      counts.all++;
      const right = kind === 'alone' ? undefined : row.find((pair) => pair.target === k);
      if (right) counts.compared++;
      const both = (pair: { forward: number; backward: number }) => pair.forward + pair.backward;
      if (right && row.every((pair) => pair === right || both(pair) < both(right))) counts.best++;
      if (right?.verdict === verdictOf[kind]) counts.verdict++;
      for (const pair of row) if (pair !== right && (pair.verdict === 'translation' || pair.verdict === 'same source')) wrong++;
    }
    const share = (count: number) => (kind === 'alone' ? '' : fixed(count / counts.all));
    return {
      documents: `${size} × ${size}`,
      kind,
      count: counts.all,
      'counterpart compared': share(counts.compared),
      'covers most': share(counts.best),
      verdict: verdictOf[kind],
      'so judged': share(counts.verdict),
      'other documents called translation or same source': wrong,
    };
  });
}

const verdictOf: Record<Kind, string> = { translation: 'translation', retold: 'same source', alone: '' };

/**
 * Links by what joins their documents. A link is right when both sides render the same lines (strict) or some line in
 * common (lax); recall is over the lines that a document shares with its counterpart. Lines recur in several stories, so
 * that links elsewhere can be right too.
 */
function linkRows(size: number, all: readonly Story[], { links }: Correspondence): Row[] {
  return [...kinds.filter((kind) => kind !== 'alone'), 'elsewhere' as const].map((place) => {
    const counts = { links: 0, strict: 0, lax: 0, found: 0, shared: 0 };
    const found = new Set<string>();
    for (const { source, target } of links) {
      const { kind } = all[source.document];
      const counterparts = source.document === target.document && kind !== 'alone';
      if ((counterparts ? kind : 'elsewhere') !== place) continue;
      const own = new Set(source.segments.map((i) => all[source.document].source[i]));
      const other = new Set(target.segments.map((j) => all[target.document].target[j]));
      const common = [...own].filter((line) => other.has(line));
      counts.links++;
      if (common.length) counts.lax++;
      if (common.length === own.size && common.length === other.size) counts.strict++;
      if (counterparts) for (const line of common) found.add(`${source.document}:${line}`);
    }
    for (const story of all)
      if (story.kind === place) counts.shared += story.source.filter((line) => story.target.includes(line)).length;
    return {
      documents: `${size} × ${size}`,
      between: place,
      links: counts.links,
      'precision, strict': fixed(counts.strict / counts.links),
      'precision, lax': fixed(counts.lax / counts.links),
      recall: place === 'elsewhere' ? '' : fixed(found.size / counts.shared),
    };
  });
}

/**
 * Links, right when their sides have a line in common; unmatched segments, right when none of the documents that theirs was
 * compared with has their line.
 */
function judged(all: readonly Story[], { links, unmatched, coverage }: Correspondence): Judged {
  const compared = { source: all.map(() => new Set<number>()), target: all.map(() => new Set<number>()) };
  for (const { source, target } of coverage.flat()) {
    for (const line of all[target].target) compared.source[source].add(line);
    for (const line of all[source].source) compared.target[target].add(line);
  }
  return {
    links: links.map(({ source, target, probability }) => {
      const other = target.segments.map((segment) => all[target.document].target[segment]);
      return [probability, source.segments.some((segment) => other.includes(all[source.document].source[segment]))];
    }),
    unmatched: unmatched.map(({ side, document, segments, probability }) => [
      probability,
      !segments.some((segment) => compared[side][document].has(all[document][side][segment])),
    ]),
  };
}

const results: Measured[] = [];
for (const size of sizes.sort((a, b) => a - b)) {
  results.push(await measure(size));
  console.log(JSON.stringify(results.at(-1)!.speed));
}
printTable(
  'Time and memory',
  results.map(({ speed }) => speed),
);
printTable(
  'Documents',
  results.flatMap(({ documents }) => documents),
);
printTable(
  'Links',
  results.flatMap(({ links }) => links),
);
for (const [k, { probabilities }] of results.entries()) {
  for (const kind of ['links', 'unmatched'] as const) {
    const { rows, error } = reliability(probabilities[kind]);
    printTable(`Reliability, ${sizes[k]} × ${sizes[k]}, ${kind}: expected calibration error ${fixed(error)}`, rows);
  }
}
