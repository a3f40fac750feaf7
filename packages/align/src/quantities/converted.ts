import type { Context, Draft } from './context.ts';
import type { Reading } from './types.ts';

/** A draft with its alternatives put to another kind and unit, each with its own value. */
export function converted(draft: Draft, kind: Reading['kind'], unit: string | undefined): void {
  draft.kind = kind;
  if (unit !== undefined) draft.unit = unit;
  if (draft.alternatives) {
    const numbers = draft.alternatives.filter((other) => other.kind === 'number');
    draft.alternatives = numbers.map((other) => ({ kind, value: other.value, ...(unit === undefined ? {} : { unit }) }));
    if (numbers.length === 0) delete draft.alternatives;
  }
}

/** The draft ends with the token before `next`, which is given back. */
export function finish(draft: Draft, context: Context, next: number): number {
  draft.end = context.tokens[next - 1].end;
  return next;
}
