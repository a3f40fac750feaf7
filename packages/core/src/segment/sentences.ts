import { type Context, contextOf, type Rule, type Verdict } from './context.ts';
import { type Engine } from './engine.ts';
import { factsOf } from './languages/index.ts';
import { engineEnds } from './opinion.ts';
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
import { sitesOf } from './sites.ts';
import { type Span, skipWhiteSpace, trimSpan } from './whitespace.ts';

/** The first rule with an opinion decides; where none has one, the engine does. */
const RULES: readonly Rule[] = [
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

/** Terminators of scripts that our rules know nothing of: there the engine's word is taken as it is. */
const FOREIGN_END = /[。！？｡।॥؟۔։።၊။។៕᠃᱾]["'”’»」』）)\]]*$/u;

/**
 * The sentences of one paragraph, as spans without white space at their ends. `language` is a BCP 47 tag, or `und`.
 * Line breaks within the paragraph count as spaces.
 */
export function sentencesOf(text: string, language: string, engine: Engine): Span[] {
  const primary = language.split('-', 1)[0].toLowerCase();
  const facts = factsOf(primary);
  const sites = sitesOf(text);
  const foreign = FOREIGN_ANYWHERE.test(text);
  if (sites.length === 0 && !foreign) return spansBetween(text, []);
  const ends = engineEnds(engine, primary, text);
  const cuts: number[] = foreign ? [...ends].filter((end) => FOREIGN_END.test(text.slice(Math.max(0, end - 4), end))) : [];
  let start = skipWhiteSpace(text, 0, text.length);
  let first = true;
  for (const site of sites) {
    const context = contextOf(text, facts, site, start, first);
    if ((judge(context) ?? opinion(context, ends)) === 'join') continue;
    cuts.push(site.end);
    start = site.next;
    first = false;
  }
  return spansBetween(text, cuts);
}

const FOREIGN_ANYWHERE = /[。！？｡।॥؟۔։።၊။។៕᠃᱾]/u;

function judge(context: Context): Verdict {
  for (const rule of RULES) {
    const verdict = rule(context);
    if (verdict) return verdict;
  }
  return undefined;
}

/** What the engine says of a site: it may have put the closing marks on either side. */
function opinion({ site }: Context, ends: ReadonlySet<number>): Verdict {
  for (let end = site.mark + 1; end <= site.end; end++) if (ends.has(end)) return 'break';
  return 'join';
}

function spansBetween(text: string, cuts: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...cuts].sort((a, b) => a - b).concat(text.length)) {
    const span = trimSpan(text, { start, end: Math.max(start, end) });
    if (span.end > span.start) spans.push(span);
    start = Math.max(start, end);
  }
  return spans;
}
