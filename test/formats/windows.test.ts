import type { Finding } from '@enface/align/audit';
import { decisionsFromJson, toJsonLines } from '@enface/align/json';
import { type BilingualContents, type Part, partsOf, type WindowOptions } from '@enface/formats';
import { annotateJsonLines, jsonLinesWindows, readJsonLines, writeJsonLines, writeJsonLinesOfParts } from '@enface/formats/jsonl';
import { annotateTmx, readTmx, tmxWindows, writeTmx, writeTmxOfParts } from '@enface/formats/tmx';
import { annotateXliff, readXliff, writeXliff, writeXliffOfParts, xliffWindows } from '@enface/formats/xliff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check, findingIn } from './values.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** The bytes of a file in pieces of some size. */
const cut = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));

const formats = {
  tmx: {
    write: (alignment: typeof ferry) => whole(writeTmx(alignment)),
    read: readTmx,
    annotate: annotateTmx,
    windows: tmxWindows,
  },
  'xliff 1.2': {
    write: (alignment: typeof ferry) => whole(writeXliff(alignment, { version: '1.2' })),
    read: readXliff,
    annotate: annotateXliff,
    windows: xliffWindows,
  },
  'xliff 2.1': {
    write: (alignment: typeof ferry) => whole(writeXliff(alignment)),
    read: readXliff,
    annotate: annotateXliff,
    windows: xliffWindows,
  },
  jsonl: {
    write: (alignment: typeof ferry) => whole(writeJsonLines(alignment)),
    read: readJsonLines,
    annotate: annotateJsonLines,
    windows: jsonLinesWindows,
  },
};
const languages = { source: 'da', target: 'en' };

describe.each(Object.entries(formats))('%s in windows', (_, { write, read, annotate, windows }) => {
  test('any alignment, cut anywhere: every unit once, and the bytes as they were', async () => {
    const sizes = fc.record({ units: fc.integer({ min: 1, max: 5 }), size: fc.integer({ min: 1, max: 3000 }) });
    await fc.assert(
      fc.asyncProperty(alignments, sizes, async (alignment, { units, size }) => {
        const bytes = bytesOf(write({ ...alignment, source: { ...alignment.source, language: 'da' } }));
        const named = { source: undefined, target: undefined };
        if (alignment.source.segments.length + alignment.target.segments.length === 0) return;
        const all = (await read(bytes, named)).alignment;
        const parts: Uint8Array[] = [];
        const texts: string[] = [];
        let count = 0;
        for await (const window of windows(cut(bytes, size), { ...named, units })) {
          const { alignment: part } = window.contents;
          check(part);
          expect([part.source.id, part.source.language]).toEqual([all.source.id, all.source.language]);
          texts.push(...part.source.segments.map(({ text }) => text), ...part.target.segments.map(({ text }) => text));
          count += part.beads.length + part.unmatched.length;
          parts.push(window.annotated([]));
        }
        expect(Buffer.concat(parts).equals(bytes)).toBe(true);
        expect(texts.sort()).toEqual([...all.source.segments, ...all.target.segments].map(({ text }) => text).sort());
        expect(count).toBe(all.beads.length + all.unmatched.length);
      }),
      { numRuns: 60 },
    );
  });

  test('notes: the same as in the whole file, and taken out again', async () => {
    const bytes = bytesOf(`\ufeff${write(ferry)}`);
    const contents = await read(bytes, languages);
    const findings = [findingIn(0, 'a < b'), findingIn(2, 'æ "q"'), findingIn(2, 'second')];
    const noted = await annotate(bytes, contents, findings);
    expect(textOf(noted)).toContain('second');
    expect(Buffer.from(await annotate(noted, contents, findings)).equals(noted)).toBe(true);
    expect(textOf(await annotate(noted, contents, []))).toBe(textOf(bytes));
    expect((await read(noted, languages)).alignment).toEqual(contents.alignment);

    const parts: Uint8Array[] = [];
    for await (const window of windows(cut(bytes, 500), { ...languages, units: 1 })) {
      const { source, target } = window.contents.alignment;
      const here: Finding[] = findings.flatMap((finding) => {
        const text = contents.alignment.target.segments[finding.segments.target[0]].text;
        const segment = target.segments.findIndex((each) => each.text === text);
        return segment < 0
          ? []
          : [{ ...finding, segments: { source: source.segments.length > 0 ? [0] : [], target: [segment] } }];
      });
      parts.push(window.annotated(here));
    }
    expect(parts.length).toBe(6);
    expect(textOf(Buffer.concat(parts))).toBe(textOf(noted));
  });

  test('a file that ends too soon is refused, after what was whole', async () => {
    const bytes = bytesOf(write(ferry));
    const parts: Uint8Array[] = [];
    const all = async () => {
      for await (const window of windows(cut(bytes.subarray(0, -40), 300), { ...languages, name: 'x', units: 2 }))
        parts.push(window.annotated([]));
    };
    await expect(all()).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/^"x", line \d+/) });
    expect(parts.length).toBeGreaterThan(0);
  });
});

test('TMX in a byte encoding: every byte stays, notes refer to signs that it lacks by number', async () => {
  const unit = (k: number) =>
    `<tu tuid="${k}"><tuv xml:lang="da"><seg>På øen ${k}\u0085</seg></tuv><tuv xml:lang="en"><seg>On it.</seg></tuv></tu>`;
  const text = `<?xml version="1.0" encoding="windows-1252"?>\r\n<tmx version="1.4"><header srclang="da"/><body>\r\n${[1, 2, 3].map(unit).join('\r\n')}</body></tmx>`;
  const bytes = Buffer.from(text, 'latin1');
  const parts: Uint8Array[] = [];
  for await (const window of tmxWindows([bytes], { units: 1 })) parts.push(window.annotated([findingIn(0, 'ő…')]));
  const noted = Buffer.concat(parts).toString('latin1');
  expect(noted).toContain('<note>enface: major, numbers: &#337;&#8230;</note>');
  expect(noted.replace(/<note>.*?<\/note>/g, '')).toBe(bytes.toString('latin1'));
});

test('TMX: languages that come late are refused unless somebody says which are meant', async () => {
  const unit = (...tags: string[]) => `<tu>${tags.map((tag) => `<tuv xml:lang="${tag}"><seg>x</seg></tuv>`).join('')}</tu>`;
  const file = bytesOf(
    `<tmx version="1.4"><header srclang="da"/><body>${unit('da', 'en')}${unit('da', 'en')}${unit('da', 'nl')}</body></tmx>`,
  );
  const all = async (options: WindowOptions) => {
    const found: BilingualContents[] = [];
    for await (const { contents } of tmxWindows([file], { name: 'x.tmx', units: 1, ...options })) found.push(contents);
    return found;
  };
  await expect(all({})).rejects.toThrow('"x.tmx" has texts in da, en, nl: say which two are meant');
  expect((await all({ source: 'da', target: 'nl' })).map(({ alignment }) => alignment.beads.length)).toEqual([0, 0, 1]);
});

test('JSON Lines: a line keeps its bytes, and gets what was found', async () => {
  const text = '{"source": "En.",  "target":"One." , "id": 12345678901234567890 }\r\n\r\n{"source":"To.","target":"Two."}';
  const contents = await readJsonLines(bytesOf(text), languages);
  const noted = textOf(annotateJsonLines(bytesOf(text), contents, [findingIn(1, 'x')]));
  expect(noted).toBe(
    '{"source": "En.",  "target":"One." , "id": 12345678901234567890 ,"findings":[]}\r\n\r\n{"source":"To.","target":"Two.","findings":[{"check":"numbers","category":"accuracy/mistranslation/number","severity":"major","probability":null,"side":"target","message":"x"}]}',
  );
  expect(whole(writeJsonLines(ferry)).replaceAll(',"findings":[]', '')).toBe(toJsonLines(ferry));
});

test('an own number of a segment without a match is not carried over into a window', async () => {
  const nearest = { segment: 3, score: 0.2 };
  const alignment = { ...ferry, unmatched: ferry.unmatched.map((run) => ({ ...run, nearest })) };
  for await (const { contents } of tmxWindows([bytesOf(whole(writeTmx(alignment)))], { units: 2 }))
    for (const run of contents.alignment.unmatched) expect(run.nearest).toBeUndefined();
});

/** Files as others write them: nothing of ours in them, and units of one language here and there. */
const foreign: Record<string, (units: readonly (readonly [string, string])[]) => string> = {
  tmx: (units) =>
    `<tmx version="1.4"><header srclang="da"/><body>${units.map(([a, b]) => `<tu><tuv xml:lang="da"><seg>${a}</seg></tuv><tuv xml:lang="en"><seg>${b}</seg></tuv></tu>`).join('\n')}</body></tmx>`,
  'xliff 1.2': (units) =>
    `<xliff version="1.2"><file original="x" source-language="da" target-language="en"><body>${units.map(([a, b], k) => `<trans-unit id="${k}"${k % 3 === 0 ? ' approved="yes"' : ''}><source>${a}</source><target${k % 3 === 0 ? ' state="signed-off"' : ''}>${b}</target></trans-unit>`).join('\n')}</body></file></xliff>`,
  jsonl: (units) => units.map(([da, en]) => `${JSON.stringify({ translation: { da, en } })}\n`).join(''),
};
const written: Record<string, [(contents: BilingualContents) => string, (parts: AsyncIterable<Part>) => AsyncIterable<string>]> =
  {
    tmx: [({ alignment, decisions }) => whole(writeTmx(alignment, { decisions: said(decisions, alignment) })), writeTmxOfParts],
    xliff: [
      ({ alignment, decisions }) => whole(writeXliff(alignment, { decisions: said(decisions, alignment) })),
      (parts) => writeXliffOfParts(parts),
    ],
    'xliff 1.2': [
      ({ alignment, decisions }) => whole(writeXliff(alignment, { version: '1.2', decisions: said(decisions, alignment) })),
      (parts) => writeXliffOfParts(parts, { version: '1.2' }),
    ],
    jsonl: [
      ({ alignment, decisions }) => toJsonLines(alignment, { decisions: said(decisions, alignment) }),
      (parts) => writeJsonLinesOfParts(parts),
    ],
  };
const said = (decisions: object | undefined, alignment: typeof ferry) => decisions && decisionsFromJson(decisions, alignment);

describe.each(Object.entries(foreign))('%s of others', (name, make) => {
  test.each(Object.entries(written))('as %s, part by part: as if it had been read whole', async (_, [write, writeParts]) => {
    const word = fc.stringMatching(/^[a-zæøå]{1,6}( [a-z0-9]{1,5}){0,3}$/);
    const units = fc.array(fc.tuple(word, fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constant('') })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(units, fc.integer({ min: 1, max: 4 }), async (all, size) => {
        const { read, windows } = formats[name as keyof typeof formats];
        const bytes = bytesOf(make(all));
        const pieces: string[] = [];
        for await (const piece of writeParts(partsOf(windows(cut(bytes, 200), { ...languages, name: 'x', units: size }))))
          pieces.push(piece);
        expect(whole(pieces)).toBe(write(await read(bytes, { ...languages, name: 'x' })));
      }),
      { numRuns: 40 },
    );
  });
});
