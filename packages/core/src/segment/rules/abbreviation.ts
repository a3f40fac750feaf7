import { type Context, isStarter, type Verdict, wordBefore } from '../context.ts';
import { includes, type LanguageFacts } from '../languages/facts.ts';

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
/** No word of any of our languages is without a vowel: `Frhr`, `Rdnr`, `płk`. */
const VOWEL = /[aeiouyæøåäöüáàâãéèêëíìîïóòôõúùûýÿąęœ\p{N}]/iu;
/** Small-letter names of things that have none either. */
const SPELT = /^(?:btw|tv|pc|cd|dvd|sms|mms|gps|pdf|wc|bh|hm+|ps+t|sh+|[bg]rr+|tss|mhm|w|z|v|k|s|m|n|l)$/u;
/** Ends of words that only abbreviations have, but for a language that says otherwise: `byrådsmedl`, `löjtn`. */
const CUT = /(?:[bdkpt]l|[bdfgkpt]r|[bdfkp]n|jtn)$/u;
/** Chapter and verse, or two parts of a reference: `3:16`, `13,4`, `5, 3-9`. */
export const REFERENCE = /^\p{N}{1,3}(?:\s?:\s?\p{N}{1,3}|,\s?\p{N}{1,2}(?!\p{N})\s?(?:[-–.,;)f\s]|$))/u;
/** Longest word of which a dot before a number makes an abbreviation, though no list has it. */
const SHORT = 3;

/** A dot that belongs to an abbreviation ends a sentence only where the abbreviation may stand at the end of one. */
export function abbreviation(context: Context): Verdict {
  const { facts, site, token, next, manner } = context;
  if (site.terminator !== '.' || !/^[)\]]?$/u.test(site.closers)) return undefined;
  const name = nameOf(token);
  if (name === '' || isInitial(name, facts)) return undefined;
  if (ACRONYM.test(name) && !isListed(name, facts)) return acronym(context, name);
  if (includes(facts.never, name) || isChain(name, facts)) return 'join';
  const numbered = includes(facts.number, name);
  if (numbered && (next.kind === 'digit' || NUMBER_LIKE.test(next.word))) return 'join';
  if (isReference(context, name)) return 'join';
  if (includes(facts.within, name)) return unlessStart(context);
  if (includes(facts.ends, name)) return next.kind === 'lower' || GOES_ON.test(next.word) || isNoun(context) ? 'join' : 'break';
  if (numbered && name.length > 1) return next.kind === 'lower' ? 'join' : 'break';
  if (DOTTED.test(name) || COMPOUND.test(name) || isTitle(name, context)) return unlessStart(context);
  if (site.closers !== '') return undefined;
  const unlisted = isVowelless(name) || isCut(name, facts) || manner.abbreviations.has(name.toLowerCase());
  if (unlisted && !facts.starters.has(name) && !isWord(name, context)) return unlessStart(context);
  if (next.kind === 'digit' && name.length <= SHORT && /^\p{L}+$/u.test(name) && !isWord(name, context)) return 'join';
  return undefined;
}

function isVowelless(name: string): boolean {
  return LATIN.test(name) && !VOWEL.test(name) && !SPELT.test(name) && !ACRONYM.test(name);
}

const isCut = (name: string, facts: LanguageFacts): boolean => CUT.test(name) && facts.starters.size > 0 && !facts.harshEnds;

/** The token without what is joined to it: `12.kl` is `kl`, `Goethestr` is `str`. */
function nameOf(token: string): string {
  return token.replace(/^[.&/-]+/u, '').replace(/^\p{N}+[.-]?|^(?:\p{L}+(?=str$)|\p{Lu}\p{Ll}+(?=gt$))/u, '');
}

/** Before a word that must start a sentence, or a quotation that does; elsewhere the abbreviation belongs to what follows. */
function unlessStart(context: Context): Verdict {
  return isStarter(context) || startsQuote(context) ? 'break' : 'join';
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
  const { next, text, site } = context;
  if (next.kind !== 'digit' || !/^\p{L}{1,6}$/u.test(name) || !REFERENCE.test(text.slice(site.next, site.next + 12)))
    return false;
  return /^\p{Lu}/u.test(name) || /^\p{N}/u.test(wordBefore(context)) || !isWord(name, context);
}

/** A word that the language or this text writes without a dot. */
function isWord(name: string, { facts, manner }: Context): boolean {
  const low = name.toLowerCase();
  return manner.words.has(low) || facts.starters.has(low.slice(0, 1).toUpperCase() + low.slice(1));
}

/** A single capital letter that the lists do not name as such: `Harold P.` is no page. */
function isInitial(name: string, facts: LanguageFacts): boolean {
  return /^\p{Lu}$/u.test(name) && !isListed(name, facts);
}

/** Abbreviations joined by their dots: `cand.jur`. */
function isChain(name: string, facts: LanguageFacts): boolean {
  const parts = name.split(/\.-?/u);
  return parts.length > 1 && !facts.isAbbreviation(name) && parts.every((part) => part.length > 1 && facts.isAbbreviation(part));
}

/** Ends of addresses, which a short word behind a dot may be as well: `dr.dk`. */
const SITE = /\.(?:\p{L}{2}|com|net|org|info)$/u;
/** Titles that go on with another abbreviation: `Prof. em. Stein`, `dr n. med. Rak`. */
const DEGREE = /^(?:prof|dr|doc|dos|lic|[ck]and|mag|mgr|leg|lekt|ing|dipl|hab|univ|n)$/iu;
/** What an abbreviated title goes on with: `dr.med`, `Prof. em`, `leg. läk`. */
const LOW = /^\p{Ll}{2,6}$/u;

/** A short word behind an abbreviated title is abbreviated, too, though no list has it. */
function isTitle(name: string, context: Context): boolean {
  const { facts, text, site } = context;
  const [first, ...rest] = name.split('.');
  if (rest.length > 0) return includes(facts.never, first) && rest.every((part) => LOW.test(part)) && !SITE.test(name);
  if (!LOW.test(name) || isWord(name, context)) return false;
  const head = text.slice(Math.max(0, site.mark - name.length - 2), site.mark - name.length);
  return /^\.\s$/u.test(head) && DEGREE.test(wordBefore(context));
}

/** Where nouns have capital letters, one after a unit goes on with the phrase: `3 Std. Fahrt`. */
function isNoun(context: Context): boolean {
  return context.facts.nounsCapitalised && context.next.kind === 'upper' && !isStarter(context);
}

function startsQuote({ next }: Context): boolean {
  return next.kind === 'upper' && /["“„«»‘]/u.test(next.openers);
}
