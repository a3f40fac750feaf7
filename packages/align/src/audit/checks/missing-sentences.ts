import { extractQuantities } from '../../quantities/index.ts';
import type { Side, Unmatched, UnmatchedReason } from '../../types.ts';
import { alignWords } from '../../words/align-words.ts';
import type { WordLexicon } from '../../words/lexicon.ts';
import { weightsOf } from '../../words/packed.ts';
import type { OwnCheck } from '../check.ts';
import { closings } from '../closings.ts';
import { type AuditContext, type LoneSentences, type Passage, passageOf, quoted, segmentsOf, wholeOf } from '../context.ts';
import { shortBy } from '../length-ratio.ts';
import { settings } from '../settings.ts';
import { areTranslations } from '../summary.ts';
import type { Draft, Severity } from '../types.ts';

/** Whole sentences and runs of them that only the source has. */
export const omittedSentences: OwnCheck = {
  id: 'omitted-sentences',
  description: 'Sentences of the source that have no counterpart in the target.',
  needs: 'alignment',
  run: (context) => missing(context, 'source'),
};

/** Whole sentences and runs of them that only the target has. */
export const addedSentences: OwnCheck = {
  id: 'added-sentences',
  description: 'Sentences of the target that have no counterpart in the source.',
  needs: 'alignment',
  run: (context) => missing(context, 'target'),
};

async function missing(context: AuditContext, side: Side): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const lone of context.alone)
    if (lone.side === side && isShorter(lone, context.lengthRatio)) drafts.push(insidePair(lone, context.lexicon));
  const serious = areTranslations(context.alignment);
  const loneOthers = new Set(context.alignment.unmatched.filter((run) => run.side !== side).flatMap((run) => run.segments));
  const formulas = closings(context.alignment);
  // neighbours without a counterpart are one loss, not many
  for (const run of runs(
    context.alignment.unmatched.filter((part) => part.side === side && tellsContent(part) && !formulas.has(part)),
  )) {
    await context.pause();
    const segments = run.flatMap((part) => part.segments);
    const passage = passageOf(context.alignment[side], side, segments);
    const probability = run.reduce((most, part) => Math.max(most, part.probability), 0);
    const reasons = [...(await reasonsOf(run, context, loneOthers))];
    const plain = reasons.includes('omission') || reasons.includes('addition');
    const severity: Severity = serious && plain && probability >= settings.sureNull ? 'major' : 'minor';
    drafts.push(
      draftOf(
        passage,
        { source: [], target: [], [side]: segments },
        { kind: plain ? 'alone' : 'uncertain', severity, probability, reasons, count: segments.length },
      ),
    );
  }
  return drafts;
}

/** The other side is shorter by a good part of what sentences that nothing renders would make: else another one says them as well. */
function isShorter({ side, passage, pair }: LoneSentences, lengthRatio: number): boolean {
  const rest = 1 - passage.text.length / pair[side].text.length;
  return shortBy(pair, side, lengthRatio) >= settings.insideShort * Math.min(1, -Math.log(Math.max(rest, 0.01)));
}

/**
 * Beyond what renders the pair's other sentences, the other side says as much as these: perhaps the same in a clause ("Nobody was hurt."
 * and "…, without casualties").
 */
function isPerhapsFolded({ side, passage, pair, beside }: LoneSentences, lexicon: WordLexicon): boolean {
  const other = side === 'source' ? 'target' : 'source';
  const { words } = alignWords(passage, pair[other], lexicon).source;
  const own = words.reduce((sum, { weight }) => sum + weight, 0);
  const more = beside.reduce((sum, { packed }) => sum + (packed ? weightsOf(packed[other]).uncovered : 0), 0);
  return more >= settings.foldedInside * own;
}

/** Sentences inside a pair whose other side does not say them. */
function insidePair(lone: LoneSentences, lexicon: WordLexicon | undefined): Draft {
  const { side, passage, pair, probability, count } = lone;
  const segments = { ...segmentsOf(pair), [side]: passage.segments };
  const reasons: UnmatchedReason[] = [side === 'source' ? 'omission' : 'addition'];
  return draftOf(passage, segments, {
    kind: 'inside',
    severity: probability >= settings.sureInside && !(lexicon && isPerhapsFolded(lone, lexicon)) ? 'major' : 'minor',
    probability,
    reasons,
    count,
  });
}

/** Units of a run in which figures are looked for: as long as a short book. */
const MOST_READ = 100_000;

function draftOf(
  passage: Passage,
  segments: Draft['segments'],
  { kind, severity, probability, reasons, count }: Pick<Draft, 'severity'> & Verdict,
): Draft {
  const { side, text, language } = passage;
  const figures = extractQuantities(text.slice(0, MOST_READ), language)
    .filter((quantity) => !quantity.weak)
    .map(({ start, end }) => text.slice(start, end));
  return {
    category: side === 'source' ? 'accuracy/omission' : 'accuracy/addition',
    severity,
    side,
    [side]: [wholeOf(passage)],
    segments,
    message: messageFor(passage, count, reasons, figures),
    probability,
    evidence: { kind, score: Math.round(1000 * probability) / 1000, reasons, ...(figures.length > 0 && { figures }) },
  };
}

interface Verdict {
  /** Inside a pair, in a line of its own, or perhaps somewhere else. */
  readonly kind: 'inside' | 'alone' | 'uncertain';
  readonly probability: number;
  readonly reasons: readonly UnmatchedReason[];
  /** How many sentences. */
  readonly count: number;
}

async function reasonsOf(
  run: readonly Unmatched[],
  context: AuditContext,
  loneOthers: ReadonlySet<number>,
): Promise<ReadonlySet<UnmatchedReason>> {
  const reasons = new Set<UnmatchedReason>();
  for (const part of run) {
    reasons.add(reasonOf(part, context, loneOthers));
    await context.pause();
  }
  return reasons;
}

/**
 * A sentence that resembles one of the other side was perhaps moved or merged there, unless that one has its own
 * counterpart already and doesn't cover it, word by word.
 */
function reasonOf(
  { reason, side, segments, nearest }: Unmatched,
  { alignment, lexicon }: AuditContext,
  loneOthers: ReadonlySet<number>,
): UnmatchedReason {
  if (reason !== 'moved') return reason;
  const plain = side === 'source' ? 'omission' : 'addition';
  if (!nearest) return plain;
  const other = side === 'source' ? 'target' : 'source';
  if (loneOthers.has(nearest.segment)) return reason;
  if (!lexicon) return plain;
  const own = passageOf(alignment[side], side, segments);
  const { words } = alignWords(own, passageOf(alignment[other], other, [nearest.segment]), lexicon).source;
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  const covered = words.reduce((sum, word) => sum + word.weight * word.coverage, 0);
  return covered >= settings.coveredElsewhere * total ? reason : plain;
}

/** Menu lines, rules and pieces that the splitter cut off are nobody's omission. */
const tellsContent = ({ reason }: Unmatched) =>
  reason !== 'boilerplate' && reason !== 'untranslatable' && reason !== 'segmentation';

function runs(unmatched: readonly Unmatched[]): Unmatched[][] {
  const found: Unmatched[][] = [];
  for (const run of [...unmatched].sort((a, b) => a.segments[0] - b.segments[0])) {
    const last = found.at(-1);
    if (last && last.at(-1)!.segments.at(-1)! + 1 === run.segments[0]) last.push(run);
    else found.push([run]);
  }
  return found;
}

function messageFor({ side, text }: Passage, count: number, reasons: readonly string[], figures: readonly string[]): string {
  const what = count === 1 ? 'this sentence' : `these ${count} sentences`;
  const has = count === 1 ? 'has' : 'have';
  const where = side === 'source' ? 'in the translation' : 'in the source';
  const verdict = reasons.every((reason) => reason === 'moved')
    ? `perhaps moved: ${what} ${has} no clear counterpart ${where}`
    : reasons.every((reason) => reason === 'repeated')
      ? `said twice only here: ${what} ${has} no counterpart of ${count === 1 ? 'its' : 'their'} own ${where}`
      : side === 'source'
        ? `omitted: ${what} ${has} no counterpart ${where}`
        : `added: ${what} ${has} no counterpart ${where}`;
  const numbers = [...new Set(figures)].slice(0, 4).join(', ');
  return `${verdict[0].toUpperCase()}${verdict.slice(1)}${numbers === '' ? '' : `, nor ${numbers}`}: ${quoted(text, 90)}`;
}
