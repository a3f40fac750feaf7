/**
 * usage: pnpm bench:mqm FOLDER|FILE [--half dev|check] [--every N] [--segments lines|sentences] [--examples CHECK|KIND] [--most N]
 *        pnpm bench:mqm FOLDER|FILE --half dev --write FILE
 *
 * Holds the audit against real machine translations in which people marked the errors (MQM). A file is `.jsonl` or `.jsonl.gz`,
 * a line a document (bench/mqm/documents.ts says of what). Each is aligned and audited from the start; findings and errors are
 * compared segment by segment, and word by word where words were marked. Raters are taken together. Documents with an odd number
 * may be tuned on (`--half dev`), those with an even one are for checking. `--examples` prints what a check found where nobody
 * marked anything, or which errors of a kind nothing was found in. `--write packages/align/src/audit/calibration.ts` states there how
 * often each kind of findings is right, from which the audit's probabilities follow: build again, and check them on the other half.
 */
import { parseArgs } from 'node:util';
import { loadEmbedder } from '@enface/core';
import { type AuditedSegment, auditJudged, type JudgedFinding } from './mqm/audited.ts';
import { calibrationOf, writeCalibration } from './mqm/calibrate.ts';
import { type Half, readJudged } from './mqm/documents.ts';
import { printExamples } from './mqm/examples.ts';
import { printRivals } from './mqm/rivals.ts';
import { printAlarms, printPrecision, printRecall, printReliability } from './mqm/tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    every: { type: 'string', default: '1' },
    segments: { type: 'string', default: 'lines' },
    examples: { type: 'string' },
    write: { type: 'string' },
    most: { type: 'string', default: '40' },
  },
});
const usage =
  'usage: pnpm bench:mqm FOLDER|FILE [--half dev|check] [--every N] [--segments lines|sentences] [--examples CHECK|KIND]';
const [path] = positionals;
const { half, segments: mode } = values;
const every = Number(values.every);
if (!path || ![undefined, 'dev', 'check'].includes(half) || !['lines', 'sentences'].includes(mode) || !(every >= 1))
  throw new Error(usage);

const embedder = await loadEmbedder();
const translated: { segments: AuditedSegment[]; findings: JudgedFinding[] } = { segments: [], findings: [] };
const human: AuditedSegment[] = [];
let documents = 0;
for await (const document of readJudged(path, { every, half: half as Half | undefined })) {
  documents++;
  const { segments, findings } = await auditJudged(document, mode as 'lines' | 'sentences', embedder);
  if (document.human) human.push(...segments);
  else {
    translated.segments.push(...segments);
    translated.findings.push(...findings);
  }
}

const isSound = ({ errors }: AuditedSegment) => errors.length === 0;
console.log(
  `${documents} documents (${half ?? 'both halves'}, every ${every}), segments are ${mode}: ${translated.segments.length} of machine translation were judged, and ${human.length} of people's`,
);
if (values.write)
  writeCalibration(
    values.write,
    calibrationOf(translated.findings),
    `pnpm bench:mqm FOLDER --half ${half} --write ${values.write}`,
  );
if (values.examples) printExamples(values.examples, translated, Number(values.most));
printRecall(translated.segments);
printPrecision(translated.findings);
printReliability(translated.findings);
printAlarms({
  'without an error': translated.segments.filter(isSound),
  'by people': human,
  'by people, without an error': human.filter(isSound),
});
printRivals(translated.segments);
