import type { Refusal } from '@enface/many';
import { defineCommand } from 'citty';
import { openList } from '../batch/list.ts';
import { wholeNumber } from '../batch/numbers.ts';
import { tasks } from '../batch/options.ts';
import { counted } from '../deliver.ts';
import type { Invocation } from '../invocation.ts';
import { languageTag, oneOf, options } from '../options.ts';
import { loadQueue, queueOptions } from '../queue.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';

export const queueAdd = defineCommand({
  meta: { name: 'queue add', description: summaries['queue add'] },
  args: {
    pairs: { type: 'positional', description: 'A list of pairs, as enface batch takes it; - for standard input', required: true },
    do: { type: 'string', valueHint: tasks.join('|'), description: 'What is done with each pair', default: 'align' },
    compact: { type: 'boolean', description: 'Indices and probabilities only, no texts' },
    priority: { type: 'string', valueHint: 'N', description: 'From 1, the first; pairs without one come before' },
    from: options.from,
    to: options.to,
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    ...queueOptions,
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const { compact = false, quiet = false } = args;
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const task = oneOf('--do', args.do, tasks);
    const priority = args.priority === undefined ? undefined : wholeNumber('--priority', args.priority, 2 ** 21);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    const { addPairs } = await loadQueue();
    const { pairs } = await openList(args.pairs, { from, to, shard: undefined, seen: undefined, signal });
    const refusals: Refusal[] = [];
    const onRefusal = (refusal: Refusal) => {
      if (refusals.push(refusal) <= 10) note(`enface: not added: ${refusal.refusal.message}`);
    };
    const added = await addPairs(pairs, { name: args.queue, task, segments, compact, priority, signal, onRefusal });
    if (!quiet) note(`Sent ${counted(added, 'pair')} to the queue "${args.queue}".`);
    if (refusals.length === 0) return 0;
    note(`enface: ${counted(refusals.length, 'line')} of the list could not be added.`);
    return 2;
  },
});
