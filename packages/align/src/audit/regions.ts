import { languageOf } from '../languages/index.ts';
import { foldWord } from '../words/fold.ts';
import { bareForms, sameName } from './name-forms.ts';

/** Parts of the world that have a name of their own: world, continents and America's parts, as UN M.49 numbers them. */
const CONTINENTS = ['002', '003', '005', '009', '013', '019', '029', '142', '150', '419'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = [...CONTINENTS, ...LETTERS.flatMap((one) => LETTERS.map((other) => one + other))];
/** Words of a region's name that say little: "the", "saint". */
const LEAST_LETTERS = 4;

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The words of the names of countries and continents in a language, by their codes, as the platform (CLDR) has them. */
function regionsOf(language: string): ReadonlyMap<string, readonly string[]> {
  const done = known.get(language);
  if (done) return done;
  const names = displayNames(language);
  const regions = new Map<string, readonly string[]>();
  for (const code of CODES) {
    const words = names
      ?.of(code)
      ?.split(/[\s-]+/)
      .map(foldWord);
    if (words)
      regions.set(
        code,
        words.filter((word) => word.length >= LEAST_LETTERS),
      );
  }
  known.set(language, regions);
  return regions;
}

const usual = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The words that a country goes by beside its name, by its code: "Turkey", "Britain". */
function usualNamesOf(language: string): ReadonlyMap<string, readonly string[]> {
  const done = usual.get(language);
  if (done) return done;
  const names = new Map<string, string[]>();
  for (const entry of languageOf(language)?.regions.split(' ') ?? []) {
    const [code, word] = entry.split('=');
    names.set(code, [...(names.get(code) ?? []), word]);
  }
  usual.set(language, names);
  return names;
}

/** `undefined` for what is no language, as a file may have it. */
const adjectives = new Map<string, string | undefined>();

/**
 * Tells whether a word of a language is the adjective of another language's country, "Dutch" of a Dutch text's: translations add it
 * for readers elsewhere ("the Dutch parliament", "de Tweede Kamer"), or leave it out for those at home.
 */
export function namesLanguage(word: string, language: string, other: string): boolean {
  const key = `${language} ${other}`;
  if (!adjectives.has(key)) adjectives.set(key, languageName(language, other)?.split(' ')[0]);
  return word === adjectives.get(key);
}

function languageName(language: string, other: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(other);
  } catch {
    return undefined;
  }
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  } catch {
    return undefined;
  }
}

/** Tells whether a word names a country or continent that some folded words of another language name: "Niemcom", "Germany". */
export function sameRegion(word: string, language: string, others: Iterable<string>, otherLanguage: string): boolean {
  const part = withoutCompass(word, language);
  if (part !== undefined && sameRegion(part, language, others, otherLanguage)) return true;
  const isTheirs = (other: string, theirs: string) =>
    sameName(other, theirs, otherLanguage) || sameName(withoutCompass(other, otherLanguage) ?? '', theirs, otherLanguage);
  for (const [code, name] of beginningsOf(language).get(word.slice(0, BEGINNING)) ?? [])
    if (
      sameName(word, name, language) &&
      [...(regionsOf(otherLanguage).get(code) ?? []), ...(usualNamesOf(otherLanguage).get(code) ?? [])].some((theirs) =>
        [...others].some((other) => isTheirs(other, theirs)),
      )
    )
      return true;
  return false;
}

/** Letters that all forms of a name begin with: see `sameName`. */
const BEGINNING = 3;

const begun = new Map<string, ReadonlyMap<string, readonly [code: string, name: string][]>>();

/** The words of the regions' names in a language, each with its region's code, by what they begin with. */
function beginningsOf(language: string): ReadonlyMap<string, readonly [code: string, name: string][]> {
  const done = begun.get(language);
  if (done) return done;
  const beginnings = new Map<string, [string, string][]>();
  for (const [code, names] of [...regionsOf(language), ...usualNamesOf(language)])
    for (const name of names) {
      const list = beginnings.get(name.slice(0, BEGINNING));
      if (list) list.push([code, name]);
      else beginnings.set(name.slice(0, BEGINNING), [[code, name]]);
    }
  begun.set(language, beginnings);
  return beginnings;
}

const coded = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The codes of the regions whose name, in a language, is this one word. */
function codesOf(word: string, language: string): readonly string[] {
  const known = coded.get(language);
  if (known) return known.get(word) ?? [];
  const codes = new Map<string, string[]>();
  const add = (name: string, code: string) => codes.set(name, [...(codes.get(name) ?? []), code]);
  for (const [code, names] of regionsOf(language)) if (names.length === 1) add(names[0], code);
  // "Noord-Korea" is one word
  const names = displayNames(language);
  for (const code of CODES) {
    const name = names?.of(code) ?? '';
    if (/-/.test(name) && !/\s/.test(name)) add(foldWord(name), code);
  }
  for (const [code, names] of usualNamesOf(language)) for (const name of names) add(name, code);
  coded.set(language, codes);
  return codes.get(word) ?? [];
}

/** By language, folded, the longest first. */
const compasses = new Map<string, readonly string[]>();

/** What stands behind a point of the compass in a compound: "frankreich" of "westfrankreich", "ranskaan" of "lansi-ranskaan". */
function withoutCompass(word: string, language: string): string | undefined {
  let points = compasses.get(language);
  if (!points) {
    points = (languageOf(language)?.compass?.split(' ') ?? []).map(foldWord).sort((a, b) => b.length - a.length);
    compasses.set(language, points);
  }
  const point = points.find((each) => word.startsWith(each));
  const rest = point === undefined ? '' : word.slice(point.length).replace(/^-/, '');
  return rest.length >= LEAST_LETTERS ? rest : undefined;
}

/** The codes of the region that a word names, as it stands, in a case or behind a point of the compass. */
function codesIn(word: string, language: string): readonly string[] {
  const codes = formCodes(word, language);
  const part = codes.length > 0 ? undefined : withoutCompass(word, language);
  return part === undefined ? codes : formCodes(part, language);
}

/** The codes of all regions whose name, of one word, this may be in some case: "Slovakiaan", "Nigerii". */
function formCodes(word: string, language: string): readonly string[] {
  const exact = codesOf(word, language);
  if (exact.length > 0 || !languageOf(language)?.nameCases) return exact;
  const stem = word.slice(0, -1);
  const changed = stem.length >= LEAST_LETTERS ? codesByStem(language).get(stem) : undefined;
  return changed ?? bareForms(word, language).flatMap((form) => codesOf(form, language));
}

const stemmed = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The codes of one-word regions by their names without the last letter, which cases change: "Słowenia", "Słowenii". */
function codesByStem(language: string): ReadonlyMap<string, readonly string[]> {
  const known = stemmed.get(language);
  if (known) return known;
  codesOf('', language);
  const stems = new Map<string, readonly string[]>();
  for (const [name, codes] of coded.get(language) ?? []) stems.set(name.slice(0, -1), codes);
  stemmed.set(language, stems);
  return stems;
}

/** Tells whether a folded word is the name of a country or continent, or of a part of one. */
export const isRegion = (word: string, language: string): boolean =>
  codesOf(word, language).length > 0 || codesOf(withoutCompass(word, language) ?? '', language).length > 0;

/** "Ameryki", of "Ameryka". */
const isCase = (word: string, name: string, language: string): boolean =>
  languageOf(language)?.nameCases !== undefined && sameName(word, name, language);

/**
 * Tells whether two folded words of two languages name different countries or continents ("Irland", "Iceland"), and the first
 * one is not named by any other words there.
 */
export function differentRegions(
  word: string,
  language: string,
  other: string,
  allOthers: () => ReadonlySet<string>,
  otherLanguage: string,
): boolean {
  const own = codesIn(word, language);
  const theirs = own.length > 0 ? codesIn(other, otherLanguage) : own;
  if (theirs.length === 0 || own.some((code) => theirs.includes(code))) return false;
  const others = [...allOthers()];
  const isThere = (name: string) => others.some((each) => each === name || isCase(each, name, otherLanguage));
  const [names, usual] = [regionsOf(otherLanguage), usualNamesOf(otherLanguage)];
  return !own.some(
    (code) =>
      names.get(code)?.includes(other) || // "Południowej Afryki", of a longer name
      names.get(code)?.every(isThere) ||
      usual.get(code)?.some(isThere),
  );
}
