import type { Context } from '../context.ts';
import { includes } from '../languages/facts.ts';

/** A street by its name, with what streets are called cut short: `Ringv`, `Storg`, `Puistok`. */
const STREET_NAME = /^\p{Lu}\p{Ll}{3,}(?:str|pl|gr|gt|[gkvp])$/u;
/** A house's number, and what goes on or ends behind it: `8, n.b.`, `5 A 12`, `5 i Umeå`. */
const HOUSE_NUMBER = /^\p{N}{1,3}\p{L}?(?:,|\.?$|\.\n|\)|\s\p{Lu}(?!\p{L})|\s(\p{Ll}{1,3})\s)/u;

/** A house's number that ends the sentence, and the word behind it. */
const LAST_HOUSE = /^\p{N}{1,3}\. (\p{Lu}\p{L}+)/u;

/** `Ringv. 8, n.b.`, `Puistok. 5 A 12`: a street before the number of a house. */
export function isAddress({ text, site, next, facts }: Context, name: string): boolean {
  if (next.kind !== 'digit' || !STREET_NAME.test(name)) return false;
  const end = facts.nounsCapitalised ? undefined : LAST_HOUSE.exec(text.slice(site.next, site.next + 24))?.[1];
  if (end !== undefined && !includes(facts.months, end)) return true;
  const house = HOUSE_NUMBER.exec(text.slice(site.next, site.next + 12));
  if (!house) return false;
  const [, word] = house;
  return word === undefined || facts.starters.has(word[0].toUpperCase() + word.slice(1));
}

/** What says where, before a street: `os. Rautatienk. 5`. */
export const isAddressed = ({ next }: Context, name: string): boolean =>
  /^\p{Ll}{1,2}[bcdfghjklmnpqrstvwxz]$/u.test(name) && STREET_NAME.test(next.word) && /^\.? \p{N}/u.test(next.rest);
