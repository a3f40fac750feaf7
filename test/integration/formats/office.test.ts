import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Alignment, rows } from '@enface/align';
import { type Contents, read } from '@enface/formats';
import { writeDocx } from '@enface/formats/docx';
import { writeXlsx } from '@enface/formats/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferry } from '../../align/format-values.ts';
import { alignments, essence, findingIn } from '../../formats/values.ts';
import { missingTools, office } from '../../tools.ts';

// LibreOffice opens what we write, and makes what we read. Skipped where it isn't installed, but on CI.
const isHere = process.env.CI !== undefined || missingTools(office).length === 0;

const execute = promisify(execFile);
let folder: string;
const path = (name: string) => join(folder, name);

/** Converts files of the folder; each becomes one of its name with another ending. */
async function convert(to: string, ...names: string[]): Promise<void> {
  const home = `-env:UserInstallation=${pathToFileURL(path('home')).href}`;
  await execute('soffice', [home, '--headless', '--convert-to', to, '--outdir', folder, ...names.map(path)], {
    timeout: 120_000,
  });
}

const open = async (name: string): Promise<Contents> => read(await readFile(path(name)), { name });

async function textOf(name: string): Promise<string[]> {
  const contents = await open(name);
  if (contents.kind !== 'text') throw new Error(`${name} is no text`);
  return contents.text.split('\n\n');
}

const paragraphs = [
  'Efter tre uger på værft er færgen tilbage på ruten, og den første afgang er mandag klokken 6, oplyser rederiet i en pressemeddelelse.',
  'Prisen på en billet er uændret: 42 kr. & gebyr. Øens borgmester kalder det en lettelse, for mælken var ved at slippe op hos købmanden.',
  'Færgen blev bygget i Svendborg i 1998, og den har sejlet på ruten lige siden, bortset fra to vintre med is og et enkelt havari.',
];
const expected = ['Færgen sejler igen', ...paragraphs, 'Første punkt', 'Andet punkt', 'Celle'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-office-'));
  const xml = (text: string) => text.replaceAll('&', '&amp;');
  const body = paragraphs.map((text) => `<p>${xml(text)}</p>`).join('');
  await writeFile(
    path('page.html'),
    `<html lang="da"><head><meta charset="utf-8"><title>x</title></head><body><h1>Færgen sejler igen</h1>${body}<ul><li>Første punkt</li><li>Andet punkt</li></ul><table><tr><td>Celle</td></tr></table></body></html>`,
  );
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  await writeFile(
    path('slides.fodp'),
    `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${office}:office:1.0" xmlns:draw="${office}:drawing:1.0" xmlns:text="${office}:text:1.0" xmlns:svg="${office}:svg-compatible:1.0" xmlns:presentation="${office}:presentation:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>${['Færgen', 'Prisen & mere'].map((text) => `<draw:page draw:name="${text.slice(0, 3)}"><draw:frame svg:width="20cm" svg:height="5cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>${xml(text)}</text:p><text:p>Andet afsnit</text:p></draw:text-box></draw:frame></draw:page>`).join('')}</office:presentation></office:body></office:document>`,
  );
  if (!isHere) return;
  const home = `-env:UserInstallation=${pathToFileURL(path('home')).href}`;
  await execute('soffice', [
    home,
    '--headless',
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    'odt:writer8',
    '--outdir',
    folder,
    path('page.html'),
  ]);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

describe.runIf(isHere)('files that LibreOffice makes', () => {
  test.each(['odt', 'docx', 'epub', 'pdf', 'fodt.html'])('a text as %s', { timeout: 180_000 }, async (ending) => {
    if (ending === 'fodt.html') await convert('html', 'page.odt');
    else if (ending !== 'odt') await convert(ending, 'page.odt');
    const texts = await textOf(`page.${ending.split('.').at(-1)}`);
    // bullets are signs of the page in a PDF
    expect(texts.map((text) => text.replace(/^• /, '').replace(/\s+/g, ' '))).toEqual(expected);
  });

  test.each(['odp', 'pptx'])('slides as %s', { timeout: 180_000 }, async (ending) => {
    await convert(ending, 'slides.fodp');
    expect(await textOf(`slides.${ending}`)).toEqual(['Færgen', 'Andet afsnit', 'Prisen & mere', 'Andet afsnit']);
  });

  test('an encrypted PDF is refused in words', { timeout: 180_000 }, async () => {
    const options = { EncryptFile: { type: 'boolean', value: 'true' }, DocumentOpenPassword: { type: 'string', value: 'x' } };
    await writeFile(path('closed.odt'), await readFile(path('page.odt')));
    await convert(`pdf:writer_pdf_Export:${JSON.stringify(options)}`, 'closed.odt');
    await expect(open('closed.pdf')).rejects.toThrow('is encrypted: save it without a password');
  });

  test.each(['xlsx', 'ods'])('a table of pairs as %s', { timeout: 180_000 }, async (ending) => {
    await writeFile(path('pairs.csv'), 'da,en\n"Broen er, som den var.",The bridge is as it was.\nSlut.,The end.\n');
    await convert(ending, 'pairs.csv');
    const contents = await open(`pairs.${ending}`);
    if (contents.kind !== 'bilingual') throw new Error('not bilingual');
    expect(contents.alignment.source).toMatchObject({ language: 'da', text: 'Broen er, som den var.\n\nSlut.' });
    expect(contents.alignment.beads).toHaveLength(2);
  });
});

describe.runIf(isHere)('our tables of Word in LibreOffice', () => {
  test('are opened, with all texts whatever is in them, and what was found', { timeout: 180_000 }, async () => {
    const all = [ferry, ...fc.sample(alignments, 6)];
    for (const [k, alignment] of all.entries())
      await writeFile(path(`table-${k}.docx`), writeDocx(alignment, { findings: k === 0 ? [findingIn(0, '=1+1 <b>')] : [] }));
    await convert('odt:writer8', ...all.map((_, k) => `table-${k}.docx`));
    const bare = (text: string) => text.toWellFormed().replace(/[^\p{L}\p{N}]/gu, '');
    for (const [k, alignment] of all.entries()) {
      const text = bare((await textOf(`table-${k}.odt`)).join('\n'));
      for (const row of rows(alignment)) for (const side of [row.source, row.target]) expect(text).toContain(bare(side));
      if (k === 0) expect(text).toContain(bare('major, numbers: =1+1 <b>'));
    }
  });
});

describe.runIf(isHere)('our workbooks in LibreOffice', () => {
  /** Opened there and saved again. */
  async function saved(...all: Alignment[]): Promise<Alignment[]> {
    for (const [k, alignment] of all.entries()) await writeFile(path(`ours-${k}.xlsx`), await writeXlsx(alignment));
    await convert('ods', ...all.map((_, k) => `ours-${k}.xlsx`));
    await convert('xlsx:Calc MS Excel 2007 XML', ...all.map((_, k) => `ours-${k}.ods`));
    return Promise.all(
      all.map(async (_, k) => {
        const contents = await open(`ours-${k}.xlsx`);
        if (contents.kind !== 'bilingual') throw new Error('not bilingual');
        return contents.alignment;
      }),
    );
  }

  test('are opened, saved, and read back as they were', { timeout: 180_000 }, async () => {
    expect((await saved(ferry)).map(essence)).toEqual([essence(ferry)]);
  });

  test('hold texts, whatever they begin with: nothing is calculated', { timeout: 180_000 }, async () => {
    const plain = fc.sample(alignments, 12);
    for (const [k, alignment] of plain.entries()) await writeFile(path(`any-${k}.xlsx`), await writeXlsx(alignment));
    await convert('fods', ...plain.map((_, k) => `any-${k}.xlsx`));
    for (const k of plain.keys()) expect(await readFile(path(`any-${k}.fods`), 'utf8')).not.toContain('table:formula');
  });
});
