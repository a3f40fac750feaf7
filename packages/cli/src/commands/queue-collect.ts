import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { idsIn } from '../batch/done.ts';
import { linesFile } from '../batch/lines-file.ts';
import { counted } from '../deliver.ts';
import type { Invocation } from '../invocation.ts';
import { checkLinesFile, options } from '../options.ts';
import { loadQueue, queueOptions } from '../queue.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

export const queueCollect = defineCommand({
  meta: { name: 'queue collect', description: summaries['queue collect'] },
  args: {
    output: { ...options.output, description: 'Add the results there, a line of JSON a pair; what is there stays' },
    errors: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Pairs that were given up are added there; to the results when absent',
    },
    wait: { type: 'boolean', description: 'Until no pair waits and none is being done' },
    ...queueOptions,
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const { output, errors, wait = false, quiet = false } = args;
    if (output === undefined) throw new EnfaceError('BAD_ARGUMENT', 'Name a file for the results with -o: they leave the queue.');
    checkLinesFile(output);
    await checkOutput(output, []);
    if (errors !== undefined) await checkOutput(errors, [output]);
    const { collectResults } = await loadQueue();
    // whoever was interrupted is given again what it had
    const [seen, seenFailures] = [await idsIn(output, signal), errors === undefined ? undefined : await idsIn(errors, signal)];
    const results = await linesFile(output, 'a');
    const failures = errors === undefined ? undefined : await linesFile(errors, 'a');
    let [done, failed] = [0, 0];
    await collectResults({ name: args.queue, wait, signal }, async (all) => {
      for (const { id, line, isFailed } of all) {
        const isApart = isFailed && failures !== undefined;
        const ids = isApart ? seenFailures! : seen;
        if (ids.has(id)) continue;
        ids.add(id);
        await (isApart ? failures : results).write(line);
        if (isFailed) failed++;
        else done++;
      }
      await results.sync();
      await failures?.sync();
    });
    await results.close();
    await failures?.close();
    if (!quiet) note(`Added ${counted(done, 'result')} to ${output}.`);
    if (failed === 0) return 0;
    note(`enface: ${counted(failed, 'pair')} failed: see ${errors ?? output}.`);
    return 2;
  },
});
