import { defineCommand } from 'citty';
import { duration } from '../batch/tally.ts';
import { oneOf } from '../options.ts';
import { loadQueue, queueOptions } from '../queue.ts';
import { print } from '../stdout.ts';
import { summaries } from '../usage.ts';

const formats = ['text', 'json', 'prometheus'] as const;

export const queueStatus = defineCommand({
  meta: { name: 'queue status', description: summaries['queue status'] },
  args: {
    ...queueOptions,
    format: { type: 'string', valueHint: formats.join('|'), description: 'How it is told', default: 'text' },
  },
  async run({ args }): Promise<void> {
    const format = oneOf('--format', args.format, formats);
    const queue = await loadQueue();
    const status = await queue.queueStatus({ name: args.queue });
    if (format === 'json') return print(`${JSON.stringify(status)}\n`);
    if (format === 'prometheus') return print(queue.toPrometheus(status));
    const { name: _, rate, lag, ...counts } = status;
    const lines = [
      ...Object.entries(counts).map(([name, count]) => [name, count.toLocaleString('en')]),
      ['a second', rate.toLocaleString('en', { maximumSignificantDigits: 3 })],
      ['lag', duration(lag * 1000)],
    ];
    await print(lines.map(([name, value]) => `${name.padEnd(10)} ${value}\n`).join(''));
  },
});
