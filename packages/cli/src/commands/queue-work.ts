import { defineCommand } from 'citty';
import { number } from '../batch/numbers.ts';
import { limitOptions, limitsOf } from '../batch/options.ts';
import { createTally } from '../batch/tally.ts';
import type { Invocation } from '../invocation.ts';
import { options } from '../options.ts';
import { letFinish } from '../process.ts';
import { loadQueue, queueOptions } from '../queue.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';

export const queueWork = defineCommand({
  meta: { name: 'queue work', description: summaries['queue work'] },
  args: {
    ...limitOptions,
    silence: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'When pairs of a worker that has gone are given to others',
      default: '30',
    },
    ...queueOptions,
    model: options.model,
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const { model, quiet = false } = args;
    const limits = limitsOf(args);
    const silence = number('--silence', args.silence, 1, 86_400);
    const { workOn } = await loadQueue();
    // what it has begun when it is told to end, it brings to its end
    letFinish(limits.timeLimit * 1000);
    const tally = createTally(quiet);
    let last = { done: 0, failed: 0, tries: 0 };
    const progress = await workOn({
      ...limits,
      ...{ model, silence, name: args.queue, drain: signal },
      onProgress(now) {
        if (now.done > last.done) tally.add(false, undefined);
        else if (now.failed > last.failed) tally.add(true, undefined);
        last = now;
      },
    });
    tally.clear();
    if (!quiet) note(`Ended: ${tally.summary()}, ${progress.tries.toLocaleString('en')} tries that did not succeed.`);
    return 0;
  },
});
