import { opposites as da } from './da.opposites.ts';
import { opposites as de } from './de.opposites.ts';
import { opposites as en } from './en.opposites.ts';
import { opposites as es } from './es.opposites.ts';
import { opposites as fi } from './fi.opposites.ts';
import { opposites as fr } from './fr.opposites.ts';
import { opposites as it } from './it.opposites.ts';
import { opposites as nb } from './nb.opposites.ts';
import { opposites as nl } from './nl.opposites.ts';
import type { Opposites } from './opposition.ts';
import { opposites as pl } from './pl.opposites.ts';
import { opposites as pt } from './pt.opposites.ts';
import { opposites as sv } from './sv.opposites.ts';

/** The words of each language that exclude each other. */
export const opposites: Readonly<Record<string, Opposites>> = { da, de, en, es, fi, fr, it, nb, nl, pl, pt, sv };
