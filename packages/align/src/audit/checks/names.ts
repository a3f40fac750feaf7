import { languageOf } from '../../languages/index.ts';
import type { Alignment, Side } from '../../types.ts';
import { byNumber } from '../../words/by-number.ts';
import { foldWord } from '../../words/fold.ts';
import type { WordLexicon } from '../../words/lexicon.ts';
import type { LinkedPassage, LinkedWord } from '../../words/types.ts';
import { acronymDrafts } from '../acronym-drafts.ts';
import { type AcronymUse, acronymUses } from '../acronym-record.ts';
import { acronymsOf, isAcronym } from '../acronyms.ts';
import { alteredNames } from '../altered-names.ts';
import type { OwnCheck } from '../check.ts';
import { type Pair, type Passage, segmentsOf, spanIn } from '../context.ts';
import { isNumbered, LONG_FORM, spellsOutAcronym } from '../expansions.ts';
import { bareForms, endsAlike, mayBeDemonym, sameStem, soundsAlike, undoubled } from '../name-forms.ts';
import { type NameRecord, nameRecord } from '../name-record.ts';
import { type Name, namesOf } from '../name-runs.ts';
import { overPairs } from '../over-pairs.ts';
import { isRegion, namesLanguage, sameRegion } from '../regions.ts';
import { settings } from '../settings.ts';
import { overlap } from '../spans.ts';
import type { Draft } from '../types.ts';
import { loadWordLanguages, type WordLanguages } from '../word-languages.ts';

export const names: OwnCheck = {
  id: 'names',
  description:
    'Proper names and acronyms that only one side has, or that differ. Inflection, genitives and translated names are forgiven.',
  needs: 'vectors',
  run: async (context) => {
    const record = await nameRecord(context);
    const lexicon = context.lexicon!;
    const known = await loadWordLanguages();
    const uses: AcronymUse[] = [];
    const judgeNames = (pair: Pair) => {
      uses.push(...acronymUses(pair));
      const altered = alteredNames(pair, record, lexicon, known);
      return [
        ...altered,
        ...judge(pair, { record, lexicon, known }).filter((draft) => !altered.some((other) => overlap(draft, other))),
      ];
    };
    return overPairs(judgeNames, (drafts) => [...acronymDrafts(uses, known), ...withoutRenderings(drafts, context.alignment)]);
  },
};

/** What stands for a name at several places is its rendering: "Kapstaden" and "Cape Town". */
function withoutRenderings(drafts: readonly Draft[], { source, target }: Alignment): Draft[] {
  const keys = drafts.map((draft) => {
    const [own, other] = [draft.source?.[0], draft.target?.[0]];
    if (!['replaced', 'other'].includes(`${draft.evidence?.kind}`) || !own || !other) return undefined;
    const name = foldWord(source.text.slice(own.start, own.end)).slice(0, STEM);
    return `${name} ${foldWord(target.text.slice(other.start, other.end))}`;
  });
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return drafts.filter((_, k) => keys[k] === undefined || counts.get(keys[k]) === 1);
}

/** Letters by which forms of one name are told to be one. */
const STEM = 5;

/** What names are told by. */
interface Knowledge {
  readonly record: NameRecord;
  readonly lexicon: WordLexicon;
  readonly known: WordLanguages;
}

function judge(pair: Pair, { record, lexicon, known }: Knowledge): Draft[] {
  if (!pair.read) return [];
  const missing = strangers(pair, 'source', lexicon);
  const extra = strangers(pair, 'target', lexicon);
  if (missing.length === 0 && extra.length === 0) return [];
  // a word of the language, with a capital as texts give it to offices and feasts, where the translation has no such name elsewhere
  const isNoun = ({ words: [word, ...more] }: Name, side: Side) =>
    more.length === 0 && record.kept(foldWord(word.text)) === 0 && known.knows(pair[side].language, word.text.toLowerCase());
  // one capital word may be anything that a language writes so, if not a name that both sides have elsewhere
  const lonely = (name: Name, side: Side) =>
    !(side === 'target' && isNoun(name, side)) &&
    !isNickname(name, pair[side]) &&
    !isWhere(name, pair[side]) &&
    !spellsOutAcronym(pair, side, name, LONG_FORM) &&
    !isNumbered(name, pair, side) &&
    isUnlike(name) &&
    (name.words.length > 1 || record.kept(foldWord(name.words[0].text)) > 0 || name.words[0].similarity < settings.lonelyWord);
  const isUnlike = ({ words }: Name) => words.every((word) => word.similarity < settings.lonelyName);
  const drafts: Draft[] = [];
  const text = (side: Side, { start, end }: Name) => `“${pair[side].text.slice(start, end)}”`;
  const common = { category: 'accuracy/mistranslation/entity', segments: segmentsOf(pair) } as const;
  const place = (side: Side, name: Name) => name.start / Math.max(1, pair[side].text.length);
  // "Tweede Kamer" is "the Dutch parliament"
  const isAdjective = ({ text: word }: LinkedWord) => namesLanguage(word, pair.target.language, pair.source.language);
  let told = pair.words!.target.words.filter(isAdjective).length;
  for (const name of missing) {
    const other = extra.length === 0 ? undefined : extra.reduce((a, b) => (gap(a) <= gap(b) ? a : b));
    function gap(candidate: Name): number {
      return Math.abs(place('target', candidate) - place('source', name));
    }
    if (other) extra.splice(extra.indexOf(other), 1);
    if (!other && told-- > 0) continue;
    if (other && isNoun(name, 'source') && isNoun(other, 'target')) continue;
    if (!other && (!lonely(name, 'source') || isShortened(name, pair, 'source'))) continue;
    const isSure = other && [...name.words, ...other.words].every((word) => word.similarity < settings.replacedName);
    drafts.push({
      ...common,
      severity: isSure ? 'major' : 'minor',
      side: other ? 'target' : 'source',
      source: [spanIn(pair.source, name)],
      target: other && [spanIn(pair.target, other)],
      message: other
        ? `Different name: ${text('source', name)} in the source, ${text('target', other)} in the translation`
        : `Missing name: ${text('source', name)} is not in the translation`,
      evidence: { kind: other ? (isSure ? 'replaced' : 'other') : 'missing' },
    });
  }
  // a name that is there several times is told once
  const first = (name: Name) => extra.findIndex((each) => text('target', each) === text('target', name));
  for (const name of extra.filter((each, k) => first(each) === k && lonely(each, 'target') && !isShortened(each, pair, 'target')))
    drafts.push({
      ...common,
      severity: 'minor',
      side: 'target',
      target: [spanIn(pair.target, name)],
      message: `Extra name: ${text('target', name)} is not in the source`,
      evidence: { kind: 'extra' },
    });
  return drafts;
}

/** "Tory", "Binnenhof": what other languages say in words. */
const isNickname = ({ words }: Name, { language }: Passage): boolean =>
  words.every(({ text }) => languageOf(language)?.nicknames?.split(' ').includes(text.toLowerCase()));

/** "Dublin, Ireland": a country behind a place, told to readers who may not know where that is. */
const isWhere = ({ start, words: [word, ...more] }: Name, { text, language }: Passage): boolean =>
  more.length === 0 && /\p{L}, $/u.test(text.slice(Math.max(0, start - 3), start)) && isRegion(foldWord(word.text), language);

/** True where the other side has an acronym that this one has not, or a party in brackets, or begins a compound with one ("CDU-Fraktion"): it may stand for a name spelt out here. */
function isShortened({ words }: Name, pair: Pair, side: Side): boolean {
  const [own, other] = [pair[side].text, pair[side === 'source' ? 'target' : 'source'].text];
  const letters = (text: string) =>
    text.match(/\(\p{Lu}(?:\p{L}?|\p{L}{1,3}\p{Lu})\)|(?<!\p{L})\p{Lu}\p{L}{0,4}\p{Lu}-\p{L}/gu) ?? [];
  if (letters(other).length > letters(own).length) return true;
  const known = new Set(acronymsOf(own).map(({ text }) => text));
  // "VN-vredesmacht", "Tyynenmeren"
  const isCompound = words.some(({ text }) => text.length >= settings.compoundName || isAcronym(text.split('-')[0]));
  return acronymsOf(other).some(
    ({ text }) => !known.has(text) && (isCompound || words.length > 1 || text[0] === words[0].text[0]),
  );
}

/** Names of one side none of whose words the other side has in any form. */
function strangers(pair: Pair, side: Side, lexicon: WordLexicon): Name[] {
  const found = namesOf(pair, side);
  if (found.length === 0) return found;
  const other = pair.words![side === 'source' ? 'target' : 'source'];
  const read = pair.read![side === 'source' ? 'target' : 'source'];
  const forms = other.words.map((_, k) => foldedAt(read, k));
  return found.filter(
    ({ words }) =>
      !words.every((word) => isCommon(word, lexicon)) &&
      words.every(
        (word) =>
          !isRendered(word, other.words) &&
          !hasForm(word, other, forms, pair[side].language) &&
          !sameRegion(foldWord(word.text), pair[side].language, forms, other.language),
      ),
  );
}

/** A word that these texts write small as well ("House", "First"), or an era or country that every language shortens as it likes. */
const isCommon = ({ text }: LinkedWord, { ids }: WordLexicon) =>
  text.split('-').every((part) => ids.has(part.toLowerCase())) || ids.has(text.toLowerCase()) || ABBREVIATION.test(text);

/** By a word of near meaning; names are all somewhat alike, so that another name must be near, and nobody else's rendering. */
function isRendered({ similarity, coverage, counterpart }: LinkedWord, others: readonly LinkedWord[]): boolean {
  const byName = counterpart !== undefined && others.slice(...counterpart).every(({ text }) => CAPITALISED.test(text));
  return similarity >= settings.nameSimilarity && (!byName || coverage >= settings.nameForName);
}

/** As a word that is written much the same; what merely sounds alike must be a name as well. */
function hasForm(word: LinkedWord, other: LinkedPassage, forms: readonly string[], language: string): boolean {
  const initials = forms.map((form) => form[0]).join('');
  const own = folded(word.text);
  if (own.length >= 4 && forms.some((form) => form.includes(own))) return true;
  if (ACRONYM.test(word.text) && initials.includes(own.replace(/s$/, ''))) return true;
  const bare = bareForms(own, language);
  return (
    other.words.some(
      ({ text }, k) =>
        sameStem(own, forms[k]) ||
        (CAPITALISED.test(text) &&
          (soundsAlike(own, forms[k]) ||
            endsAlike(own, forms[k]) ||
            endsAlike(forms[k], own) ||
            mayBeDemonym(own, forms[k]) ||
            isForm(own, bare, forms[k], other.language))),
    ) || partsOf(word.text).some((part) => forms.includes(part))
  );
}

/** "Roomassa" and "Rome": alike but for the ending of a case, on either side. */
function isForm(own: string, bare: readonly string[], form: string, language: string): boolean {
  const alike = (one: string, other: string) =>
    undoubled(one) === undoubled(other) ||
    (Math.min(one.length, other.length) >= 4 && sameStem(one, other)) ||
    soundsAlike(one, other);
  return bare.some((one) => alike(one, form)) || bareForms(form, language).some((other) => alike(own, other));
}

/** Without the ending of a genitive: "Khufu's". */
const folded = (text: string) => foldWord(text.replace(/['’]s?$/u, ''));
const foldedAt = byNumber(folded);

const partsOf = (text: string) =>
  text
    .split(/[-‐‑.'’/]/u)
    .map(foldWord)
    .filter((part) => part.length >= 3);

/** Countries and eras, which every language shortens and spells out as it likes. */
const ABBREVIATION = /^(?:\p{Lu}\.?){2}s?$|^(?:BCE|USA|Christus|Kristus|Christ)$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u;
const CAPITALISED = /^\p{Lu}/u;
