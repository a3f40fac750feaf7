/** A growing list of token ids: refilled for every text, so that tokenizing allocates nothing. */
export interface Ids {
  values: Int32Array;
  length: number;
}

export function createIds(): Ids {
  return { values: new Int32Array(1024), length: 0 };
}

/** Makes the list longer by `count` ids, to be written by the caller, and returns its new length. */
export function growIds(ids: Ids, count: number): number {
  const length = ids.length + count;
  if (length > ids.values.length) {
    const larger = new Int32Array(Math.max(length, ids.values.length * 2));
    larger.set(ids.values);
    ids.values = larger;
  }
  ids.length = length;
  return length;
}

export function pushId(ids: Ids, id: number): void {
  const length = growIds(ids, 1);
  ids.values[length - 1] = id;
}
