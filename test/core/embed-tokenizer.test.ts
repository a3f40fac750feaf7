import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { modelFiles } from '@enface/model';
import { Tokenizer as Library } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIds, pushId } from '../../packages/core/src/embed/ids.ts';
import { readTokenizer } from '../../packages/core/src/embed/tokenizer.ts';
import { createUnigram, indexPieces } from '../../packages/core/src/embed/unigram.ts';
import { flatVocabulary, scanVocabulary } from '../../packages/core/src/embed/vocabulary.ts';
import { createWordCache } from '../../packages/core/src/embed/words.ts';

const file = readFileSync(modelFiles().tokenizer);
const json = JSON.parse(file.toString());
const library = new Library(json, {});
const tokenizer = await readTokenizer(file);

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
  // of each letter a number that leaves no piece over, whose place would make no difference but in the last bit
  `${'antidisestablishmentarianism'.repeat(40)} ${'å'.repeat(501)} ${'ok'.repeat(70)}`,
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
    // The two differ on purpose where the library has special cases and ours has none: a marker or byte order mark that
    // begins a text, and a text that is the unknown token's name in capitals and nothing else.
    const words = TEXTS.flatMap((text) => text.split(' ')).filter((word) => word.length < 100 && !/^▁/.test(word));
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 });
    const space = fc.constantFrom(' ', '  ', '\n', '\u00a0', '');
    fc.assert(
      fc.property(text, space, (parts, by) => {
        const whole = parts.join(by);
        fc.pre(!/^\s*([▁\ufeff]|<unk>\s*$)/i.test(whole));
        expect(ours(whole)).toEqual(theirs(whole));
      }),
      { numRuns: 500 },
    );
  });
});

test('the name of the unknown token in capitals is an unknown word, alone as in a text', () => {
  const [marker] = theirs(' <UNK> a');
  expect(ours('<UNK>')).toEqual([marker]);
  expect(ours('<UNK> a')).toEqual(theirs('<UNK> a'));
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

describe('the vocabulary read from bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const withoutVocabulary = (whole: typeof json) => {
    const { vocab, ...model } = whole.model;
    return { ...whole, model };
  };

  test('of the default model is what JSON.parse finds, and so is the rest of the file', () => {
    const scanned = scanVocabulary(file)!;
    expect(isDeepStrictEqual(scanned.vocabulary, flatVocabulary(json.model.vocab))).toBe(true); // toEqual takes half a minute
    expect(scanned.json).toEqual(withoutVocabulary(json));
  });

  test('is what JSON.parse finds, or left to it', () => {
    const usual = fc.string({ unit: fc.constantFrom('a', 'ø', '▁', '€', '"', '\\', '/', '[', ',', ']', ' ') });
    const odd = fc.string({ unit: fc.constantFrom('a', '\n', '\u0000', '😀', '\ud800') });
    const piece = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const score = fc.oneof(
      { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
      { weight: 9, arbitrary: fc.tuple(fc.integer(), fc.constantFrom(1, 1e2, 1e4)).map(([n, by]) => n / by) },
    );
    const vocabulary = fc.array(fc.tuple(piece, score), { minLength: 1, maxLength: 6 });
    let scans = 0;
    fc.assert(
      fc.property(vocabulary, fc.constantFrom(undefined, 1, '\t'), (vocab, indent) => {
        const text = JSON.stringify({ 'a "vocab":[': '"vocab":[["x",1]]', model: { unk_id: 0, vocab } }, null, indent);
        const scanned = scanVocabulary(bytes(text));
        if (!scanned) return;
        scans++;
        expect(scanned.vocabulary).toEqual(flatVocabulary(JSON.parse(text).model.vocab));
      }),
      { numRuns: 1000 },
    );
    expect(scans).toBeGreaterThan(50);
  });

  test('is never read from a file that JSON.parse refuses or reads otherwise, whatever is put in, left out or replaced', () => {
    const files = [
      '{"model":{"unk_id":0,"vocab":[["a",-1.5],["ø",0]]}}',
      '{"model":{"vocab":0,"x":{ "vocab" : [ ["\\"a",1] ] }}}',
      '{"vocab":[],"model":{"vocab":[["a",1]],"vo":0},"added":[]}',
    ].map((text) => text.match(/"(?:\\.|[^"\\])*"|[\d.-]+|./gu) as string[]);
    const marks = [...'[]{},:"-.+0 \n\\\ufeff', '.0', 'e5', 'E-1', '1', '00', '-0', 'null', '""', '[]', ',["b",2]'];
    const keys = ['"vocab"', '"model"', '"x\\"vocab"', '"v\\u006fcab"', ',"vocab":0', ',"model":{"vocab":0}', '"__proto__"'];
    const put = fc.oneof(fc.constant(''), fc.constantFrom(...marks), fc.constantFrom(...keys));
    const remove = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) });
    const edit = fc.record({ at: fc.nat(40), remove, put });
    let scans = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(edit, { maxLength: 2 }), (tokens, edits) => {
        const text = edits.reduce((all, { at, remove, put }) => all.toSpliced(at % all.length, remove, put), tokens).join('');
        const scanned = scanVocabulary(bytes(text));
        if (!scanned) return;
        scans++;
        const whole = JSON.parse(text);
        expect(scanned.vocabulary).toEqual(flatVocabulary(whole.model.vocab));
        expect(scanned.json).toEqual(withoutVocabulary(whole));
      }),
      { numRuns: 20_000 },
    );
    expect(scans).toBeGreaterThan(1000);
  });

  test.each([
    '',
    '{"model":{"vocab":[["a",-1]].0}}',
    '{"model":{"vocab":[["a",-1]]e5}}',
    '{"x":{"vocab":[["a",-1]]},"model":{"vocab":0}}',
    '{"model":{"x\\"vocab":[["a",-1]],"vocab":0}}',
    '{"model":{"vocab":[["a",-1]],"v\\u006fcab":0}}',
    '{"model":{"vocab":[["a",-1]]}',
    '{"model":{"vocab":[["a",-1],]}}',
    '{"model":{"vocab":[["a",-01]]}}',
    '{"model":{"vocab":[["a",1.]]}}',
    '{"model":{"vocab":[["a",- 1]]}}',
    '{"model":{"vocab":[["a",.5]]}}',
    '{"model":{"vocab":[["a",1 2]]}}',
    '{"model":{"vocab":[["a\n",1]]}}',
    '{"model":{"vocab":[["a\\x",1]]}}',
    '{"model":{"vocab":[["a",1]\u000b]}}',
    '{"model":{"vocab":[["a",1]]}}\ufeff',
    '{"model":{"vocab":[["a"',
    '{"model":{"vocab":[["a',
    '{"model":{"vocab":[]}}',
    '{"model":{"vocab":{"a":1}}}',
    '{"other":{"vocab":[["a",1]]},"model":{"vocab":[["b",1]]}}',
    '{"model":{"vocab":[["a",1]],"vocab":[["b",1]]}}',
  ])('leaves %j to JSON.parse', (text) => {
    expect(scanVocabulary(bytes(text))).toBeUndefined();
  });

  test.each([[0xc0, 0xaf], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xc3], [0x80], [0xff]])(
    'leaves bytes %j, which are no UTF-8, to JSON.parse',
    (...wrong) => {
      expect(scanVocabulary(Uint8Array.from([...bytes('{"model":{"vocab":[["'), ...wrong, ...bytes('",1]]}}')]))).toBeUndefined();
    },
  );
});

test('words are remembered as they are, however many there are', () => {
  for (const [count, most] of [
    [20_000, 2000],
    [200_000, 200_000],
  ]) {
    let asked = 0;
    // each its own ids: its number, and how long it is
    const cut = createWordCache((run, ids) => {
      asked++;
      pushId(ids, Number(run.slice(1)));
      pushId(ids, run.length);
    });
    const numbers = Array.from({ length: count }, (_, k) => k);
    const text = numbers.map((k) => `w${k}`).join(' ');
    const expected = numbers.flatMap((k) => [k, String(k).length + 1]);
    for (const time of ['first', 'second']) {
      const ids = createIds();
      cut(text, ids);
      expect([...ids.values.subarray(0, ids.length)], time).toEqual(expected);
    }
    expect(asked - count).toBeLessThanOrEqual(most);
  }
});

describe('Viterbi', () => {
  const segment = (vocabulary: [string, number][], word: string) => {
    const ids = createIds();
    createUnigram(indexPieces(flatVocabulary(vocabulary)!), 0)(word, ids);
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
