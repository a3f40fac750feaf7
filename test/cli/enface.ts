import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../packages/cli/src/run.ts';
import { remember } from '../running.ts';
import { isBuilt, nodeOptions } from '../sources.ts';

const main = fileURLToPath(new URL(`../../packages/cli/${isBuilt ? 'dist/main.js' : 'src/main.ts'}`, import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string | Buffer;
  /** Standard input is this file, standard output is added to that one. */
  readonly stdinFile?: string;
  readonly stdoutFile?: string;
  /** Called with the running process. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs the command line as a process of its own, with nothing inherited that colours its output. */
export function enface(
  args: readonly string[],
  { cwd, env = {}, stdin, stdinFile, stdoutFile, started }: RunOptions = {},
): Promise<Run> {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, CI, ...clean } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...clean, NODE_OPTIONS: nodeOptions, ...env },
    stdio: [stdinFile ? openSync(stdinFile, 'r') : 'pipe', stdoutFile ? openSync(stdoutFile, 'a') : 'pipe', 'pipe'],
  });
  remember(child);
  started?.(child);
  child.stdin?.on('error', () => {});
  if (stdin !== undefined || !started) child.stdin?.end(stdin ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (data) => (stdout += data));
  child.stderr?.setEncoding('utf8').on('data', (data) => (stderr += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Runs the command line within this process, for the many cases where a process of its own would show nothing more. */
export async function call(args: readonly string[], signal = new AbortController().signal): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process, name, 'get').mockReturnValue(
      new Writable({
        decodeStrings: false,
        write(chunk, _, done) {
          written[name] += chunk;
          done();
        },
      }) as NodeJS.WriteStream & { fd: 1 & 2 },
    ),
  );
  try {
    return { status: await run(args, signal), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
