import type { Document } from '@enface/core';
import { isDoubtful } from '../judgement.ts';
import { languageName } from '../language-name.ts';
import { shareMatched } from '../segments.ts';
import type {
  Alignment,
  Bead,
  Correspondence,
  Link,
  Relation,
  Side,
  Unmatched,
  UnmatchedPlace,
  UnmatchedReason,
} from '../types.ts';

/** The words that both reports use, so that the terminal and the page say the same. */

export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Characters of a text that is shown again beside what it resembles: a line. */
const LINE = 160;
/** Characters of a passage that is shown beside each one it is linked to: more than any sentence has. */
const LINKED = 2000;

/** The beginning of a text, cut at a word: what is shown more than once may be long. */
export function excerpt(text: string, most = LINE): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).toWellFormed()} …`;
}

export const linkedText = (text: string) => excerpt(text, LINKED);

/** A document's name where it stands beside each of its passages: the end of a long path says most. */
export const shortName = (id: string) => (id.length <= LINE ? id : `…${id.slice(-LINE).toWellFormed()}`);

/** Segment numbers as people count them, from 1: `4`, `4–6`, `4, 7`. */
export function numbers(segments: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < segments.length; ) {
    const first = i;
    while (++i < segments.length && segments[i] === segments[i - 1] + 1);
    parts.push(i - first === 1 ? `${segments[first] + 1}` : `${segments[first] + 1}–${segments[i - 1] + 1}`);
  }
  return parts.join(', ');
}

export const plural = (count: number, noun: string, nouns = `${noun}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;

/** What a document's name is where nobody gave it one: see `createDocument`. */
const NAMELESS = /^document-[0-9a-f]{8}$/;
/** Characters of a text that stand for its name. */
const BEGINNING = 48;

/** A document's name, or how it begins where it has none. */
export function titleOf({ id, segments }: Document): string {
  if (!NAMELESS.test(id)) return id;
  return segments.length === 0 ? 'empty text' : `“${excerpt(segments[0].text, BEGINNING)}”`;
}

/** What two texts face each other as: without their folders, where that tells them apart. */
export function titlesOf(pair: Pick<Alignment, Side>): Record<Side, string> {
  const whole = { source: titleOf(pair.source), target: titleOf(pair.target) };
  const last = (side: Side) => {
    const title = whole[side];
    const name = title.slice(Math.max(title.lastIndexOf('/'), title.lastIndexOf('\\')) + 1);
    return name === '' || title !== pair[side].id ? title : name;
  };
  const short = { source: last('source'), target: last('target') };
  return short.source === short.target ? whole : short;
}

/** How passages match, as a translator says it. */
export const relationInWords: Readonly<Record<Relation, string>> = {
  parallel: 'match',
  partial: 'match in part',
  comparable: 'told differently',
};

/** Why a passage stands alone, as a translator says it. */
const reasonInWords: Readonly<Record<UnmatchedReason, string>> = {
  omission: 'left out',
  addition: 'added',
  boilerplate: 'byline, link or running head',
  untranslatable: 'nothing to translate',
  repeated: 'says again what stands beside it',
  moved: 'its match may stand elsewhere',
  segmentation: 'part of a sentence that was cut',
};

/** `Only in the source: left out · 93% sure` */
export const onlyIn = (where: string, { reason, probability }: Unmatched | UnmatchedPlace) =>
  `Only in ${where}: ${reasonInWords[reason]} · ${sure(probability)}`;

/** Why a passage stands alone, and where: `only in the source · boilerplate, 96%`. */
export const verdictOnRun = (where: string, { reason, probability }: Unmatched | UnmatchedPlace) =>
  `${where} · ${reason}, ${sure(probability)}`;

/** The language of all articles of a side, in words; `undefined` where they are of several, or unknown. */
function commonLanguage(documents: readonly Document[]): string | undefined {
  const tags = documents.filter(({ segments }) => segments.length > 0).map(({ language }) => language);
  for (const each of [tags, tags.map((tag) => tag.split('-')[0])])
    if (each.length > 0 && each[0] !== 'und' && each.every((tag) => tag === each[0])) return languageName(each[0]);
  return undefined;
}

/** `3 English articles`, or `3 articles` of several languages. */
export function countOfArticles(documents: readonly Document[]): string {
  const language = commonLanguage(documents);
  return plural(documents.length, language === undefined ? 'article' : `${language} article`);
}

/** Where a passage is missing of which no article of the other side has anything: `in no English article`. */
export function inNoArticle(others: readonly Document[]): string {
  const language = commonLanguage(others);
  return language === undefined ? 'in no article on the other side' : `in no ${language} article`;
}

/** What heads the column of all that the other side's articles say: `English passages`. */
export function passagesOf(others: readonly Document[]): string {
  const language = commonLanguage(others);
  return language === undefined ? 'Passages on the other side' : `${language} passages`;
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the arrows of the coverage mean. */
export const arrowsExplained = '→ how much of the source is found in the target, ← the other way';

/** Below this cosine a candidate has no more to do with a passage than any other, and is not worth a look. */
const worthALook = 0.25;

/** Whether the nearest candidate helps a person to judge: nobody looks for a counterpart of a menu line or a rule. */
export const nearestHelps = ({ reason }: Unmatched | UnmatchedPlace, score: number) =>
  score >= worthALook && reason !== 'boilerplate' && reason !== 'untranslatable';

/** From this probability a parallel passage in its place says nothing of it: one in ten of those below is wrong, or more. */
export const CERTAIN = 0.9;

/** `93% sure`: never 100 or 0 for what is neither. */
export function sure(probability: number): string {
  if (probability <= 0 || probability >= 1) return `${percent(probability)} sure`;
  return `${percent(Math.min(0.99, Math.max(0.01, probability)))} sure`;
}

/** `93% sure`; of what is more likely wrong than right `doubtful, 35% sure`. */
export const sureOfLink = ({ probability }: Link) =>
  isDoubtful({ probability }) ? `doubtful, ${sure(probability)}` : sure(probability);

/** What a reader must know of a bead beyond that it matches; nothing of a parallel one in its place that is as good as certain. */
export function remarkOn({
  relation,
  crossing,
  probability,
}: Bead): { readonly words: string; readonly sure: string } | undefined {
  const words = remarks(relation, crossing).join(', ');
  return words === '' && probability >= CERTAIN ? undefined : { words, sure: sure(probability) };
}

/** How a passage matches, where that isn't plainly. */
export function remarks(relation: Relation, crossing: boolean): string[] {
  return [...(crossing ? ['moved'] : []), ...(relation === 'parallel' ? [] : [relation])];
}

export const holdsNothing = ({ source, target }: Alignment) => source.segments.length + target.segments.length === 0;
export const nothingToMatch = 'Both texts are empty: there is nothing to match.';

/** `12 passages (2 moved, 1 partial)`. */
export function countOfBeads({ beads }: Alignment): string {
  const moved = beads.filter((bead) => bead.crossing).length;
  return plural(beads.length, 'passage') + inBrackets([[moved, 'moved'], ...relationCounts(beads)]);
}

export const countOfLinks = ({ links }: Correspondence, words?: Readonly<Record<Relation, string>>) =>
  plural(links.length, 'link') + inBrackets(relationCounts(links, words));

const relationCounts = (items: readonly { readonly relation: Relation }[], words?: Readonly<Record<Relation, string>>) =>
  (['partial', 'comparable'] as const).map(
    (relation) => [items.filter((item) => item.relation === relation).length, words?.[relation] ?? relation] as const,
  );

function inBrackets(counts: readonly (readonly [number, string])[]): string {
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en')} ${word}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

export const countOfSegments = (runs: readonly { readonly segments: readonly number[] }[]) =>
  runs.reduce((count, run) => count + run.segments.length, 0);

/** `wire.en.txt: 90% matched, 1 segment of 3 alone`. */
export function shareOfDocument(document: Document, runs: readonly UnmatchedPlace[]): string {
  if (document.segments.length === 0) return `${document.id}: no text`;
  const alone = `${plural(countOfSegments(runs), 'segment')} of ${document.segments.length.toLocaleString('en')} alone`;
  return `${document.id}: ${percent(shareMatched(document, runs))} matched, ${alone}`;
}
