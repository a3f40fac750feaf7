import { findingsToJson } from '@enface/align/audit';
import { toJson } from '@enface/align/json';
import type { Outcome } from './work.ts';

/** What workers hand back: values, or lines of JSON that need only be written. */
export type Form = 'value' | 'json' | 'compact';

/** An outcome in its form. */
export function formed(id: string, outcome: Outcome, form: Form): unknown {
  if (form !== 'value') return JSON.stringify({ id, result: form === 'json' ? jsonOf(outcome) : compactOf(outcome) });
  if (outcome.task === 'align') return outcome.alignment;
  return outcome.task === 'audit' ? { alignment: outcome.alignment, audit: outcome.audit } : outcome.verdict;
}

function jsonOf(outcome: Outcome): object {
  if (outcome.task === 'align') return toJson(outcome.alignment);
  return outcome.task === 'audit' ? findingsToJson(outcome.alignment, outcome.audit) : outcome.verdict;
}

/** Indices and probabilities alone, for whoever has the texts. */
function compactOf(outcome: Outcome): object {
  if (outcome.task === 'map-verdict') return outcome.verdict;
  if (outcome.task === 'audit') {
    const { findings } = findingsToJson(outcome.alignment, outcome.audit);
    return {
      schema: 'enface/found@1',
      findings: findings.map(({ check, severity, segments, probability }) => ({ check, severity, segments, probability })),
    };
  }
  const { beads, unmatched } = toJson(outcome.alignment);
  return {
    schema: 'enface/links@1',
    beads: beads.map(({ source, target, probability }) => ({ source, target, probability })),
    unmatched: unmatched.map(({ side, segments, probability }) => ({ side, segments, probability })),
  };
}
