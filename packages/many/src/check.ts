import { EnfaceError, shown } from '@enface/core';
import type { ManyOptions, Pair, PairText } from './types.ts';

/** Of an id: more than two paths have. */
const MOST_UNITS = 20_000;

/** @throws EnfaceError `BAD_INPUT` when it is no pair, saying what it lacks */
export function checkPair(value: unknown): asserts value is Pair {
  const pair = value as Partial<Pair> | null;
  if (typeof pair !== 'object' || pair === null || Array.isArray(pair))
    throw bad(`is ${shown(value)}, not an object with \`id\`, \`source\` and \`target\``);
  if (typeof pair.id === 'string' && pair.id.length > MOST_UNITS)
    throw bad(`has an id of ${pair.id.length} characters: give it a shorter one`);
  if (typeof pair.id !== 'string' || pair.id === '') throw bad(`has the id ${shown(pair.id)}: give each a string of its own`);
  for (const side of ['source', 'target'] as const) checkText(pair[side], side);
}

function checkText(value: unknown, side: string): void {
  const text = value as Record<string, unknown> | null | undefined;
  const forms = ['text', 'path', 'url'].filter((name) => typeof text === 'object' && typeof text?.[name] === 'string');
  if (forms.length !== 1) throw bad(`has the ${side} ${shown(value)}: give it one of \`text\`, \`path\` and \`url\`, a string`);
  for (const name of ['language', 'id'])
    if (text![name] !== undefined && typeof text![name] !== 'string')
      throw bad(`has a ${side} with the ${name} ${shown(text![name])}, which is no string`);
}

const bad = (what: string) => new EnfaceError('BAD_INPUT', `A pair ${what}.`);

/** @throws EnfaceError `BAD_ARGUMENT` */
export function checkOptions(options: ManyOptions): void {
  const { concurrency, timeLimit, memoryLimit, order, segments } = options;
  const wrong = (name: string, value: unknown, wanted: string) => {
    throw new EnfaceError('BAD_ARGUMENT', `\`${name}\` is ${shown(value)}: pass ${wanted}.`);
  };
  if (concurrency !== undefined && !(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 1024))
    wrong('concurrency', concurrency, 'a whole number from 1 to 1024');
  if (timeLimit !== undefined && !(timeLimit > 0 && timeLimit <= MOST_SECONDS))
    wrong('timeLimit', timeLimit, `seconds, at most ${MOST_SECONDS}`);
  if (memoryLimit !== undefined && !(memoryLimit >= 128)) wrong('memoryLimit', memoryLimit, 'megabytes, 128 at least');
  if (order !== undefined && order !== 'ending' && order !== 'input') wrong('order', order, "'ending' or 'input'");
  if (segments !== undefined && segments !== 'sentences' && segments !== 'lines')
    wrong('segments', segments, "'sentences' or 'lines'");
}

/** A timer counts up to 2^31 milliseconds. */
const MOST_SECONDS = 2_000_000;

/** Whether a side is cut into segments already. */
export const isDocument = (text: PairText): text is Extract<PairText, { segments: unknown }> => 'segments' in text;
