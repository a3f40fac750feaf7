/**
 * A band of the lattice: node (i, j) stands before source segment i and target segment j; row i holds the nodes with
 * `low[i]` ≤ j ≤ `high[i]`. Both bounds ascend, `low[0]` is 0 and `high[count]` the target's count.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where row i's nodes begin in an array over all nodes; `count + 2` entries, the last one the total. */
  readonly offset: Int32Array;
}

/** Nodes, as a power of two, that are gone through before others may have a turn: some milliseconds. */
const TURN = 11;

/**
 * True where work that goes through the rows should let others have a turn after row i: rows are as wide as a band is, and bands
 * of texts that are alike everywhere are wide.
 *
 * @param offset where each row begins among all that is gone through
 */
export const isTurn = (offset: Int32Array, i: number): boolean => offset[i] >> TURN !== offset[i + 1] >> TURN;

export function bandOf(low: Int32Array, high: Int32Array): Band {
  const offset = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i++) offset[i + 1] = offset[i] + high[i] - low[i] + 1;
  return { low, high, offset };
}

export function fullBand(sourceCount: number, targetCount: number): Band {
  return bandOf(new Int32Array(sourceCount + 1), new Int32Array(sourceCount + 1).fill(targetCount));
}

/**
 * The nodes within `radius` of a path given as one target position per source node, bounds made monotone and
 * neighbouring rows made to overlap.
 */
export function bandAround(path: Int32Array, targetCount: number, radius: number): Band {
  const rows = path.length;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const before = path[Math.max(0, i - radius)];
    const after = path[Math.min(rows - 1, i + radius)];
    low[i] = Math.max(0, Math.min(before, path[i]) - radius);
    high[i] = Math.min(targetCount, Math.max(after, path[i]) + radius);
  }
  low[0] = 0;
  high[rows - 1] = targetCount;
  for (let i = 1; i < rows; i++) high[i] = Math.max(high[i], high[i - 1]);
  for (let i = rows - 2; i >= 0; i--) low[i] = Math.min(low[i], low[i + 1]);
  return bandOf(low, high);
}
