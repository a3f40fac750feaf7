import { probabilityOf } from '../../judgement.ts';
import type { Side } from '../../types.ts';
import type { LinkedPassage } from '../../words/types.ts';
import { type UncoveredSpan, uncoveredSpans } from '../../words/uncovered-spans.ts';
import type { Check } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';

/** Clauses and phrases inside a matched pair that only the source has. */
export const omittedWords: Check = {
  id: 'omitted-words',
  description: 'Clauses and phrases of a matched source sentence that its translation lacks.',
  needs: 'vectors',
  run: (context) => missing(context, 'source'),
};

/** Clauses and phrases inside a matched pair that only the target has. */
export const addedWords: Check = {
  id: 'added-words',
  description: 'Clauses and phrases of a target sentence that its source lacks.',
  needs: 'vectors',
  run: (context) => missing(context, 'target'),
};

async function missing(context: AuditContext, side: Side): Promise<Draft[]> {
  const loose = await looseness(context);
  return overPairs({ ...context, pairs: context.parts }, (pair) =>
    spansOf(pair, context.lengthRatio, loose)
      .filter(
        (span) =>
          span.side === side && span.probability >= settings.missingMinor[side] && span.weight >= settings.missingWeight[side],
      )
      .map((span) => draft(pair, span)),
  );
}

const known = new WeakMap<readonly Pair[], Promise<number>>();

/** Both checks ask for the same. */
function looseness(context: AuditContext): Promise<number> {
  let loose = known.get(context.parts);
  if (!loose) known.set(context.parts, (loose = measuredLooseness(context)));
  return loose;
}

/**
 * How much more these translations leave uncovered than close ones do: where half of the sentences leave much, one more such
 * sentence is the translator's manner, not an omission.
 */
async function measuredLooseness({ parts, pause }: AuditContext): Promise<number> {
  const shares: number[] = [];
  for (const { words } of parts) {
    if (words) shares.push(uncoveredShare(words.source), uncoveredShare(words.target));
    await pause();
  }
  shares.sort((a, b) => a - b);
  const median = shares[shares.length >> 1] ?? settings.usualUncovered;
  return (shares.length / (shares.length + settings.loosenessPassages)) * (median - settings.usualUncovered);
}

function uncoveredShare({ words }: LinkedPassage): number {
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  return total > 0 ? words.reduce((sum, word) => sum + word.weight * (1 - word.coverage), 0) / total : 0;
}

const spans = new WeakMap<Pair, readonly UncoveredSpan[]>();

/** Both checks ask for the same spans. Their probabilities suppose that one pair in five lacks something: fewer do. */
function spansOf(pair: Pair, lengthRatio: number, looseness: number): readonly UncoveredSpan[] {
  const found = spans.get(pair);
  if (found) return found;
  const uncovered = pair.words
    ? uncoveredSpans(pair.words, { minProbability: settings.missingLeast, lengthRatio, looseness }).map((span) => ({
        ...span,
        probability: probabilityOf(Math.log(span.probability / (1 - span.probability + 1e-9)) - settings.missingRarity),
      }))
    : [];
  spans.set(pair, uncovered);
  return uncovered;
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
    evidence: { score: Math.round(1000 * probability) / 1000, contentWords: Math.round(10 * weight) / 10 },
  };
}
