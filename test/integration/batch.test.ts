import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../random.ts';
import { missingTools } from '../tools.ts';

const execute = promisify(execFile);
const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const example = (path: string) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));
const env = { ...process.env, ENFACE: `${process.execPath} ${main}` };

const PAIRS = 1200;
let folder: string;
const at = (name: string) => join(folder, name);
const sorted = async (name: string) => (await readFile(at(name), 'utf8')).trimEnd().split('\n').sort();
const enface = (...args: string[]) => execute(process.execPath, [main, ...args], { maxBuffer: 1e8 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-batch-'));
  const pair = (k: number) => ({
    id: `pair ${k}`,
    source: { text: `Skib nummer ${k} sejler i maj. Det har ${k} mand om bord. Vinden er god.`, language: 'da' },
    target: { text: `Ship number ${k} sails in May. The wind is fair.`, language: 'en' },
  });
  await writeFile(at('pairs.jsonl'), Array.from({ length: PAIRS }, (_, k) => `${JSON.stringify(pair(k))}\n`).join(''));
  await enface('batch', at('pairs.jsonl'), '-o', at('whole.jsonl'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Bytes of results there are. */
const written = async (name: string) => (await stat(at(name)).catch(() => ({ size: 0 }))).size;

/** Runs it, and kills it once so many bytes of results are there, and so many milliseconds have passed. @returns whether it was */
async function killedAt(bytes: number, moment: number): Promise<boolean> {
  const child = spawn(process.execPath, [main, 'batch', at('pairs.jsonl'), '-o', at('killed.jsonl'), '--resume'], {
    stdio: 'ignore',
  });
  const end = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  await Promise.race([end, pause(moment)]);
  while (child.exitCode === null && (await written('killed.jsonl')) < bytes) await pause(1);
  child.kill('SIGKILL');
  return (await end) === 'SIGKILL';
}

test('killed fifty times at random moments and resumed, it has the results of an undisturbed run, no line twice', async () => {
  const { size } = await stat(at('whole.jsonl'));
  const delays = fc.sample(fc.integer({ min: 0, max: 400 }), 200);
  let [killed, cut] = [0, 0];
  for (let round = 0; round < 5; round++) {
    // as bytes written, whatever the machine's speed; the first ones while it starts
    const bytes = fc.sample(fc.integer({ min: 1, max: size }), 8).sort((a, b) => a - b);
    const moments = [0, 0, ...bytes].map((least) => ({ least, after: least === 0 ? delays.pop()! : 0 }));
    for (const { least, after } of moments) {
      if (await killedAt(least, after)) killed++;
      // with its last bytes written it may have been quicker
      else moments.push({ least: 0, after: delays.pop()! });
      const there = await readFile(at('killed.jsonl'), 'utf8').catch(() => '');
      if (there !== '' && !there.endsWith('\n')) cut++;
    }
    await enface('batch', at('pairs.jsonl'), '-o', at('killed.jsonl'), '--resume');
    expect(await sorted('killed.jsonl')).toEqual(await sorted('whole.jsonl'));
    await rm(at('killed.jsonl'));
  }
  console.log(`killed ${killed} times, ${cut} of them within a line`);
  expect(killed).toBe(50);
});

test('the file cut at any byte and resumed, likewise', async () => {
  const whole = await readFile(at('whole.jsonl'));
  for (const length of fc.sample(fc.integer({ min: 0, max: whole.length }), 8)) {
    await writeFile(at('cut.jsonl'), whole.subarray(0, length));
    await enface('batch', at('pairs.jsonl'), '-o', at('cut.jsonl'), '--resume');
    expect(await sorted('cut.jsonl')).toEqual(await sorted('whole.jsonl'));
  }
});

test('examples/parallel has the results of one run', async ({ skip }) => {
  if (!process.env.CI && missingTools().includes('parallel')) skip('GNU parallel is not installed');
  await execute(example('parallel/batch.sh'), ['--jobs', '3', at('pairs.jsonl'), at('parallel.jsonl')], { env });
  expect(await sorted('parallel.jsonl')).toEqual(await sorted('whole.jsonl'));
});

function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe('examples/slurm', () => {
  const running: string[] = [];
  let conf: NodeJS.ProcessEnv | undefined;
  const run = async (file: string, ...args: string[]) =>
    (await execute(file, args, { env: { ...env, ...conf }, cwd: folder })).stdout;

  /** A cluster of this machine alone: daemons of our own, on ports of our own. */
  beforeAll(async () => {
    if (missingTools().includes('slurm-wlm') || process.getuid?.() !== 0) return;
    const [state, host] = [at('slurm'), hostname()];
    for (const name of ['state', 'spool']) await mkdir(join(state, name), { recursive: true });
    await writeFile(join(state, 'munge.key'), Buffer.alloc(64, 'a key for a test'), { mode: 0o400 });
    const file = (name: string) => join(state, name);
    const settings = {
      ...{ ClusterName: 'test', SlurmctldHost: `${host}(127.0.0.1)`, SlurmctldPort: 26817, SlurmdPort: 26818 },
      ...{ SlurmUser: 'root', SlurmdUser: 'root', StateSaveLocation: file('state'), SlurmdSpoolDir: file('spool') },
      ...{
        SlurmctldPidFile: file('slurmctld.pid'),
        SlurmdPidFile: file('slurmd.pid'),
        AuthInfo: `socket=${file('munge.socket')}`,
      },
      ...{ ProctrackType: 'proctrack/linuxproc', TaskPlugin: 'task/none', SelectType: 'select/cons_tres', ReturnToService: 2 },
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    lines.push(`NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN`, `PartitionName=all Nodes=${host} Default=YES`);
    await writeFile(file('slurm.conf'), `${lines.join('\n')}\n`);
    conf = { SLURM_CONF: file('slurm.conf') };
    const places = ['socket', 'pid-file', 'log-file', 'seed-file'].map(
      (each) => `--${each}=${file(`munge.${each.replace('-file', '')}`)}`,
    );
    try {
      await run('munged', '--force', `--key-file=${file('munge.key')}`, ...places);
      running.push(file('munge.pid'));
      await run('slurmctld', '-L', file('slurmctld.log'));
      running.push(file('slurmctld.pid'));
      await run('slurmd', '-L', file('slurmd.log'));
      running.push(file('slurmd.pid'));
      for (let tries = 0; !(await run('sinfo', '--noheader')).includes('idle'); tries++) {
        if (tries > 500) throw new Error('no node is idle');
        await pause(200);
      }
    } catch (error) {
      console.log(`Slurm does not start here: ${(error as Error).message}`);
      conf = undefined;
    }
  });
  afterAll(async () => {
    for (const file of running.reverse()) {
      const id = Number(await readFile(file, 'utf8'));
      process.kill(id);
      // they write to their folder as they end
      while (isThere(id)) await pause(50);
    }
  });

  test('has the results of one run', async ({ skip }) => {
    if (!conf) skip('Slurm is not installed, or does not start');
    await run('sbatch', '--wait', '--array=1-3', example('slurm/batch.sbatch'), at('pairs.jsonl'), at('slurm-results'));
    const shards = await Promise.all([1, 2, 3].map((shard) => sorted(`slurm-results.${shard}.jsonl`)));
    for (const shard of shards) expect(shard.length).toBeGreaterThan(PAIRS / 6);
    expect(shards.flat().sort()).toEqual(await sorted('whole.jsonl'));
  });
});
