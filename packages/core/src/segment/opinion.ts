import type { Verdict } from './context.ts';
import type { Engine } from './engine.ts';
import type { Site } from './sites.ts';

/**
 * How much text an engine sees at once, in UTF-16 units, at most three bytes each. sentencex takes its input in blocks of
 * 10,240 bytes: its native build cuts within words there, and its time grows faster than its input.
 */
const WINDOW = 500;
/** How much of it must lie before a site and behind it, where the paragraph has as much, for the engine to judge. */
const SURROUNDINGS = 150;

/**
 * Languages for which another one's engine rules serve. sentencex compiles a regular expression for every Danish
 * boundary: 0.57 ms each against 0.005 ms with its Norwegian rules, or 5.7 s for 10,000 sentences. Danish abbreviations
 * and dates are in our own list anyway.
 */
const STAND_IN: Readonly<Record<string, string>> = { da: 'nb', no: 'nb', nn: 'nb' };

/** What would keep the engine from looking inside quotations, or from giving back what it was given. */
const MASKED = /["“”„‟«»‹›‘\s]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What an engine says of the sites of a text, asked in ascending order, only where it has to be. Quotation marks are
 * hidden from it, since it keeps a quotation whole and is unsure which side a closing mark belongs to.
 */
export function engineOpinion(engine: Engine, language: string, text: string): (site: Site, sentenceStart: number) => Verdict {
  let from = 0;
  let to = 0;
  let ends = new Set<number>();
  return (site, sentenceStart) => {
    if (site.next + SURROUNDINGS > to && to < text.length) {
      from = Math.max(sentenceStart, site.mark - SURROUNDINGS);
      to = Math.min(text.length, from + WINDOW);
      ends = endsOf(engine, STAND_IN[language] ?? language, text.slice(from, to));
    }
    // The engine may have put the closing marks on either side.
    for (let end = site.mark + 1; end <= Math.min(site.end, to); end++) if (ends.has(end - from)) return 'break';
    return 'join';
  };
}

/** Where an engine ends sentences: offsets behind the last character of each that is no white space. */
function endsOf(engine: Engine, language: string, text: string): Set<number> {
  const ends = new Set<number>();
  // Engines count code points and replace lone surrogates. Parts that join to the input have lengths to trust.
  const masked = text.replace(MASKED, ' ').replace(LONE_SURROGATE, '\uFFFD');
  const parts = engine.split(language, masked);
  if (parts.join('') !== masked) return ends;
  let at = 0;
  for (const part of parts) {
    at += part.length;
    ends.add(at - (part.length - part.trimEnd().length));
  }
  return ends;
}
