import { setFlagsFromString } from 'node:v8';
import { beforeEach, expect, test, vi } from 'vitest';
import { compileSparingly } from '../../packages/cli/src/compile-sparingly.ts';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));
beforeEach(() => vi.mocked(setFlagsFromString).mockClear());

test('the engine that this was measured in compiles functions later, and regular expressions once', () => {
  compileSparingly({ v8: '11.3.244.8-node.38' });
  expect(setFlagsFromString).toHaveBeenCalledWith(expect.stringMatching(/^--interrupt-budget=\d+$/));
  expect(setFlagsFromString).toHaveBeenCalledWith(expect.stringMatching(/^--max-inlined-bytecode-size-cumulative=\d+$/));
  expect(setFlagsFromString).toHaveBeenCalledWith('--no-regexp-tier-up');
});

test('one thread collects what is young', () => {
  compileSparingly({ v8: '11.3.244.8-node.38' });
  expect(setFlagsFromString).toHaveBeenCalledWith('--no-parallel-scavenge');
});

test('the room for what is young may grow in a run that takes its time', () => {
  vi.useFakeTimers();
  compileSparingly({ v8: '11.3.244.8-node.38' });
  expect(setFlagsFromString).toHaveBeenLastCalledWith('--semi-space-growth-factor=1');
  vi.runAllTimers();
  expect(setFlagsFromString).toHaveBeenLastCalledWith('--semi-space-growth-factor=2');
  vi.useRealTimers();
});

test('others are left as they are', () => {
  for (const versions of [{ v8: '12.4.254.21-node.33' }, { v8: '11.3.244.8', bun: '1.2.0' }, {}]) compileSparingly(versions);
  expect(setFlagsFromString).not.toHaveBeenCalled();
});
