import { type Alignment, alignDecided, type Decisions, type Side } from '@enface/align';
import {
  type Audit,
  type AuditOptions,
  auditAlignment,
  type Finding,
  findingsToJson,
  findingsToSarif,
  findingsToText,
  type Glossary,
  parseGlossary,
  type Severity,
} from '@enface/align/audit';
import { type AlignOptions, alignDocuments } from '@enface/align/bitext';
import { type Document, EnfaceError } from '@enface/core';
import type { BilingualContents } from '@enface/formats';
import { breakable } from './breakable.ts';
import { readDecisions } from './decisions.ts';
import { counted, type Delivery, deliver, grouped, type Look } from './deliver.ts';
import { type PairOptions, readBilingual, readPair, type Where, whereOf } from './documents.ts';
import { jsonPieces } from './json.ts';
import { pageExtras } from './page.ts';
import { nameOf, readText } from './read.ts';
import type { Pieces } from './stdout.ts';
import { version } from './version.ts';

export const auditFormats = ['text', 'json', 'sarif', 'html', 'xliff', 'po', 'tmx', 'jsonl', 'xlsx', 'docx'] as const;

/** Files that hold both sides, and take notes of what was found. */
type Annotated = 'xliff' | 'po' | 'tmx' | 'jsonl';

export const severities = ['minor', 'major', 'critical'] as const satisfies readonly Severity[];

/** What holds for every pair that a command audits. */
export interface AuditSettings extends Pick<AuditOptions, 'checks' | 'doNotTranslate' | 'minProbability'> {
  readonly format: (typeof auditFormats)[number];
  /** A file. */
  readonly glossary: string | undefined;
  readonly signal: AbortSignal;
}

/** Audits a pair, and writes what was found. */
export async function auditPair(
  pair: Pair,
  engine: AlignOptions,
  { format, checks, doNotTranslate, minProbability, glossary, signal }: AuditSettings,
): Promise<{ readonly alignment: Alignment; readonly audit: Audit; readonly deliver: (delivery: Delivery) => Promise<void> }> {
  const terms = glossary === undefined ? undefined : await readGlossary(glossary, pair, signal);
  const alignment = await pair.align(engine);
  const audit = await auditAlignment(alignment, {
    ...engine,
    checks,
    minProbability,
    glossary: terms,
    doNotTranslate,
    dismissed: pair.decisions?.dismissed,
  });
  const extras = await pageExtras(format, alignment, engine);
  const render = {
    text: (look: Look) => breakable(() => findingsToText(alignment, audit, { ...look, where: pair.placed })),
    json: () => jsonPieces(findingsToJson(alignment, audit, { where: pair.placed })),
    sarif: () => jsonPieces(findingsToSarif(alignment, audit, { version, where: pair.placed })),
    xliff: () => pair.annotated('xliff', alignment, audit.findings),
    po: () => pair.annotated('po', alignment, audit.findings),
    tmx: () => pair.annotated('tmx', alignment, audit.findings),
    jsonl: () => pair.annotated('jsonl', alignment, audit.findings),
    xlsx: async () => {
      const { writeXlsx } = await import('@enface/formats/xlsx');
      return [await writeXlsx(alignment, { findings: audit.findings, decisions: pair.decisions, where: pair.where })];
    },
    docx: async () => {
      const { writeDocx } = await import('@enface/formats/docx');
      return [writeDocx(alignment, { findings: audit.findings, decisions: pair.decisions, where: pair.where })];
    },
    // loaded when called for
    html: async () => {
      const { toHtml } = await import('@enface/align/report');
      return breakable(() =>
        toHtml(alignment, { audit, where: pair.placed, decisions: pair.decisions && shownOf(pair.decisions), ...extras }),
      );
    },
  }[format];
  return {
    alignment,
    audit,
    deliver: (delivery) => deliver(render, format, contentsOf(audit), alignment.warnings, delivery),
  };
}

/** Two texts that are to be aligned, or a file that holds them as pairs. */
export interface Pair {
  readonly languages: Readonly<Record<'source' | 'target', string>>;
  readonly align: (engine: AlignOptions) => Promise<Alignment>;
  readonly where: Where;
  readonly placed: Where | undefined;
  readonly decisions: Decisions | undefined;
  /** The findings in a file of that format: in the one that was read, where it was one and is audited as it is. */
  readonly annotated: (format: Annotated, alignment: Alignment, findings: readonly Finding[]) => Promise<Pieces>;
}

/** What is read to make a pair. */
export interface PairFiles {
  readonly source: string;
  readonly target: string | undefined;
  /** Whether what one file pairs is aligned anew. */
  readonly realign: boolean;
  /** What a person decided. */
  readonly decisions?: string | undefined;
}

export async function pairOf({ source, target, realign, decisions }: PairFiles, how: PairOptions): Promise<Pair> {
  const decided = (texts: Readonly<Record<Side, Document>>) =>
    decisions === undefined ? undefined : readDecisions(decisions, texts, how);
  if (target === undefined && !realign) {
    const { contents, bytes, format } = await readBilingual(source, how);
    const { alignment } = contents;
    const where = whereOf({ source: contents, target: contents });
    const said = await decided(alignment);
    return {
      languages: languagesOf(alignment),
      align: async (engine) => (said ? alignDecided(said, { ...engine, known: alignment }) : alignment),
      decisions: said,
      where,
      placed: where,
      annotated: async (wanted, audited, findings) => {
        // what was cut or corrected is no longer the file that was read
        if (wanted !== format || said) return written(wanted, audited, findings, said);
        const options = { name: nameOf(source), signal: how.signal };
        return [await annotated(wanted, bytes, contents, findings, options)];
      },
    };
  }
  const texts = await readPair(source, target, how);
  const said = await decided(texts);
  return {
    languages: languagesOf(texts),
    where: texts.where,
    placed: texts.placed,
    decisions: said,
    align: async (engine) => {
      const known = realign ? undefined : texts.alignment;
      if (said) return alignDecided(said, { ...engine, known });
      return known ?? alignDocuments(texts.source, texts.target, engine);
    },
    annotated: (wanted, alignment, findings) => written(wanted, alignment, findings, said),
  };
}

/** A copy of the file that was read, with notes. */
async function annotated(
  format: Annotated,
  ...file: readonly [Uint8Array, BilingualContents, readonly Finding[], { readonly name: string; readonly signal: AbortSignal }]
): Promise<Uint8Array> {
  if (format === 'po') return (await import('@enface/formats/po')).annotatePo(...file);
  if (format === 'tmx') return (await import('@enface/formats/tmx')).annotateTmx(...file);
  if (format === 'jsonl') return (await import('@enface/formats/jsonl')).annotateJsonLines(...file);
  return (await import('@enface/formats/xliff')).annotateXliff(...file);
}

/** A new file. */
async function written(
  format: Annotated,
  alignment: Alignment,
  findings: readonly Finding[],
  decisions?: Decisions,
): Promise<Pieces> {
  if (format === 'po') return (await import('@enface/formats/po')).writePo(alignment, { findings, decisions });
  if (format === 'tmx') {
    const { writeTmx } = await import('@enface/formats/tmx');
    return writeTmx(alignment, { findings, decisions, tool: { name: 'enface', version } });
  }
  if (format === 'jsonl') return (await import('@enface/formats/jsonl')).writeJsonLines(alignment, { findings, decisions });
  return (await import('@enface/formats/xliff')).writeXliff(alignment, { findings, decisions });
}

/** What a page shows of decisions that the audit has followed: texts are corrected already, and nothing dismissed is told. */
const shownOf = (decisions: Decisions): Decisions => ({ ...decisions, dismissed: [], corrected: [] });

export const languagesOf = ({ source, target }: Pick<Alignment, 'source' | 'target'>) => ({
  source: source.language,
  target: target.language,
});

const contentsOf = ({ findings, summary: { bySeverity } }: Audit): string => countsOf(findings.length, bySeverity);

/** What was found, in words. */
export function countsOf(findings: number, bySeverity: Readonly<Record<Severity, number>>): string {
  const graver = severities.toReversed().map((severity) => `${grouped(bySeverity[severity])} ${severity}`);
  return `${counted(findings, 'finding')}: ${graver.join(', ')}`;
}

export async function readGlossary(path: string, { languages }: Pick<Pair, 'languages'>, signal: AbortSignal): Promise<Glossary> {
  const format = /\.(csv|tsv|tbx|xml)$/i.exec(path)?.[1].toLowerCase();
  if (format === undefined)
    throw new EnfaceError('BAD_ARGUMENT', `--glossary "${path}" does not say what it is: end it in .csv or .tbx.`);
  const text = await readText(path, signal);
  return parseGlossary(text, {
    format: format === 'tbx' || format === 'xml' ? 'tbx' : 'csv',
    ...languages,
  });
}
