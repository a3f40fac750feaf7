import { EnfaceError } from '@enface/core';
import { checkPair } from './check.ts';
import { type Line, linesOf } from './lines.ts';
import type { Pair, Refusal } from './types.ts';

/** A longer line is a text that belongs into a file of its own. */
const MOST_BYTES = 64 * 2 ** 20;

/**
 * The pairs of a list, line by line: JSON (`{"id": "…", "source": {"path": "a.docx"}, "target": {"text": "…", "language": "da"}}`),
 * or two paths and, if you like, an id, with tabs between; their id is otherwise `source target`. Blank lines are passed over. A
 * line that is neither becomes a refusal, which `alignMany` and its kin answer with an error result, and the others go on.
 *
 * @param bytes UTF-8: a file's stream, standard input
 */
export async function* readPairs(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Pair | Refusal, void, undefined> {
  for await (const line of linesOf(bytes, MOST_BYTES)) {
    const pair = pairOf(line);
    if (pair !== undefined) yield pair;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function pairOf({ number, bytes, isCut }: Line): Pair | Refusal | undefined {
  const refused = (what: string, id = `line ${number}`): Refusal => ({
    id,
    refusal: new EnfaceError('BAD_INPUT', `Line ${number} ${what}.`),
  });
  if (isCut) return refused(`has more than ${MOST_BYTES / 2 ** 20} MB: name files by their paths instead`);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refused('is no UTF-8');
  }
  if (text.trim() === '') return undefined;
  if (!text.trimStart().startsWith('{')) return pairOfPaths(text) ?? refused('is neither JSON nor two paths with a tab between');
  let pair: unknown;
  try {
    pair = JSON.parse(text);
    checkPair(pair);
    return pair;
  } catch (error) {
    if (!(error instanceof EnfaceError)) return refused('is no JSON');
    const { id } = pair as { id?: unknown };
    return refused(`is no pair: ${error.message.replace(/\.$/, '')}`, typeof id === 'string' && id !== '' ? id : undefined);
  }
}

function pairOfPaths(text: string): Pair | undefined {
  const [source, target, id = `${source} ${target}`, ...rest] = text.split('\t');
  if (!source || !target || !id || rest.length > 0) return undefined;
  return { id, source: { path: source }, target: { path: target } };
}
