import type { Alignment, AlignOptions } from '@enface/align';
import { keepVectors } from '@enface/align/bitext';
import type { HtmlOptions } from '@enface/align/report';
import type { Format } from './options.ts';

/** Passages of which the words are linked: each takes about a millisecond. */
const MOST_LINKED = 3000;

/**
 * What a page of a pair is given beside the result: the words that belong together, where the texts are not too long, and vectors,
 * with which it aligns anew. But for Pharaoh's, which are links between words, no other format shows them.
 */
export async function pageExtras(format: Format, alignment: Alignment, engine: AlignOptions): Promise<HtmlOptions> {
  if (format !== 'html' && format !== 'pharaoh') return {};
  const { linkWords } = await import('@enface/align/report');
  if (format === 'pharaoh') return { words: await linkWords(alignment, engine) };
  const words = alignment.beads.length > MOST_LINKED ? undefined : await linkWords(alignment, engine);
  return { words, vectors: engine.embedder.additive ? await keepVectors(alignment, engine) : undefined };
}
