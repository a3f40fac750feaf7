import { auditAlignment, checks } from '@enface/align/audit';
import { EnfaceError, loadEmbedder } from '@enface/core';
import { expect, test } from 'vitest';
import { facing } from '../audit-values.ts';

const rows = Array.from(
  { length: 400 },
  (_, k) =>
    [
      `Huset nummer ${k} er ikke rødt, sagde Anna Berg.`,
      `House ${k + (k % 7 === 0 ? 1 : 0)} is not red, said Anna Berg.`,
    ] as const,
);
const story = facing(['da', 'en'], ...rows, ['Ingen ved det.', ''], ['', 'Nobody knows it.']);
const embedder = await loadEmbedder();
const options = { embedder, doNotTranslate: ['Anna'], glossary: { entries: [{ source: 'hus', target: ['house'] }] } };

/** Where the work stood when it was cancelled, and how it ended. */
async function cancelledAt(share: number, wanted: Record<string, boolean> = {}): Promise<{ reached: number; code: string }> {
  const controller = new AbortController();
  let reached = 0;
  const audit = auditAlignment(story, {
    ...options,
    checks: wanted,
    signal: controller.signal,
    onProgress: (progress) => {
      if (progress.status !== 'progress' || progress.stage !== 'audit') return;
      reached = progress.done / progress.total;
      if (reached >= share) controller.abort();
    },
  });
  const code = await audit.then(
    () => 'finished',
    (error: unknown) => (error instanceof EnfaceError ? error.code : String(error)),
  );
  return { reached, code };
}

test.each(checks.map(({ id }) => id))('an audit stops within the check %s', async (id) => {
  const others = Object.fromEntries(checks.filter((check) => check.id !== id).map((check) => [check.id, false]));
  // these two look at runs, of which there are few
  const isLong = !id.endsWith('-sentences');
  const { reached, code } = await cancelledAt(isLong ? 0.3 : 0, others);
  expect(code).toBe('ABORTED');
  if (isLong) expect(reached).toBeLessThan(0.5);
});

test.each([0.1, 0.4, 0.7, 0.9])('and soon after it has done %s of all', async (share) => {
  const { reached, code } = await cancelledAt(share);
  expect(code).toBe('ABORTED');
  expect(reached).toBeLessThan(share + 0.1);
});

test('it gives the event loop turns, so that a timer can stop it', async () => {
  const long = facing(['da', 'en'], ...Array.from({ length: 20 }, () => rows).flat());
  const controller = new AbortController();
  const work = auditAlignment(long, { ...options, signal: controller.signal });
  setTimeout(() => controller.abort(), 0);
  await expect(work).rejects.toMatchObject({ code: 'ABORTED' });
});

test('its progress goes up, and has few steps', async () => {
  const steps: number[] = [];
  await auditAlignment(story, {
    ...options,
    onProgress: (progress) => {
      if (progress.status === 'progress' && progress.stage === 'audit') steps.push(progress.done / progress.total);
    },
  });
  expect(steps.length).toBeGreaterThan(20);
  expect(steps.length).toBeLessThanOrEqual(101);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBeLessThanOrEqual(1);
});
