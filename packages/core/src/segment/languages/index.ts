import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { type LanguageFacts, type LanguageList, prepare } from './facts.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';

const LISTS: ReadonlyMap<string, LanguageList> = new Map(
  Object.entries({ da, de, en, es, fi, fr, it, nb, nl, nn: nb, no: nb, pl, pt, sv }),
);

const NOTHING: LanguageList = {
  never: '',
  number: '',
  within: '',
  ends: '',
  months: '',
  starters: '',
  weekdays: '',
  divisions: '',
};

const prepared = new Map<string, LanguageFacts>();

/** The facts of a primary language subtag; of a language without a list, none. */
export function factsOf(primary: string): LanguageFacts {
  const key = LISTS.has(primary) ? primary : 'und';
  let facts = prepared.get(key);
  if (!facts) {
    facts = prepare(LISTS.get(key) ?? NOTHING);
    prepared.set(key, facts);
  }
  return facts;
}

/** The primary language of a BCP 47 tag, in small letters. */
export function primaryOf(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
