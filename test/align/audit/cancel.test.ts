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

test.each(checks.map(({ id }, k) => [id, k] as const))('an audit stops within the check %s', async (id, k) => {
  const others = Object.fromEntries(checks.filter((check) => check.id !== id).map((check) => [check.id, false]));
  const begins = k / checks.length;
  const { reached, code } = await cancelledAt(begins + 0.3 / checks.length, others);
  const able = !id.endsWith('-sentences');
  expect(code).toBe('ABORTED');
  // these two look at runs, of which there are few
  if (able) expect(reached).toBeLessThan(begins + 1 / checks.length);
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
