import { type AuditOptions, checks } from '@enface/align/audit';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { auditFolders } from '../audit-folders.ts';
import { type AuditSettings, auditFormats, auditPair, pairOf, severities } from '../audit-pair.ts';
import { auditedInWindows, auditWindows } from '../audit-windows.ts';
import { pairOptions } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import { isFolder } from '../folder-pairs.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, oneOf, options, share } from '../options.ts';
import { readText } from '../read.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

export const audit = defineCommand({
  meta: { name: 'audit', description: summaries.audit },
  args: {
    source: {
      type: 'positional',
      description: 'A file of a format that is read, or - for standard input; or a folder of such files',
      required: true,
    },
    target: { type: 'positional', description: 'Its translation; none where SOURCE holds both', required: false },
    realign: { type: 'boolean', description: 'Align anew what one file holds; else it is audited as it is paired there' },
    'fail-on': { type: 'string', valueHint: severities.join('|'), description: 'Exit with 1 when there is a finding as grave' },
    glossary: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Terms and their translations: .csv with a row of language tags, or .tbx',
    },
    keep: { type: 'string', valueHint: 'FILE', description: 'Names and terms that stay as they are, one a line' },
    'min-probability': {
      type: 'string',
      valueHint: '0…1',
      description: 'Leave out findings that are less probably right',
    },
    skip: { type: 'string', valueHint: 'CHECK,…', description: 'Checks to leave out, as the findings name them' },
    decisions: {
      type: 'string',
      valueHint: 'FILE',
      description: 'What a person decided in the page and saved: kept, and findings dismissed left out',
    },
    ...options,
    format: { ...options.format, valueHint: auditFormats.join('|') },
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    output: {
      ...options.output,
      description:
        'Write the findings there: .txt, .json, .sarif, .html, .xlsx, .docx, or .tmx, .xlf, .po or .jsonl, into a copy of the file that was read; of folders, a folder',
    },
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const failOn = args['fail-on'] === undefined ? undefined : oneOf('--fail-on', args['fail-on'], severities);
    const folders = await isFolder(args.source);
    const format = folders
      ? oneOf('--format', args.format ?? 'html', auditFormats)
      : chosenFormat(args.format, args.output, auditFormats);
    const how = pairOptions(args, signal);
    const wanted = skipped(args.skip);
    const minProbability =
      args['min-probability'] === undefined ? undefined : share('--min-probability', args['min-probability']);
    const { source, target, output, model, glossary, realign = false, quiet = false } = args;
    const lists = [glossary, args.keep, args.decisions].filter((path) => path !== undefined);
    const engine = { model, quiet, signal, maxSegments: how.maxSegments };
    const settings = async (): Promise<AuditSettings> => {
      const doNotTranslate = args.keep === undefined ? [] : await readList(args.keep, signal);
      return { format, checks: wanted, minProbability, glossary, doNotTranslate, signal };
    };
    const grave = severities.slice(failOn === undefined ? severities.length : severities.indexOf(failOn));

    if (folders) {
      if (args.decisions !== undefined)
        throw new EnfaceError('BAD_ARGUMENT', '--decisions are of one pair: audit it alone, not its folder.');
      const files = [...lists, ...(await modelFiles(model))];
      return auditFolders({ source, target, output, files, how, realign, engine, grave }, await settings());
    }
    const files = [source, ...(target === undefined ? [] : [target]), ...lists, ...(await modelFiles(model))];
    await checkOutput(output, files);
    const wished = await settings();
    const asItIs = target === undefined && !realign && args.decisions === undefined;
    const large = asItIs ? await auditedInWindows(source, format, how) : undefined;
    if (large && output !== undefined) {
      const found = await withEngine(engine, (loaded) => auditWindows(large, loaded, wished, how, { output, quiet }));
      return grave.some((severity) => found[severity] > 0) ? 1 : 0;
    }
    const pair = await pairOf({ source, target, realign, decisions: args.decisions }, how);
    const { audit, deliver } = await withEngine(engine, (loaded) => auditPair(pair, loaded, wished));
    await deliver({ output, quiet, signal });
    return grave.some((severity) => audit.summary.bySeverity[severity] > 0) ? 1 : 0;
  },
});

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
