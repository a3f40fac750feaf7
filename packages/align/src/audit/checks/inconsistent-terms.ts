import type { Side } from '../../types.ts';
import { foldWord } from '../../words/fold.ts';
import { spellingDistance } from '../../words/spelling.ts';
import type { LinkedWord } from '../../words/types.ts';
import type { Check } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { inflectionGroups, stemOf } from '../inflections.ts';
import { settings } from '../settings.ts';
import type { Draft, Span } from '../types.ts';

export const inconsistentTerms: Check = {
  id: 'inconsistent-terms',
  description:
    'A term (a compound, neighbouring content words; in short strings any word) translated otherwise than everywhere else, or another term translated like it.',
  needs: 'vectors',
  run: async (context) => {
    const terse = await isTerse(context);
    return [...(await oddPlaces(context, 'source', terse)), ...(await oddPlaces(context, 'target', terse))];
  },
};

async function oddPlaces(context: AuditContext, own: Side, terse: boolean): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const places of (await placesByTerm(await passagesOf(context, own), terse, context)).values()) {
    drafts.push(...oddOnes(places, own));
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

/** A pair as seen from one side. */
interface Sides {
  readonly pair: Pair;
  readonly text: string;
  readonly own: readonly LinkedWord[];
  readonly other: readonly LinkedWord[];
  /** The words by which the forms of each word are known. */
  readonly ownHeads: readonly string[];
  readonly otherHeads: readonly string[];
  readonly otherFolded: readonly string[];
}

async function passagesOf({ pairs, pause }: AuditContext, own: Side): Promise<Sides[]> {
  const far: Side = own === 'source' ? 'target' : 'source';
  const folded = new Map<string, string>();
  const fold = ({ text }: LinkedWord): string => {
    const known = folded.get(text) ?? foldWord(text);
    folded.set(text, known);
    return known;
  };
  const ownWords = new Set<string>();
  const otherWords = new Set<string>();
  for (const { words } of pairs) {
    for (const word of words?.[own].words ?? []) ownWords.add(fold(word));
    for (const word of words?.[far].words ?? []) otherWords.add(fold(word));
    await pause();
  }
  const ownGroups = inflectionGroups(ownWords);
  await pause();
  const otherGroups = inflectionGroups(otherWords);
  const sides: Sides[] = [];
  for (const pair of pairs) {
    if (!pair.words) continue;
    const otherFolded = pair.words[far].words.map(fold);
    sides.push({
      pair,
      text: pair[own].text,
      own: pair.words[own].words,
      other: pair.words[far].words,
      ownHeads: pair.words[own].words.map((word) => ownGroups.get(fold(word))!),
      otherHeads: otherFolded.map((word) => otherGroups.get(word)!),
      otherFolded,
    });
    await pause();
  }
  return sides;
}

/** Interfaces and lists: what recurs in their short strings is a term, whatever it looks like. */
async function isTerse({ pairs, pause }: AuditContext): Promise<boolean> {
  const lengths: number[] = [];
  for (const { words } of pairs) {
    if (words) lengths.push(words.source.words.length);
    await pause();
  }
  lengths.sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? Number.POSITIVE_INFINITY) <= settings.terseWords;
}

/** Where a term stands: words [from, to) of one side. */
interface Place {
  readonly sides: Sides;
  readonly from: number;
  readonly to: number;
}

async function placesByTerm(passages: readonly Sides[], terse: boolean, { pause }: AuditContext): Promise<Map<string, Place[]>> {
  const terms = new Map<string, Place[]>();
  for (const sides of passages) {
    await pause();
    for (const [from, word] of sides.own.entries()) {
      const single = isWordy(word, settings.compoundWeight) && (terse || isCompound(word.text));
      if (single) addPlace(terms, { sides, from, to: from + 1 });
      for (let to = from + 1; to <= from + settings.termWords && isWordy(sides.own[to - 1], settings.termWeight); to++)
        if (to > from + 1) {
          if (!/^\s$/u.test(sides.text.slice(sides.own[to - 2].end, sides.own[to - 1].start))) break;
          addPlace(terms, { sides, from, to });
        }
    }
  }
  return terms;
}

/** One place a passage: who says a thing twice in a sentence may vary it. */
function addPlace(terms: Map<string, Place[]>, place: Place): void {
  const key = place.sides.ownHeads.slice(place.from, place.to).join(' ');
  const places = terms.get(key);
  if (!places) terms.set(key, [place]);
  else if (places.at(-1)!.sides !== place.sides) places.push(place);
}

const isWordy = (word: LinkedWord | undefined, weight: number) =>
  word !== undefined && word.weight >= weight && word.text.length >= 3 && !/\p{N}/u.test(word.text);

const isCompound = (word: string) => word.length >= settings.termLetters || /\p{L}{3}[-‐‑]\p{L}{3}/u.test(word);

/** The places of a term that all others disagree with. */
function oddOnes(places: readonly Place[], side: Side): Draft[] {
  if (places.length < settings.termPlaces) return [];
  const renderings = places.map(renderingOf);
  const counts = new Map<string, number>();
  for (const [k, { sides }] of places.entries())
    for (const head of new Set(renderings[k].map((j) => sides.otherHeads[j]))) counts.set(head, (counts.get(head) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  if (usual.length < 3 || count < places.length - Math.max(1, Math.floor(places.length * settings.oddTerms))) return [];
  const first = renderings.findIndex((rendering, k) => rendering.some((j) => places[k].sides.otherHeads[j] === usual));
  const shown = renderings[first].map((j) => places[first].sides.other[j].text).join(' ');
  return places.flatMap((place, k) => {
    const { own, other, otherHeads, otherFolded } = place.sides;
    const rendering = renderings[k];
    const here = rendering[0] === undefined ? undefined : other[rendering[0]];
    // a compound with the usual word in it, another form of it, or another part of the usual phrase is no other rendering;
    // and what is left as it stands is a name
    if (!here || otherFolded.some((word) => word.includes(stemOf(usual)) || isForm(word, usual))) return [];
    if (own.slice(place.from, place.to).some(({ text }) => rendering.some((j) => other[j].text === text))) return [];
    if (rendering.some((j) => counts.get(otherHeads[j])! > 1 || other[j].similarity < settings.termSimilarity)) return [];
    return [draft(place, side, { start: here.start, end: other[rendering.at(-1)!].end }, shown, count)];
  });
}

/** The other side's words that are the term's counterpart, and whose own counterpart is the term. */
function renderingOf({ sides: { own, other }, from, to }: Place): number[] {
  const found = new Set<number>();
  for (const { counterpart = [0, 0] } of own.slice(from, to))
    for (let j = counterpart[0]; j < counterpart[1]; j++) {
      const back = other[j].counterpart;
      if (other[j].weight > 0 && back && back[0] < to && back[1] > from) found.add(j);
    }
  return [...found].sort((a, b) => a - b);
}

/** "Fund" and "funding", "organisation" and "organization": spelt much the same. */
function isForm(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter < 4) return one === other;
  const beginning = Math.max(4, Math.ceil(shorter / 2));
  return one.slice(0, beginning) === other.slice(0, beginning) || 1 - spellingDistance(one, other) / longer >= settings.termForms;
}

function draft({ sides: { pair, own: words }, from, to }: Place, own: Side, here: Span, usual: string, count: number): Draft {
  const other: Side = own === 'source' ? 'target' : 'source';
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
