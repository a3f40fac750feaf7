import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addPairs, collectResults, jobIdOf, type PairJob, pairProcessor, queueStatus, workOn } from '@enface/queue';
import { Queue, QueueEvents, Worker } from 'bullmq';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellThreads } from '../../many/threads.ts';
import '../../random.ts';
import { missingTools } from '../../tools.ts';
import { type Server, startRedis } from './server.ts';
import { wireTo } from './wire.ts';

tellThreads();

const main = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url));
/** Rounds of the great test, and pairs in each. */
const ROUNDS = Number(process.env.QUEUE_ROUNDS ?? 1);
const PAIRS = 2000;
/** Workers that a pair may end before it is given up. */
const TRIES = 3;
/** Workers that are killed in a round. */
const KILLS = 24;

let folder: string;
let server: Server;
const at = (name: string) => join(folder, name);
const pair = (k: number) => ({
  id: `pair ${k}`,
  source: { text: `Skib nummer ${k} sejler i maj. Det har ${k} mand om bord. Vinden er god.`, language: 'da' },
  target: { text: `Ship number ${k} sails in May. The wind is fair.`, language: 'en' },
});
/** A connection that waits while Redis is away. */
function connected(): Redis {
  const redis = new Redis(server.url, { maxRetriesPerRequest: null });
  return redis.on('error', () => {});
}
const env = () => ({ ...process.env, NODE_OPTIONS: '', REDIS_URL: server.url });
const sorted = async (name: string) => (await readFile(at(name), 'utf8')).trimEnd().split('\n').sort();

interface Ended {
  readonly status: number | null;
  readonly signal?: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}
const enface = (...args: string[]) =>
  new Promise<Ended>((resolve) =>
    execFile(process.execPath, [main, ...args], { env: env(), maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ status: error ? ((error.code as unknown as number) ?? null) : 0, stdout, stderr }),
    ),
  );
/** All that were started: what fails must not leave them behind. */
const children: ChildProcess[] = [];
function worker(...args: string[]): ChildProcess {
  return workerAt(server.url, ...args);
}
function workerAt(url: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, 'queue', 'work', '--jobs', '1', ...args], {
    env: { ...env(), REDIS_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  return child;
}
const ended = (child: ChildProcess) =>
  new Promise<Ended>((resolve) => {
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('close', (status, signal) => resolve({ status, signal, stdout: '', stderr }));
  });

/** Told to end, a worker ends well from its first moment on; before Node has started, in which time it has none, the system ends it. */
function expectDrained({ status, signal }: Ended): void {
  expect({ status, signal }).toBeOneOf([
    { status: 0, signal: null },
    { status: null, signal: 'SIGTERM' },
  ]);
}

/** Waits until so many pairs are done, and none is being done that two workers were killed over: a third would have it given up. */
async function momentOfKill(queue: Queue<PairJob, string>, moment: number): Promise<void> {
  for (;;) {
    const { wait, active, delayed } = await queue.getJobCounts('wait', 'active', 'delayed');
    const isReached = PAIRS - wait - active - delayed >= moment;
    if (isReached && (await queue.getActive()).every((job) => !job || job.stalledCounter < TRIES - 1)) return;
    await pause(20);
  }
}

// where it is missing these are skipped, but on CI
describe.skipIf(!process.env.CI && !process.env.REDIS_SERVER && missingTools().includes('redis-server'))('with Redis', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-queue-'));
    server = await startRedis(folder);
    await writeFile(at('pairs.jsonl'), Array.from({ length: PAIRS }, (_, k) => `${JSON.stringify(pair(k))}\n`).join(''));
    const { status } = await enface('batch', at('pairs.jsonl'), '-o', at('whole.jsonl'), '--quiet');
    expect(status).toBe(0);
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'workers killed at random, Redis too, one cut off: every pair has one result, that of a plain loop (round %i)',
    async (round) => {
      const name = `killed-${round}`;
      expect(await enface('queue', 'add', at('pairs.jsonl'), '--queue', name)).toMatchObject({ status: 0 });
      // whoever adds again adds nothing
      await enface('queue', 'add', at('pairs.jsonl'), '--queue', name);
      expect((await queueStatus({ url: server.url, name })).waiting).toBe(PAIRS);

      const connection = connected();
      const events = new QueueEvents(name, { connection });
      const queue = new Queue(name, { connection });
      let [stalled, restarts] = [0, 0];
      const deliveries = new Map<string, number>();
      const mends: Promise<void>[] = [];
      events.on('error', () => {});
      queue.on('error', () => {});
      events.on('stalled', () => void stalled++);
      events.on('active', ({ jobId }) => void deliveries.set(jobId, (deliveries.get(jobId) ?? 0) + 1));
      await events.waitUntilReady();
      // as pairs done, not as moments: a fast machine is not to be done before, nor a slow one to get nowhere
      const kills = fc.sample(fc.integer({ min: 0, max: PAIRS - 200 }), KILLS).sort((a, b) => a - b);
      const victims = fc.sample(fc.integer({ min: 0, max: 2 }), KILLS);
      const silence = ['--silence', '2', '--queue', name];
      // two go straight to Redis, the last by a wire of its own
      const wire = await wireTo(Number(new URL(server.url).port));
      const place = (k: number) => (k < 2 ? server.url : `redis://127.0.0.1:${wire.port}`);
      const workers = [0, 1, 2].map((k) => workerAt(place(k), ...silence));
      const collected = enface('queue', 'collect', '-o', at(name), '--queue', name, '--wait');
      for (const [k, moment] of kills.entries()) {
        await momentOfKill(queue, moment);
        if (k % 6 === 2) {
          wire.cut();
          // longer than its pairs are waited for: others are given them, and what it makes of them comes late
          mends.push(pause(4000).then(() => wire.mend()));
        }
        // whoever is cut off is to live, and to come again
        const victim = k % 6 === 2 ? victims[k] % 2 : victims[k];
        workers[victim].kill('SIGKILL');
        workers[victim] = workerAt(place(victim), ...silence);
        if (k % 8 !== 7) continue;
        await server.restart();
        restarts++;
      }
      expect(await collected).toMatchObject({ status: 0 });
      const status = await queueStatus({ url: server.url, name });
      await Promise.all(mends);
      for (const child of workers) child.kill('SIGTERM');
      for (const end of await Promise.all(workers.map(ended))) expectDrained(end);
      await events.close();
      await queue.close();
      wire.close();
      connection.disconnect();

      const tries = [...deliveries.values()];
      console.log(
        `${KILLS} workers killed, Redis ${restarts} times, a worker cut off ${mends.length} times: ${stalled} pairs taken from a worker; ` +
          `${tries.reduce((sum, each) => sum + each, 0)} tries of ${PAIRS} pairs, ${tries.filter((each) => each > 1).length} delivered again`,
      );
      expect(status).toMatchObject({ waiting: 0, delayed: 0, active: 0, completed: 0, failed: 0 });
      expect(await sorted(name)).toEqual(await sorted('whole.jsonl'));
    },
  );

  test('a pair that cannot be done is listed with its reason after three tries, or at once where tries are no use', async () => {
    // a hundred times what the others take, and what is allowed much more than they take on a busy machine
    const text = Array.from({ length: 100_000 }, (_, k) => `Ship ${k} sails from here to ${k * k}.`).join('\n');
    const long = { id: 'long', source: { text, language: 'da' }, target: { text, language: 'en' } };
    const list = [long, { ...pair(1), id: 'german', source: { text: 'x', language: 'german' } }, pair(2), 'nonsense'];
    await writeFile(at('poison.jsonl'), list.map((each) => `${JSON.stringify(each)}\n`).join(''));
    expect(await enface('queue', 'add', at('poison.jsonl'), '--queue', 'poison')).toMatchObject({ status: 2 });
    const child = worker('--time', '2', '--queue', 'poison');
    const result = await enface('queue', 'collect', '-o', at('fine'), '--errors', at('failed'), '--queue', 'poison', '--wait');
    child.kill('SIGTERM');
    const { stderr } = await ended(child);
    expect(result).toMatchObject({ status: 2, stderr: expect.stringContaining('2 pairs failed') });
    expect((await sorted('failed')).map((line) => JSON.parse(line))).toMatchObject([
      { id: 'german', error: { code: 'LANGUAGE_UNKNOWN' } },
      { id: 'long', error: { code: 'LIMIT_EXCEEDED', message: expect.stringContaining('more than 2 s') } },
    ]);
    expect(await sorted('fine')).toHaveLength(1);
    // three of the long one, one of the other
    expect(stderr).toContain('4 tries that did not succeed');
  });

  test('told to end, a worker brings to its end what it has begun, and takes no more', async () => {
    await enface('queue', 'add', at('pairs.jsonl'), '--queue', 'drain');
    const child = worker('--queue', 'drain');
    const end = ended(child);
    while ((await queueStatus({ url: server.url, name: 'drain' })).completed < 20) await pause(50);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 0, stderr: expect.stringMatching(/^Ended: [\d,]+ pairs in .+, 0 tries/) });
    const { active, waiting, completed } = await queueStatus({ url: server.url, name: 'drain' });
    expect({ active, all: waiting + completed }).toEqual({ active: 0, all: PAIRS });
    expect(waiting).toBeGreaterThan(0);
  });

  test('told to end at whatever moment of its start, it ends as one that has drained', async () => {
    await enface('queue', 'add', at('pairs.jsonl'), '--queue', 'early');
    for (const moment of fc.sample(fc.integer({ min: 0, max: 1200 }), 8)) {
      const child = worker('--queue', 'early');
      const end = ended(child);
      await pause(moment);
      child.kill('SIGTERM');
      expectDrained(await end);
    }
    expect(await queueStatus({ url: server.url, name: 'early' })).toMatchObject({ active: 0, failed: 0 });
    expect(await workOn({ url: server.url, drain: AbortSignal.abort() })).toEqual({ done: 0, failed: 0, tries: 0 });
  });

  test('pairs of higher priority come first', async () => {
    const options = { url: server.url, name: 'priorities' };
    await addPairs([pair(1)], { ...options, priority: 7 });
    await addPairs([pair(2)], { ...options, priority: 3 });
    await addPairs([pair(3)], options);
    const stop = new AbortController();
    const work = workOn({ ...options, concurrency: 1, drain: stop.signal, onProgress: ({ done }) => done === 3 && stop.abort() });
    expect(await work).toEqual({ done: 3, failed: 0, tries: 0 });
    const connection = connected();
    const queue = new Queue('priorities', { connection });
    const jobs = await Promise.all([3, 2, 1].map((k) => queue.getJob(jobIdOf(`pair ${k}`))));
    const began = jobs.map((job) => job!.processedOn!);
    expect(began).toEqual([...began].sort((a, b) => a - b));
    await queue.close();
    connection.disconnect();
  });

  test('the processor works in a BullMQ of one’s own', async () => {
    const connection = connected();
    const processor = await pairProcessor({ concurrency: 1 });
    const own = new Worker<PairJob, string>('own', processor.process, { connection, concurrency: processor.concurrency });
    await addPairs([pair(1)], { url: server.url, name: 'own', compact: true });
    const lines: string[] = [];
    await collectResults(
      { url: server.url, name: 'own', wait: true },
      async (all) => void lines.push(...all.map(({ line }) => line)),
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id: 'pair 1', result: { schema: 'enface/links@1' } }]);
    await own.close();
    await processor.close();
    connection.disconnect();
  });

  test('status is told to people and to Prometheus', async () => {
    const { stdout } = await enface('queue', 'status', '--queue', 'drain', '--format', 'prometheus');
    expect(stdout).toMatch(
      /^# HELP enface_queue_pairs .+\n# TYPE enface_queue_pairs gauge\nenface_queue_pairs\{queue="drain",state="waiting"\} \d+\n/,
    );
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+\{[^}]+\} [\d.e-]+)$/);
    expect((await enface('queue', 'status', '--queue', 'drain')).stdout).toMatch(/^waiting +[\d,]+\n/);
  });
});

test('where there is no Redis, it says so', async () => {
  const status = queueStatus({ url: 'redis://127.0.0.1:1', patience: 500 });
  await expect(status).rejects.toMatchObject({ code: 'NOT_READABLE', message: expect.stringContaining('127.0.0.1:1') });
  await expect(queueStatus({ url: 'http://x' })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
});
