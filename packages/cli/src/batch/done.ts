import { createReadStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { EnfaceError } from '@enface/core';
import { linesOf } from '@enface/many';
import { reason } from '../reason.ts';

/** Every line of results begins with its id; of the rest, which may be long, nothing is read. */
const MOST_BYTES = 1 << 18;

/**
 * The ids whose results are in a file already. What a crash left of a last line is cut off.
 *
 * @returns none where there is no such file
 * @throws EnfaceError `BAD_INPUT` when there is something else in it, which is left as it is
 */
export async function idsIn(path: string, signal: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>();
  let end = 0;
  let isWhole = true;
  try {
    for await (const line of linesOf(createReadStream(path, { signal }), MOST_BYTES)) {
      isWhole = line.hasEnd;
      if (!isWhole) break;
      const id = idOf(Buffer.from(line.bytes).toString('utf8'));
      if (id === undefined)
        throw new EnfaceError(
          'BAD_INPUT',
          `"${path}" holds something else than results of enface batch (line ${line.number}): name another file.`,
        );
      ids.add(id);
      end = line.end;
    }
    if (!isWhole) await truncate(path, end);
    return ids;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ids;
    if (error instanceof EnfaceError || signal.aborted) throw error;
    throw new EnfaceError('NOT_READABLE', `"${path}" cannot be read: ${reason(error)}.`, { cause: error });
  }
}

function idOf(line: string): string | undefined {
  const [, id] = /^\{"id":("(?:[^"\\]|\\.)*"),"(?:result|error)":/.exec(line) ?? [];
  return id === undefined ? undefined : JSON.parse(id);
}
