import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeOptions } from '../sources.ts';

/** Runs a script of `examples/` as a process of its own, on the packages as Node's options say. */
export function runExample(
  path: string,
  args: readonly string[],
  cwd: string,
  options = nodeOptions,
): Promise<{ stdout: string; stderr: string }> {
  const script = fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));
  const { NODE_OPTIONS, FORCE_COLOR, NO_COLOR, ...env } = process.env;
  return promisify(execFile)(process.execPath, [script, ...args], { cwd, env: { ...env, NODE_OPTIONS: options } });
}
