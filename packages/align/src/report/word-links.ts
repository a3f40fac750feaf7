import { type Embedder, throwIfAborted, type WorkOptions } from '@enface/core';
import { createPause } from '@enface/core/internal';
import { checkAlignment } from '../check-arguments.ts';
import { passageText } from '../passage-text.ts';
import type { Alignment } from '../types.ts';
import { alignWords, type LinkedPassage } from '../words/align-words.ts';
import { createWordLexicon } from '../words/lexicon.ts';

/**
 * Of each bead of an alignment the words that belong together: the number of a source word, of a target word, of a source word …
 * Words are counted from 0 through all of a side's segments, as `tokenizeWords` finds them.
 */
export type WordLinks = readonly (readonly number[])[];

/** How sure a link must be of its word. */
const COVERED = 0.5;

/**
 * Links the words of all beads, for a page in which a word lights up its counterpart.
 *
 * @throws EnfaceError `BAD_ARGUMENT`, `ABORTED`, and what the embedder throws
 */
export async function linkWords(
  alignment: Alignment,
  { embedder, ...work }: WorkOptions & { embedder: Embedder },
): Promise<WordLinks> {
  checkAlignment(alignment);
  throwIfAborted(work.signal);
  const { source, target, beads } = alignment;
  const texts = [source, target].flatMap(({ segments }) => segments.map(({ text }) => text));
  const lexicon = await createWordLexicon(texts, { embedder, signal: work.signal });
  const pause = createPause('words', beads.length, work);
  const links: number[][] = [];
  for (const [k, bead] of beads.entries()) {
    const words = alignWords(
      { text: passageText(source, bead.source), language: source.language },
      { text: passageText(target, bead.target), language: target.language },
      lexicon,
    );
    links.push(pairsOf(words.source, words.target));
    await pause(k + 1);
  }
  return links;
}

/** The pairs that either side is sure of, each once. */
function pairsOf(source: LinkedPassage, target: LinkedPassage): number[] {
  const pairs = new Set<number>();
  const width = target.words.length;
  for (const [i, word] of source.words.entries()) for (const j of counterpartOf(word)) pairs.add(i * width + j);
  for (const [j, word] of target.words.entries()) for (const i of counterpartOf(word)) pairs.add(i * width + j);
  return [...pairs].sort((a, b) => a - b).flatMap((pair) => [Math.floor(pair / width), pair % width]);
}

function* counterpartOf({ counterpart, coverage, weight }: LinkedPassage['words'][number]): Iterable<number> {
  if (!counterpart || coverage < COVERED || weight === 0) return;
  for (let k = counterpart[0]; k < counterpart[1]; k++) yield k;
}
