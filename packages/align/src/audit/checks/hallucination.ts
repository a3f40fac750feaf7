import { languageOf } from '../../languages/index.ts';
import { foldWord } from '../../words/fold.ts';
import { weightsOf } from '../../words/packed.ts';
import { spellingDistance } from '../../words/spelling.ts';
import { tokenizeWords } from '../../words/tokenize.ts';
import { breakageOf, NO_WRITING, shows, together, type Writing, writingOf } from '../broken-language.ts';
import type { OwnCheck } from '../check.ts';
import {
  type AuditContext,
  allRead,
  type Pair,
  type Passage,
  passageOf,
  quoted,
  segmentsOf,
  spanIn,
  wholeOf,
} from '../context.ts';
import { overParts } from '../over-pairs.ts';
import { mayRepeat, repetitions, saysAgain } from '../repetitions.ts';
import { settings } from '../settings.ts';
import { matchedShare } from '../summary.ts';
import type { Draft } from '../types.ts';

/** What machines make up. Precision comes first: a free translation is none. */
export const hallucination: OwnCheck = {
  id: 'hallucination',
  description:
    'What a machine makes up: a phrase or sentence said twice, a translation that has nothing to do with its source, a language written wrongly throughout.',
  last: true,
  run: async (context) => {
    const first = [...(await brokenLanguage(context)), ...strangers(context)];
    const usual = await usualShare(context);
    const judge = (pair: Pair, k: number) => {
      const draft = unrelated(pair, usual) ?? saidTwice(context.parts, k);
      const repeated = repeatedPhrases(pair);
      return draft ? [draft, ...repeated] : repeated;
    };
    return overParts(judge, (drafts) => [...first, ...drafts]);
  },
};

/** Units of a passage in which repetitions are looked for. */
const MOST_READ = 100_000;

function repeatedPhrases(pair: Pair): Draft[] {
  const words = allRead(pair, 'target');
  if (words && pair.target.text.length <= MOST_READ && !mayRepeat(words)) return [];
  const spans = repetitions(pair.target.text.slice(0, MOST_READ));
  if (spans.length === 0) return [];
  const source = pair.source.text.slice(0, MOST_READ);
  if (saysAgain(source) || repetitions(source).length > 0) return [];
  return spans.map((span) => ({
    category: 'accuracy/addition',
    severity: 'major',
    side: 'target',
    target: [spanIn(pair.target, span)],
    segments: segmentsOf(pair),
    message: `Said over again: ${quoted(pair.target.text.slice(span.start, span.end))}`,
    evidence: { kind: 'repeated' },
  }));
}

/** Parts before one that may have the same translation. */
const BACK = 2;

/** The sentence of a part is the one that renders another source just before it, and does not render its own. */
function saidTwice(parts: readonly Pair[], k: number): Draft | undefined {
  const { source, target, packed } = parts[k];
  if (!packed || coveredShare(weightsOf(packed.source)) >= settings.twiceShare) return undefined;
  const own = keyOf(target.text);
  if (own === undefined) return undefined;
  for (let before = k - 1; before >= Math.max(0, k - BACK); before--) {
    const other = parts[before];
    if (keyOf(other.target.text) !== own || likeness(source.text, other.source.text) >= settings.twiceSource) continue;
    return {
      category: 'accuracy/mistranslation',
      severity: 'major',
      side: 'target',
      source: [wholeOf(source)],
      target: [wholeOf(target)],
      segments: segmentsOf(parts[k]),
      message: `The same sentence as before, for another one of the source: ${quoted(target.text)}`,
      evidence: { kind: 'repeated' },
    };
  }
  return undefined;
}

/** A sentence without case and marks; nothing of one of few words. */
function keyOf(text: string): string | undefined {
  const words = tokenizeWords(text);
  return words.length < settings.twiceWords ? undefined : words.map((word) => foldWord(word.text)).join(' ');
}

/** Share of letters in common, of the first few hundred. */
function likeness(one: string, other: string): number {
  const [a, b] = [one.slice(0, settings.copiedLetters / 4), other.slice(0, settings.copiedLetters / 4)];
  return 1 - spellingDistance(a, b) / Math.max(1, a.length, b.length);
}

/** Share of a passage's content that has a counterpart. */
const coveredShare = ({ all, covered }: ReturnType<typeof weightsOf>) => (all > 0 ? covered / all : 1);

/** The median share of what the pairs' targets have counterparts for; 0 where nobody knows. */
async function usualShare({ parts, pause }: AuditContext): Promise<number> {
  const shares: number[] = [];
  for (const { packed } of parts) {
    if (packed) shares.push(coveredShare(weightsOf(packed.target)));
    await pause();
  }
  shares.sort((a, b) => a - b);
  return shares.length < 3 ? 0 : shares[shares.length >> 1];
}

function unrelated(pair: Pair, usual: number): Draft | undefined {
  if (usual < settings.relatedShare || !pair.packed) return undefined;
  const [source, target] = [weightsOf(pair.packed.source), weightsOf(pair.packed.target)];
  if (Math.max(coveredShare(source), coveredShare(target)) >= settings.unrelatedShare) return undefined;
  if (Math.min(source.all, target.all) < settings.unrelatedWeight) return undefined;
  return strangerDraft(pair.source, pair.target, segmentsOf(pair));
}

function strangerDraft(source: Passage, target: Passage, segments: Draft['segments']): Draft {
  return {
    category: 'accuracy/mistranslation',
    severity: 'major',
    side: 'target',
    source: [wholeOf(source)],
    target: [wholeOf(target)],
    segments,
    message: `Has nothing to do with the source at its place: ${quoted(target.text)}`,
    evidence: { kind: 'unrelated' },
  };
}

/** Segments of both sides that stand alone between the same two pairs: the one was put where a translation of the other belongs. */
function strangers({ alignment }: AuditContext): Draft[] {
  const { source, target, beads, unmatched } = alignment;
  // where much has no counterpart, what stands at the same place is an omission and an addition
  if (Math.min(matchedShare(alignment, 'source'), matchedShare(alignment, 'target')) < settings.closeShare) return [];
  const alone = new Map(unmatched.map((run) => [`${run.side} ${run.segments[0]}`, run]));
  const isLone = (side: 'source' | 'target', k: number) => {
    const run = alone.get(`${side} ${k}`);
    const plain = run?.reason === 'omission' || run?.reason === 'addition';
    const neighbours = alone.has(`${side} ${k - 1}`) || alone.has(`${side} ${k + 1}`);
    return plain && run.segments.length === 1 && run.probability >= settings.unrelatedNull && !neighbours;
  };
  const drafts: Draft[] = [];
  for (const bead of beads) {
    const [s, t] = [bead.source.at(-1)! + 1, bead.target.at(-1)! + 1];
    if (
      bead.crossing ||
      s >= source.segments.length ||
      t >= target.segments.length ||
      !isLone('source', s) ||
      !isLone('target', t)
    )
      continue;
    const passages = [passageOf(source, 'source', [s]), passageOf(target, 'target', [t])] as const;
    if (passages.some(({ text }) => tokenizeWords(text).length < settings.unrelatedWeight)) continue;
    drafts.push(strangerDraft(...passages, { source: [s], target: [t] }));
  }
  return drafts;
}

const BROKEN = {
  small: 'Nouns are written small throughout, which breaks the spelling of the language',
  unmarked: 'Letters with marks are missing throughout: perhaps an encoding has lost them',
};

/** Units of each translation whose writing is looked at: a line may have millions. */
const SEEN = 4000;

/** One finding for a text that is written wrongly as a whole. */
async function brokenLanguage({ pairs, languages, pause }: AuditContext): Promise<Draft[]> {
  const language = languageOf(languages.target);
  const writings: Writing[] = [];
  let isSmallToo = true;
  for (const { source, target } of pairs) {
    writings.push(writingOf(target.text.slice(0, SEEN)));
    isSmallToo &&= !/\p{Lu}/u.test(source.text.slice(0, SEEN));
    await pause();
  }
  const kind = breakageOf(writings.reduce(together, NO_WRITING), language);
  if (!language || kind === undefined || (kind === 'small' && isSmallToo)) return [];
  const broken = pairs.filter((_, k) => shows(kind, writings[k], language));
  if (broken.length === 0) return [];
  return [
    {
      category: 'accuracy/mistranslation',
      severity: 'major',
      side: 'target',
      target: broken.map((pair) => wholeOf(pair.target)).sort((a, b) => a.start - b.start),
      segments: { source: [], target: broken.flatMap((pair) => pair.bead.target).sort((a, b) => a - b) },
      message: `${BROKEN[kind]}: ${quoted(broken[0].target.text)}`,
      evidence: { kind: 'broken' },
    },
  ];
}
