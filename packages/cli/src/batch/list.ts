import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { EnfaceError } from '@enface/core';
import { isInShard, type Pair, type Refusal, readPairs, type Shard } from '@enface/many';
import { reason } from '../reason.ts';

/** A list of pairs, as it is read. */
export interface PairList {
  readonly pairs: AsyncIterable<Pair | Refusal>;
  /** Of the list, how much has been read, 0 to 1; `undefined` where nobody knows how long it is. */
  share(): number | undefined;
  /** Pairs whose id was there before, which are left out. */
  readonly passed: number;
}

export interface ListOptions {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly shard: Shard | undefined;
  /** Ids that are left out; those that come are added. Absent: nobody remembers them, and each line is answered. */
  readonly seen: Set<string> | undefined;
  readonly signal: AbortSignal;
}

/** @param path `-` for standard input */
export async function openList(path: string, { from, to, shard, seen, signal }: ListOptions): Promise<PairList> {
  const name = path === '-' ? 'Standard input' : `"${path}"`;
  const unreadable = (what: string, cause?: unknown) => new EnfaceError('NOT_READABLE', `${name} ${what}.`, { cause });
  const there = await (path === '-' ? undefined : stat(path))?.catch((error) => {
    throw unreadable(`cannot be read: ${reason(error)}`, error);
  });
  if (there?.isDirectory()) throw unreadable('is a folder: name a list of pairs');
  const size = there?.isFile() ? there.size : undefined;
  let read = 0;
  let passed = 0;
  async function* bytes() {
    try {
      for await (const chunk of path === '-' ? process.stdin : createReadStream(path, { signal })) {
        read += chunk.length;
        yield chunk as Uint8Array;
      }
    } catch (error) {
      if (signal.aborted) throw error;
      throw unreadable(`cannot be read: ${reason(error)}`, error);
    }
  }
  async function* pairs() {
    for await (const pair of readPairs(bytes())) {
      if (shard && !isInShard(pair.id, shard)) continue;
      if (seen?.has(pair.id)) {
        passed++;
        continue;
      }
      seen?.add(pair.id);
      yield 'refusal' in pair ? pair : spoken(pair, from, to);
    }
  }
  return {
    pairs: pairs(),
    share: () => size && Math.min(1, read / size),
    get passed() {
      return passed;
    },
  };
}

/** What a pair leaves open of its languages, the command line says. */
function spoken(pair: Pair, from: string | undefined, to: string | undefined): Pair {
  const { source, target } = pair;
  if (from === undefined && to === undefined) return pair;
  return {
    ...pair,
    source: { ...source, language: source.language ?? from },
    target: { ...target, language: target.language ?? to },
  };
}
