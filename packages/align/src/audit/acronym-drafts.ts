import { type AcronymUse, acronymRecord } from './acronym-record.ts';
import { glossed, initialWords, sameLetters, withoutEnding } from './acronyms.ts';
import { spanIn } from './context.ts';
import type { Category, Draft, Severity } from './types.ts';
import type { WordLanguages } from './word-languages.ts';

/**
 * Acronyms that a translation kept where it translated what they stand for, or that it renders in two ways. Languages have
 * acronyms of their own, so that another one in the place of the source's is no error by itself; what speaks against it is the
 * document's own usage, and its explanations: "World Health Organization (WHO)".
 */
export function acronymDrafts(all: readonly AcronymUse[], known: WordLanguages): Draft[] {
  return [...acronymRecord(all)].flatMap(([acronym, uses]) => keptDrafts(acronym, uses, known) ?? variedDrafts(acronym, uses));
}

function keptDrafts(acronym: string, uses: readonly AcronymUse[], known: WordLanguages): Draft[] | undefined {
  const kept = uses.filter((use) => use.kept);
  // those of English are at home in other languages
  if (kept.length === 0 || kept[0].pair.source.language === 'en') return undefined;
  const explained = uses.find(({ kept, target, spelt }) => !kept && target && spelt.source && spelt.target);
  if (explained)
    return [
      draft(
        kept,
        'major',
        'accuracy/untranslated',
        `Acronym kept from the source: “${acronym}”, for which the translation has “${explained.target!.text}” elsewhere`,
      ),
    ];
  const misfit = kept.some(({ spelt }) => spelt.source && spelt.target === false);
  if (!misfit || kept.some(({ spelt }) => spelt.target) || !kept.some((use) => isOwn(use, known))) return undefined;
  return [
    draft(
      kept,
      'minor',
      'accuracy/untranslated',
      `Acronym kept from the source: “${acronym}” are not the initials of the words that explain it in the translation`,
    ),
  ];
}

/**
 * Between two languages other than English, only one whose letters are the initials of words of the source's: others are mostly
 * English, "das Falkland Pound (FKP)", and no more at home in the source than in the translation.
 */
function isOwn({ pair: { source, target }, source: acronym }: AcronymUse, known: WordLanguages): boolean {
  if (target.language === 'en') return true;
  const words = initialWords(glossed(source.text, acronym) ?? [], acronym.text)?.map(({ text }) => text.toLowerCase());
  return words?.every((word) => known.uses(source.language, word) || !known.knows('en', word)) ?? false;
}

function variedDrafts(acronym: string, uses: readonly AcronymUse[]): Draft[] {
  const rendered = uses.filter(({ kept, target }) => !kept && target);
  const renderings = rendered.map(({ target }) => withoutEnding(target!.text));
  const counts = new Map<string, number>();
  for (const rendering of renderings) counts.set(rendering, (counts.get(rendering) ?? 0) + 1);
  const usual = renderings.find((one) => counts.get(one)! * 2 > Math.max(2, renderings.length));
  if (usual === undefined) return [];
  const odd = rendered.filter((_, k) => renderings[k] !== usual && !sameLetters(renderings[k], acronym));
  return odd.map((use) =>
    draft(
      [use],
      'minor',
      'accuracy/mistranslation/entity',
      `Different acronym: “${use.target!.text}” in the translation, which has “${usual}” for “${acronym}” elsewhere`,
    ),
  );
}

function draft(uses: readonly AcronymUse[], severity: Severity, category: Category, message: string): Draft {
  const segments = (side: 'source' | 'target') => uses.flatMap(({ pair }) => pair.bead[side]).sort((a, b) => a - b);
  return {
    category,
    severity,
    side: 'target',
    source: uses.map(({ pair, source }) => spanIn(pair.source, source)),
    target: uses.map(({ pair, target }) => spanIn(pair.target, target!)),
    segments: { source: segments('source'), target: segments('target') },
    message,
    evidence: {
      kind: `${severity === 'major' ? 'explained' : category === 'accuracy/untranslated' ? 'kept' : 'varied'} acronym`,
    },
  };
}
