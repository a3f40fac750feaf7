import type { Alignment, Correspondence } from '@enface/align';
import { toText } from '@enface/align/report';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { alignments, ferry, large, lines, storm } from './format-values.ts';

const esc = '\u001b';

test('a pair faces each other, with marks, reasons and a summary', () => {
  expect(toText(ferry, { width: 84 })).toMatchInlineSnapshot(`
    "  faerge.da.txt (Danish)                     ferry.en.txt (English)
    ────────────────────────────────────────────────────────────────────────────────────

    1 Færgen sejler igen                     ═ 1 Ferry sails again

    2 Efter tre uger på værft er færgen      ═ 3 After three weeks in dock the ferry is
      tilbage, og den første afgang er       │   back.
      mandag klokken 6.                      │ 4 The first departure is on Monday at
                                             │   six.

    3 Læs også: Ny bro får grønt lys         ✕
      only in the source · boilerplate, 96%
      sure

    4 Prisen på en billet er uændret.        ⇅ 2 The price of a ticket has not changed.
                                             │   moved · 97% sure

    5 Øens borgmester kalder det en          ─ 5 The mayor of the island calls it a
      lettelse, for mælken var ved at slippe │   relief.
      op.                                    │   partial · 90% sure

                                             ✕ 6 The ferry was built in Svendborg in
                                                 1998.
                                                 only in the target · addition, 93%
                                                 sure
                                                 nearest (0.31): 2 Efter tre uger på v…

    4 passages (1 moved, 1 partial) · only in the source: 1 segment · only in the
    target: 1 segment
    Matched: 87% of the source, 82% of the target (by length of text)
    ═ parallel, ─ partial, ┄ comparable, ⇅ moved, ✕ no match
    "
  `);
});

test('below 60 columns the sides are stacked', () => {
  expect(toText(ferry, { width: 44 })).toMatchInlineSnapshot(`
    "    faerge.da.txt (Danish)
        ferry.en.txt (English)
    ────────────────────────────────────────────

    ═ 1 Færgen sejler igen
      1 Ferry sails again

    ═ 2 Efter tre uger på værft er færgen
        tilbage, og den første afgang er mandag
        klokken 6.
      3 After three weeks in dock the ferry is
        back.
      4 The first departure is on Monday at six.

    ✕ 3 Læs også: Ny bro får grønt lys
        only in the source · boilerplate, 96%
        sure

    ⇅ 4 Prisen på en billet er uændret.
      2 The price of a ticket has not changed.
        moved · 97% sure

    ─ 5 Øens borgmester kalder det en lettelse,
        for mælken var ved at slippe op.
      5 The mayor of the island calls it a
        relief.
        partial · 90% sure

    ✕ 6 The ferry was built in Svendborg in
        1998.
        only in the target · addition, 93% sure
        nearest (0.31): 2 Efter tre uger på vær…

    4 passages (1 moved, 1 partial) · only in
    the source: 1 segment · only in the target:
    1 segment
    Matched: 87% of the source, 82% of the
    target (by length of text)
    ═ parallel, ─ partial, ┄ comparable, ⇅
    moved, ✕ no match
    "
  `);
});

test('a set shows its matrix, each source article with all its passages on the other side, and what is left', () => {
  expect(toText(storm, { width: 84 })).toMatchInlineSnapshot(`
    "Coverage
    → how much of the source is found in the target, ← the other way

                        wire.en.txt                     blog.en.txt
    storm.nl.txt        → 90% ← 100%                    → 46% ← 54%
                        translation                     same story
    leeg.nl.txt         → 0% ← 0%                       → 0% ← 0%
                        unrelated                       unrelated

      storm.nl.txt (Dutch)                       English passages
    ────────────────────────────────────────────────────────────────────────────────────

    1 De storm velde honderd bomen in het    ═   wire.en.txt · 99% sure
      park.                                  │ 1 The storm felled a hundred trees in
                                             │   the park.
                                             ┄   blog.en.txt · comparable, 80% sure
                                             │ 1 A hundred trees fell.

    2 Niemand raakte gewond, zei de          ═   wire.en.txt · 95% sure
      brandweer.                             │ 2 Nobody was hurt.
                                             │ 3 The fire brigade confirmed this.

    3 Lees meer                              ✕
      in no English article · boilerplate,
      97% sure

      leeg.nl.txt (language undetermined)        English passages
    ────────────────────────────────────────────────────────────────────────────────────

    no text

      In no Dutch article                        wire.en.txt (English)
    ────────────────────────────────────────────────────────────────────────────────────

    nothing: every segment is linked

      In no Dutch article                        blog.en.txt (English)
    ────────────────────────────────────────────────────────────────────────────────────

                                             ✕ 2 My garden is fine.
                                                 in no Dutch article · addition, 88%
                                                 sure
                                                 nearest (0.32): storm.nl.txt, 1
                                                 De storm velde honderd bomen in het p…

    3 links (1 comparable) between 2 Dutch articles and 2 English articles
    storm.nl.txt: 90% matched, 1 segment of 3 alone
    leeg.nl.txt: no text
    wire.en.txt: 100% matched, 0 segments of 3 alone
    blog.en.txt: 54% matched, 1 segment of 2 alone
    ═ parallel, ─ partial, ┄ comparable, ⇅ moved, ✕ no match
    "
  `);
});

test('a side is called by its language where all of it is in one, of whatever country, and by no language else', () => {
  const inLanguages = (...tags: string[]): Correspondence => ({
    ...storm,
    sources: [storm.sources[0]],
    targets: storm.targets.map((document, k) => ({ ...document, language: tags[k] })),
    coverage: [storm.coverage[0]],
  });
  expect(toText(inLanguages('pt-BR', 'pt-BR'))).toContain('in no Brazilian Portuguese article');
  expect(toText(inLanguages('en-GB', 'en-US'))).toContain('in no English article');
  for (const tags of [
    ['en', 'da'],
    ['en', 'und'],
    ['und', 'und'],
  ]) {
    const text = toText(inLanguages(...tags));
    expect(text).toContain('in no article on the other side · boilerplate');
    expect(text).toContain('between 1 Dutch article and 2 articles\n');
    expect(text).toContain('Passages on the other side');
  }
});

test('a matrix too wide for the page becomes a list of the related pairs', () => {
  const text = toText(storm, { width: 50 });
  expect(text).toContain('storm.nl.txt ~ blog.en.txt: → 46% ← 54% same story');
  expect(text).not.toContain('leeg.nl.txt ~');
});

test('a set that was not compared whole lists the closest counterparts of each document', () => {
  const text = toText(large(40), { width: 100 });
  expect(text).toContain('7.nl.txt ~ 7.en.txt: → 100% ← 100% translation');
  expect(text.match(/^7\.nl\.txt ~ /gm)).toHaveLength(4);
  expect(text).toContain('7.nl.txt ~ 3 more related articles');
});

test('colour comes only when asked for, and its removal leaves the same text', () => {
  const colored = toText(ferry, { color: true });
  expect(toText(ferry)).not.toContain(esc);
  expect(colored).toContain(`${esc}[33mLæs også: Ny bro får grønt lys${esc}[39m`);
  expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(toText(ferry));
});

test('no line is wider than the terminal, whatever the texts', () => {
  fc.assert(
    fc.property(alignments, fc.integer({ min: 20, max: 140 }), (alignment, width) => {
      const text = toText(alignment, { width });
      for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test.each([
  ['of letters', 'blåbærgrød', 5_000_000],
  ['of wide characters', '漢字', 60_000],
  ['of marks upon one letter', '\u0301', 300_000],
])('a word without end, %s, takes no more time for each than a short one', (_, unit, length) => {
  const text = `e${unit.repeat(length / unit.length)}`.normalize();
  const shown = toText({
    source: lines('a.txt', 'da', text),
    target: lines('b.txt', 'en', 'A word.'),
    beads: [{ source: [0], target: [0], score: 0.5, probability: 0.9, relation: 'parallel', crossing: false }],
    unmatched: [],
    warnings: [],
  });
  const column = shown.split('\n').slice(3, -5);
  expect(column.map((line) => line.slice(2).replace(/ +[═│].*/u, '')).join('')).toBe(text);
});

test('wide characters keep the columns straight', () => {
  const wide: Alignment = {
    ...ferry,
    source: lines(
      '渡し船.ja.txt',
      'ja',
      '渡し船が再び運航',
      '',
      '三週間の修理を終えて船が戻り、始発は月曜の六時です。'.repeat(3),
      '関連記事',
      '運賃は据え置き。',
      '島長は安堵した。',
    ),
  };
  const gutters = toText(wide, { width: 90 })
    .split('\n')
    .filter((line) => /[═│⇅]/.test(line))
    .filter((line) => !line.includes('parallel'))
    .map((line) => stringWidth(line.slice(0, line.search(/[═│⇅]/))));
  expect(gutters.length).toBeGreaterThan(5);
  expect(new Set(gutters).size).toBe(1);
});

test('of a long path the end is kept, and the language', () => {
  const deep = { ...ferry.source, id: `/home/somebody/${'folder/'.repeat(20)}faerge.da.txt` };
  expect(toText({ ...ferry, source: deep }, { width: 84 })).toMatch(/…[a-z/]*\/faerge\.da\.txt \(Danish\) +ferry/);
  expect(toText({ ...storm, targets: [deep, storm.targets[1]] }, { width: 100 })).toMatch(/…[a-z/]*\/faerge\.da\.txt +blog/);
});

test('a text cannot act on the terminal', () => {
  const hostile: Alignment = {
    source: lines(`${esc}]0;owned\u0007.txt`, 'da', `${esc}[2J${esc}[1;31mrød\u0007\u009b5A\u202Eomvendt\r\tnæste\ud800`),
    target: lines('t', 'not a tag', 'x'),
    beads: [{ source: [0], target: [0], score: 0.5, probability: 0.5, relation: 'comparable', crossing: false }],
    unmatched: [],
    warnings: [],
  };
  for (const width of [40, 100]) {
    const text = toText(hostile, { width });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('␛[2J␛[1;31mrød');
  }
});

test('empty texts are reported as such', () => {
  const nothing: Alignment = {
    source: lines('a', 'und', ''),
    target: lines('b', 'und', ''),
    beads: [],
    unmatched: [],
    warnings: [],
  };
  expect(toText(nothing)).toContain('Both texts are empty: there is nothing to match.');
  expect(toText(nothing)).not.toContain('100%');
  const none: Correspondence = { sources: [], targets: [], coverage: [], links: [], unmatched: [], warnings: [] };
  expect(toText(none)).toContain('0 links between 0 articles and 0 articles');
});
