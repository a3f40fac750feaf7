import type { Context, Verdict } from '../context.ts';

/** Longest entry, in UTF-16 units. */
const LONGEST = 500;
/** A surname and initials, as a list of works begins its entries: `Holm, P. J.`, `[3] De Vries J.` */
const AUTHOR = /^(?:\[?\p{N}{1,3}[\].)] )?(\p{Lu}[\p{L}’'-]{1,30})(?: \p{Lu}[\p{L}’'-]{1,30})?,? (?:\p{Lu}|Ch|Th|Ph|Yu)\./u;
/** Years and pages: most paragraphs have none, and are told cheaply. */
const NUMBERS = /[0-9]{3}|[0-9][–-]/;
const YEAR =
  /\p{N}{1,4}[–-]\p{N}{1,4}(?!\p{N})|(?<!\p{N})(?:1[5-9]|20)\p{N}{2}(?!\p{N})|\b[sno]\. ?[adjlrJ]\.|\bn\.d\.|\bb\.r\.|\bz\.j\./u;
/** What only a list of works says: pages, volumes, editors, a place and who published there. */
const SIGNS = [
  /\(\p{N}{4}\): ?\p{N}/u,
  /(?<!\p{L})(?:pp?|ss?|S|str|blz|vol|bd|Bd|[tT]|dl|H|z|nr|no|n[.:]?[oº]|årg|Jg|jrg)\.? ?\p{N}{1,3}(?!\p{N})/u,
  /\p{N} ?(?:pp?|ss?|S|str|blz|págs)(?!\p{L})/u,
  /\((?:eds?|red|Hg|Hrsg|dir|org|coord|toim|ed|a cura di|a c\. di)\.?\)|, eds?\./u,
  /: ?\p{Lu}[^.,:]{2,40}, (?:1[5-9]|20)\p{N}{2}/u,
];

/** `Holm, P. A History of Fishing. 2nd ed. London, 1998. 312 pp.`: an entry of a list of works is one segment. */
export function entry({ text, facts }: Context): Verdict {
  if (text.length > LONGEST || !NUMBERS.test(text)) return undefined;
  const author = AUTHOR.exec(text.slice(0, 80))?.[1];
  if (author === undefined || (facts.starters.has(author) && !text.includes(`${author},`)) || !YEAR.test(text)) return undefined;
  return SIGNS.some((sign) => sign.test(text)) ? 'join' : undefined;
}
