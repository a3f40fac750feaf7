import { type Context, contextOf, type Rule, type Verdict } from './context.ts';
import type { Engine } from './engine.ts';
import { factsOf } from './languages/index.ts';
import { engineOpinion } from './opinion.ts';
import { abbreviation } from './rules/abbreviation.ts';
import { attribution } from './rules/attribution.ts';
import { bullet } from './rules/bullet.ts';
import { continuation } from './rules/continuation.ts';
import { dateline } from './rules/dateline.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { initial } from './rules/initial.ts';
import { listMarker } from './rules/listMarker.ts';
import { ordinal } from './rules/ordinal.ts';
import { parenthesis } from './rules/parenthesis.ts';
import { plain } from './rules/plain.ts';
import { wordless } from './rules/wordless.ts';
import { sitesOf } from './sites.ts';
import { type Span, skipWhiteSpace, trimSpan } from './whitespace.ts';

/** The first rule with an opinion decides; where none has one, the engine does. */
const RULES: readonly Rule[] = [
  wordless,
  bullet,
  listMarker,
  dateline,
  ellipsis,
  continuation,
  attribution,
  abbreviation,
  ordinal,
  initial,
  parenthesis,
  plain,
];

/**
 * The sentences of one paragraph, as spans without white space at their ends. `language` is a BCP 47 tag, or `und`.
 * Line breaks within the paragraph count as spaces.
 */
export function sentencesOf(text: string, language: string, engine: Engine): Span[] {
  const primary = language.split('-', 1)[0].toLowerCase();
  const facts = factsOf(primary);
  const opinion = engineOpinion(engine, primary, text);
  const spans: Span[] = [];
  let start = skipWhiteSpace(text, 0, text.length);
  let first = true;
  for (const site of sitesOf(text)) {
    const context = contextOf(text, facts, site, start, first);
    if ((judge(context) ?? opinion(site, start)) === 'join') continue;
    spans.push({ start, end: site.end });
    start = site.next;
    first = false;
  }
  const last = trimSpan(text, { start, end: text.length });
  return last.end > last.start ? [...spans, last] : spans;
}

function judge(context: Context): Verdict {
  for (const rule of RULES) {
    const verdict = rule(context);
    if (verdict) return verdict;
  }
  return undefined;
}
