import type { Engine } from './engine.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { mannerOf } from './manner.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import type { Span } from './whitespace.ts';

/** The sentences of a text, paragraph by paragraph, as offsets into it. `language` is a BCP 47 tag, or `und`. */
export function splitText(text: string, language: string, engine: Engine): Span[][] {
  const paragraphs = paragraphsOf(text, language);
  const manner = mannerOf(text, paragraphs, factsOf(primaryOf(language)));
  return paragraphs.map(({ start, end, furniture }) => {
    if (furniture) return [{ start, end }];
    const sentences = sentencesOf(text.slice(start, end), language, engine, manner);
    return sentences.map((span) => ({ start: start + span.start, end: start + span.end }));
  });
}
