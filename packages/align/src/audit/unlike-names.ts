import { remembered } from '../words/remembered.ts';
import { spellingDistance } from '../words/spelling.ts';
import { settings } from './settings.ts';

/**
 * Two folded names that are much alike, and yet no spellings of one: "Svendborg" and "Silkeborg", "Hansen" and "Jensen". Languages
 * write a name with other vowels, drop or add a consonant, change the ending and take one sound for its neighbour ("Hampuri",
 * "Hamburg"), but they don't put a sound of another kind in the place of one.
 */
export function isNearButOther(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < LEAST_LETTERS) return false;
  const a = sounds(one);
  const b = sounds(other);
  const beginsOtherwise = a[0] !== b[0] && !mayBeginAlike(a[0], b[0]);
  // "Lindemann" and "Hartmann"
  if (beginsOtherwise && one.slice(-SAME_ENDING) === other.slice(-SAME_ENDING)) return true;
  if (1 - spellingDistance(one, other) / longer < settings.nearName || Math.min(a.length, b.length) < LEAST_SOUNDS) return false;
  if (beginsOtherwise) return true;
  // the last one may be an ending's
  const [own, theirs] = [a.slice(1, -1), b.slice(1, -1)];
  return spellingDistance(own, theirs) > Math.abs(own.length - theirs.length) && !hasAll(a, b) && !hasAll(b, a);
}

/** "Zagabria" and "Zagreb": two sounds may change places. */
const hasAll = (sounds: string, some: string): boolean => {
  let left = sounds;
  for (const sound of some) {
    if (!left.includes(sound)) return false;
    left = left.replace(sound, '');
  }
  return true;
};

/** One letter of many is another: no language's own form of the name differs by so little, in a consonant. */
export const isSlip = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LEAST_SLIP && spellingDistance(one, other) === 1;

const LEAST_SLIP = 6;
const LEAST_LETTERS = 5;
/** Letters at the end that many names have in common: "-borg", "-mann". */
const SAME_ENDING = 4;
/** Kinds of sounds that a name must have to be told from another, the first and last counted. */
const LEAST_SOUNDS = 3;

/** "Hernandez" and "Ernandez", "Jamenei" and "Khamenei", "Jugoslawien" and "Yugoslavia". */
const mayBeginAlike = (one: string, other: string): boolean => ALIKE.some((pair) => pair.includes(one) && pair.includes(other));

const ALIKE = ['AH', 'AJ', 'HK', 'JK'];

/** The kinds of a name's consonants in their order; what it begins with, if a vowel, as well. */
const sounds = remembered((name) => {
  const first = /^(?![ei]s[cklmpqt])[aeiouy]/.test(name) ? 'A' : /^h/.test(name) ? 'H' : /^j/.test(name) ? 'J' : '';
  const rest = name
    .replace(/^[ei](?=s[cklmpqt])/, '')
    // "Tukholma" and "Stockholm"
    .replace(/^s(?=[ktp])/, '')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/tsch|dsch|sch|[cds]z|[csz]h|[cgkqxsz]/g, 'K')
    .replace(/[bpfvw]/g, 'P')
    .replace(/[dtþð]/g, 'T')
    .replace(/[mn]/g, 'N')
    .replace(/[aeiouyhj]/g, '')
    .replace(/[^A-Z]/g, (letter) => letter.toUpperCase())
    .replace(/(.)\1+/g, '$1');
  return first + rest;
});
