import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Remembers a process for as long as it runs: a test that fails may leave it so. */
export function remember(child: ChildProcess): void {
  running.add(child);
  child.on('close', () => running.delete(child));
}

export function endRunning(): void {
  for (const child of running) child.kill('SIGKILL');
}
