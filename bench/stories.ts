/**
 * `translation`: the same lines in the same order, some of each side its own. `retold`: half of the lines, passages in
 * another order. `alone`: nothing in common but by accident.
 */
export type Kind = 'translation' | 'retold' | 'alone';
export const kinds: readonly Kind[] = ['translation', 'retold', 'alone'];

/** A source document and the target one of the same position, as numbers of lines; counterparts unless `alone`. */
export interface Story {
  readonly kind: Kind;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Lines that follow one another, so that a story has passages; and passages a document: 30 sentences. */
const PASSAGE = 3;
const PASSAGES = 10;
/** Share of a translation's lines, either side, that the other lacks. */
const OWN = 0.08;

/**
 * Draws stories from lines, seeded: of ten, six translations, three retold and one alone. Passages recur in other stories
 * once there are more than the lines yield; a story and its counterpart are the only two that share most of theirs.
 */
export function stories(count: number, lines: number): Story[] {
  const random = generator(count);
  const passages = Math.floor(lines / PASSAGE);
  if (passages < 2 * PASSAGES)
    throw new Error(`${lines} lines are too few to make stories of: ${2 * PASSAGE * PASSAGES} or more.`);
  /** So many passages; none that the document has already. */
  const drawn = (count: number, besides: readonly (readonly number[])[] = []): number[][] => {
    const parts = [...besides];
    while (parts.length < besides.length + count) {
      const first = PASSAGE * Math.floor(random() * passages);
      if (parts.every((part) => part[0] !== first)) parts.push(Array.from({ length: PASSAGE }, (_, k) => first + k));
    }
    return parts.slice(besides.length).map((part) => [...part]);
  };
  const withOwn = (document: readonly number[]) => document.map((line) => (random() < OWN ? Math.floor(random() * lines) : line));
  return Array.from({ length: count }, (_, k): Story => {
    const kind = k % 10 < 6 ? 'translation' : k % 10 < 9 ? 'retold' : 'alone';
    const parts = drawn(PASSAGES);
    const source = parts.flat();
    if (kind === 'translation') return { kind, source: withOwn(source), target: withOwn(source) };
    const kept = kind === 'retold' ? parts.slice(0, PASSAGES / 2) : [];
    const target = [...kept, ...drawn(PASSAGES - kept.length, parts)];
    return { kind, source, target: shuffled(target, random).flat() };
  });
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** A linear congruential generator, 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
