import { languageOf } from '../languages/index.ts';
import { remembered } from '../words/remembered.ts';
import { spellingDistance } from '../words/spelling.ts';
import { settings } from './settings.ts';

/** "Backpages" and "Backpage", "Italien" and "Italy": equal but for an ending. */
export function sameStem(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return one === other || one === `${other}s` || other === `${one}s`;
  const stem = Math.max(4, Math.ceil(shorter * 0.7));
  return one.slice(0, stem) === other.slice(0, stem);
}

/** "Kreta" and "Crete", "Toetanchamon" and "Tutankhamun", "Tschaikowsky" and "Czajkowski": the same consonants, as far as spellings agree on them. */
export function soundsAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  return areAlike(consonants(one), consonants(other)) || areAlike(softConsonants(one), softConsonants(other));
}

function areAlike(a: string, b: string): boolean {
  if (a === b) return a.length >= 2;
  if (Math.min(a.length, b.length) >= 4 && a[0] !== b[0]) {
    const [one, other] = [withoutFirst(a), withoutFirst(b)];
    return one.startsWith(other) || other.startsWith(one);
  }
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 3) return false;
  return a.startsWith(b) || b.startsWith(a) || spellingDistance(a, b) <= Math.max(a.length, b.length) * settings.soundsAlike;
}

/** "Tukholma" and "Stockholm": languages that begin no word with two consonants leave the first one out. */
const withoutFirst = (sounds: string) => sounds.replace(/^s(?=[ktp])/, '');

const consonants = remembered((word) =>
  word
    .replace(/dsch|d[sz]?[jh]|dz/g, 'j')
    .replace(/tsch|tch|tsj|sch|cz|sh|sj|sz|tj|ch(?=[eik])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/[ckqg]h?/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[zx]/g, 's')
    .replace(/[aeiouyhj]/g, '')
    .replace(/(.)\1+/g, '$1'),
);

/** The same consonants, or one more at the beginning, inside ("Mainz", "Magonza") or at the end: what is left of doubt where nothing else speaks for two spellings of one name. */
export function soundsTheSame(one: string, other: string): boolean {
  const [a, b] = [consonants(one), consonants(other)].sort((x, y) => x.length - y.length);
  if (a.length < 2) return false;
  if (a.length >= 4 && a[0] !== b[0]) return areAlike(a, b);
  if (one[0] !== other[0]) return false;
  return b.startsWith(a) || (a.length >= 3 && a[0] === b[0] && b.length === a.length + 1 && spellingDistance(a, b) === 1);
}

/** The same, but for a letter that is another sound before some vowels, in some languages: "Cicero", "Sisero". */
const softConsonants = remembered((word) => consonants(word.replace(/c(?=[eiy])/g, 's')));

/** "Nordluzon" ends in "Luzon", "Nordkalifornien" in what is much like "California", "Oberstleutnant" in "Lieutenant". */
export function endsAlike(one: string, other: string): boolean {
  if (one.length < other.length + 2) return false;
  if (other.length < LEAST_ENDING) return other.length === LEAST_ENDING - 1 && one.length > 7 && one.endsWith(other);
  return [-2, -1, 0, 1].some((more) => {
    const ending = one.slice(-other.length - more);
    return initialOf(ending) === initialOf(other) && spellingDistance(ending, other) <= other.length * settings.endsAlike;
  });
}

/** "Manchester" and "Mancunian": who lives at a place, by a word that begins as its name does. */
export function mayBeDemonym(place: string, other: string): boolean {
  return place.slice(0, 3) === other.slice(0, 3) && DEMONYM.test(other);
}

const DEMONYM = /(?:[ei]an|ese|ish|ien|ienne|ense|i?ano|i?ana|ois|ais|isch\p{Ll}{0,2})$/u;

/** "Jüdische" and "Jewish", "Bijbelse" and "Biblical": adjectives that begin with one letter, of which languages write some with a capital. */
export const mayBeOneAdjective = (one: string, other: string): boolean =>
  initialOf(one) === initialOf(other) && ADJECTIVE.test(one) && ADJECTIVE.test(other);

const ADJECTIVE = /(?:ish|ical|ian|isch\p{Ll}{0,2}|[ln]se)$/u;

/** Letters of a name that a compound may end in. */
const LEAST_ENDING = 6;

/** The first letter, of those that languages use for one sound at the beginning of a name. */
export const initialOf = (word: string): string =>
  ['ckqx', 'vwf', 'ijyg', 'sz'].find((letters) => letters.includes(word[0])) ?? word[0];

/** "Jaava" and "Java": letters said once. */
export const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

/** Endings of a language's cases, read on first use. */
const cases = new Map<string, readonly string[]>();

function casesOf(language: string): readonly string[] {
  const known = cases.get(language);
  if (known) return known;
  const endings = languageOf(language)?.nameCases?.split(' ') ?? [];
  cases.set(language, endings);
  return endings;
}

/** A folded name without what may be the ending of a case: "roomassa" gives "rooma" (and, with less right, "roomass"). */
export function bareForms(name: string, language: string): readonly string[] {
  return casesOf(language)
    .filter((ending) => name.endsWith(ending) && name.length - ending.length >= 3)
    .map((ending) => name.slice(0, -ending.length));
}

/** True when two folded words of a language are forms of one name. */
export function sameName(one: string, other: string, language: string): boolean {
  if (sameStem(one, other)) return true;
  // names without cases are equal or have no form in common
  if (casesOf(language).length === 0) return false;
  const [bare, stem] = [one, other].map((name) => [name, ...bareForms(name, language)]);
  return bare.some((form) => form.length >= 3 && stem.includes(form));
}

/** A letter or two are others, but not at the end, where they may be a case's: "Lindgren" and "Lundgren". */
export function isMisspelt(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 5 || Math.abs(one.length - other.length) > 1 || one.slice(-2) !== other.slice(-2)) return false;
  return spellingDistance(one, other) <= 2 && respelt(one) !== respelt(other);
}

/** "Copenhagen", "Kopenhagen", "Copenaghen": as languages write the same sounds. */
const respelt = remembered((name) =>
  name
    .replace(/ph/g, 'f')
    .replace(/h/g, '')
    .replace(/[cq]/g, 'k')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1'),
);

/** Alike by chance, as names of one kind are: more than half of the letters in common, but not the first. */
export function isNearMiss(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  return (
    initialOf(one) !== initialOf(other) &&
    Math.min(one.length, other.length) >= 4 &&
    1 - spellingDistance(one, other) / longer >= 0.5
  );
}
