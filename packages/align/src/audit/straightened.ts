import type { Steps } from '@enface/core/internal';
import { quantitySteps } from '../quantities/extract.ts';
import { type Quantity, quantityAgreement } from '../quantities/index.ts';
import type { Alignment, Bead, Side, Unmatched } from '../types.ts';
import { isSpeltOut } from './expansions.ts';

/** Agreement of figures from which two short sentences face each other for a reason, and how short those are. */
const AGREEING = 0.5;
const SHORT = 80;

const isShort = ({ length }: string) => length <= SHORT;

/** Letters of a label. */
const LABEL = 12;

/**
 * An alignment without what only seems to lack a counterpart, as words alone tell too little: short sentences whose acronyms are spelt
 * out ("FE tier" and "The military intelligence service is saying nothing"), labels that share a bead with their neighbour, and two
 * pairs that the aligner took for one and two lone sentences, though their figures agree ("minuit et quart", "12.15 a.m."). What a
 * person says has no counterpart keeps none.
 */
export function* straightened(alignment: Alignment): Steps<Alignment> {
  const open = alignment.unmatched.filter(({ probability }) => probability < SAID);
  if (open.length === 0) return alignment;
  const lone = { source: loneOf(open, 'source'), target: loneOf(open, 'target') };
  const bySource = new Map(alignment.beads.map((bead) => [bead.source[0], bead]));
  const targets = open.filter((run) => run.side === 'target');
  const loneTargets = new Map(targets.map((run) => [run.segments[0], run]));
  const replaced = new Map<Bead, readonly Bead[]>();
  const added: Bead[] = [];
  const taken = { source: new Set<number>(), target: new Set<number>() };
  const text = (side: Side, at: number) => alignment[side].segments[at].text;
  const read = { source: new Map<number, Quantity[]>(), target: new Map<number, Quantity[]>() };
  const pair = (source: number, target: number, like?: Bead): Bead => ({
    ...(like ?? { score: 0, probability: DOUBTFUL, relation: 'parallel', crossing: false }),
    source: [source],
    target: [target],
  });

  for (const source of lone.source) {
    yield;
    for (const [step, bead] of [[1, bySource.get(source + 1)] as const, [-1, beadEnding(source - 1)] as const]) {
      if (!bead || replaced.has(bead) || bead.crossing || bead.source.length !== 1) continue;
      const [first] = bead.target;
      const next = first + step;
      if (bead.target.length === 1 && lone.target.has(next) && !taken.target.has(next)) {
        // s1–t2 between a lone s1 and a lone t2: straight would be s1–t1, s2–t2
        if ((yield* agreement(source, first)) <= 0 || (yield* agreement(source + step, next)) <= 0) continue;
        if ((yield* agreement(source + step, first)) > 0) continue;
        replaced.set(bead, [pair(source, first, bead), pair(source + step, next, bead)]);
        taken.target.add(next);
      } else if (bead.target.length === 2) {
        const [mine, other] = step === 1 ? bead.target : [bead.target[1], bead.target[0]];
        if (![text('source', source), text('target', mine), text('target', other)].every(({ length }) => length <= LABEL))
          continue;
        replaced.set(bead, [pair(source, mine, bead), pair(source + step, other, bead)]);
      } else continue;
      taken.source.add(source);
      break;
    }
  }
  for (const run of open) {
    yield;
    if (run.side !== 'source') continue;
    const facing = facingRun(run);
    if (!facing || facing.segments.length !== run.segments.length) continue;
    const couples = run.segments.map((source, k) => [source, facing.segments[k]] as const);
    if (couples.some(([source, target]) => taken.source.has(source) || taken.target.has(target))) continue;
    if (!(yield* allBelong(couples))) continue;
    for (const [source, target] of couples) {
      added.push(pair(source, target));
      taken.source.add(source);
      taken.target.add(target);
    }
  }
  if (taken.source.size === 0) return alignment;
  return {
    ...alignment,
    beads: [...alignment.beads.flatMap((bead) => replaced.get(bead) ?? [bead]), ...added].sort(
      (a, b) => a.source[0] - b.source[0],
    ),
    unmatched: alignment.unmatched.flatMap((run) => {
      const segments = run.segments.filter((segment) => !taken[run.side].has(segment));
      return segments.length === 0 ? [] : [segments.length === run.segments.length ? run : { ...run, segments }];
    }),
  };

  function* figures(side: Side, at: number): Steps<Quantity[]> {
    const known = read[side].get(at) ?? (yield* quantitySteps(text(side, at), alignment[side].language));
    read[side].set(at, known);
    return known;
  }

  function* agreement(source: number, target: number): Steps<number> {
    return quantityAgreement(yield* figures('source', source), yield* figures('target', target));
  }

  function* allBelong(couples: readonly (readonly [number, number])[]): Steps<boolean> {
    for (const [source, target] of couples) if (!(yield* belong(source, target))) return false;
    return true;
  }

  /** What words cannot tell, the place does: an acronym spelt out, two labels, or figures that agree. */
  function* belong(source: number, target: number): Steps<boolean> {
    const [one, other] = [text('source', source), text('target', target)];
    if (isSpeltOut(one, other) || (one.length <= LABEL && other.length <= LABEL)) return true;
    return isShort(one) && isShort(other) && (yield* agreement(source, target)) >= AGREEING;
  }

  function beadEnding(at: number): Bead | undefined {
    const bead = bySource.get(at);
    return bead?.source.length === 1 ? bead : undefined;
  }

  /** The lone run of the target between the same two beads. */
  function facingRun({ segments }: Unmatched): Unmatched | undefined {
    const before = bySource.get(segments[0] - 1);
    const after = bySource.get(segments.at(-1)! + 1);
    const first = before ? before.target.at(-1)! + 1 : after ? after.target[0] - segments.length : undefined;
    return first === undefined ? undefined : loneTargets.get(first);
  }
}

/** Of a pair that only its place speaks for. */
const DOUBTFUL = 0.5;

/** How sure it is that a run has no counterpart where a person said so. */
const SAID = 1;

const loneOf = (unmatched: readonly Unmatched[], side: Side): ReadonlySet<number> =>
  new Set(unmatched.filter((run) => run.side === side).flatMap(({ segments }) => segments));
