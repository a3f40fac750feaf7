/**
 * usage: pnpm bench:large [MB] [--pattern NAME]... [--stage NAME]...
 *
 * Sends pairs of texts that are one pattern over and over, MB megabytes a side (10 when not given) and half as many, through
 * each stage, every one in a process of its own. Prints the processor time that the stage took, how many times the work twice
 * the text was, the most memory that its process had, all that went before the stage included, and the longest time that the
 * event loop waited for a turn. Exits with 1 where twice the text was more than 2.5 times the work, or took a gigabyte.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Alignment, alignDocuments, type Correspondence, mapDocuments, rows } from '@enface/align';
import { type Audit, auditAlignment, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { toCsv, toJson, toJsonLines, toMarkdown, toVecalign } from '@enface/align/json';
import { toHtml, toText } from '@enface/align/report';
import { createDocument, type Document, EnfaceError, loadEmbedder } from '@enface/core';
import { documentOf, read } from '@enface/formats';
import { writeTmx } from '@enface/formats/tmx';
import { writeXliff } from '@enface/formats/xliff';
import { printTable, type Row } from './table.ts';

/** What is repeated on either side. */
const patterns: Readonly<Record<string, readonly [source: string, target: string]>> = {
  sentences: ['Færgen sejler klokken 12.30 om søndagen. ', 'The ferry sails at 12:30 on Sundays. '],
  // as many as are still aligned and audited
  'long sentences': [
    'Færgen sejler klokken 12.30 om søndagen, når vinden er god, og den gamle havn med de 14 skibe er fri for is. ',
    'The ferry sails at 12:30 on Sundays, when the wind is fair, and the old harbour with its 14 ships is free of ice. ',
  ],
  lines: ['Færgen sejler klokken 12.30 om søndagen\n', 'The ferry sails at 12:30 on Sundays\n'],
  'short lines': ['a\n', 'b\n'],
  'quotation marks': ['"', '“'],
  figures: ['12 ', '13 '],
  'one word': ['ord ', 'word '],
  'one letter': ['a', 'b'],
  abbreviations: ['a.a.', 'b.b.'],
  thousands: ['1.000.000', '1,000,000'],
  brackets: ['(', '['],
  markup: ['<b>', '</b>'],
  times: ['kl. 12.30 ', '12:30 p.m. '],
  ideographs: ['大きい。', '橋。'],
  invisible: ['\u00ad', '\u200b'],
  emoji: ['👍🏽', '👨‍👩‍👧'],
  names: ['Anna Hansen ', 'Karen Jensen '],
  spaces: [' ', '\u00a0'],
};

const pairOf = async ([source, target]: Texts) => ({
  source: await createDocument(source, { language: 'da', id: 'source' }),
  target: await createDocument(target, { language: 'en', id: 'target' }),
});
const alignmentOf = async (texts: Texts) => {
  const embedder = await loadEmbedder();
  const { source, target } = await pairOf(texts);
  return { alignment: await alignDocuments(source, target, { embedder }), embedder };
};
const auditOf = async (texts: Texts) => {
  const { alignment, embedder } = await alignmentOf(texts);
  return { alignment, audit: await auditAlignment(alignment, { embedder }) };
};
const setOf = async (texts: Texts) => {
  const embedder = await loadEmbedder();
  const { source, target } = await pairOf(texts);
  return mapDocuments([source], [target], { embedder });
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const ofAlignment = (view: (alignment: Alignment) => unknown) => stage(alignmentOf, ({ alignment }) => view(alignment));
const ofAudit = (view: (alignment: Alignment, audit: Audit) => unknown) =>
  stage(auditOf, ({ alignment, audit }) => view(alignment, audit));
const ofSet = (view: (set: Correspondence) => unknown) => stage(setOf, view);
const ofFile = (before: string, after: string, name: string) =>
  stage(
    async ([source]) => bytesOf(before + source + after),
    async (bytes) => {
      const contents = await read(bytes, { name });
      if (contents.kind === 'text') await documentOf(contents, { id: name });
    },
  );

type Texts = readonly [source: string, target: string];
type Stage = (texts: Texts) => Promise<() => unknown>;

/** Work, and what must be there before it is measured. */
function stage<Given>(prepare: (texts: Texts) => Promise<Given>, run: (given: Given) => unknown): Stage {
  return async (texts) => {
    const given = await prepare(texts);
    return () => run(given);
  };
}

const stages: Readonly<Record<string, Stage>> = {
  createDocument: stage(
    async (texts) => texts,
    ([source]): Promise<Document> => createDocument(source),
  ),
  alignDocuments: stage(
    async (texts) => ({ ...(await pairOf(texts)), embedder: await loadEmbedder() }),
    ({ source, target, embedder }) => alignDocuments(source, target, { embedder }),
  ),
  mapDocuments: stage(
    async (texts) => ({ ...(await pairOf(texts)), embedder: await loadEmbedder() }),
    ({ source, target, embedder }) => mapDocuments([source], [target], { embedder }),
  ),
  auditAlignment: stage(alignmentOf, ({ alignment, embedder }) => auditAlignment(alignment, { embedder })),
  rows: ofAlignment(rows),
  toText: ofAlignment((alignment) => toText(alignment)),
  toHtml: ofAlignment((alignment) => toHtml(alignment)),
  toJson: ofAlignment((alignment) => JSON.stringify(toJson(alignment))),
  toJsonLines: ofAlignment((alignment) => toJsonLines(alignment)),
  toCsv: ofAlignment((alignment) => toCsv(alignment)),
  toMarkdown: ofAlignment((alignment) => toMarkdown(alignment)),
  toVecalign: ofAlignment(toVecalign),
  writeTmx: ofAlignment((alignment) => writeTmx(alignment)),
  writeXliff: ofAlignment((alignment) => writeXliff(alignment)),
  findingsToText: ofAudit((alignment, audit) => findingsToText(alignment, audit)),
  findingsToJson: ofAudit((alignment, audit) => JSON.stringify(findingsToJson(alignment, audit))),
  findingsToSarif: ofAudit((alignment, audit) => JSON.stringify(findingsToSarif(alignment, audit))),
  'toHtml of an audit': ofAudit((alignment, audit) => toHtml(alignment, { audit })),
  'toText of a set': ofSet((set) => toText(set)),
  'toHtml of a set': ofSet((set) => toHtml(set)),
  'toJson of a set': ofSet((set) => JSON.stringify(toJson(set))),
  'text file': ofFile('', '', 'a.txt'),
  'HTML file': ofFile('<!doctype html><title>x</title><p>', '', 'a.html'),
  'CSV file': ofFile('da,en\n', '', 'a.csv'),
  'SRT file': ofFile('1\n00:00:01,000 --> 00:00:02,000\n', '', 'a.srt'),
  'Markdown file': ofFile('# x\n\n', '', 'a.md'),
};

const { values, positionals } = parseArgs({
  options: { pattern: { type: 'string', multiple: true }, stage: { type: 'string', multiple: true }, one: { type: 'boolean' } },
  allowPositionals: true,
});
const megabytes = Number(positionals[0] ?? 10);
const chosen = { pattern: values.pattern ?? Object.keys(patterns), stage: values.stage ?? Object.keys(stages) };
const unknown = [...chosen.pattern.filter((name) => !(name in patterns)), ...chosen.stage.filter((name) => !(name in stages))];
if (!(megabytes > 0) || unknown.length > 0) {
  console.error('usage: pnpm bench:large [MB] [--pattern NAME]... [--stage NAME]...');
  for (const names of [patterns, stages]) console.error(`  ${Object.keys(names).join(', ')}`);
  process.exit(2);
}

interface Measured {
  readonly outcome: string;
  readonly seconds: number;
  readonly memory: number;
  readonly turn: number;
}

if (values.one) console.log(JSON.stringify(await measure(stages[chosen.stage[0]], patterns[chosen.pattern[0]])));
else compare();

async function measure(stage: Stage, pattern: Texts): Promise<Measured> {
  const [source, target] = pattern.map((unit) => unit.repeat(Math.ceil((megabytes * 1e6) / bytesOf(unit).length)));
  let seconds = 0;
  let turn = 0;
  let outcome = 'done';
  try {
    const run = await stage([source, target]);
    const gaps = watchGaps();
    const before = process.cpuUsage();
    try {
      drain(await run());
    } finally {
      const { user, system } = process.cpuUsage(before);
      seconds = (user + system) / 1e6;
      turn = gaps();
    }
  } catch (error) {
    outcome = error instanceof EnfaceError ? error.code : String(error);
  }
  return { outcome, seconds, turn, memory: process.resourceUsage().maxRSS / 1000 };
}

/** Takes what is made bit by bit. */
function drain(result: unknown): void {
  if (typeof result === 'object' && result !== null && 'next' in result) for (const _ of result as object as Iterable<unknown>);
}

/**
 * Returns what tells, in milliseconds, how long the event loop had no turn at most: by the clock, but no longer than the process had
 * the processor meanwhile, as other work on the machine is not what is measured.
 */
function watchGaps(): () => number {
  let [last, longest, used] = [performance.now(), 0, process.cpuUsage()];
  const look = () => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    longest = Math.max(longest, Math.min(now - last, (user + system) / 1000));
    [last, used] = [now, process.cpuUsage()];
    return longest;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    return look();
  };
}

function compare(): void {
  const table: Row[] = [];
  let failed = false;
  for (const stage of chosen.stage) {
    for (const pattern of chosen.pattern) {
      const [half, whole] = [megabytes / 2, megabytes].map((size) => inProcess(stage, pattern, size));
      // what takes next to no time has no growth to speak of
      const growth = half.seconds > 0.2 ? whole.seconds / half.seconds : undefined;
      const bad = !/^(done|TOO_LARGE)$/.test(whole.outcome) || whole.memory >= 1000 || (growth ?? 0) > 2.5;
      failed ||= bad;
      table.push({
        stage,
        pattern,
        [`${megabytes / 2} MB, s`]: half.seconds.toFixed(1),
        [`${megabytes} MB, s`]: whole.seconds.toFixed(1),
        times: growth?.toFixed(2) ?? '',
        [`${megabytes / 2} MB: memory, MB`]: half.memory.toFixed(0),
        [`${megabytes} MB: memory, MB`]: whole.memory.toFixed(0),
        'longest turn, ms': whole.turn.toFixed(0),
        outcome: `${whole.outcome}${bad ? ' (!)' : ''}`,
      });
      console.error(JSON.stringify(table.at(-1)));
    }
  }
  printTable(`${megabytes} megabytes of one pattern a side`, table);
  process.exitCode = failed ? 1 : 0;
}

function inProcess(stage: string, pattern: string, size: number): Measured {
  const self = fileURLToPath(import.meta.url);
  const args = [self, String(size), '--one', '--stage', stage, '--pattern', pattern];
  const { stdout, signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 600_000 });
  if (stdout.startsWith('{')) return JSON.parse(stdout);
  const said = signal ?? /FATAL ERROR: .*/.exec(stderr)?.[0] ?? stderr.slice(0, 200);
  return { outcome: said, seconds: 0, memory: 0, turn: 0 };
}
