import { opposites } from '../languages/opposites.ts';
import type { Opposition } from '../languages/opposition.ts';
import { wordLists } from '../languages/word-lists.ts';
import { bitsByNumber } from '../words/by-number.ts';
import { type ReadWords, textAt } from '../words/packed.ts';
import { allRead, type Pair } from './context.ts';

/** A member of an opposition, as a language says it. */
interface Member {
  readonly opposition: Opposition;
  readonly member: number;
  /** Its forms of one word, those that say nothing else, and all others: lists of words. */
  readonly sure: string;
  readonly perhaps: string;
  /** Its forms of several words, each in turn, and whether it says nothing else. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly isSure: boolean }[];
}

/** What a word is a member of. */
interface Hit {
  readonly opposition: Opposition;
  readonly member: number;
  readonly isSure: boolean;
  /** Words that it takes. */
  readonly length: number;
}

type Members = (word: string, lower: readonly string[], at: number) => Hit[];

const compiled = new Map<string, Members | undefined>();

/** What a word of a language is a member of, with those behind it. */
export function membersOf(language: string): Members | undefined {
  if (compiled.has(language)) return compiled.get(language);
  const made = Object.hasOwn(opposites, language) ? compile(language) : undefined;
  compiled.set(language, made);
  return made;
}

const allMembers = (language: string): Member[] =>
  Object.entries(opposites[language]).flatMap(([opposition, members]) =>
    members.map((list, member) => memberOf(opposition as Opposition, member, list)),
  );

function compile(language: string): Members {
  const all = allMembers(language);
  const alone = new Map<string, Hit[]>();
  const phrases = all.flatMap(({ opposition, member, phrases }) => phrases.map((each) => ({ ...each, opposition, member })));
  const begun = new Set(phrases.map(({ words: [first] }) => first));
  const aloneOf = hitsIn(all);
  return (word, lower, at) => {
    let hits = alone.get(word);
    if (!hits) {
      hits = aloneOf(word);
      if (alone.size > MOST_KEPT) alone.clear();
      alone.set(word, hits);
    }
    if (!begun.has(word)) return hits;
    const longer = phrases.filter(({ words }) => words.every((each, k) => lower[at + k] === each));
    return [...hits, ...longer.map(({ words, ...rest }) => ({ ...rest, length: words.length }))];
  };
}

/** What a word alone is a member of, in the order of the members. */
function hitsIn(all: readonly Member[]): (word: string) => Hit[] {
  const listsOf = wordLists(
    all.flatMap(({ sure, perhaps }) => [sure, perhaps]),
    1,
  );
  return (word) => {
    const lists = listsOf(word);
    if (lists.length === 0) return NO_HITS;
    const members = [...new Set(lists.map((list) => list >> 1))].sort((a, b) => a - b);
    return members.map((k) => {
      const { opposition, member } = all[k];
      return { opposition, member, isSure: lists.includes(2 * k), length: 1 };
    });
  };
}

const MOST_KEPT = 20_000;
const NO_HITS: Hit[] = [];

function memberOf(opposition: Opposition, member: number, list: string): Member {
  const forms = list.split(' ');
  const isPhrase = (form: string) => form.includes('_');
  const bare = (form: string) => form.replace('~', '');
  const single = forms.filter((form) => !isPhrase(form));
  return {
    opposition,
    member,
    sure: single.filter((form) => !form.startsWith('~')).join(' '),
    perhaps: single
      .filter((form) => form.startsWith('~'))
      .map(bare)
      .join(' '),
    phrases: forms.filter(isPhrase).map((form) => ({ words: bare(form).split('_'), isSure: !form.startsWith('~') })),
  };
}

const OPPOSITIONS = Object.keys(Object.values(opposites)[0]) as Opposition[];
/** Members of one opposition at most. */
const MOST_MEMBERS = 16;

/** What a word may be a member of for sure, alone or with those behind it, as numbers. */
type Codes = readonly number[];

const NO_CODES: Codes = [];

const known = new Map<string, (word: string) => Codes>();

/** Of a word of a language, in any case. */
function codesOf(language: string): (word: string) => Codes {
  let of = known.get(language);
  if (of) return of;
  const code = ({ opposition, member }: Pick<Hit, 'opposition' | 'member'>) =>
    OPPOSITIONS.indexOf(opposition) * MOST_MEMBERS + member;
  const begun = new Map<string, number[]>();
  for (const { opposition, member, phrases } of allMembers(language))
    for (const { words, isSure } of phrases)
      if (isSure) begun.set(words[0], [...(begun.get(words[0]) ?? []), code({ opposition, member })]);
  const members = membersOf(language)!;
  of = (text) => {
    const word = text.toLowerCase();
    const alone = members(word, [], 0);
    const longer = begun.get(word);
    if (alone.length === 0 && !longer) return NO_CODES;
    return [...alone.filter(({ isSure }) => isSure).map(code), ...(longer ?? [])];
  };
  known.set(language, of);
  return of;
}

const BITS = 31;

const aboutOf = (code: number) => Math.floor(code / MOST_MEMBERS);

/** True where the two sides may have different members of one opposition: most pairs have none, and are read no further. */
export function mayOppose(pair: Pair): boolean {
  const { source, target } = pair;
  if (!Object.hasOwn(opposites, source.language) || !Object.hasOwn(opposites, target.language)) return false;
  const [ours, others] = [allRead(pair, 'source'), allRead(pair, 'target')];
  if (!ours || !others) return true;
  if ((bitsIn(ours, aboutAt(source.language)) & bitsIn(others, aboutAt(target.language))) === 0) return false;
  const own = codesIn(ours, source.language);
  return codesIn(others, target.language).some((other) => own.some((code) => code !== other && aboutOf(code) === aboutOf(other)));
}

const abouts = new Map<string, (words: ReadWords, k: number) => number>();

/** What a word of a language, by its number, is about: what all pairs are asked, as bits alone. */
function aboutAt(language: string): (words: ReadWords, k: number) => number {
  let at = abouts.get(language);
  if (!at) {
    const of = codesOf(language);
    // two oppositions may have the same bit
    at = bitsByNumber((word) => of(word).reduce((bits, code) => bits | (1 << (aboutOf(code) % BITS)), 0));
    abouts.set(language, at);
  }
  return at;
}

function bitsIn(words: ReadWords, at: (words: ReadWords, k: number) => number): number {
  let bits = 0;
  for (let k = 0; k < words.count; k++) bits |= at(words, k);
  return bits;
}

function codesIn(words: ReadWords, language: string): number[] {
  const found: number[] = [];
  const [at, of] = [aboutAt(language), codesOf(language)];
  for (let k = 0; k < words.count; k++) if (at(words, k) !== 0) found.push(...of(textAt(words, k)));
  return found;
}
