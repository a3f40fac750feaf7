import { type Context, isAlone, isStarter, isWord } from '../context.ts';

/** A word of which a dot before a number makes an abbreviation, though no list has it; in a vowel, few of three letters end. */
const CUT_SHORT = /^(?:\p{L}{1,2}|\p{L}{2}[^aeiouyåäöæøáéíóú\P{L}])$/u;
/** All of a sentence so far, before a number. */
const ALONE = /^\p{Lu}\p{Ll}{0,5}[bcdfghjklmnpqrstvwxz]$/u;
/** Words with dots, and one in small letters that the stop at hand ends. */
const TITLES = /^((?:\p{L}{2,12}\.\s?){1,3})\p{Ll}+$/u;
/** Short, and not such a short word as most are that end sentences. */
const ADJECTIVE = /^(?:\p{Ll}{1,4}[bcdfghjklmnpqrstvwxz]|li|re)$/u;
/** A part of a name or a title, as short as those that are cut. */
const PART = /^\p{Lu}\p{Ll}{1,4}[bcdfghjklmnpqrstvwxz]$/u;
/** `3–5`. */
const RANGE = /^\p{N}+(?:\.\p{N}{3})?[-–]\p{N}/u;
/** `skål, diam. 20 cm`: between a comma and a number. */
const BEHIND_COMMA = /^\p{Ll}{2,4}[bcdfghjklmnpqrstvwxz]$/u;
/** A word that may be cut short. */
const CUT_WORD = /^\p{Ll}{3,12}[bcdfghjklmnpqrstvwxz]$/u;
/** A reference, and "and" or a comma before the next one. */
const REFERRED = /\p{L}\. ?\p{N}{1,4}[^.]{0,20}(?:,| and| og| och| en| und| et| y| e| i| ja) $/u;
const DOTTED_WORDS = /^(?:\p{L}{1,8}\. ){1,2}$/u;
/** Longest item of a list in the line, in UTF-16 units. */
const ITEM = 1000;
const SUM = /[$€£¥]/u;

/** `closed at 15.845 pts. Analysts`: behind a number an unknown abbreviation measures it, and may end a sentence. */
export const isMeasure = ({ text, start, site, token, next, facts }: Context): boolean =>
  next.kind === 'upper' &&
  (token.length > 1 || next.word.length > 1) &&
  !facts.nounsCapitalised &&
  /\p{N}\s$/u.test(text.slice(Math.max(start, site.mark - token.length - 2), site.mark - token.length));

/** What no whole word ends in, but for borrowed ones, and what begins a line and ends in a consonant: `Vurd. 8.000 kr.` */
export function isCutBefore(context: Context, name: string): boolean {
  const { next, facts, manner } = context;
  if (next.kind !== 'digit' || isWord(name, context)) return false;
  // in other texts it is a word: `Good. 5 minutes later he came back.`
  if (ALONE.test(name) && isAlone(context) && (manner.terse || RANGE.test(next.word + next.rest))) return true;
  if (isNextItem(context)) return false;
  if (
    BEHIND_COMMA.test(name) &&
    /[,(;] $/u.test(context.text.slice(Math.max(0, context.site.mark - name.length - 2), context.site.mark - name.length))
  )
    return true;
  if (isOfReferences(context, name)) return true;
  return !SUM.test(next.openers) && (CUT_SHORT.test(name) || (facts.seldomLast?.test(name) ?? false));
}

/** `Cf. verord. 3`, `tab. 4 og lign. 7`: all words so far are cut short, or another reference stands before it. */
function isOfReferences({ text, start, site, facts }: Context, name: string): boolean {
  if (!CUT_WORD.test(name)) return false;
  const head = text.slice(Math.max(start, site.mark - 100), site.mark - name.length);
  if (REFERRED.test(head)) return true;
  return (
    head.length < 24 && DOTTED_WORDS.test(head) && head.split(/\.\s/u).every((word) => word === '' || facts.isAbbreviation(word))
  );
}

/** `1. … ten years. 2. The term`: the number goes on with a list in the line. */
function isNextItem({ text, site, next }: Context): boolean {
  if (!/^[1-9][0-9]?$/u.test(next.word) || !/^[.)] \p{Lu}/u.test(next.rest)) return false;
  const last = ` ${Number(next.word) - 1}${next.rest[0]} `;
  return ` ${text.slice(Math.max(0, site.mark - ITEM), site.mark)}`.includes(last);
}

/** `Fhv. skoleinsp. Egon Holm`: all words so far are cut short, so that a name follows. */
export function isOfTitles(context: Context, name: string): boolean {
  const { text, start, site, next, facts } = context;
  if (!/^\p{Lu}\p{Ll}/u.test(next.word) || next.openers !== '' || !/^\p{Ll}{3,}$/u.test(name) || isStarter(context)) return false;
  if (!/^ \p{Lu}/u.test(next.rest)) return false;
  const titles = TITLES.exec(text.slice(start, Math.min(site.mark, start + 48)))?.[1];
  return titles?.split(/\.\s?/u).every((title) => title === '' || facts.isAbbreviation(title)) ?? false;
}

/** `Bek. art. Hypertonie`: where a text cuts many words short, a short one before a noun is cut, too, if nouns have capitals. */
export const isCutAdjective = (context: Context, name: string): boolean =>
  context.facts.nounsCapitalised &&
  context.next.kind === 'upper' &&
  context.next.openers === '' &&
  ADJECTIVE.test(name) &&
  context.manner.terse &&
  !/^\. ?[\p{Ll}\p{N}]/u.test(context.next.rest) &&
  !isStarter(context) &&
  !isWord(name, context);

/** `Dict. of Nat. Biog., vol. IV`, `am Hum. Gymn. in Ulm`: two short words in a row with dots, and the sentence goes on. */
export const isCutPair = (context: Context, name: string): boolean =>
  PART.test(name) &&
  PART.test(context.next.word) &&
  context.next.openers === '' &&
  /^\.(?:,| \p{Ll})/u.test(context.next.rest) &&
  !context.facts.isAbbreviation(context.next.word) &&
  !isStarter(context) &&
  !isWord(name, context);
