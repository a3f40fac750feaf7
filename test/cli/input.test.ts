import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, enface } from './enface.ts';

const danish = 'Færgen sejler igen. Prisen på en billet er uændret.\n';
const english = 'The ferry sails again. The price of a ticket has not changed.\n';

const memory = `<?xml version="1.0"?>
<tmx version="1.4"><header srclang="da"/><body>
<tu><tuv xml:lang="da"><seg>Færgen sejler kl. 12.</seg></tuv><tuv xml:lang="en"><seg>The ferry sails at 11.</seg></tuv></tu>
<tu><tuv xml:lang="da"><seg>Ingen klager.</seg></tuv></tu>
</body></tmx>
`;

const xliff = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="x" source-language="da" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>Færgen sejler kl. 12.</source><target>The ferry sails at 11.</target></trans-unit>
</body></file></xliff>
`;

let folder: string;
const home = process.cwd();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-cli-'));
  const utf16 = Buffer.from(`\ufeff${danish}`, 'utf16le');
  await Promise.all([
    mkdir(join(folder, 'texts')),
    writeFile(join(folder, 'da.txt'), danish),
    writeFile(join(folder, 'en.txt'), english),
    writeFile(join(folder, 'bom.txt'), `\ufeff${danish}`),
    writeFile(join(folder, 'utf16le.txt'), utf16),
    writeFile(join(folder, 'utf16be.txt'), Buffer.from(utf16).swap16()),
    writeFile(join(folder, 'odd.txt'), utf16.subarray(0, -1)),
    writeFile(join(folder, 'latin1.txt'), Buffer.from(`En linje.\n${danish}`, 'latin1')),
    writeFile(join(folder, 'koi8.txt'), Buffer.from([0x61, 0x0a, 0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])),
    writeFile(join(folder, 'nul.txt'), 'a\0b'),
    writeFile(join(folder, 'memory.tmx'), memory),
    writeFile(join(folder, 'cut.tmx'), memory.slice(0, -60)),
    writeFile(join(folder, 'binary.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])),
    writeFile(join(folder, 'empty.txt'), ''),
  ]);
  process.chdir(folder);
});

afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

/** In the folder of the texts. */
const run = (...args: string[]) => call(args);

/** A complaint is one line on standard error, with status 2 and nothing on standard output. */
async function complaint(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^enface: [^\n]+\n$/);
  return stderr.slice('enface: '.length, -1);
}

describe('what cannot work gets one clear line', () => {
  test.each([
    [[], 'Name a command: the commands are align, audit, '],
    [['algin'], 'Unknown command "algin": did you mean align? The commands are align, audit, '],
    [['help', 'AUDITS'], 'Unknown command "AUDITS": did you mean audit? The commands are'],
    [['da.txt', 'en.txt'], 'Unknown command "da.txt": the commands are align,'],
    [['align'], 'SOURCE is missing: for instance, "enface align novel.da.txt novel.en.txt".'],
    [['align', 'da.txt'], 'TARGET is missing: "da.txt" holds one text. For instance, "enface align novel.da.txt novel.en.txt".'],
    [
      ['align', 'da.txt', 'en.txt', 'nl.txt'],
      '"nl.txt" is too much: align takes only SOURCE and TARGET; see "enface align --help".',
    ],
    [['align', 'da.txt', 'en.txt', '--colour'], 'Unknown option "--colour": "enface align --help" lists those there are.'],
    [
      ['align', 'da.txt', 'en.txt', '--fromat=json'],
      'Unknown option "--fromat": did you mean --format? "enface align --help" lists those there are.',
    ],
    [['align', 'da.txt', 'en.txt', '--constructor'], 'Unknown option "--constructor": "enface align'],
    [['align', 'da.txt', 'en.txt', '--source', 'x'], 'Unknown option "--source": "enface align'],
    [['align', 'da.txt', 'en.txt', '--from'], '"--from" needs a value: "enface align --help" shows how.'],
    [
      ['align', 'da.txt', 'en.txt', '--from', 'danish'],
      '--from "danish" is not a language that is known: give a BCP 47 tag such as da, nl or pt-BR.',
    ],
    [
      ['align', 'da.txt', 'en.txt', '--to', 'e n'],
      '--to "e n" is not a language that is known: give a BCP 47 tag such as da, nl or pt-BR.',
    ],
    [['align', 'da.txt', 'en.txt', '--format', 'pdf'], '--format "pdf" is not possible here: choose text, json, jsonl, '],
    [['align', 'da.txt', 'en.txt', '--segments', 'words'], '--segments "words" is not possible here: choose sentences, lines.'],
    [['align', '-', '-'], 'Only one of the two texts can come from standard input.'],
    [['align', 'nowhere.txt', 'en.txt'], '"nowhere.txt" cannot be read: there is no such file.'],
    [['align', 'da.txt', 'en.txt/x'], '"en.txt/x" cannot be read: a part of its path is a file, not a folder.'],
    [['align', 'texts', 'en.txt'], '"texts" is a folder, and "en.txt" is none: name two folders, or two files.'],
    [['align', 'en.txt', 'texts'], '"texts" is a folder: name a file.'],
    [['align', 'nul.txt', 'en.txt'], '"nul.txt" is not text: it holds NUL bytes. Save it as plain text in UTF-8.'],
    [['align', 'binary.txt', 'en.txt'], '"binary.txt" looks like an archive or an Office file, not like text: '],
    [['map', 'memory.tmx', '--onto', 'en.txt'], '"memory.tmx" holds a text and its translation: name it alone'],
    [['audit', 'memory.tmx', '--to', 'nl'], '"memory.tmx" has no texts in "nl": it has da, en.'],
    [['align', 'da.txt', 'en.txt', '--input-format', 'doc'], '--input-format "doc" is not possible here: choose text, '],
    [['align', 'cut.tmx'], '"cut.tmx", line 4, column '],
    [['convert', 'da.txt', 'da.tmx'], '"da.txt" holds one text, which goes to .txt'],
    [['align', 'koi8.txt', 'en.txt'], '"koi8.txt" is not valid UTF-8 (line 2): convert it, for instance with "iconv -t UTF-8".'],
    [['align', 'odd.txt', 'en.txt'], '"odd.txt" begins as UTF-16LE but is not valid: save it again, best as UTF-8.'],
    [['align', 'da.txt', 'en.txt', '--model', 'no/such/folder/'], 'no/such/folder'],
    [
      ['align', 'da.txt', 'en.txt', '-o', 'nowhere/result.json'],
      '"nowhere/result.json" cannot be written: the folder "nowhere" does not exist.',
    ],
    [
      ['align', 'da.txt', 'en.txt', '-o', 'texts'],
      '"texts" does not say which format: end it in .txt, .json, .jsonl, .csv, .tsv, .xlsx, ',
    ],
    [
      ['align', 'da.txt', 'en.txt', '-o', 'out.pdf'],
      '"out.pdf" ends in .pdf, which is no format here: end it in .txt, .json, .jsonl, .csv, .tsv, .xlsx, ',
    ],
    [['align', 'da.txt', 'en.txt', '-o', 'texts', '--format', 'json'], '"texts" is a folder: name a file in it.'],
    [
      ['align', 'da.txt', 'en.txt', '-o', './en.txt'],
      '"./en.txt" is one of the files to read: write the result to another file.',
    ],
    [['align', 'da.txt', 'en.txt', '-o', '/proc/result.json'], '"/proc/result.json" cannot be written: there is no such file.'],
    [['map', 'da.txt', 'en.txt'], '--onto is missing: for instance, "enface map da.txt nl.txt --onto en-1.txt en-2.txt".'],
    [['map', '--onto', 'en.txt', 'en.txt'], 'Name articles before --onto: "enface map da.txt nl.txt --onto en.txt".'],
    [
      ['map', 'da.txt', '--onto', 'en.txt', '--format', 'vecalign'],
      '--format "vecalign" is not possible here: choose text, json, html.',
    ],
    [['demo', 'da.txt'], '"da.txt" is too much: demo takes no file; see "enface demo --help".'],
    [['demo', '-o', 'demo.pdf'], '"demo.pdf" ends in .pdf, which is no format here: end it in .html, or add --format html.'],
  ])('enface %j', async (args, message) => {
    expect(await complaint(...args)).toContain(message);
  });
});

test('the process itself complains in one line and exits with status 2', async () => {
  expect(await enface(['align', 'nowhere.txt', 'en.txt'], { cwd: folder })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'enface: "nowhere.txt" cannot be read: there is no such file.\n',
  });
});

describe('texts are read', () => {
  test.each(['da.txt', 'bom.txt', 'utf16le.txt', 'utf16be.txt'])('%s', async (file) => {
    const { status, stdout, stderr } = await run('align', file, 'en.txt', '--format', 'json', '--from', 'da', '--to', 'en');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { source } = JSON.parse(stdout);
    expect(source.segments.map((segment: { text: string }) => segment.text)).toEqual(danish.trim().split(/(?<=\.) /));
    expect(source.segments[0].start).toBe(0);
  });

  test('in Windows-1252, which is said', async () => {
    const { status, stdout, stderr } = await run(
      'align',
      'latin1.txt',
      'en.txt',
      '--format',
      'json',
      '--from',
      'da',
      '--to',
      'en',
    );
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '"latin1.txt" is not in UTF-8: read as Windows-1252, also called Latin-1.\n',
    });
    expect(JSON.parse(stdout).source.segments[1].text).toBe('Færgen sejler igen.');
  });

  test('from standard input', async () => {
    const { status, stdout } = await enface(['align', '-', 'en.txt', '--format', 'json'], { cwd: folder, stdin: danish });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).source.id).toBe('stdin');
  });

  test('the same file twice is told, and done', async () => {
    const { status, stdout, stderr } = await run('align', 'en.txt', 'en.txt', '--format', 'json', '--to', 'en', '--from', 'en');
    const warning = 'Warning: en.txt and en.txt are the same text: is one of them the wrong file?\n';
    expect({ status, stderr }).toEqual({ status: 0, stderr: warning });
    expect(JSON.parse(stdout).source).toEqual(JSON.parse(stdout).target);
    expect(JSON.parse(stdout).warnings).toMatchObject([{ code: 'same-text' }]);
    expect((await run('align', 'en.txt', 'en.txt', '--quiet')).stderr).toBe('');
  });

  test('a language that the text contradicts, or that the encoder does not know, is told', async () => {
    await writeFile('three.txt', `${danish}\n`.repeat(3));
    const wrong = await run('align', 'three.txt', 'en.txt', '--from', 'fi', '--format', 'json');
    expect(wrong).toMatchObject({ status: 0, stderr: 'Warning: three.txt is said to be in Finnish, but reads as Danish.\n' });
    await writeFile('cs.txt', 'Knihovna otevírá v pondělí v devět. Nikdo si nepamatuje, kdo před ní zasadil starou lípu.');
    const { status, stderr } = await run('audit', 'cs.txt', 'en.txt', '--format', 'json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Warning: cs\.txt is in Czech, which this encoder does not know: [^\n]+\n$/);
  });

  test('an empty text has nothing to match, and a note says so', async () => {
    const { status, stdout, stderr } = await run('align', 'empty.txt', 'en.txt', '--format', 'vecalign');
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Warning: There is no text in empty.txt.\n' });
    expect(stdout).toMatch(/^\[\]:\[0\]:.*\n\[\]:\[1\]:.*\n$/);
  });

  test('-o writes the format that its ending names, and a note says what is where', async () => {
    const args = ['align', 'da.txt', 'en.txt', '-o', 'out.html', '--from', 'da', '--to', 'en'];
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^Wrote out\.html: 2 passages, 0 segments without a match \(a page, \d+ kB\)\.\n$/);
    expect(await readFile(join(folder, 'out.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(await run(...args, '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('a file that holds both sides', () => {
  test('is audited as it is paired', async () => {
    const { status, stdout } = await run('audit', 'memory.tmx', '--format', 'json');
    expect(status).toBe(0);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ check }: { check: string }) => check)).toEqual(['dates', 'omitted-sentences']);
  });

  test('takes the findings in notes, if it is an XLIFF', async () => {
    await writeFile('letter.xlf', xliff);
    const { status, stderr } = await run('audit', 'letter.xlf', '-o', 'audited.xlf');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Wrote audited\.xlf: 1 finding: 0 critical, 1 major, 0 minor \(XLIFF, \d+ bytes\)\.\n$/);
    const [before, note, after] = (await readFile('audited.xlf', 'utf8')).split(/(<note .*<\/note>)/);
    expect(note).toMatch(/^<note from="enface" annotates="target" priority="2">major, dates: /);
    expect(before + after).toBe(xliff);
    expect((await run('audit', 'memory.tmx', '-o', 'findings.xlf')).status).toBe(0);
    expect(await readFile('findings.xlf', 'utf8')).toContain('<its:locQualityIssue locQualityIssueType="omission"');
  });

  test('is aligned anew by align, and by audit where it is told to', async () => {
    const { status, stdout } = await run('align', 'memory.tmx', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).source.segments.map(({ text }: { text: string }) => text)).toEqual([
      'Færgen sejler kl. 12.',
      'Ingen klager.',
    ]);
    expect((await run('audit', 'memory.tmx', '--realign', '--format', 'json')).status).toBe(0);
  });

  test('is converted, and what is lost is said', async () => {
    expect((await run('align', 'da.txt', 'en.txt', '-o', 'out.json', '--quiet')).status).toBe(0);
    expect(await run('convert', 'out.json', 'out.tmx')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Wrote out\.tmx: 2 passages, 0 segments without a match \(TMX, \d kB\)\.\n$/),
    });
    expect((await run('convert', 'out.tmx', 'again.json', '--quiet')).status).toBe(0);
    const [first, again] = await Promise.all(
      ['out.json', 'again.json'].map(async (name) => JSON.parse(await readFile(name, 'utf8'))),
    );
    expect(again.beads).toEqual(first.beads);
    const { stderr } = await run('convert', 'out.tmx', 'out.html');
    expect(stderr).toContain('Not in out.html: what only programs need');
    expect((await run('convert', 'out.tmx', 'out.tsv')).stderr).toMatch(
      /^Wrote out\.tsv: 2 passages, .+ \(TSV, \d+ bytes\)\.\n$/,
    );
    expect((await run('convert', 'out.tsv', 'tsv.json', '--quiet')).status).toBe(0);
    expect(JSON.parse(await readFile('tsv.json', 'utf8')).beads).toHaveLength(2);
    expect((await run('convert', 'out.tmx', 'out.jsonl')).stderr).toContain('Not in out.jsonl: what the texts are called');
    expect(
      (await readFile('out.jsonl', 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).relation),
    ).toEqual(['parallel', 'parallel']);
    expect((await run('convert', 'out.tmx', 'out.md')).stderr).toContain('(a table in Markdown, ');
    expect(await readFile('out.md', 'utf8')).toMatch(/^\| da \| en \| relation \| probability \|\n\| --- /);
    expect(await run('convert', 'latin1.txt', 'utf8.txt', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile('utf8.txt', 'utf8')).toBe(`En linje.\n${danish}`);
  });
});
