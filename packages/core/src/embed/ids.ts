/** A growing list of token ids: refilled for every text, so that tokenizing allocates nothing. */
export interface Ids {
  values: Int32Array;
  length: number;
}

export function createIds(): Ids {
  return { values: new Int32Array(1024), length: 0 };
}

export function pushId(ids: Ids, id: number): void {
  if (ids.length === ids.values.length) {
    const larger = new Int32Array(ids.values.length * 2);
    larger.set(ids.values);
    ids.values = larger;
  }
  ids.values[ids.length++] = id;
}
