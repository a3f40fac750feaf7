import { createHash } from 'node:crypto';

/** One of so many parts that a list of pairs is divided into. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Whether a pair is in a shard: by the first four bytes of the SHA-256 of its id in UTF-8, as a big-endian number, modulo the
 * number of shards. So a list can be divided without reading it first, and any other program can do it, too.
 */
export function isInShard(id: string, { number, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % of === number - 1;
}
