import { setFlagsFromString } from 'node:v8';
import { beforeEach, expect, test, vi } from 'vitest';
import { compileLater } from '../../packages/cli/src/compile-later.ts';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));
beforeEach(() => vi.mocked(setFlagsFromString).mockClear());

test('the engine that this was measured in compiles later', () => {
  compileLater({ v8: '11.3.244.8-node.38' });
  expect(setFlagsFromString).toHaveBeenCalledWith(expect.stringMatching(/^--interrupt-budget=\d+$/));
});

test('others are left as they are', () => {
  for (const versions of [{ v8: '12.4.254.21-node.33' }, { v8: '11.3.244.8', bun: '1.2.0' }, {}]) compileLater(versions);
  expect(setFlagsFromString).not.toHaveBeenCalled();
});
