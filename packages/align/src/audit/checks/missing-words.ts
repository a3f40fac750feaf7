import type { Side } from '../../types.ts';
import { type UncoveredSpan, uncoveredSpans } from '../../words/uncovered-spans.ts';
import { type Check, noEncoder } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';

/** Clauses and phrases inside a matched pair that only the source has. */
export const omittedWords: Check = {
  id: 'omitted-words',
  description: 'Clauses and phrases of a matched source sentence that its translation lacks.',
  unable: noEncoder,
  run: (context) => missing(context, 'source'),
};

/** Clauses and phrases inside a matched pair that only the target has. */
export const addedWords: Check = {
  id: 'added-words',
  description: 'Clauses and phrases of a target sentence that its source lacks.',
  unable: noEncoder,
  run: (context) => missing(context, 'target'),
};

function missing(context: AuditContext, side: Side): Draft[] {
  return context.pairs.flatMap((pair) =>
    spansOf(pair, context)
      .filter(
        (span) =>
          span.side === side && span.probability >= settings.missingMinor[side] && span.weight >= settings.missingWeight[side],
      )
      .map((span) => draft(pair, span)),
  );
}

const spans = new WeakMap<Pair, readonly UncoveredSpan[]>();

/** Both checks ask for the same spans. */
function spansOf(pair: Pair, { lengthRatio }: AuditContext): readonly UncoveredSpan[] {
  const known = spans.get(pair);
  if (known) return known;
  const found = pair.words
    ? uncoveredSpans(pair.words, { minProbability: Math.min(...Object.values(settings.missingMinor)), lengthRatio })
    : [];
  spans.set(pair, found);
  return found;
}

function draft(pair: Pair, { side, start, end, weight, probability }: UncoveredSpan): Draft {
  const text = quoted(pair[side].text.slice(start, end), 90);
  return {
    category: side === 'source' ? 'accuracy/omission' : 'accuracy/addition',
    severity: probability >= settings.missingMajor[side] && weight >= settings.missingMajorWeight ? 'major' : 'minor',
    side,
    [side]: [spanIn(pair[side], { start, end })],
    segments: segmentsOf(pair),
    message: side === 'source' ? `Left out of the translation: ${text}` : `Added by the translation: ${text}`,
    probability,
    evidence: { contentWords: Math.round(10 * weight) / 10 },
  };
}
