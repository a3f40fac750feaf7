import { decisionsFromJson } from '@enface/align/json';
import { type BilingualContents, read } from '@enface/formats';
import { readOds } from '@enface/formats/ods';
import { readXlsx, writeXlsx } from '@enface/formats/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx as workbook } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check, documentOf, essence, findingIn } from './values.ts';

const finding = findingIn(0, '=HYPERLINK("x")');

async function bilingual(bytes: Uint8Array): Promise<BilingualContents> {
  const contents = await readXlsx(bytes);
  if (contents.kind !== 'bilingual') throw new Error('not bilingual');
  return contents;
}

/** A sheet's XML, changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': bytesOf(change(strFromU8(files['xl/worksheets/sheet1.xml']))) });
}

const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']);

/** The same with what a reviewer chose in column J of some rows. */
const reviewed = (bytes: Uint8Array, statuses: Record<number, string>) =>
  changed(bytes, (xml) =>
    Object.entries(statuses).reduce(
      (text, [row, status]) =>
        text.replace(new RegExp(`<c r="J${row}"([^>]*?)/>`), `<c r="J${row}"$1 t="inlineStr"><is><t>${status}</t></is></c>`),
      xml,
    ),
  );

describe('a workbook for review', () => {
  test('any alignment is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const { alignment: again } = await bilingual(await writeXlsx(alignment));
        check(again);
        expect(essence(again)).toEqual(essence(alignment));
      }),
      { numRuns: 40 },
    );
  });

  test('texts are never formulas, in no part of the file', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        for (const [path, part] of Object.entries(unzipSync(await writeXlsx(alignment, { findings: [finding] }))))
          if (path.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >/]/);
      }),
      { numRuns: 20 },
    );
    const pair = { ...ferry, source: documentOf('a', 'da', ['=1+1']), target: documentOf('b', 'en', ['@SUM(A1)']) };
    const xml = sheetOf(await writeXlsx({ ...pair, beads: [ferry.beads[0]], unmatched: [] }));
    // a text that is edited stays one: its format is that of texts
    const style = (cell: string) => new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)![1];
    expect(style('C2')).toBe(style('D2'));
    expect(style('C2')).not.toBe(style('H2'));
  });

  test('has places, findings, a fixed head, filters, colours and statuses to choose', async () => {
    const where = (side: string, offset: number) => `${side} ${offset}`;
    const xml = sheetOf(await writeXlsx(ferry, { findings: [finding], where }));
    for (const part of [
      '>source 0<',
      '>target 0<',
      '>major, numbers: =HYPERLINK("x")<',
      'state="frozen"',
      '<autoFilter ref="A1:K7"',
    ])
      expect(xml).toContain(part);
    expect(xml).toMatch(/<dataValidation type="list"[^>]*sqref="J2:J7"[^>]*>\s*<formula1>"right,wrong"/);
    expect(xml).toContain('<colorScale>');
  });

  test('what a reviewer decided counts: right is certain, wrong is no pair, texts are as corrected', async () => {
    const book = await writeXlsx(ferry);
    const edited = changed(reviewed(book, { 2: 'right', 3: 'wrong' }), (xml) =>
      xml.replace('Ferry sails again', 'The ferry is back'),
    );
    const { alignment, decisions, notes } = await bilingual(edited);
    check(alignment);
    expect(notes).toEqual(['"document": 1 right and 1 wrong, as it was reviewed.']);
    expect(alignment.target.segments[0].text).toBe('The ferry is back');
    expect(alignment.beads[0].probability).toBe(1);
    expect(alignment.beads).toHaveLength(3);
    expect(alignment.unmatched.filter(({ reason }) => reason === 'omission')).toHaveLength(1);
    // the corrected text is not that of the document any more
    expect(decisionsFromJson(decisions, ferry)).toMatchObject({
      anchors: { beads: [], unmatched: [], rejected: [{ source: [1], target: [2, 3] }] },
      lost: 1,
    });
    const same = await bilingual(reviewed(book, { 2: 'right', 4: 'right' }));
    expect(decisionsFromJson(same.decisions, ferry).anchors).toMatchObject({
      beads: [{ source: [0], target: [0] }],
      unmatched: [{ side: 'source', segments: [2] }],
    });
    await expect(readXlsx(reviewed(book, { 2: 'perhaps' }), { name: 'x.xlsx' })).rejects.toThrow(
      '"x.xlsx", Review, row 2: the status "perhaps" is none',
    );
  });

  test('what no cell holds is refused', async () => {
    const long = { ...ferry, source: documentOf('a', 'da', ['x'.repeat(40_000)]), beads: [ferry.beads[0]], unmatched: [] };
    await expect(writeXlsx({ ...long, target: documentOf('b', 'en', ['y']) })).rejects.toThrow('Passage 1 has 40000 signs');
  });
});

describe('other workbooks', () => {
  test('a text, a block a cell', async () => {
    const bytes = await workbook({
      sheets: [
        {
          name: 'Ark',
          rows: [
            ['Titel', null, 12],
            ['=1+1', true, new Date(Date.UTC(2026, 10, 26))],
          ],
        },
        { name: 'Skjult', rows: [['nej']], hidden: true },
        { name: 'To', rows: [['Slut']] },
      ],
    });
    const contents = await read(bytes, { name: 'x.bin' });
    if (contents.kind !== 'text') throw new Error('not a text');
    expect(contents.text.split('\n\n')).toEqual(['Titel', '12', '=1+1', '2026-11-26', 'Slut']);
    expect(contents.places!.map(({ at }) => at)).toEqual(['Ark, A1', 'Ark, C1', 'Ark, A2', 'Ark, C2', 'To, A1']);
    expect(contents.notes).toEqual(['"x.bin": a hidden sheet is left out.']);
  });

  test('pairs, by language or by source and target; two columns where languages are asked for', async () => {
    const pair = ['Færgen sejler igen.', 'The ferry sails again.'];
    const book = (rows: string[][]) =>
      workbook({
        sheets: [
          { name: 'A', rows },
          { name: 'Notes', rows: [['x']] },
        ],
      });
    const named = await bilingual(
      await book([
        ['da', 'note', 'en'],
        [pair[0], 'n', pair[1]],
      ]),
    );
    expect(named.alignment).toMatchObject({
      source: { language: 'da', text: pair[0] },
      target: { language: 'en', text: pair[1] },
    });
    expect(named.places.source).toEqual([{ start: 0, at: 'A, row 2', unit: 0 }]);
    expect(named.notes).toEqual(['"document": without pairs, and left out: "Notes".']);
    expect((await bilingual(await book([['source', 'target'], pair]))).alignment.source.language).toBe('da');
    expect(await readXlsx(await book([pair]))).toMatchObject({ kind: 'text' });
    const asked = await readXlsx(await book([pair]), { source: 'da', target: 'en' });
    expect(asked).toMatchObject({ kind: 'bilingual', alignment: { beads: [{ source: [0], target: [0] }] } });
  });

  test.each([
    ['cut off', (book: Uint8Array) => book.subarray(0, -200), /is cut off or broken/],
    [
      'an entity bomb',
      (book: Uint8Array) => changed(book, (xml) => `<!DOCTYPE a [<!ENTITY b "bb">]>${xml}`),
      /declares entities/,
    ],
    ['broken XML', (book: Uint8Array) => changed(book, (xml) => xml.slice(0, 700)), /cannot be read/],
    ['no workbook', () => zipSync({ 'a.txt': bytesOf('a') }), /is no workbook/],
    [
      'a bomb',
      (book: Uint8Array) => zipSync({ ...unzipSync(book), 'xl/x.xml': new Uint8Array(2 ** 24) }, { level: 9 }),
      /times larger when unpacked/,
    ],
  ])('%s is refused', async (_, spoil, message) => {
    await expect(readXlsx(spoil(await writeXlsx(ferry)), { name: 'x.xlsx' })).rejects.toThrow(message);
  });
});

test('columns of figures are none of a language, whatever they are called', async () => {
  const rows = [
    ['lat', 'mag', 'age'],
    ['-20.42', '4.8', '12'],
    ['-20.62', '4.2', 'n/a'],
  ];
  expect(await readXlsx(await workbook({ sheets: [{ name: 'quakes', rows }] }))).toMatchObject({ kind: 'text' });
});

describe('a spreadsheet of OpenDocument', () => {
  const sheets = (...rows: string[][]) => writeOds({ sheets: [{ name: 'A', rows }] });

  test('is told by its content: pairs where the first row names languages, else a text', async () => {
    const contents = await read(await sheets(['da', 'en'], ['Én.', 'One.'], ['=1+1', '"']), { name: 'x.bin' });
    expect(contents).toMatchObject({
      kind: 'bilingual',
      alignment: { source: { language: 'da', text: 'Én.\n\n=1+1' }, target: { language: 'en', text: 'One.\n\n"' } },
    });
    expect(await read(await sheets(['Én.'], ['To.']), { name: 'x.ods' })).toMatchObject({ kind: 'text', text: 'Én.\n\nTo.' });
  });

  test('broken, encrypted, and one that unpacks to a million rows', async () => {
    const book = await sheets(['da', 'en'], ['a', 'b']);
    const files = unzipSync(book);
    const xml = strFromU8(files['content.xml']);
    const spoilt = (content: string, more = {}) => zipSync({ ...files, ...more, 'content.xml': bytesOf(content) });
    await expect(read(book.subarray(0, -200), { name: 'x.ods' })).rejects.toThrow('is cut off or broken');
    await expect(readOds(spoilt(`<!DOCTYPE a [<!ENTITY b "b">]>${xml}`), { name: 'x.ods' })).rejects.toThrow('declares entities');
    const closed = { 'META-INF/manifest.xml': bytesOf('<manifest:manifest><manifest:encryption-data/></manifest:manifest>') };
    await expect(readOds(spoilt(xml, closed), { name: 'x.ods' })).rejects.toThrow('is encrypted');
    const wide = xml
      .replace(/<table:table-row>/, '<table:table-row table:number-rows-repeated="1000000">')
      .replace(/<table:table-cell/, '<table:table-cell table:number-columns-repeated="16000"');
    await expect(readOds(spoilt(wide), { name: 'x.ods' })).rejects.toThrow(/"x.ods" cannot be read .*limit/);
  });
});
