import type { Side } from '../../types.ts';
import { foldWord } from '../../words/fold.ts';
import { endAt, fromAt, similarityAt, startAt, textAt, toAt, weightAt } from '../../words/packed.ts';
import { spellingDistance } from '../../words/spelling.ts';
import type { OwnCheck } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { stemOf } from '../inflections.ts';
import { settings } from '../settings.ts';
import { type Heads, headsOf, isAdverb, type Place, placesOfTerms } from '../term-places.ts';
import type { Draft, Span } from '../types.ts';

export const inconsistentTerms: OwnCheck = {
  id: 'inconsistent-terms',
  description:
    'A term (a compound, neighbouring content words; in short strings any word) translated otherwise than everywhere else, or another term translated like it.',
  needs: 'vectors',
  last: true,
  run: async (context) => {
    const terse = await isTerse(context);
    const heads = { source: await headsOf(context, 'source'), target: await headsOf(context, 'target') };
    return [...(await oddPlaces(context, heads, 'source', terse)), ...(await oddPlaces(context, heads, 'target', terse))];
  },
};

async function oddPlaces(context: AuditContext, heads: Record<Side, Heads>, own: Side, terse: boolean): Promise<Draft[]> {
  const other: Side = own === 'source' ? 'target' : 'source';
  const drafts: Draft[] = [];
  for (const places of await placesOfTerms(context, heads[own], own, terse)) {
    drafts.push(...oddOnes(places, own, heads[other]));
    await context.pause();
  }
  return longest(drafts, own);
}

/** Of findings about a phrase and about a word of it, the phrase's. */
function longest(drafts: readonly Draft[], own: Side): Draft[] {
  const spans = new Map<number, Span[]>();
  const length = (draft: Draft) => draft[own]![0].end - draft[own]![0].start;
  return [...drafts]
    .sort((a, b) => length(b) - length(a))
    .filter((draft) => {
      const [span] = draft[own]!;
      const known = spans.get(draft.segments[own][0]) ?? [];
      if (known.length === 0) spans.set(draft.segments[own][0], known);
      const within = known.some(({ start, end }) => span.start < end && span.end > start);
      known.push(span);
      return !within;
    });
}

/** Interfaces and lists: what recurs in their short strings is a term, whatever it looks like. */
async function isTerse({ pairs, pause }: AuditContext): Promise<boolean> {
  const lengths: number[] = [];
  for (const { read } of pairs) {
    if (read) lengths.push(read.source.count);
    await pause();
  }
  lengths.sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? Number.POSITIVE_INFINITY) <= settings.terseWords;
}

/** "The 1st" for "the first". */
const FIGURE = /^\p{N}/u;

/** The places of a term that all others disagree with. */
function oddOnes(places: readonly Place[], side: Side, { numbers, texts }: Heads): Draft[] {
  const renderings = places.map((place) => renderingOf(place, side));
  const counts = new Map<number, number>();
  for (const rendering of renderings)
    for (const head of new Set(rendering.map(({ text }) => numbers.get(text)!))) counts.set(head, (counts.get(head) ?? 0) + 1);
  const [most, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  const usual = texts[most] ?? '';
  if (usual.length < 3 || count < places.length - Math.max(1, Math.floor(places.length * settings.oddTerms))) return [];
  const first = renderings.find((rendering) => rendering.some(({ text }) => numbers.get(text) === most))!;
  const shown = first.map(({ text }) => text).join(' ');
  return places.flatMap((place, k) => {
    const rendering = renderings[k];
    // another part of the usual phrase is no other rendering, nor is a compound with the usual word in it, or another form of
    // it; what is left as it stands is a name, and a figure no word
    if (rendering.length === 0 || rendering.some(({ text }) => FIGURE.test(text))) return [];
    if (rendering.some(({ text, similarity }) => counts.get(numbers.get(text)!)! > 1 || similarity < settings.termSimilarity))
      return [];
    if (rendering.length === 1 && isAdverb(rendering[0].text, place.pair[side === 'source' ? 'target' : 'source'].language))
      return [];
    const { own, other } = wordsOf(place.pair, side);
    if (other.some(({ text }) => foldWord(text).includes(stemOf(usual)) || isForm(foldWord(text), usual))) return [];
    if (own.slice(place.from, place.to).some(({ text }) => rendering.some((word) => word.text === text))) return [];
    return [draft(place, side, { start: rendering[0].start, end: rendering.at(-1)!.end }, shown, count)];
  });
}

const wordsOf = ({ words }: Pair, side: Side) => ({
  own: words![side].words,
  other: words![side === 'source' ? 'target' : 'source'].words,
});

/** The other side's words that are the term's counterpart, and whose own counterpart is the term. */
function renderingOf({ pair, from, to }: Place, side: Side): (Span & { text: string; similarity: number })[] {
  const { [side]: own, [side === 'source' ? 'target' : 'source']: other } = pair.packed!;
  const found = new Set<number>();
  for (let k = from; k < to; k++)
    for (let j = fromAt(own, k); j < toAt(own, k); j++)
      if (weightAt(other, j) > 0 && fromAt(other, j) < to && toAt(other, j) > from) found.add(j);
  return [...found]
    .sort((a, b) => a - b)
    .map((j) => ({ text: textAt(other, j), start: startAt(other, j), end: endAt(other, j), similarity: similarityAt(other, j) }));
}

/** "Fund" and "funding", "organisation" and "organization": spelt much the same. */
function isForm(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter < 4) return one === other;
  const beginning = Math.max(4, Math.ceil(shorter / 2));
  return one.slice(0, beginning) === other.slice(0, beginning) || 1 - spellingDistance(one, other) / longer >= settings.termForms;
}

function draft({ pair, from, to }: Place, own: Side, here: Span, usual: string, count: number): Draft {
  const other: Side = own === 'source' ? 'target' : 'source';
  const words = pair.words![own].words;
  const term = pair[own].text.slice(words[from].start, words[to - 1].end);
  const rendering = pair[other].text.slice(here.start, here.end);
  return {
    category: 'terminology/inconsistent-use',
    severity: 'minor',
    side: 'target',
    [own]: [spanIn(pair[own], { start: words[from].start, end: words[to - 1].end })],
    [other]: [spanIn(pair[other], here)],
    segments: segmentsOf(pair),
    message:
      own === 'source'
        ? `Term: ${quoted(term)} is ${quoted(rendering)} here, but ${quoted(usual)} elsewhere (${count} times)`
        : `Term: ${quoted(term)} stands for ${quoted(rendering)} here, but for ${quoted(usual)} elsewhere (${count} times)`,
    evidence: { term, here: rendering, elsewhere: usual, times: count },
  };
}
