import { distance } from 'fastest-levenshtein';
import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { OwnCheck } from '../check.ts';
import { type AuditContext, type Pair, type Passage, passageOf, quoted, segmentsOf, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import { languageOf, plainlyTarget } from '../passage-language.ts';
import { isReference, isTitle } from '../references.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';
import { untranslatedWords, untranslatedWordsDraft } from '../untranslated-words.ts';
import { loadWordLanguages } from '../word-languages.ts';

export const untranslated: OwnCheck = {
  id: 'untranslated',
  description:
    'Target sentences left in the language of the source, copied from it, or written in a third language; and words left untranslated inside a sentence.',
  unable: ({ languages: { source, target } }) =>
    source === target || source === 'und' || target === 'und' ? 'needs two different, known languages' : undefined,
  run: async (context) => {
    const left: Left[] = [];
    const known = await loadWordLanguages();
    const tellsApart = known.tellsApart(context.languages.source, context.languages.target);
    const isPlain = plainlyTarget(context, known);
    const judge = (pair: Pair, language: string): readonly Draft[] => {
      const draft = judgeAs(pair, language, context);
      const words = draft || !tellsApart ? [] : untranslatedWords(pair, known);
      if (words.length > 0) left.push({ pair, words });
      return draft ? [draft] : [];
    };
    const judgePair = (pair: Pair) =>
      isPlain(pair) ? judge(pair, 'target') : languageOf(withoutNames(pair), context).then((language) => judge(pair, language));
    return overPairs(judgePair, async (drafts) => [...drafts, ...rareWords(left), ...(await lonePassages(context))]);
  },
};

/** Words of a pair that its translation has as its source has them. */
interface Left {
  readonly pair: Pair;
  readonly words: readonly Word[];
}

/** Of those, what few pairs have: else it is a term of the document's. */
function rareWords(left: readonly Left[]): Draft[] {
  const times = new Map<string, number>();
  for (const { words } of left)
    for (const word of new Set(words.map(({ text }) => text))) times.set(word, (times.get(word) ?? 0) + 1);
  const drafts: Draft[] = [];
  for (const { pair, words } of left) {
    const rare = words.filter(({ text }) => times.get(text)! <= settings.foreignPairs);
    if (rare.length > 0) drafts.push(untranslatedWordsDraft(pair, rare));
  }
  return drafts;
}

/** Passages of the target without a counterpart that are in the language of the source. */
async function lonePassages(context: AuditContext): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const run of context.alignment.unmatched) {
    if (run.side !== 'target') continue;
    await context.pause();
    const passage = passageOf(context.alignment.target, 'target', run.segments);
    if ((await languageOf(passage.text, context)) !== 'source') continue;
    drafts.push({
      category: 'accuracy/untranslated',
      severity: 'major',
      side: 'target',
      target: [wholeOf(passage)],
      segments: { source: [], target: run.segments },
      message: `Left in the source language: ${quoted(passage.text)}`,
      evidence: { kind: 'sentence', language: context.languages.source },
    });
  }
  return drafts;
}

/** What is to be said of a pair whose translation is in a language: `source`, `target`, or a third one's tag. */
function judgeAs(pair: Pair, language: string, context: AuditContext): Draft | undefined {
  if (language === 'target' && mostCopied(pair.source, pair.target) < settings.copied) return undefined;
  const copied = copiedShare(pair.source, pair.target);
  const base = {
    category: 'accuracy/untranslated',
    side: 'target',
    source: [wholeOf(pair.source)],
    target: [wholeOf(pair.target)],
    segments: segmentsOf(pair),
  } as const;
  if (language === 'source' && copied >= settings.copied && isReference(pair.source.text)) return undefined;
  const isWork = isTitle(pair.target.text);
  if (language === 'source')
    return {
      ...base,
      severity: isWork ? 'minor' : 'major',
      message: `Left in the source language: ${quoted(pair.target.text)}`,
      evidence: {
        kind: isWork ? 'title' : 'sentence',
        language: context.languages.source,
        copied: Math.round(copied * 100) / 100,
      },
    };
  if (language !== 'target')
    return {
      ...base,
      severity: 'major',
      message: `In a third language (${language}): ${quoted(pair.target.text)}`,
      evidence: { kind: 'sentence', language },
    };
  if (copied < settings.copied) return undefined;
  if (isReference(pair.source.text)) return undefined;
  const words = withoutAddresses(pair.source.text).match(SMALL_WORDS) ?? [];
  if (words.length < settings.copiedWords) return undefined;
  // a list of names has most of its letters from them
  const kept = new Set(pair.target.text.match(SMALL_WORDS));
  if (words.filter((word) => kept.has(word)).length < settings.copiedShare * words.length) return undefined;
  return {
    ...base,
    severity: 'minor',
    message: `Copied from the source, almost letter by letter: ${quoted(pair.target.text)}`,
    evidence: { copied: Math.round(copied * 100) / 100 },
  };
}

const SMALL_WORDS = /(?<!\p{L})\p{Ll}{3,}/gu;

/** What stands for itself in any language. */
const ADDRESS = /\S{0,100}[@/]\S{1,100}/gu;
const withoutAddresses = (text: string) => (/[@/]/.test(text) ? text.replace(ADDRESS, ' ') : text);

/**
 * The target without the names that it shares with its source, and what stands between two of them, "de", "van den": they are of
 * no language, and a sentence may be made of little else. A text that is wholly a copy stays as it is.
 */
function withoutNames({ source, target }: Pair): string {
  const own = new Set(tokenizeWords(source.text).map(({ text }) => text));
  const text = withoutAddresses(target.text);
  const words = tokenizeWords(text);
  if (words.every(({ text }) => own.has(text))) return text;
  const isName = ({ text }: Word) => /^\p{Lu}/u.test(text) && own.has(text);
  const last = words.findLastIndex(isName);
  let rest = '';
  let named = false;
  for (const [k, word] of words.entries()) {
    if (isName(word)) named = true;
    else if (!named || k > last || !own.has(word.text)) {
      named = false;
      rest += `${word.text} `;
    }
  }
  return rest;
}

/** How often each unit below stands in one text more than in another; those beyond share places. */
const surplus = new Int32Array(256);

/** What `copiedShare` is at most, by the letters alone, wherever they stand: each that only one text has takes a change. */
function mostCopied(source: Passage, target: Passage): number {
  const [a, b] = [source.text, target.text].map((text) => text.slice(0, settings.copiedLetters));
  surplus.fill(0);
  for (let k = 0; k < a.length; k++) surplus[a.charCodeAt(k) & 0xff]++;
  for (let k = 0; k < b.length; k++) surplus[b.charCodeAt(k) & 0xff]--;
  let [more, less] = [0, 0];
  for (const times of surplus) {
    if (times > 0) more += times;
    else less -= times;
  }
  return 1 - Math.max(more, less) / Math.max(1, a.length, b.length);
}

/** Share of letters in common, 0 to 1; 0 at once where the lengths alone rule a copy out. */
function copiedShare(source: Passage, target: Passage): number {
  const [a, b] = [source.text.slice(0, settings.copiedLetters), target.text.slice(0, settings.copiedLetters)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) / longer < settings.copied) return 0;
  return 1 - distance(a, b) / longer;
}
