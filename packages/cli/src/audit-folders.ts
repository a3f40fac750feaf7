import type { Audit, Severity } from '@enface/align/audit';
import { EnfaceError } from '@enface/core';
import { printable } from '@enface/core/internal';
import { type AuditSettings, auditPair, pairOf, severities } from './audit-pair.ts';
import type { PairOptions } from './documents.ts';
import { eachPair, type Outcome, placeIn } from './each-pair.ts';
import { type EngineOptions, withEngine } from './engine.ts';
import { filesOf, isFolder, pairFolders } from './folder-pairs.ts';
import { endingFor } from './options.ts';
import { print } from './stdout.ts';
import { checkOutput } from './write.ts';

export interface AuditFoldersOptions {
  readonly source: string;
  /** None where the files of one folder hold both sides. */
  readonly target: string | undefined;
  /** A folder for what was found in each pair; nowhere when absent. */
  readonly output: string | undefined;
  /** Files that the command reads besides, none of which a result may overwrite. */
  readonly files: readonly string[];
  readonly how: PairOptions;
  readonly realign: boolean;
  readonly engine: EngineOptions;
  /** Severities that make the exit status 1. */
  readonly grave: readonly Severity[];
}

/** Audits all pairs of two folders, and prints a table of them. Exit status 2 where one could not be audited. */
export async function auditFolders(
  { source, target, output, files, how, realign, engine, grave }: AuditFoldersOptions,
  settings: AuditSettings,
): Promise<number> {
  if (target !== undefined && !(await isFolder(target)))
    throw new EnfaceError('BAD_ARGUMENT', `"${source}" is a folder, and "${target}" is none: name two folders, or two files.`);
  const found = target === undefined ? await filesOf(source) : await pairFolders(source, target);
  const outcomes = await withEngine(engine, (loaded) =>
    eachPair(
      found,
      async (pair, onProgress) => {
        const place = output === undefined ? undefined : await placeIn(output, pair, endingFor(settings.format));
        await checkOutput(place, [...files, pair.source, ...(pair.target === undefined ? [] : [pair.target])]);
        const texts = await pairOf({ source: pair.source, target: pair.target, realign }, how);
        const { audit, deliver } = await auditPair(texts, { ...loaded, onProgress }, settings);
        if (place !== undefined) await deliver({ output: place, quiet: how.quiet, signal: how.signal });
        return audit;
      },
      'Audited',
      how,
    ),
  );
  await print(tableOf(outcomes));
  if (outcomes.some((outcome) => 'error' in outcome)) return 2;
  const isGrave = ({ summary }: Audit) => grave.some((severity) => summary.bySeverity[severity] > 0);
  return outcomes.some((outcome) => 'result' in outcome && isGrave(outcome.result)) ? 1 : 0;
}

/** A line a pair, the sums below. */
function tableOf(outcomes: readonly Outcome<Audit>[]): string {
  const graver = severities.toReversed();
  const lines = outcomes.map((outcome) => {
    const name = printable(outcome.pair.name);
    if ('error' in outcome) return [name, 'failed'];
    const { pairs, bySeverity, matched, verdict } = outcome.result.summary;
    const share = `${Math.round(100 * Math.min(matched.source, matched.target))} %`;
    const doubt = verdict === 'translation' ? '' : verdict;
    return [name, `${pairs}`, ...graver.map((severity) => `${bySeverity[severity]}`), share, doubt];
  });
  const sum = (column: number) => lines.reduce((total, line) => total + (Number(line[column]) || 0), 0);
  const all = ['all', ...[1, 2, 3, 4].map((column) => `${sum(column)}`)];
  const table = [['', 'passages', ...graver, 'matched'], ...lines, all];
  const width = Math.max(...table.map(([name]) => name.length));
  return table
    .map(([name, ...cells]) => `${name.padEnd(width)}${cells.map((cell) => `  ${cell.padStart(8)}`).join('')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
