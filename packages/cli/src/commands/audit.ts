import type { Alignment } from '@enface/align';
import {
  type Audit,
  type AuditOptions,
  auditAlignment,
  checks,
  type Finding,
  findingsToJson,
  findingsToSarif,
  findingsToText,
  type Glossary,
  parseGlossary,
  type Severity,
} from '@enface/align/audit';
import { type AlignOptions, alignDocuments } from '@enface/align/bitext';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { breakable } from '../breakable.ts';
import { counted, deliver, type Look } from '../deliver.ts';
import { inputFormat, type PairOptions, readBilingual, readPair, type Where, whereOf } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { jsonPieces } from '../json.ts';
import { chosenFormat, languageTag, oneOf, options } from '../options.ts';
import { wordsForPage } from '../page.ts';
import { readText } from '../read.ts';
import type { Pieces } from '../stdout.ts';
import { summaries } from '../usage.ts';
import { version } from '../version.ts';
import { checkOutput } from '../write.ts';

const formats = ['text', 'json', 'sarif', 'html', 'xliff', 'xlsx'] as const;
const severities = ['minor', 'major', 'critical'] as const satisfies readonly Severity[];

export const audit = defineCommand({
  meta: { name: 'audit', description: summaries.audit },
  args: {
    source: { type: 'positional', description: 'A file of a format that is read, or - for standard input', required: true },
    target: { type: 'positional', description: 'Its translation; none where SOURCE holds both', required: false },
    realign: { type: 'boolean', description: 'Align anew what one file holds; else it is audited as it is paired there' },
    'fail-on': { type: 'string', valueHint: severities.join('|'), description: 'Exit with 1 when there is a finding as grave' },
    glossary: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Terms and their translations: .csv with a row of language tags, or .tbx',
    },
    keep: { type: 'string', valueHint: 'FILE', description: 'Names and terms that stay as they are, one a line' },
    skip: { type: 'string', valueHint: 'CHECK,…', description: 'Checks to leave out, as the findings name them' },
    ...options,
    format: { ...options.format, valueHint: formats.join('|') },
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    output: {
      ...options.output,
      description: 'Write the findings there: .txt, .json, .sarif, .html, .xlsx, or .xlf, into a copy of an XLIFF that was read',
    },
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const failOn = args['fail-on'] === undefined ? undefined : oneOf('--fail-on', args['fail-on'], severities);
    const format = chosenFormat(args.format, args.output, formats);
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    const wanted = skipped(args.skip);
    const { output, model, quiet = false } = args;
    const how = { from, to, segments, format: inputFormat(args['input-format']), quiet, signal };
    const files = [args.source, args.target, args.glossary, args.keep].filter((path) => path !== undefined);
    await checkOutput(output, [...files, ...(await modelFiles(model))]);

    const pair = await pairOf(args.source, args.target, args.realign ?? false, how);
    const glossary = args.glossary === undefined ? undefined : await readGlossary(args.glossary, pair, signal);
    const doNotTranslate = args.keep === undefined ? [] : await readList(args.keep, signal);
    const [alignment, result, words] = await withEngine({ model, quiet, signal }, async (engine) => {
      const alignment = await pair.align(engine);
      const result = await auditAlignment(alignment, { ...engine, checks: wanted, glossary, doNotTranslate });
      return [alignment, result, await wordsForPage(format, alignment, engine)] as const;
    });

    const render = {
      text: (look: Look) => breakable(() => findingsToText(alignment, result, look)),
      json: () => jsonPieces(findingsToJson(alignment, result)),
      sarif: () => jsonPieces(findingsToSarif(alignment, result, { version })),
      xliff: () => pair.toXliff(alignment, result.findings),
      xlsx: async () => {
        const { writeXlsx } = await import('@enface/formats/xlsx');
        return [await writeXlsx(alignment, { findings: result.findings, where: pair.where })];
      },
      // loaded when called for
      html: async () => {
        const { toHtml } = await import('@enface/align/report');
        return breakable(() => toHtml(alignment, { audit: result, words }));
      },
    }[format];
    await deliver(render, format, contentsOf(result), alignment.warnings, { output, quiet, signal });

    const grave = severities.slice(failOn === undefined ? severities.length : severities.indexOf(failOn));
    return grave.some((severity) => result.summary.bySeverity[severity] > 0) ? 1 : 0;
  },
});

/** Two texts that are to be aligned, or a file that holds them as pairs. */
interface Pair {
  readonly languages: Readonly<Record<'source' | 'target', string>>;
  readonly align: (engine: AlignOptions) => Promise<Alignment>;
  readonly where: Where;
  /** The findings in an XLIFF: in the one that was read, where it was one and is audited as it is. */
  readonly toXliff: (alignment: Alignment, findings: readonly Finding[]) => Promise<Pieces>;
}

async function pairOf(source: string, target: string | undefined, realign: boolean, how: PairOptions): Promise<Pair> {
  if (target === undefined && !realign) {
    const { contents, bytes, format } = await readBilingual(source, how);
    const { alignment } = contents;
    const annotated = async (_: Alignment, findings: readonly Finding[]) => {
      const { annotateXliff } = await import('@enface/formats/xliff');
      return [await annotateXliff(bytes, contents, findings, { name: source, signal: how.signal })];
    };
    return {
      languages: languagesOf(alignment),
      align: async () => alignment,
      where: whereOf({ source: contents, target: contents }),
      toXliff: format === 'xliff' ? annotated : newXliff,
    };
  }
  const texts = await readPair(source, target, how);
  return {
    languages: languagesOf(texts),
    where: texts.where,
    align: (engine) => alignDocuments(texts.source, texts.target, engine),
    toXliff: newXliff,
  };
}

async function newXliff(alignment: Alignment, findings: readonly Finding[]): Promise<Pieces> {
  const { writeXliff } = await import('@enface/formats/xliff');
  return writeXliff(alignment, { findings });
}

const languagesOf = ({ source, target }: Pick<Alignment, 'source' | 'target'>) => ({
  source: source.language,
  target: target.language,
});

function contentsOf({ findings, summary: { bySeverity } }: Audit): string {
  const graver = severities.toReversed().map((severity) => `${bySeverity[severity]} ${severity}`);
  return `${counted(findings.length, 'finding')}: ${graver.join(', ')}`;
}

async function readGlossary(path: string, { languages }: Pair, signal: AbortSignal): Promise<Glossary> {
  const format = /\.(csv|tsv|tbx|xml)$/i.exec(path)?.[1].toLowerCase();
  if (format === undefined)
    throw new EnfaceError('BAD_ARGUMENT', `--glossary "${path}" does not say what it is: end it in .csv or .tbx.`);
  const text = await readText(path, signal);
  return parseGlossary(text, {
    format: format === 'tbx' || format === 'xml' ? 'tbx' : 'csv',
    ...languages,
  });
}

async function readList(path: string, signal: AbortSignal): Promise<string[]> {
  const terms = (await readText(path, signal)).split(/\r?\n/).map((line) => line.trim());
  const list = terms.filter(Boolean);
  if (list.length === 0) throw new EnfaceError('BAD_INPUT', `--keep "${path}" is empty: write one name or term a line.`);
  return list;
}

function skipped(list: string | undefined): AuditOptions['checks'] {
  const ids = checks.map((check) => check.id);
  const named = list?.split(',').map((id) => oneOf('--skip', id.trim(), ids)) ?? [];
  return Object.fromEntries(named.map((id) => [id, false]));
}
