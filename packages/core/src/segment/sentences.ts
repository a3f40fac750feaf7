import { atOnce, type Steps } from '../steps.ts';
import { type Context, contextOf, type Rule, type Verdict } from './context.ts';
import type { Engine } from './engine.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { type Manner, mannerOf, paragraphIsLower } from './manner.ts';
import { engineOpinion } from './opinion.ts';
import { readingOf } from './reading.ts';
import { abbreviation } from './rules/abbreviation.ts';
import { attribution } from './rules/attribution.ts';
import { bullet } from './rules/bullet.ts';
import { continuation } from './rules/continuation.ts';
import { dateline, day } from './rules/dateline.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { entry } from './rules/entry.ts';
import { face } from './rules/face.ts';
import { glued } from './rules/glued.ts';
import { initial } from './rules/initial.ts';
import { label } from './rules/label.ts';
import { listMarker } from './rules/listMarker.ts';
import { moves } from './rules/moves.ts';
import { noteMark } from './rules/noteMark.ts';
import { ordinal } from './rules/ordinal.ts';
import { parenthesis } from './rules/parenthesis.ts';
import { plain } from './rules/plain.ts';
import { smallStart } from './rules/smallStart.ts';
import { wordless } from './rules/wordless.ts';
import { mayHaveSites, sitesOf, withTerminators } from './sites.ts';
import { type Span, skipWhiteSpace, trimSpan } from './whitespace.ts';

/** The first rule with an opinion decides; where none has one, the engine does. */
const RULES: readonly Rule[] = [
  wordless,
  bullet,
  face,
  entry,
  glued,
  noteMark,
  moves,
  listMarker,
  label,
  dateline,
  day,
  ellipsis,
  smallStart,
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
 * Line breaks within the paragraph count as spaces. How the text is written that the paragraph stands in is read off the
 * paragraph alone where `manner` is not given.
 */
export const sentencesOf = (paragraph: string, language: string, engine: Engine, manner?: Manner): Span[] =>
  atOnce(sentenceSteps(paragraph, language, engine, manner));

/** The same in steps: a paragraph may be all of a text. */
export function* sentenceSteps(paragraph: string, language: string, engine: Engine, manner?: Manner): Steps<Span[]> {
  const primary = primaryOf(language);
  const facts = factsOf(primary);
  const { text: read, spanOf } = yield* readingOf(paragraph);
  const text = withTerminators(read, primary);
  if (!mayHaveSites(text)) return [spanOf({ start: 0, end: text.length })].filter(({ start, end }) => end > start);
  const opinion = engineOpinion(engine, primary, text);
  const whole = manner ?? mannerOf(text, { count: 1, starts: Uint32Array.of(0), ends: Uint32Array.of(text.length) }, facts);
  let lower: boolean | undefined;
  const lowerCase = () => {
    lower ??= paragraphIsLower(text, facts) ?? whole.lowerCase;
    return lower;
  };
  const spans: Span[] = [];
  let start = skipWhiteSpace(text, 0, text.length);
  let first = true;
  let sites = 0;
  for (const site of sitesOf(text)) {
    if (site === undefined || ++sites % 16 === 0) yield;
    if (site === undefined) continue;
    const context = contextOf({ text, facts, site, start, first, manner: whole, lowerCase });
    if ((judge(context) ?? opinion(site, start)) === 'join') continue;
    spans.push(spanOf({ start: first ? 0 : start, end: site.end }));
    start = site.next;
    first = false;
  }
  const last = trimSpan(text, { start, end: text.length });
  if (last.end > last.start || spans.length === 0) spans.push(spanOf({ start: first ? 0 : last.start, end: text.length }));
  return spans.filter((span) => span.end > span.start);
}

function judge(context: Context): Verdict {
  for (const rule of RULES) {
    const verdict = rule(context);
    if (verdict) return verdict;
  }
  return undefined;
}
