import { atOnce } from '@enface/core/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitySteps } from '../../packages/align/src/quantities/extract.ts';
import { compareQuantities, extractQuantities, quantityAgreement } from '../../packages/align/src/quantities/index.ts';
import { lexiconOfTexts } from '../../packages/align/src/words/lexicon.ts';
import { readWords } from '../../packages/align/src/words/packed.ts';
import type { WordPlaces } from '../../packages/align/src/words/word-places.ts';
import { wordHashEmbedder } from './vectors.ts';

const LANGUAGES = ['en', 'da', 'nl', 'de', 'fr', 'sv', 'nb', 'es', 'it', 'pt', 'pl', 'fi', 'und'];
const language = fc.constantFrom(...LANGUAGES);

/** Bits of what quantities are made of, so that random texts come close to the grammar. */
const PIECES = [
  '1',
  '12',
  '234',
  '2019',
  '0',
  '.',
  ',',
  ':',
  '/',
  '-',
  '–',
  ' ',
  ' ',
  '\u00a0',
  '\u202f',
  "'",
  '’',
  '%',
  '$',
  '€',
  '°',
  '½',
  '+',
  '(',
  ')',
  '\n',
  'kr',
  'mio.',
  'million',
  'milliarder',
  'hundred',
  'mille',
  'tausend',
  'zwei',
  'und',
  'zwanzig',
  'og',
  'halv',
  'en',
  'et',
  'y',
  'e',
  'and',
  'a',
  'half',
  'third',
  'tiers',
  'XIV',
  'I',
  'marts',
  'March',
  'May',
  'kl.',
  'uur',
  'Uhr',
  'h',
  'pm',
  'km',
  'mil',
  'per',
  'hour',
  's',
  'er',
  'th',
  ':e',
  'talet',
  'siècle',
  'wiek',
  'COVID',
  '😀',
  'ß',
  'İ',
  '\ud800',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any text in any language', () => {
  test('says the same to whom its words are known already', async () => {
    const embedder = wordHashEmbedder(8);
    await fc.assert(
      fc.asyncProperty(text, language, async (input, tag) => {
        const read: WordPlaces[] = [];
        const lexicon = await lexiconOfTexts([input], { embedder }, (places) => read.push(places));
        const known = atOnce(quantitySteps(input, tag, readWords(read[0], input, lexicon)));
        expect(known).toEqual(extractQuantities(input, tag));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives ascending spans inside the text that do not overlap, and canonical values', () => {
    fc.assert(
      fc.property(text, language, (input, tag) => {
        let last = 0;
        for (const quantity of extractQuantities(input, tag)) {
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(input.length);
          for (const { kind, value } of [quantity, ...(quantity.alternatives ?? [])]) {
            if (kind === 'date') expect(value).toMatch(/^(?:\d{4}|-)-\d\d(?:-\d\d)?$/);
            else if (kind === 'time') expect(value).toMatch(/^[0-2]\d:[0-5]\d$/);
            else if (kind !== 'identifier') expect(value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$|^-?[1-9]\d*\/[1-9]\d*$/);
          }
          last = quantity.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees with itself, and comparing accounts for everything once', () => {
    fc.assert(
      fc.property(text, text, language, (one, other, tag) => {
        const [a, b] = [extractQuantities(one, tag), extractQuantities(other, tag)];
        expect(compareQuantities(a, a)).toMatchObject({ onlyA: [], onlyB: [] });
        const { matched, onlyA, onlyB } = compareQuantities(a, b);
        const seenA = new Set([...matched.map(([i]) => i), ...onlyA]);
        const seenB = new Set([...matched.map(([, j]) => j), ...onlyB]);
        expect([seenA.size, seenB.size]).toEqual([a.length, b.length]);
        expect(onlyA.some((at) => matched.some(([i]) => i === at))).toBe(false);
        const agreement = quantityAgreement(a, b);
        expect(Math.abs(agreement)).toBeLessThanOrEqual(1);
        if (a.length + b.length === 0) expect(agreement).toBe(0);
      }),
      { numRuns: 1500 },
    );
  });
});

test('long runs of the same signs are read in one pass', () => {
  for (const piece of [
    '1',
    '1.',
    '1,000 ',
    '1:',
    '1/',
    '-1',
    "1'",
    ',',
    'A1-',
    'zwei',
    'hundert ',
    'vierund',
    'I ',
    '$1 ',
    'en ',
    'a@',
    '½',
    'og ',
    'half ',
  ]) {
    const input = piece.repeat(Math.ceil(40_000 / piece.length));
    for (const tag of ['en', 'de', 'da']) {
      const found = extractQuantities(input, tag);
      expect(found.length).toBeLessThanOrEqual(input.length);
      expect(compareQuantities(found, found).onlyA).toEqual([]);
    }
  }
});

describe('digits as each language writes them', () => {
  const LOCALES: Record<string, string> = {
    en: 'en-GB',
    da: 'da-DK',
    nl: 'nl-NL',
    de: 'de-DE',
    fr: 'fr-FR',
    sv: 'sv-SE',
    nb: 'nb-NO',
    es: 'es-ES',
    it: 'it-IT',
    pt: 'pt-BR',
    pl: 'pl-PL',
    fi: 'fi-FI',
  };
  test.each(Object.entries(LOCALES))('%s', (tag, locale) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: true });
    const whole = new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999_999 }), (cents) => {
        const value = cents / 100;
        const [found, ...rest] = extractQuantities(`x ${format.format(value)} x`, tag);
        expect([found.value, rest]).toEqual([String(value), []]);
        const [integer, ...others] = extractQuantities(`x ${whole.format(cents)} x`, tag);
        expect([integer.value, others]).toEqual([String(cents), []]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Writers of numbers below a million, made apart from the reader's tables. */
const ONES = {
  en: 'x one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  da: 'x en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(' '),
  de: 'x ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  ),
  nl: 'x een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  ),
  sv: 'x ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' '),
  fr: 'x un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  ),
  fi: 'x yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen'.split(' '),
};
const TENS = {
  en: 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  da: 'x x tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'.split(' '),
  de: 'x x zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
  nl: 'x x twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  sv: 'x x tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' '),
  fr: 'x x vingt trente quarante cinquante soixante'.split(' '),
};

type Writer = (n: number) => string;

/** Thousands and hundreds joined by `glue`; the language says what a hundred and a thousand are called after their count. */
const large = (
  below: Writer,
  hundred: (count: number) => string,
  thousand: (count: string, n: number) => string,
  glue: string,
  and = '',
): Writer => {
  const hundreds: Writer = (n) => {
    const rest = n % 100 === 0 ? '' : below(n % 100);
    if (n < 100) return rest;
    return [hundred(Math.floor(n / 100)), rest].filter(Boolean).join(rest && and ? and : glue);
  };
  return (n) =>
    n < 1000
      ? hundreds(n)
      : [thousand(hundreds(Math.floor(n / 1000)), Math.floor(n / 1000)), hundreds(n % 1000)].filter(Boolean).join(glue);
};

const inverted =
  (tag: 'da' | 'de' | 'nl', and: (unit: string) => string): Writer =>
  (n) =>
    n < 20
      ? ONES[tag][n]
      : n % 10 === 0
        ? TENS[tag][n / 10]
        : `${ONES[tag][n % 10]}${and(ONES[tag][n % 10])}${TENS[tag][Math.floor(n / 10)]}`;

const french: Writer = (n) => {
  if (n < 20) return ONES.fr[n];
  if (n >= 80) return n === 80 ? 'quatre-vingts' : `quatre-vingt-${ONES.fr[n - 80]}`;
  const ten = Math.min(Math.floor(n / 10), 6);
  const rest = n - ten * 10;
  if (rest === 0) return TENS.fr[ten];
  return rest === 1 || rest === 11 ? `${TENS.fr[ten]} et ${ONES.fr[rest]}` : `${TENS.fr[ten]}-${ONES.fr[rest]}`;
};

const finnish: Writer = (n) => {
  if (n <= 10) return ONES.fi[n];
  if (n < 20) return `${ONES.fi[n - 10]}toista`;
  return `${ONES.fi[Math.floor(n / 10)]}kymmentä${n % 10 === 0 ? '' : ONES.fi[n % 10]}`;
};

const WRITERS: Record<string, Writer> = {
  en: large(
    (n) => (n < 20 ? ONES.en[n] : `${TENS.en[Math.floor(n / 10)]}${n % 10 === 0 ? '' : `-${ONES.en[n % 10]}`}`),
    (count) => `${ONES.en[count]} hundred`,
    (count) => `${count} thousand`,
    ' ',
    ' and ',
  ),
  da: large(
    inverted('da', () => 'og'),
    (count) => `${count === 1 ? 'et' : ONES.da[count]} hundrede`,
    (count, n) => `${n === 1 ? 'et' : count} tusind`,
    ' ',
    ' og ',
  ),
  de: large(
    inverted('de', () => 'und'),
    (count) => `${ONES.de[count]}hundert`,
    (count) => `${count}tausend`,
    '',
  ),
  nl: large(
    inverted('nl', (unit) => (unit.endsWith('e') ? 'ën' : 'en')),
    (count) => `${count === 1 ? '' : ONES.nl[count]}honderd`,
    (count, n) => `${n === 1 ? '' : count}duizend`,
    '',
  ),
  sv: large(
    (n) => (n < 20 ? ONES.sv[n] : `${TENS.sv[Math.floor(n / 10)]}${n % 10 === 0 ? '' : ONES.sv[n % 10]}`),
    (count) => `${ONES.sv[count]}hundra`,
    (count) => `${count}tusen`,
    '',
  ),
  fr: large(
    french,
    (count) => (count === 1 ? 'cent' : `${ONES.fr[count]} cent`),
    (count, n) => (n === 1 ? 'mille' : `${count} mille`),
    ' ',
  ),
  fi: large(
    finnish,
    (count) => (count === 1 ? 'sata' : `${ONES.fi[count]}sataa`),
    (count, n) => (n === 1 ? 'tuhat' : `${count}tuhatta`),
    '',
  ),
};

describe('number words as each language writes them', () => {
  test.each(Object.entries(WRITERS))('%s', (tag, write) => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 3, max: 999 }), fc.integer({ min: 1000, max: 999_999 })), (n) => {
        const words = write(n);
        const found = extractQuantities(`${words} xx`, tag);
        expect(
          found.map((quantity) => quantity.value),
          words,
        ).toEqual([String(n)]);
        expect(found[0].end, words).toBe(words.length);
      }),
      { numRuns: 1000 },
    );
  });
});
