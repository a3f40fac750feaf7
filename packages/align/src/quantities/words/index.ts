import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { LanguageTable } from './table.ts';

/** The tables of number words, by the primary subtag of BCP 47. */
export const TABLES: Readonly<Record<string, LanguageTable>> = { da, de, en, es, fi, fr, it, nb, nl, no: nb, pl, pt, sv };
