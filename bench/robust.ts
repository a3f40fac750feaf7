/**
 * usage: pnpm bench:robust [N] [--seed S]
 *
 * Sends N (1,000 when none is given) pairs of hostile documents, and every tenth pair as a set, through all that can be done
 * with them: alignment both ways, audit, views, page, JSON, CSV, SARIF. Prints what failed, by kind, each with its
 * smallest example, and exits with 1 when anything did.
 */
import { parseArgs } from 'node:util';
import { type Alignment, alignDocuments, type Correspondence, mapDocuments, rows, type Side } from '@enface/align';
import { auditAlignment, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { fromJson, toCsv, toJson, toVecalign } from '@enface/align/json';
import { toHtml, toText } from '@enface/align/report';
import { createDocument, type Document, loadEmbedder, printable } from '@enface/core';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { hostileName, hostileTag, hostileText } from '../test/hostile.ts';
import { printTable } from './table.ts';

const { values, positionals } = parseArgs({ options: { seed: { type: 'string', default: '1' } }, allowPositionals: true });
const [count, seed] = [Number(positionals[0] ?? 1000), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('usage: pnpm bench:robust [N] [--seed S]');
  process.exit(2);
}
const embedder = await loadEmbedder();

const text = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  // sentences that recur, so that there is more than one way to tie them
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('Færgen sejler. ', 'The ferry sails! ', 'Ja. ', '21meter øna juni '), { maxLength: 9 })
      .map((all) => all.join('')),
  },
);
const given = fc.record({
  text,
  id: hostileName,
  language: fc.option(hostileTag, { nil: undefined }),
  segments: fc.constantFrom('lines', 'sentences'),
});
const pairs = fc.record({ source: given, target: given, width: fc.integer({ min: 1, max: 150 }) });
type Pair = typeof pairs extends fc.Arbitrary<infer T> ? T : never;

const failures = new Map<string, { times: number; smallest: string }>();

function fail(kind: string, { source, target }: Pair): void {
  const example = printable(JSON.stringify([source, target]));
  const known = failures.get(kind);
  const smallest = known && known.smallest.length <= example.length ? known.smallest : example;
  failures.set(kind, { times: (known?.times ?? 0) + 1, smallest });
}

/** Runs one thing that must not throw; what it complains of is a failure of its kind. */
async function attempt<T>(what: string, pair: Pair, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    fail(`${what}: ${String(error).slice(0, 80)}`, pair);
    return undefined;
  }
}

function expectWhole({ text, segments }: Document): string | undefined {
  let end = 0;
  for (const segment of segments) {
    if (text.slice(segment.start, segment.end) !== segment.text) return 'offsets do not hold';
    if (/[^\s\u0085\ufeff]/.test(text.slice(end, segment.start))) return 'text between segments';
    end = segment.end;
  }
  return /[^\s\u0085\ufeff]/.test(text.slice(end)) ? 'text behind the last segment' : undefined;
}

function lost(alignment: Alignment): boolean {
  return (['source', 'target'] as const).some((side) => {
    const all = [
      ...alignment.beads.flatMap((bead) => bead[side]),
      ...alignment.unmatched.flatMap((run) => (run.side === side ? run.segments : [])),
    ];
    return all.length !== alignment[side].segments.length || new Set(all).size !== all.length;
  });
}

interface Judged {
  readonly probability: number;
  readonly score?: number;
  readonly nearest?: { readonly score: number } | undefined;
}

const inRange = (items: readonly Judged[]) =>
  items.every(({ probability, score = 0, nearest = { score: 0 } }) =>
    [probability >= 0, probability <= 1, ...[score, nearest.score].map((cosine) => Math.abs(cosine) <= 1)].every(Boolean),
  );

/** Beads and runs by place alone: what a swap must not change. */
function shape({ beads, unmatched }: Alignment, left: Side, right: Side): string {
  const runs = unmatched.map(({ side, segments }) => `${side === left}:${segments}`);
  return [...beads.map((bead) => `${bead[left]}|${bead[right]}`), ...runs].sort().join(' ');
}

const TAG =
  /<(?!\/?(?:!doctype|html|head|meta|title|style|body|a|header|p|h1|h2|span|bdi|strong|label|input|ul|li|main|section|div|ol|q|br|details|summary|table|caption|thead|tbody|tr|td|th|b|mark|svg|rect|path|form|output|button|select|option|datalist|dialog|dl|dt|dd|kbd|noscript)\b)/i;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The data of numbers alone, and the script behind it, at the end of the page. */
const OWN_SCRIPTS =
  /<script type="application\/json" id="data">[^<]*<\/script>\n<script>[^<]*(?:<(?!\/script)[^<]*)*<\/script>\n<\/body>\n<\/html>\n$/;

function lookAtPage(page: string, pair: Pair): void {
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(OWN_SCRIPTS, '');
  if (TAG.test(body) || /<[^>]*\son\w+=/i.test(body.replace(/"[^"]*"/g, '""'))) fail('page: unescaped markup', pair);
  if (CONTROL.test(page) || !page.isWellFormed()) fail('page: a control or half a pair', pair);
}

function lookAtText(what: string, view: string, width: number, pair: Pair): void {
  if (CONTROL.test(view) || /[\u202a-\u202e\u2066-\u2069]/.test(view) || !view.isWellFormed())
    fail(`${what}: a control or half a pair`, pair);
  if (view.split('\n').some((line) => stringWidth(line) > width)) fail(`${what}: too wide`, pair);
}

async function views(result: Alignment | Correspondence, pair: Pair): Promise<void> {
  const kind = 'beads' in result ? 'pair' : 'set';
  const view = await attempt(`toText of a ${kind}`, pair, () => toText(result, { width: pair.width }));
  if (view !== undefined) lookAtText(`toText of a ${kind}`, view, Math.max(20, pair.width), pair);
  const page = await attempt(`toHtml of a ${kind}`, pair, () => toHtml(result));
  if (page !== undefined) lookAtPage(page, pair);
  await attempt(`JSON of a ${kind}`, pair, () => {
    const json = toJson(result);
    const back = toJson(fromJson(JSON.parse(JSON.stringify(json))));
    if (JSON.stringify(back) !== JSON.stringify(json)) throw new Error('it does not come back as it was');
  });
}

async function ofPair(pair: Pair, source: Document, target: Document): Promise<void> {
  const alignment = await attempt('alignDocuments', pair, () => alignDocuments(source, target, { embedder }));
  if (!alignment) return;
  if (lost(alignment)) fail('alignDocuments: a segment lost or doubled', pair);
  if (!inRange(alignment.beads) || !inRange(alignment.unmatched)) fail('alignDocuments: out of range', pair);
  const swapped = await attempt('alignDocuments', pair, () => alignDocuments(target, source, { embedder }));
  if (swapped && shape(alignment, 'source', 'target') !== shape(swapped, 'target', 'source'))
    fail('alignDocuments: swapped sides differ', pair);
  await views(alignment, pair);
  await attempt('rows, CSV, Vecalign', pair, () => [rows(alignment), toCsv(alignment), toVecalign(alignment)]);
  const audit = await attempt('auditAlignment', pair, () => auditAlignment(alignment, { embedder }));
  if (!audit) return;
  if (audit.findings.some(({ probability = 0 }) => !(probability >= 0 && probability <= 1)))
    fail('auditAlignment: out of range', pair);
  for (const { check, spans } of audit.findings)
    for (const side of ['source', 'target'] as const)
      if (spans[side].some(({ start, end }, k) => end < start || start < (spans[side][k - 1]?.end ?? 0)))
        fail(`auditAlignment: spans of ${check} not ascending`, pair);
  const view = await attempt('findingsToText', pair, () => findingsToText(alignment, audit, { width: pair.width }));
  if (view !== undefined) lookAtText('findingsToText', view, Math.max(40, pair.width), pair);
  await attempt('findingsToJson', pair, () => JSON.stringify(findingsToJson(alignment, audit)));
  const sarif = await attempt('findingsToSarif', pair, () => JSON.stringify(findingsToSarif(alignment, audit)));
  if (sarif && !areWellFormed(sarif)) fail('findingsToSarif: half a pair', pair);
  if (sarif && /"uri":"(?:\/\/|[a-z][a-z0-9+.-]*:)/i.test(sarif)) fail('findingsToSarif: an address elsewhere', pair);
}

/** Whether every string of a JSON text is whole characters. */
function areWellFormed(json: string): boolean {
  let all = true;
  JSON.parse(json, (_, value) => {
    if (typeof value === 'string' && !value.isWellFormed()) all = false;
    return value;
  });
  return all;
}

async function ofSet(pair: Pair, sources: readonly Document[], targets: readonly Document[]): Promise<void> {
  const map = await attempt('mapDocuments', pair, () => mapDocuments(sources, targets, { embedder }));
  if (!map) return;
  if (!inRange(map.links) || !inRange(map.unmatched)) fail('mapDocuments: out of range', pair);
  await views(map, pair);
}

let done = 0;
let before: Document[] = [];
for (let batch = 0; done < count; batch++) {
  for (const pair of fc.sample(pairs, { numRuns: Math.min(100, count - done), seed: seed + batch })) {
    const both = await attempt('createDocument', pair, () => {
      const { source, target } = pair;
      const made = ({ text, ...options }: typeof source) => createDocument(text, options);
      return Promise.all([made(source), made(target)]);
    });
    done++;
    if (!both) continue;
    for (const document of both) {
      const wrong = expectWhole(document);
      if (wrong) fail(`createDocument: ${wrong}`, pair);
    }
    await ofPair(pair, both[0], both[1]);
    if (done % 10 === 0) await ofSet(pair, [both[0], ...before], [both[1], ...before]);
    before = both;
  }
}

const failed = [...failures].sort((a, b) => b[1].times - a[1].times);
printTable(`${count} pairs, seed ${seed}`, [
  { pairs: count, failures: failed.reduce((sum, [, { times }]) => sum + times, 0), kinds: failed.length },
]);
for (const [kind, { times, smallest }] of failed) console.log(`\n${times} × ${kind}\n  ${smallest.slice(0, 600)}`);
process.exitCode = failed.length > 0 ? 1 : 0;
