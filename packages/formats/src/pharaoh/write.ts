import { type Alignment, rows, tokenizeWords } from '@enface/align';
import type { WordLinks } from '@enface/align/report';

/**
 * Which words belong together, as Pharaoh's format has it (Koehn's decoder of that name, and Moses, GIZA++ and fast_align after it):
 * a line for each row of `rows`, as in JSON Lines, `0-0 2-1 …`, the number of a source word and of a target word from 0; words are
 * what white space parts. A passage without a match has an empty line.
 *
 * @param words what `linkWords` of `@enface/align/report` says of this alignment
 */
export function* writePharaoh(alignment: Alignment, words: WordLinks): Generator<string> {
  const linksOf = new Map(alignment.beads.map((bead, k) => [bead, words[k] ?? []]));
  for (const row of rows(alignment)) {
    const links = row.kind === 'bead' ? linksOf.get(row.bead)! : [];
    const [source, target] = [tokenNumbers(row.source), tokenNumbers(row.target)];
    const pairs = new Set<string>();
    for (let k = 0; k < links.length; k += 2) {
      const [i, j] = [source[links[k]], target[links[k + 1]]];
      if (i !== undefined && j !== undefined) pairs.add(`${i}-${j}`);
    }
    yield `${[...pairs].join(' ')}\n`;
  }
}

/** For each word of a text, which of those parted by white space it stands in. */
function tokenNumbers(text: string): number[] {
  const starts = Array.from(text.matchAll(/\S+/g), ({ index }) => index);
  let token = 0;
  return tokenizeWords(text).map(({ start }) => {
    while (token + 1 < starts.length && starts[token + 1] <= start) token++;
    return token;
  });
}
