import { auditAlignment, checks, type Draft } from '@enface/align/audit';
import { EnfaceError } from '@enface/core';
import { describe, expect, test } from 'vitest';
import { calibration } from '../../../packages/align/src/audit/calibration.ts';
import { calibrated, probabilityOfDraft, severityFor, supposed } from '../../../packages/align/src/audit/probability.ts';
import { facing } from '../audit-values.ts';

const letter = facing(
  ['da', 'en'],
  ['Byen har 40.000 indbyggere.', 'The town has 60,000 inhabitants.'],
  ['Han sagde  ingenting.', 'He said  nothing.'],
  ['Ministeren vil ikke træde tilbage, sagde hun i går.', 'The minister will step down, she said yesterday.'],
);

test('every check, and each of its kinds, has a probability', () => {
  for (const { id } of checks) {
    expect(supposed).toHaveProperty(id);
    expect(calibration).toHaveProperty(id);
  }
  for (const [name, { right }] of Object.entries(calibration)) {
    expect(checks.some(({ id }) => name === id || name.startsWith(`${id} `))).toBe(true);
    expect(right).toBeGreaterThan(0);
    expect(right).toBeLessThan(1);
  }
});

test('every finding has one', async () => {
  const { findings } = await auditAlignment(letter);
  expect(findings.length).toBeGreaterThan(1);
  for (const { probability } of findings) expect(probability).toBeGreaterThan(0);
});

test('a kind that was never counted is as probable as its check', () => {
  const draft = { evidence: { kind: 'of tomorrow' } } as unknown as Draft;
  expect(probabilityOfDraft('numbers', draft)).toBeCloseTo(calibration.numbers.right);
});

test('a higher score is more probable, within what a probability may be', () => {
  const of = (score: number) => calibrated({ findings: 9, right: 0.6, slope: 0.5 }, score);
  expect(of(0.5)).toBeCloseTo(0.6);
  expect(of(0)).toBeGreaterThan(0);
  expect(of(0.2)).toBeLessThan(of(0.8));
  expect(of(1)).toBeLessThan(1);
});

test('what is too seldom right is not grave', () => {
  expect(severityFor('critical', 0.85)).toBe('critical');
  expect(severityFor('critical', 0.7)).toBe('major');
  expect(severityFor('critical', 0.5)).toBe('minor');
  expect(severityFor('major', 0.59)).toBe('minor');
  expect(severityFor('major', 0.95)).toBe('major');
  expect(severityFor('minor', 0.95)).toBe('minor');
});

describe('findings that are less probable than is asked for', () => {
  test('are left out, and not counted', async () => {
    const all = await auditAlignment(letter);
    const least = Math.max(...all.findings.map(({ probability }) => probability!));
    const { findings, summary } = await auditAlignment(letter, { minProbability: least });
    expect(findings.length).toBeLessThan(all.findings.length);
    expect(findings.every(({ probability }) => probability! >= least)).toBe(true);
    expect(Object.values(summary.bySeverity).reduce((sum, count) => sum + count)).toBe(findings.length);
  });

  test.each([-0.1, 1.1, Number.NaN, '0.5'])('%s is no probability', async (minProbability) => {
    const audit = auditAlignment(letter, { minProbability: minProbability as number });
    await expect(audit).rejects.toThrow(EnfaceError);
    await expect(audit).rejects.toThrow('minProbability');
  });
});
