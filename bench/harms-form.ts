import type { AuditOptions } from '@enface/align/audit';
import type { Harm } from './harms.ts';

/** Words that a second translator might have chosen; most are style, some would be terms. */
const SYNONYMS: Readonly<Record<string, string>> = {
  government: 'administration',
  population: 'inhabitants',
  technology: 'engineering',
  scientists: 'researchers',
  researchers: 'scientists',
  hospital: 'clinic',
  university: 'college',
  temperature: 'warmth',
  information: 'data',
  earthquake: 'tremor',
  environment: 'surroundings',
  president: 'chairman',
  visitors: 'guests',
  authorities: 'officials',
  passengers: 'travellers',
  website: 'site',
  language: 'tongue',
  island: 'isle',
  disease: 'illness',
  war: 'conflict',
};

/** Terms of a few languages, with the English that a client might insist on. */
const GLOSSARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  da: {
    krig: 'war',
    regering: 'government',
    videnskabsmænd: 'scientists',
    sygdom: 'disease',
    sprog: 'language',
    præsident: 'president',
  },
  nl: {
    oorlog: 'war',
    regering: 'government',
    wetenschappers: 'scientists',
    ziekte: 'disease',
    taal: 'language',
    president: 'president',
  },
  de: { Krieg: 'war', Regierung: 'government', Wissenschaftler: 'scientists', Krankheit: 'disease', Sprache: 'language' },
  fr: { guerre: 'war', gouvernement: 'government', scientifiques: 'scientists', maladie: 'disease', langue: 'language' },
  sv: { krig: 'war', regering: 'government', forskare: 'scientists', sjukdom: 'disease', språk: 'language' },
};

function glossaryOf(language: string): AuditOptions {
  const entries = Object.entries(GLOSSARIES[language] ?? {}).map(([source, target]) => ({ source, target: [target] }));
  return { glossary: { entries } };
}

/** Names that stand in both languages as they are, wherever the source has them. */
function keptNames(language: string, source: readonly string[], lines: readonly string[]): AuditOptions {
  const names = new Set(lines.flatMap((line) => line.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?=[ ,.])/gu) ?? []));
  const has = (text: string, name: string) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(text);
  const sound = (name: string) => {
    const places = source.flatMap((text, at) => (has(text, name) ? [at] : []));
    return places.length > 0 && places.every((at) => has(lines[at], name));
  };
  return language === 'de' ? {} : { doNotTranslate: [...names].filter(sound) };
}

const memory = new WeakMap<readonly string[], AuditOptions>();
const remembered: NonNullable<Harm['options']> = (language, source, lines) => {
  const known = memory.get(lines) ?? keptNames(language, source, lines);
  memory.set(lines, known);
  return known;
};

const SAYS = '(?:said|says|told|stated|explained|added)';
const PERSON = '\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\p{Ll}+ )?\\p{Lu}\\p{Ll}+';
const ATTRIBUTION = new RegExp(`(?<=[,"”] ${SAYS} )${PERSON}(?=[,.])|(?<!(?:of|for|from|at) )${PERSON}(?= ${SAYS}\\b)`, 'u');
const PEOPLE = ['Karen Holm', 'Peter Winkler', 'Laura Benedetti'];

const QUOTED = /["“](?:[^\s"“”]+ ){6}[^"“”]*["”]/u;

/** One match replaced, or nothing where there is none. */
function changed(line: string, pattern: RegExp, to: string): string | undefined {
  return pattern.test(line) ? line.replace(pattern, to) : undefined;
}

/** Errors of form, and of what a sentence claims: each is made in a line that had it right. */
export const formHarms: readonly Harm[] = [
  { kind: 'end mark changed', meant: ['end-punctuation'], make: ({ line }) => changed(line, /\.$/, '?') },
  { kind: 'bracket dropped', meant: ['brackets'], rare: true, make: ({ line }) => changed(line, /\)/, '') },
  { kind: 'address added', meant: ['addresses'], make: ({ line }) => changed(line, /\.$/, ' (info@example.org).') },
  {
    kind: 'word doubled',
    meant: ['doubled-words'],
    make: ({ line }) => changed(line, /(?<= )(\p{Ll}{4,})(?= \p{Ll})/u, '$1 $1'),
  },
  { kind: 'all capitals', meant: ['capitals'], make: ({ line }) => line.toUpperCase() },
  { kind: 'space doubled', meant: ['white-space'], make: ({ line }) => changed(line, /(?<=\p{Ll}) (?=\p{Ll})/u, '  ') },
  { kind: 'space before a mark', meant: ['white-space'], make: ({ line }) => changed(line, /(?<=\p{Ll})(?=[,.](?:\s|$))/u, ' ') },
  {
    kind: 'quotation lost',
    meant: ['quotation-marks'],
    rare: true,
    make: ({ line, source }) => (/["“”„»«]/u.test(source) && QUOTED.test(line) ? line.replace(/["“”]/gu, '') : undefined),
  },
  {
    kind: 'quotation gained',
    meant: ['quotation-marks'],
    make: ({ line }) => (/["“”'’‘]/u.test(line) || line.split(' ').length < 8 ? undefined : `“${line}”`),
  },
  {
    kind: 'speaker changed',
    meant: ['speaker', 'names'],
    rare: true,
    make: ({ line, at }) => changed(line, ATTRIBUTION, PEOPLE[at % PEOPLE.length]),
  },
  {
    kind: 'reservation dropped',
    meant: ['allegation'],
    rare: true,
    make: ({ line }) => changed(line, /\b(?:allegedly|reportedly|supposedly|alleged|suspected|purported)\s(?!of\b)/, ''),
  },
  {
    kind: 'word varied',
    meant: ['inconsistent-terms'],
    rare: true,
    make: ({ line, lines }) => {
      const word = Object.keys(SYNONYMS).find((each) => new RegExp(`\\b${each}\\b`).test(line));
      if (!word || lines.filter((other) => other.includes(word)).length < 5) return undefined;
      return changed(line, new RegExp(`\\b${word}\\b`, 'g'), SYNONYMS[word]);
    },
  },
  {
    kind: 'glossary ignored',
    meant: ['glossary'],
    rare: true,
    options: glossaryOf,
    make: ({ line, source, language }) => {
      const entry = Object.entries(GLOSSARIES[language] ?? {}).find(
        ([term, word]) => new RegExp(`(?<!\\p{L})${term}`, 'iu').test(source) && new RegExp(`\\b${word}\\b`).test(line),
      );
      return entry && changed(line, new RegExp(`\\b${entry[1]}\\b`, 'g'), SYNONYMS[entry[1]]);
    },
  },
  {
    kind: 'kept name translated',
    meant: ['do-not-translate'],
    options: remembered,
    make: ({ line, source, lines, sources, language }) => {
      const kept = remembered(language, sources, lines).doNotTranslate ?? [];
      const name = kept.find((each) => line.includes(` ${each}`) && source.includes(` ${each}`));
      return name === undefined ? undefined : line.replaceAll(name, `${name.slice(0, -2)}ova`);
    },
  },
];
