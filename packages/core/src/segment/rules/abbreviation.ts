import { type Context, isAlone, isStarter, isWord, type Verdict, wordBefore } from '../context.ts';
import { includes, type LanguageFacts } from '../languages/facts.ts';
import { isCitation, isWork, mayEndCitation } from './citation.ts';
import { isCutAdjective, isCutBefore, isCutPair, isMeasure, isOfTitles } from './cutShort.ts';
import { isCut, isVerb } from './endings.ts';
import { SOUND } from './initial.ts';
import { parenthesis } from './parenthesis.ts';
import { CLAUSE, VOWEL } from './shapes.ts';
import { isAddress, isAddressed } from './street.ts';
import { isTimetable } from './timetable.ts';
import { isOneOfTitles } from './titles.ts';
import { isWeekday } from './weekday.ts';

/** What follows an abbreviated quantity within its phrase with a capital letter: `5 mio. Euro`, `9 a.m. Monday`. */
const GOES_ON =
  /^(?:Euro|Dollar|Pfund|Franken|Kronen|Amerik|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Pacific|GMT|UTC|BST|CET|E[DS]?T|P[DS]?T)/u;
/** `U.S`, `a.m`, `i.v.m`: single letters parted by dots. */
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** `Dipl.-Ing`, `Priv.-Doz`: parts with a dot each. */
const COMPOUND = /^\p{L}{2,}\.(?:-?\p{L}+\.)*-\p{L}+$/u;
const NUMBER_LIKE = /^[IVXLC]+$/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;
const LATIN = /^\p{Script=Latin}+$/u;
/** Small-letter names of things that have none either. */
const SPELT = /^(?:btw|tv|pc|cd|dvd|sms|mms|gps|pdf|wc|bh|hm+|ps+t|sh+|[bg]rr+|tss|mhm|w|z|v|k|s|m|n|l)$/u;
/** Chapter and verse, or two parts of a reference: `3:16`, `13,4`, `5, 3-9`. */
export const REFERENCE = /^\p{N}{1,3}(?:\s?:\s?\p{N}{1,3}|,\s?\p{N}{1,2}(?!\p{N})\s?(?:[-–.,;)f\s]|$))/u;
/** What stands behind names, and never before one: forms of companies, degrees, countries. */
const FORM =
  /^(?:inc|ltd|llc|plc|corp|co|jr|sr|esq|bros|ph\.d|[bm]\.[as]|[bn]\.v|e\.v|s\.a(?:\.s)?|s\.l|s\.r\.l|s\.p\.a|o\.o|oyj?|ab|aps|a\/s|ltda|lda|cía|ci[ae]|sarl|u\.s\.a|e\.u\.a|ee\.uu|v\.s)$/iu;
/** Units that are written by a symbol, small letters alone: capitals are initials, too. */
const SYMBOL = /^(?:[kcdm]?m[²³]?|kvm|mq|[km]?g|[cdm]l|l|kW|kWh|mV|mA|[kMG]Hz|[kMGT]B|dB|kcal|kJ|qm|ha|km\/h|km\/t|m\/s)$/u;
const STREET = /^(?:St|Ave|Rd|Blvd|Ln|Sq|Ct)$/u;
/** The number of a house, not a year. */
const HOUSE = /^(?!(?:1[5-9]|20)\p{N}{2}$)\p{N}{1,5}\p{L}?$/u;
/** What a place is called that is named for a saint: `Mount St. Helens`. */
const SITES = new Set('Mount Mt Port Fort Lake Point Cape Sault'.split(' '));
const TITLE = /^\p{Lu}\p{Ll}{1,5}[bcdfgjklmnpqrvwxzłøæ]$/u;
const NAME = /^\p{Lu}\p{Ll}+$/u;
/** A name behind another one, and what is none behind it. */
const NAMES = /^ \p{Lu}\p{Ll}+(?:,| \p{Ll})/u;
/** What stands behind an initial. */
const INITIALS = /^\. ?\p{Lu}/u;
/** A reference that begins with the book: `Łk. 6,20`, `1 Kor 13:4`. */
const WITH_BOOK = /^(?:\p{N}\.? ?)?\p{Lu}\p{Ll}{0,6}\.? \p{N}{1,3}(?:\s?:\s?|,\s?)\p{N}/u;
/** A thing's number that holds letters, too: `no. A-221`. */
const CODE = /^\p{Lu}{1,3}[-/]?\p{N}/u;
/** What stands before its number as well as behind it: `min. 24 hours`, `kr. 250`. */
const BEFORE_NUMBER = /^(?:min|kr|[htw])$/u;
/** An office in one word whose letters are taken from several: `OStR`, `MinDir`. */
const OFFICE = /^\p{Lu}{1,2}\p{Ll}{1,4}\p{Lu}\p{Ll}{0,3}$/u;

/** A dot that belongs to an abbreviation ends a sentence only where the abbreviation may stand at the end of one. */
export function abbreviation(context: Context): Verdict {
  const { facts, site, token, next, manner } = context;
  if (site.terminator !== '.' || !/^[)\]]?$/u.test(site.closers)) return undefined;
  const name = endOfRange(nameOf(token), facts);
  if (name === '' || isInitial(name, facts)) return undefined;
  if (ACRONYM.test(name) && !isListed(name, facts)) return acronym(context, name);
  if (isSymbol(context, name) || isStreet(context, name)) return 'break';
  if (isCitation(context, name) || isAddress(context, name) || isOffice(context, name)) return 'join';
  if (isWeekday(context, name) || isAddressed(context, name)) return 'join';
  if (isDegree(context)) return 'join';
  if (SOUND.test(name) && next.kind === 'upper' && !NUMBER_LIKE.test(next.word)) return undefined;
  if (mayEndCitation(name, context)) return unlessStart(context);
  if (includes(facts.never, name)) return 'join';
  if (isChain(name, facts)) return unlessStart(context);
  const numbered = includes(facts.number, name) || facts.number.has(/\.-?(\p{L}{2,})$/u.exec(name)?.[1].toLowerCase() ?? '');
  if (numbered && isNumber(context, name)) return 'join';
  if (isReference(context, name)) return 'join';
  if (FORM.test(name) && startsClause(context)) return 'break';
  if (includes(facts.within, name)) return unlessStart(context);
  if (includes(facts.ends, name)) return goesOn(context) ? 'join' : 'break';
  if (numbered && name.length > 1) {
    const cut = (isAlone(context) && isVowelless(name)) || isCutAdjective(context, name);
    return next.kind === 'lower' || cut ? 'join' : 'break';
  }
  if (/^\p{Ll}/u.test(name) && DOTTED.test(name) && startsClause(context)) return 'break'; // `98 § 1 k.p.c. Wyrok jest`
  if (DOTTED.test(name) || COMPOUND.test(name) || isTitle(name, context)) return unlessStart(context);
  if (site.closers !== '') return undefined;
  const unlisted = isVowelless(name) || isCut(context, name) || manner.abbreviations.has(name.toLowerCase());
  if (unlisted && !facts.starters.has(name) && !isWord(name, context)) return isMeasure(context) ? 'break' : unlessStart(context);
  if (isVerb(context)) return 'break';
  if (isCutBefore(context, name)) return 'join';
  if (next.kind === 'digit' && /^\p{Ll}$/u.test(name) && !VOWEL.test(name)) return 'join'; // `c. 12`, though C'è begins sentences
  if (
    isUnknownTitle(context, name) ||
    isOneOfTitles(context, name) ||
    isOfTitles(context, name) ||
    isCutPair(context, name) ||
    isCutAdjective(context, name) ||
    isWork(context, name) ||
    isTimetable(context, name)
  )
    return 'join';
  return isPart(context, name) ? 'join' : undefined;
}

/** `3,5 l. Wechseln Sie`: a unit's symbol is no abbreviation, so that a stop behind it ends the sentence before a capital letter. */
const isSymbol = (context: Context, name: string): boolean =>
  SYMBOL.test(name) &&
  context.next.kind === 'upper' &&
  !isInitialNext(context) &&
  /^\p{N}+(?:[.,–-]\p{N}+){0,4}$/u.test(wordBefore(context));

/** `180 st. C`: degrees, before their scale. */
const isDegree = (context: Context): boolean =>
  /^[CF]$/u.test(context.next.word) && /^\p{Ll}{1,4}$/u.test(context.token) && /^\p{N}+$/u.test(wordBefore(context));

/** `1865 m. M. Ott`: "with", and no metres. */
const isInitialNext = ({ next }: Context): boolean => /^\p{Lu}$/u.test(next.word) && next.rest.startsWith('.');

/** `They live at 12 Elm St. Anna moved in`: no saint, but the street that a number stands before, which is no day (`May 3 Mount St.`). */
const isStreet = (context: Context, name: string): boolean => {
  const { text, start, site } = context;
  if (!STREET.test(name) || !startsClause(context)) return false;
  const words = text.slice(Math.max(start, site.mark - 60), site.mark).split(' ');
  const [lead = '', house = '', called = ''] = words.slice(-4);
  return /^\p{Ll}|,$/u.test(lead) && HOUSE.test(house) && NAME.test(called) && !SITES.has(called);
};

/** `Overl. Kari Moe`: an unknown word that is all of the sentence so far, and does not end as words mostly do, before two names. */
function isUnknownTitle(context: Context, name: string): boolean {
  const { site, start, next } = context;
  if (site.mark - start !== name.length || !TITLE.test(name) || next.openers !== '' || isWord(name, context)) return false;
  if (isStarter(context)) return false;
  return /^\p{Lu}$/u.test(next.word) ? INITIALS.test(next.rest) : NAME.test(next.word) && NAMES.test(next.rest);
}

/** A number, a Roman one or a code; in `He said no. I left`, none. */
function isNumber(context: Context, name: string): boolean {
  const { next } = context;
  if (next.kind === 'digit' || CODE.test(next.word)) return true;
  if (next.word.length === 1 && /^\.\s\p{Ll}/u.test(next.rest)) return false; // `M. Ott. V. anche`
  return NUMBER_LIKE.test(next.word) && !(isWord(name, context) && isStarter(context) && CLAUSE.test(next.rest));
}

/** `OStR. Michael Pohl`: an office that begins a line, before a name. */
const isOffice = (context: Context, name: string): boolean =>
  OFFICE.test(name) && isAlone(context) && context.next.kind === 'upper' && !isStarter(context);

/** `Bull. civ. I, n° 44`, `cat. B, new`: a short word before a Roman number, or a single letter that goes on. */
function isPart(context: Context, name: string): boolean {
  const { next, facts } = context;
  if (!(NUMBER_LIKE.test(next.word) || /^\p{Lu}$/u.test(next.word)) || !/^\p{Ll}{1,4}$/u.test(name) || isWord(name, context))
    return false;
  return next.word.length > 1 || (/^[,;)]/u.test(next.rest) && !facts.starters.has(next.word));
}

function isVowelless(name: string): boolean {
  return LATIN.test(name) && !VOWEL.test(name) && !SPELT.test(name) && !ACRONYM.test(name);
}

/** The token without what is joined to it: `12.kl` is `kl`, `Goethestr` is `str`, `distriktsdep` is `dep`. */
function nameOf(token: string): string {
  if (/^\p{L}{3,}dep$/u.test(token)) return 'dep';
  return token.replace(/^[.&/-]+|[ªº]$/gu, '').replace(/^\p{N}+[.-]?|^(?:\p{L}+(?=str$)|\p{Lu}\p{Ll}+(?=gt$))/u, '');
}

/** Before a word that must start a sentence, or a quotation that does; elsewhere the abbreviation belongs to what follows. */
function unlessStart(context: Context): Verdict {
  const { facts, next } = context;
  // `past. Van Hove`: the starter belongs to the surname
  if (facts.particles.has(next.word) && !facts.nounsCapitalised && /^ \p{Lu}/u.test(next.rest)) return 'join';
  return isStarter(context) || startsQuote(context) ? 'break' : 'join';
}

/** `Smith & Co. Peter runs it`: behind what stands behind names, a capitalised word with one in small letters begins a sentence. */
function startsClause({ facts, text, start, site, token, next }: Context): boolean {
  if (facts.nounsCapitalised || next.kind !== 'upper' || next.openers !== '') return false;
  const before = text.slice(Math.max(start, site.mark - token.length - 3), site.mark - token.length).trimEnd();
  // initials behind a title, or with nothing before them: `Sr. S.L. Ruiz`
  if (before === '' || before.endsWith('.')) return false;
  return /\p{Ll}$/u.test(next.word) && CLAUSE.test(next.rest);
}

/** `naar de VS. Mevrouw`: capitals are a name and may end a sentence, but not where all is in capitals (`MR. SMITH`). */
function acronym(context: Context, name: string): Verdict {
  const { facts, next, site, start, text } = context;
  const shouts = /^\p{Lu}{2}/u.test(next.word);
  if (facts.isAbbreviation(name) && (shouts || next.kind === 'digit')) return 'join';
  // `PS. Ring me.` is a label.
  if (text.slice(start, site.mark).length <= 3 && /^(?:PS|NB|OBS|PPS)$/u.test(name)) return 'join';
  return next.kind === 'upper' && !shouts ? 'break' : undefined;
}

/** Whether the lists name the abbreviation as it stands, capitals and all. */
function isListed(name: string, { never, number, ends, within }: LanguageFacts): boolean {
  return [never, number, ends, within].some((list) => list.has(name));
}

/** `Joh. 3:16`, `1 Kor. 13,4`: whatever short word with a capital or a number of its own stands before chapter and verse. */
function isReference(context: Context, name: string): boolean {
  const { next, text, site, start } = context;
  // `Por. Łk. 6,20`: what is all of a sentence so far says to look there
  if (site.mark - start === name.length && name.length <= 5 && WITH_BOOK.test(text.slice(site.next, site.next + 20))) return true;
  if (next.kind !== 'digit' || !/^\p{L}{1,6}$/u.test(name) || !REFERENCE.test(text.slice(site.next, site.next + 12)))
    return false;
  return /^\p{Lu}/u.test(name) || /^\p{N}/u.test(wordBefore(context)) || !isWord(name, context);
}

/** A single capital letter that the lists do not name as such: `Harold P.` is no page. */
function isInitial(name: string, facts: LanguageFacts): boolean {
  return /^\p{Lu}$/u.test(name) && !isListed(name, facts);
}

/** `nov.-feb` ends as `feb` does. */
function endOfRange(name: string, facts: LanguageFacts): string {
  const last = name.slice(name.lastIndexOf('.-') + 2);
  return name.includes('.-') && includes(facts.number, last) ? last : name;
}

/** Abbreviations joined by their dots: `cand.jur`. */
function isChain(name: string, facts: LanguageFacts): boolean {
  const parts = name.split(/\.-?/u);
  return parts.length > 1 && !facts.isAbbreviation(name) && parts.every((part) => part.length > 1 && facts.isAbbreviation(part));
}

/** Ends of addresses, which a short word behind a dot may be as well: `dr.dk`. */
const SITE = /\.\p{L}{2}$/u;
/** Ends of addresses and of files' names. */
export const SUFFIX = /^(?:com|org|net|edu|gov|info|io|eu|js|ts|py|css|html?|pdf|txt|docx?|xlsx?|jpe?g|png|exe|zip)$/iu;

const isFile = (name: string): boolean => SITE.test(name) || SUFFIX.test(name.slice(name.lastIndexOf('.') + 1));

/** Titles that go on with another abbreviation: `Prof. em. Stein`, `dr n. med. Rak`. */
const DEGREE = /^(?:prof|dr|doc|dos|lic|[ck]and|mag|mgr|leg|lekt|ing|dipl|hab|univ|n)$/iu;
/** What an abbreviated title goes on with: `dr.med`, `Prof. em`, `leg. läk`. */
const LOW = /^\p{Ll}{2,6}$/u;
/** What begins an abbreviation of several parts that no list has, and hardly a file's name: `ev.luth`. */
const SHORT_PART = /^\p{L}{2}$/u;

/** A short word behind an abbreviated title is abbreviated, too, though no list has it; so are short words that a dot joins. */
function isTitle(name: string, context: Context): boolean {
  const { facts, text, site } = context;
  const [first, ...rest] = name.split('.');
  if (rest.length > 0)
    return (
      rest.every((part) => LOW.test(part)) &&
      ((first.length > 1 && includes(facts.never, first)) || (SHORT_PART.test(first) && !isFile(name)))
    );
  if (!LOW.test(name) || isWord(name, context)) return false;
  const head = text.slice(Math.max(0, site.mark - name.length - 2), site.mark - name.length);
  return /^\.\s$/u.test(head) && DEGREE.test(wordBefore(context));
}

/** Whether what may stand at an end doesn't: `5 mio. Euro`, `3 Std. Fahrt`, `(Holm m.fl. 1995)`. */
function goesOn(context: Context): boolean {
  const { next, token, text, start } = context;
  if (next.kind === 'digit') {
    const leads = (BEFORE_NUMBER.test(token) || SYMBOL.test(token)) && !/(?:\p{N}|^[IVXLC]+)$/u.test(wordBefore(context));
    return leads || parenthesis(context) === 'join';
  }
  // `2 May 1994 a.m. – Town hall`, where no one speaks behind dashes
  if (/^[-–—]\s/u.test(next.openers) && !isStarter(context) && !/^[-–—]/u.test(text.slice(start, start + 1))) return true;
  return next.kind === 'lower' || GOES_ON.test(next.word) || isNoun(context);
}

/** Where nouns have capital letters, one after a unit goes on with the phrase: `3 Std. Fahrt`. */
function isNoun(context: Context): boolean {
  const { facts, next } = context;
  return facts.nounsCapitalised && next.kind === 'upper' && !isStarter(context) && /\p{N}$/u.test(wordBefore(context));
}

function startsQuote({ next }: Context): boolean {
  return next.kind === 'upper' && /["“„«»‘]/u.test(next.openers);
}
