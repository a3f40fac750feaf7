import { primaryLanguage } from '@enface/core/internal';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Language } from './language.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

export type { Language } from './language.ts';

/** What is known of each language, by its primary subtag of BCP 47. */
export const languages: Readonly<Record<string, Language>> = { da, de, en, es, fi, fr, it, nb, nl, pl, pt, sv };

/** The key in `languages` of a BCP 47 tag; nothing where nothing is known of its language. */
export function languageKey(tag: string): string | undefined {
  const key = Object.hasOwn(languages, tag) ? tag : primaryLanguage(tag);
  return Object.hasOwn(languages, key) ? key : undefined;
}

/** What is known of the language of a BCP 47 tag. */
export function languageOf(tag: string): Language | undefined {
  const key = languageKey(tag);
  return key === undefined ? undefined : languages[key];
}
