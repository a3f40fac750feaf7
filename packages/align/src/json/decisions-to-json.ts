import type { Decisions } from '../decisions.ts';
import type { Side } from '../types.ts';

/** A segment by its number, and by its text, by which it is found again where a text has changed elsewhere. */
export interface NamedSegment {
  readonly segment: number;
  readonly text: string;
}

/** What a person said of some segments. */
export interface DecisionJson extends Readonly<Record<Side, readonly NamedSegment[]>> {
  readonly say: 'right' | 'wrong' | 'dismissed' | 'corrected' | 'sentence';
  readonly check?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly text?: string;
}

/** `schema/decisions-1.json` describes it. */
export interface DecisionsJson {
  readonly schema: 'enface/decisions@1';
  readonly source: string;
  readonly target: string;
  readonly decisions: readonly DecisionJson[];
}

type Numbers = Readonly<Record<Side, readonly number[]>>;

/** What a person decided as a plain object for `JSON.stringify`, which `decisionsFromJson` reads back. */
export function decisionsToJson({ documents, anchors, dismissed, corrected, sentences }: Decisions): DecisionsJson {
  const { source, target } = documents;
  const own = (side: Side, numbers: readonly number[]) =>
    numbers.map((segment) => ({ segment, text: documents[side].segments[segment].text }));
  const named = (say: DecisionJson['say'], numbers: Numbers, more?: object): DecisionJson => ({
    say,
    source: own('source', numbers.source),
    target: own('target', numbers.target),
    ...more,
  });
  const alone = (side: Side, segments: readonly number[]): Numbers => ({ source: [], target: [], [side]: segments });
  const first = ({ source, target }: DecisionJson) => (source[0] ?? target[0]).segment;
  const decisions = [
    ...(['source', 'target'] as const).flatMap((side) =>
      sentences[side].map((segment) => named('sentence', alone(side, [segment]))),
    ),
    ...anchors.beads.map((bead) => named('right', bead)),
    ...anchors.unmatched.map(({ side, segments }) => named('right', alone(side, segments))),
    ...anchors.rejected.map((bead) => named('wrong', bead)),
    ...dismissed.map(({ source, target, check, message, reason }) =>
      named('dismissed', { source, target }, { check, message, reason }),
    ),
    ...corrected.map(({ segment, text }) => named('corrected', alone('target', [segment]), { text })),
  ];
  decisions.sort((a, b) => first(a) - first(b));
  return { schema: 'enface/decisions@1', source: source.id, target: target.id, decisions };
}
