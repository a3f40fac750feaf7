import type { Side } from '../types.ts';
import { idAt, type ReadWords } from '../words/packed.ts';
import type { Word } from '../words/tokenize.ts';
import type { BareWords } from './bare-words.ts';
import { allRead, type Pair, segmentsOf, spanIn, wordsOf } from './context.ts';
import { patternsOf } from './denial-words.ts';
import { isPlain, readDenials } from './denials.ts';
import { settings } from './settings.ts';
import type { Draft } from './types.ts';

/**
 * Words with a prefix that denies them, in whose place the other side has what renders them without it: "sicher" for "unsafe". Whether
 * a beginning denies, vectors say: what the other side has must be like the bare word, clearly more than like the whole one, and
 * nothing there may be like that; nor may anything deny beside it.
 */
export function lostPrefixes(pair: Pair, bare: BareWords): Draft[] {
  for (const side of ['source', 'target'] as const) {
    const words = allRead(pair, side);
    const others = allRead(pair, otherOf(side));
    if (!words || !others) return [];
    for (let k = 0; k < words.count; k++) {
      const id = idAt(words, k);
      if (id < 0 || !bare.has(pair[side].language, id)) continue;
      const at = bareAt(pair, side, k, id, bare, others);
      if (at !== undefined) return [draft(pair, side, wordsOf(pair, side)[k], wordsOf(pair, otherOf(side))[at])];
    }
  }
  return [];
}

const otherOf = (side: Side): Side => (side === 'source' ? 'target' : 'source');

/** The word of the other side that renders word k of this one without its prefix; nothing where it may be rendered with it. */
function bareAt(pair: Pair, side: Side, k: number, id: number, bare: BareWords, others: ReadWords): number | undefined {
  const ids = Array.from({ length: others.count }, (_, j) => idAt(others, j));
  const likeness = bare.compare(pair[side].language, id, ids);
  if (!likeness) return undefined;
  let best = 0;
  for (const [j, each] of likeness.entries()) {
    if (each.whole >= settings.prefixRendered) return undefined;
    if (each.bare > likeness[best].bare) best = j;
  }
  const found = likeness[best];
  if (!found || found.bare < settings.bareRendered || found.bare - found.whole < settings.prefixClear) return undefined;
  // it has a denial in it itself
  const other = pair[otherOf(side)].language;
  if (bare.has(other, ids[best]) || patternsOf(other).opposite.test(wordsOf(pair, otherOf(side))[best].text.toLowerCase()))
    return undefined;
  const linked = pair.words?.[otherOf(side)].words[best];
  if (!linked || linked.weight < settings.prefixWeight) return undefined;
  // it renders another word of this side, as the bare one would have it
  if (linked.counterpart && linked.similarity >= found.bare && !(k >= linked.counterpart[0] && k < linked.counterpart[1]))
    return undefined;
  if (isDenied(pair, side, k) || isDenied(pair, otherOf(side), best)) return undefined;
  const plain = (on: Side) => readDenials(pair, on).denials.filter(isPlain).length;
  return plain('source') === plain('target') ? best : undefined;
}

/** True where something beside a word denies it, or may. */
function isDenied(pair: Pair, side: Side, at: number): boolean {
  const { denies, near, hidden, opposite, particle } = patternsOf(pair[side].language);
  const words: readonly Word[] = wordsOf(pair, side);
  for (let k = Math.max(0, at - settings.prefixDenied); k < words.length && k <= at + settings.prefixDenied; k++) {
    const word = words[k].text.toLowerCase();
    if (k !== at && (denies(word) || near.test(word) || hidden.test(word) || opposite.test(word) || particle.test(word)))
      return true;
  }
  return false;
}

function draft(pair: Pair, side: Side, whole: Word, bare: Word): Draft {
  const [source, target] = side === 'source' ? [whole, bare] : [bare, whole];
  return {
    category: 'accuracy/mistranslation',
    severity: 'major',
    side: 'target',
    source: [spanIn(pair.source, source)],
    target: [spanIn(pair.target, target)],
    segments: segmentsOf(pair),
    message: `Opposite: “${source.text}” in the source, “${target.text}” in the translation`,
    evidence: { kind: 'prefix', source: [source.text], target: [target.text] },
  };
}
