import type { Document, Embedder, WorkOptions } from '@enface/core';
import { createBreath, inTurns, type Steps } from '@enface/core/internal';
import { probabilityOf } from '../judgement.ts';
import type { Side } from '../types.ts';
import { type ContentWords, contentWords, createCoveredShare, joinWords } from '../words/coverage.ts';
import { createWordLexicon, type WordLexicon } from '../words/lexicon.ts';
import type { Aligned, AlignedBlock, VectorAlignment } from './align-sides.ts';
import { riders as settings } from './settings.ts';

/**
 * Looks, by their words, at the segments of n-m beads, any of which may ride along beside its neighbours with nothing on the
 * other side that says it. One that stands first or last is put out of its bead and unmatched; one in the middle stays, and
 * the bead is marked as lacking something, with a probability that says so. Where the words of these documents seldom have
 * counterparts, as in free translations, they tell nothing, and all stays as it is.
 */
export async function withoutRiders(
  alignment: VectorAlignment,
  documents: Readonly<Record<Side, Document>>,
  work: WorkOptions & { embedder: Embedder },
): Promise<Aligned> {
  const { blocks, source, target } = alignment;
  const several = alignment.blocks.filter(({ n, m, crossing, anchored }) => n + m > 2 && !crossing && !anchored);
  if (several.length === 0) return { blocks, source, target };
  const texts = (side: Side, from: number, count: number) =>
    documents[side].segments.slice(from, from + count).map((segment) => segment.text);
  const { signal, embedder } = work;
  const lexicon = await createWordLexicon(
    several.flatMap(({ i, n, j, m }) => [...texts('source', i, n), ...texts('target', j, m)]),
    { embedder, signal },
  );
  const covered = createCoveredShare(lexicon);
  const words = (side: Side, from: number, count: number) => texts(side, from, count).map((text) => contentWords(text, lexicon));
  const breathe = createBreath(signal);
  const runs = await inTurns(runsOf(several, words), breathe);
  return inTurns(pruned(alignment, runs, lexicon, covered), breathe);
}

/** A bead, and the words of its segments. */
interface Runs {
  readonly block: AlignedBlock;
  readonly source: readonly ContentWords[];
  readonly target: readonly ContentWords[];
}

function* runsOf(
  blocks: readonly AlignedBlock[],
  words: (side: Side, from: number, count: number) => ContentWords[],
): Steps<Runs[]> {
  const runs: Runs[] = [];
  for (const block of blocks) {
    runs.push({ block, source: words('source', block.i, block.n), target: words('target', block.j, block.m) });
    yield;
  }
  return runs;
}

/** Share of some words that others cover. */
type Covered = (words: ContentWords, others: ContentWords) => number;

function* pruned(alignment: VectorAlignment, runs: readonly Runs[], lexicon: WordLexicon, covered: Covered): Steps<Aligned> {
  let sum = settings.usual * settings.prior;
  for (const { source, target } of runs) {
    const [one, other] = [joinWords(source, lexicon), joinWords(target, lexicon)];
    sum += Math.max(covered(one, other), covered(other, one));
    yield;
  }
  if (sum / (runs.length + settings.prior) < settings.literal) {
    const { blocks, source, target } = alignment;
    return { blocks, source, target };
  }
  const source = { ...alignment.source, none: Float64Array.from(alignment.source.none) };
  const target = { ...alignment.target, none: Float64Array.from(alignment.target.none) };
  const pruned = new Map<AlignedBlock, AlignedBlock>();
  for (const run of runs) {
    pruned.set(run.block, prunedBlock(run, alignment, { source, target }, lexicon, covered));
    yield;
  }
  return { source, target, blocks: alignment.blocks.map((block) => pruned.get(block) ?? block) };
}

function prunedBlock(
  { block, ...words }: Runs,
  alignment: VectorAlignment,
  sides: Readonly<Record<Side, { none: Float64Array }>>,
  lexicon: WordLexicon,
  covered: Covered,
): AlignedBlock {
  let { i, n, j, m, probability } = block;
  let lacking = false;
  for (const side of ['source', 'target'] as const) {
    const other = joinWords(words[side === 'source' ? 'target' : 'source'], lexicon);
    let run = words[side];
    while (run.length > 1) {
      const belongs = belongingOf(run, other, lexicon, covered);
      const last = run.length - 1;
      const k = belongs[0] <= belongs[last] ? 0 : last;
      if (belongs[k] >= 0.5) {
        const least = Math.min(...belongs);
        lacking ||= least < 0.5;
        if (least < 0.5) probability = Math.min(probability, least);
        break;
      }
      const segment = side === 'source' ? (k ? i + n - 1 : i) : k ? j + m - 1 : j;
      const smaller = side === 'source' ? { i: k ? i : i + 1, n: n - 1, j, m } : { i, n, j: k ? j : j + 1, m: m - 1 };
      if (alignment.rejects(smaller)) break;
      ({ i, n, j, m } = smaller);
      run = k ? run.slice(0, -1) : run.slice(1);
      const doubt = probability * (1 - belongs[k]);
      sides[side].none[segment] = Math.min(1, sides[side].none[segment] + doubt);
      probability = Math.min(1, doubt + alignment.probability({ i, n, j, m }));
    }
  }
  return {
    ...block,
    i,
    n,
    j,
    m,
    probability,
    lacking,
    score: alignment.cosine({ i, n, j, m }),
    skew: alignment.skew({ i, n, j, m }),
  };
}

/**
 * The probability of each segment that it belongs to its run, whose counterpart has the words `other`: these are covered better with
 * it than without, as far as its own weight goes; its own words are covered; or the others leave something for it to say.
 */
function belongingOf(run: readonly ContentWords[], other: ContentWords, lexicon: WordLexicon, covered: Covered): number[] {
  const weigh = ({ ids }: ContentWords) => ids.reduce((sum, id) => sum + lexicon.weights[id], 0);
  const weight = weigh(other);
  const whole = covered(other, joinWords(run, lexicon));
  return run.map((words, k) => {
    const others = run.filter((_, at) => at !== k);
    const without = covered(other, joinWords(others, lexicon));
    const unit = weight / (weigh(words) + LEAST_WEIGHT);
    const features = [(whole - without) * unit, covered(words, other), Math.min(2, (1 - without) * unit)];
    return probabilityOf(features.reduce((sum, value, at) => sum + value * settings.factors[at], settings.intercept));
  });
}

/** Segments weigh so many words more, lest those of next to no words differ by multiples. */
const LEAST_WEIGHT = 0.5;
