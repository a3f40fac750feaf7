import type { Pair, PairText, Refusal } from './types.ts';

/** Characters of both sides that make a task: some ten milliseconds of work, beside which its way to a worker is nothing. */
const TASK = 4000;
/** However short they are, no more pairs make one. */
const MOST = 16;

/** What a pair is of a task, 1/16 to 1. Nobody knows what a file holds: it makes one by itself. */
export function weigh(pair: Pair | Refusal): number {
  if (typeof pair !== 'object' || pair === null || 'refusal' in pair) return 1 / MOST;
  return Math.min(1, Math.max(1 / MOST, (lengthOf(pair.source) + lengthOf(pair.target)) / TASK));
}

function lengthOf(text: PairText | undefined): number {
  return typeof text === 'object' && text !== null && 'text' in text && typeof text.text === 'string' ? text.text.length : TASK;
}
