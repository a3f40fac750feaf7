import type { CreditWords } from './credit-words.ts';
import { credits as da } from './da.credits.ts';
import { credits as de } from './de.credits.ts';
import { credits as en } from './en.credits.ts';
import { credits as es } from './es.credits.ts';
import { credits as fi } from './fi.credits.ts';
import { credits as fr } from './fr.credits.ts';
import { credits as it } from './it.credits.ts';
import { credits as nb } from './nb.credits.ts';
import { credits as nl } from './nl.credits.ts';
import { credits as pl } from './pl.credits.ts';
import { credits as pt } from './pt.credits.ts';
import { credits as sv } from './sv.credits.ts';

/** What every language calls lines about the text: all that the aligners need of languages, and all that they load of them. */
export const creditWords: readonly CreditWords[] = [da, de, en, es, fi, fr, it, nb, nl, pl, pt, sv];
