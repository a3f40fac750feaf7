import { readFileSync } from 'node:fs';
import { modelUrl } from '@enface/model';
import { Tokenizer as Library } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIds } from '../../packages/core/src/embed/ids.ts';
import { createTokenizer } from '../../packages/core/src/embed/tokenizer.ts';
import { createUnigram } from '../../packages/core/src/embed/unigram.ts';

const json = JSON.parse(readFileSync(new URL('tokenizer.json', modelUrl), 'utf8'));
const library = new Library(json, {});
const tokenizer = await createTokenizer(json);

function ours(text: string): number[] {
  const ids = createIds();
  tokenizer.tokenize(text, ids);
  return [...ids.values.subarray(0, ids.length)];
}

function theirs(text: string): number[] {
  return library.encode(text, { add_special_tokens: false }).ids.filter((id) => id !== json.model.unk_id);
}

const TEXTS = [
  'The spokesperson declined to comment on the lawsuit, which was filed on 3 March 2021.',
  'Talsmanden ville ikke udtale sig om søgsmålet, som blev anlagt den 3. marts 2021 på Ærø – »ganske uventet«.',
  'De woordvoerder zei dat ’t bedrijf “geen commentaar” geeft, maar de beschuldigingen wél serieus neemt.',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, Straßenbahnhaltestelle, ÜBERGRÖSSE',
  'L’été dernier, les élèves n’étaient qu’à demi-convaincus : « c’est-à-dire… peut-être ? »',
  'Sjuksköterskan åkte till Örebro; räksmörgåsen kostade 79:50 kr.',
  'Fylkesmannen i Møre og Romsdal avslår søknaden.',
  '¿Dónde está el año pasado? ¡Qué cigüeña!',
  'Perché non c’è più nessuno? È già lunedì.',
  'A decisão não é válida: às vezes põe-se em questão.',
  'Zażółć gęślą jaźń. Wszystkie prawa zastrzeżone; Łódź.',
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas yöllä.',
  'Ελληνικά ΟΔΥΣΣΕΥΣ ΣΟΦΟΣ, русский текст, українська, 日本語の文章です。한국어 문장, ภาษาไทยไม่มีช่องว่าง, العربية, עברית, हिन्दी',
  '👩‍👩‍👧‍👦 🇩🇰🇳🇱 ❤️ 😀😀😀 a😀b 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '0123456789 3,14159 1.000.000,00 € 12:30–13:45 +45 12 34 56 78 ²³ ½ ⅷ № ℡ ㎏',
  'ﬁnance ﬂow ＦＵＬＬ　ＷＩＤＴＨ ŉ ǅ ĳsland İstanbul ſtraße ´acute´ ¨ ¯ x̂y̌ é café',
  '  leading, trailing   and\tmixed\n\nwhite\u00a0space\u2003here\u3000there\u0085next\r\n ',
  'marked▁text ▁ x▁',
  'https://example.org/a/b?c=d&e=f#g user.name+tag@example.co.uk C:\\Windows\\System32',
  'a<unk>b <unk> <UNK> <s>x</s> [CLS] </w>',
  '\u0000nul\u0007bell\u001besc \ud800lone\udc00surrogates\udfff \ufffd in\ufeffside\u200bzero\u200dwidth\u00adsoft',
  'x'.repeat(3000),
  `${'antidisestablishmentarianism'.repeat(40)} ${'å'.repeat(500)} ${'ok'.repeat(70)}`,
  '…',
  '.',
  '',
  ' ',
];

describe('segmentation equals the reference implementation in JavaScript', () => {
  test.each(TEXTS)('%j', (text) => {
    expect(ours(text)).toEqual(theirs(text));
    // A second time, from memory.
    expect(ours(text)).toEqual(theirs(text));
  });

  test('of words and marks put together at random', () => {
    // A marker or byte order mark that begins a text is where the two differ on purpose: ours has no special case for it.
    const words = TEXTS.flatMap((text) => text.split(' ')).filter((word) => word.length < 100 && !/^▁/.test(word));
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 });
    const space = fc.constantFrom(' ', '  ', '\n', '\u00a0', '');
    fc.assert(
      fc.property(text, space, (parts, by) => {
        expect(ours(parts.join(by))).toEqual(theirs(parts.join(by)));
      }),
      { numRuns: 500 },
    );
  });
});

test('characters that are taken as normalised stay as they are under NFKC, alone and beside each other', () => {
  const range = /[!-~À-ıĴ-ľŁ-ňŊ-ž–—‘-”«»]/;
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) => range.test(unit));
  expect(units.length).toBeGreaterThan(250);
  for (const a of units) for (const b of units) if ((a + b).normalize('NFKC') !== a + b) expect.fail(`${a}${b} is changed`);
});

test('more different words than are remembered give the same ids as at first', () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `w${(i * 2654435761) % 4294967296}`);
  const some = words.filter((_, i) => i % 997 === 0);
  const before = some.map(ours);
  const all = createIds();
  tokenizer.tokenize(words.join(' '), all);
  expect(some.map(ours)).toEqual(before);
});

test('a text of five million letters without a space is segmented like its parts', () => {
  const unit = 'overwegingen';
  const count = Math.ceil(5e6 / unit.length);
  const ids = ours(unit.repeat(count));
  expect(ids.length).toBeGreaterThan(count);
  expect(ids.slice(0, 100)).toEqual(ours(unit.repeat(1000)).slice(0, 100));
});

describe('Viterbi', () => {
  const segment = (vocabulary: [string, number][], word: string) => {
    const ids = createIds();
    createUnigram(vocabulary, 0)(word, ids);
    return [...ids.values.subarray(0, ids.length)].map((id) => vocabulary[id][0]);
  };

  test('takes the segmentation with the greatest sum', () => {
    expect(
      segment(
        [
          ['<unk>', 0],
          ['a', -1],
          ['b', -1],
          ['ab', -3],
        ],
        'ab',
      ),
    ).toEqual(['a', 'b']);
    expect(
      segment(
        [
          ['<unk>', 0],
          ['a', -1],
          ['b', -1],
          ['ab', -1.5],
        ],
        'ab',
      ),
    ).toEqual(['ab']);
  });

  test('of equal sums takes the longer last piece', () => {
    expect(
      segment(
        [
          ['<unk>', 0],
          ['a', -1],
          ['b', -1],
          ['c', -1],
          ['ab', -2],
          ['bc', -2],
        ],
        'abc',
      ),
    ).toEqual(['a', 'bc']);
  });

  test('an unknown character costs ten more than the least likely piece and is left out', () => {
    // known 'a' + unknown 'é' (−1 − 13) against the only piece that covers both (−3)
    expect(
      segment(
        [
          ['<unk>', 0],
          ['a', -1],
          ['aé', -3],
        ],
        'aé',
      ),
    ).toEqual(['aé']);
    expect(
      segment(
        [
          ['<unk>', 0],
          ['a', -1],
        ],
        'é😀aé',
      ),
    ).toEqual(['a']);
  });

  test('is the best of all segmentations, found by trying every one', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const vocabulary = fc.uniqueArray(fc.tuple(piece, fc.integer({ min: -900, max: -1 })), {
      selector: ([text]) => text,
      maxLength: 20,
    });
    fc.assert(
      fc.property(vocabulary, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 }), (entries, word) => {
        const all: [string, number][] = [['<unk>', 0], ...entries];
        const unknown = Math.min(...all.map(([, score]) => score)) - 10;
        const best = (rest: string): number =>
          rest === ''
            ? 0
            : Math.max(
                ...Array.from(
                  rest,
                  (_, i) =>
                    (all.find(([text]) => text === rest.slice(0, i + 1))?.[1] ?? (i === 0 ? unknown : -Infinity)) +
                    best(rest.slice(i + 1)),
                ),
              );
        const found = segment(all, word);
        const score = found.reduce((sum, text) => sum + all.find(([other]) => other === text)![1], 0);
        const covered = found.reduce((sum, text) => sum + text.length, 0);
        expect(score + (word.length - covered) * unknown).toBe(best(word));
      }),
    );
  });
});
