import { type QueueOptions, withQueue } from './connect.ts';

/** How a queue stands. */
export interface QueueStatus {
  readonly name: string;
  /** Pairs that wait for a worker, those with a priority included. */
  readonly waiting: number;
  /** Pairs that wait to be tried again. */
  readonly delayed: number;
  readonly active: number;
  /** Done, and not collected. */
  readonly completed: number;
  /** Given up, and not collected. */
  readonly failed: number;
  readonly workers: number;
  /** Pairs a second that were done, over the last five whole minutes. */
  readonly rate: number;
  /** Seconds that the pair waits which comes next; 0 where none does. */
  readonly lag: number;
}

/** @throws EnfaceError `NOT_READABLE` when there is no server */
export function queueStatus(options: QueueOptions = {}): Promise<QueueStatus> {
  return withQueue(options, async (queue) => {
    const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed', 'active', 'completed', 'failed');
    const [next] = [...(await queue.getJobs(['wait'], 0, 0, true)), ...(await queue.getJobs(['prioritized'], 0, 0, true))];
    const { data } = await queue.getMetrics('completed', 0, 4);
    const minutes = data.map(Number);
    return {
      name: queue.name,
      waiting: counts.wait + counts.prioritized,
      delayed: counts.delayed,
      active: counts.active,
      completed: counts.completed,
      failed: counts.failed,
      workers: await queue.getWorkersCount(),
      rate: minutes.length === 0 ? 0 : minutes.reduce((sum, each) => sum + each, 0) / (60 * minutes.length),
      lag: next ? Math.max(0, (Date.now() - next.timestamp) / 1000) : 0,
    };
  });
}

/** The same as Prometheus reads it (text format 0.0.4). */
export function toPrometheus({ name, workers, rate, lag, ...counts }: QueueStatus): string {
  const queue = `queue="${name.replace(/["\\\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`;
  const gauge = (metric: string, help: string, values: readonly string[]) =>
    [`# HELP enface_queue_${metric} ${help}`, `# TYPE enface_queue_${metric} gauge`, ...values].join('\n');
  return `${[
    gauge(
      'pairs',
      'Pairs by state; completed and failed ones are those not collected yet.',
      Object.entries(counts).map(([state, count]) => `enface_queue_pairs{${queue},state="${state}"} ${count}`),
    ),
    gauge('workers', 'Workers that are connected.', [`enface_queue_workers{${queue}} ${workers}`]),
    gauge('pairs_per_second', 'Pairs done a second, mean of the last five minutes.', [
      `enface_queue_pairs_per_second{${queue}} ${rate}`,
    ]),
    gauge('lag_seconds', 'How long the pair has waited that comes next.', [`enface_queue_lag_seconds{${queue}} ${lag}`]),
  ].join('\n')}\n`;
}
