import type { Alignment, AlignOptions } from '@enface/align';
import type { WordLinks } from '@enface/align/report';
import type { Format } from './options.ts';

/** Passages of which the words are linked: each takes about a millisecond. */
const MOST_LINKED = 3000;

/** The words that belong together, for a page of texts that are not too long; no other format shows them. */
export async function wordsForPage(format: Format, alignment: Alignment, engine: AlignOptions): Promise<WordLinks | undefined> {
  if (format !== 'html' || alignment.beads.length > MOST_LINKED) return undefined;
  const { linkWords } = await import('@enface/align/report');
  return linkWords(alignment, engine);
}
