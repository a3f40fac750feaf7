import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Alignment } from '@enface/align';
import { createDocument } from '@enface/core';
import { type BilingualContents, read } from '@enface/formats';
import { annotatePo, writePo } from '@enface/formats/po';
import { cuesOf, writeSubtitles } from '@enface/formats/subtitles';
import { writeTmx } from '@enface/formats/tmx';
import { annotateXliff, readXliff, writeXliff } from '@enface/formats/xliff';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferry } from '../../align/format-values.ts';
import { alignments, findingIn } from '../../formats/values.ts';
import { judges, missingTools } from '../../tools.ts';

// What we write is read by tools of others, and the other way round. Skipped where they aren't installed, but on CI.
const isHere = process.env.CI !== undefined || missingTools(judges).length === 0;

const execute = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const whole = (pieces: Iterable<string>) => [...pieces].join('');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-tools-'));
  await copyFile(here('tmx14.dtd'), join(folder, 'tmx14.dtd'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const xmllint = async (...args: string[]) => {
  const { stderr } = await execute('xmllint', ['--noout', '--nonet', ...args]);
  expect(
    stderr
      .trim()
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(' validates')),
  ).toEqual([]);
};

async function toolkit(...args: string[]): Promise<(readonly [string, string | null])[]> {
  const { stdout } = await execute('/usr/bin/python3', [here('units.py'), ...args], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/** The pairs of a file as we read it. */
function pairs({ source, target, beads }: Alignment): [string, string][] {
  const text = (side: typeof source, numbers: readonly number[]) => numbers.map((k) => side.segments[k].text).join(' ');
  return beads.map((bead) => [text(source, bead.source), text(target, bead.target)]);
}

async function readBilingual(path: string): Promise<BilingualContents> {
  const contents = await read(await readFile(path), { name: path });
  if (contents.kind !== 'bilingual') throw new Error('not bilingual');
  return contents;
}

const finding = findingIn(0, 'a < b & "c"');

describe.runIf(isHere)('TMX', () => {
  test('is valid by the document type, whatever the texts', async () => {
    const files = await Promise.all(
      fc.sample(alignments, 30).map((alignment, k) => put(`${k}.tmx`, whole(writeTmx(alignment, { date: new Date(0) })))),
    );
    await xmllint('--valid', ...files);
  });

  test('is read by translate-toolkit with the same pairs', async () => {
    const path = await put('ferry.tmx', whole(writeTmx(ferry, { unmatched: 'omit' })));
    expect(await toolkit(path, 'da', 'en')).toEqual(pairs(ferry));
  });
});

describe.runIf(isHere)('XLIFF', () => {
  test('2.1 with ITS is valid by schemas written from the standards, 1.2 well-formed, whatever the texts', async () => {
    const files = await Promise.all(
      fc.sample(alignments, 20).flatMap((alignment, k) =>
        (['2.1', '1.2'] as const).map((version) => {
          const findings = alignment.beads.some(({ source }) => source[0] === 0) ? [finding] : [];
          return put(`${k}.${version}.xlf`, whole(writeXliff(alignment, { version, findings })));
        }),
      ),
    );
    const current = files.filter((path) => path.endsWith('.2.1.xlf'));
    await xmllint('--schema', here('xliff-2.1/core.xsd'), ...current);
    await xmllint(...files);
    // and what the schemas refuse is refused
    const bad = whole(writeXliff(ferry, { findings: [finding] })).replace('IssueSeverity="67"', 'IssueSeverity="670"');
    await expect(xmllint('--schema', here('xliff-2.1/core.xsd'), await put('bad.xlf', bad))).rejects.toThrow(
      'greater than the maximum',
    );
  });

  test('notes that are put into a 2.1 keep it valid', async () => {
    const plain = await put('plain.xlf', whole(writeXliff(ferry)));
    const bytes = await readFile(plain);
    const noted = await put('noted-21.xlf', await annotateXliff(bytes, await readXliff(bytes), [finding]));
    await xmllint('--schema', here('xliff-2.1/core.xsd'), noted);
  });

  test('1.2 is read by translate-toolkit with the same pairs', async () => {
    const path = await put('ferry.xlf', whole(writeXliff(ferry, { version: '1.2' })));
    expect((await toolkit(path)).filter(([, target]) => target)).toEqual(pairs(ferry));
  });
});

describe.runIf(isHere)('PO', () => {
  test('is compiled by gettext, whatever the texts', async () => {
    const files = await Promise.all(
      fc.sample(alignments, 20).map((alignment, k) => put(`${k}.po`, whole(writePo(alignment, { findings: [finding] })))),
    );
    const controls = `Bro${String.fromCharCode(...Array(32).keys(), 127)}.`.replace(/\s/g, '');
    const source = await createDocument(controls, { language: 'da' });
    const written = whole(writePo({ ...ferry, source, beads: [{ ...ferry.beads[0], source: [0], target: [0] }], unmatched: [] }));
    expect(written).toContain('\\001');
    files.push(await put('controls.po', written));
    for (const path of files) await execute('msgfmt', ['-o', '/dev/null', path]);
  });

  test('is read by translate-toolkit with the same pairs, and what we noted in its own is a comment to it', async () => {
    const path = await put('ferry.po', whole(writePo(ferry)));
    expect((await toolkit(path)).filter(([, target]) => target)).toEqual(pairs(ferry));
    const contents = await readBilingual(path);
    expect(pairs(contents.alignment)).toEqual(pairs(ferry));
    const noted = await put('noted.po', annotatePo(await readFile(path), contents, [finding]));
    const print =
      'import sys; from translate.storage import factory; print([(u.getnotes("translator"), u.isfuzzy()) for u in factory.getobject(sys.argv[1]).units][1])';
    const { stdout } = await execute('/usr/bin/python3', ['-c', print, noted]);
    expect(stdout.trim()).toBe(`('enface: major, numbers: a < b & "c"', True)`);
  });
});

describe.runIf(isHere)('subtitles', () => {
  const clock = (offset: number, edge: 'start' | 'end') => 1000 + 70 * offset - (edge === 'end' ? 5 : 0);
  const written = (alignment: Alignment, format: 'srt' | 'vtt') =>
    whole(writeSubtitles(alignment, { format, clocks: { source: clock, target: clock } }));

  test.each(['srt', 'vtt'] as const)('.%s: ffmpeg reads as many cues at the same times, whatever the texts', async (format) => {
    for (const [k, alignment] of fc.sample(alignments, 25).entries()) {
      if (alignment.beads.length + alignment.unmatched.length === 0) continue;
      const text = written(alignment, format);
      const path = await put(`${k}.${format}`, text);
      const { stdout, stderr } = await execute('ffprobe', [
        ...['-v', 'warning', '-of', 'json', '-show_entries', 'packet=pts_time,duration_time', path],
      ]);
      expect(stderr).toBe('');
      const { packets } = JSON.parse(stdout) as { packets: { pts_time: string; duration_time: string }[] };
      const times = packets.map(({ pts_time, duration_time }) => {
        const start = Math.round(1000 * Number(pts_time));
        return [start, start + Math.round(1000 * Number(duration_time))];
      });
      expect(times).toEqual(cuesOf(text).map(({ start, end }) => [start, end]));
    }
  });

  test.each(['srt', 'vtt'])('.%s of ffmpeg are read with the content that it put in', async (format) => {
    const source = await put('ferry.srt', written(ferry, 'srt'));
    const path = join(folder, `of-ffmpeg.${format}`);
    await execute('ffmpeg', ['-v', 'error', '-y', '-i', source, path]);
    expect(cuesOf(await readFile(path, 'utf8'))).toEqual(cuesOf(await readFile(source, 'utf8')));
  });
});

describe.runIf(isHere)('files of translate-toolkit', () => {
  const po = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "The ferry sails at %s & <b>noon</b>."
msgstr "Færgen sejler kl. %s & <b>middag</b>."

msgid "The price has not changed."
msgstr "Prisen er uændret."
`;
  const expected = [
    ['The ferry sails at %s & <b>noon</b>.', 'Færgen sejler kl. %s & <b>middag</b>.'],
    ['The price has not changed.', 'Prisen er uændret.'],
  ];

  test('TMX and XLIFF are read with the content that it put in', async () => {
    const source = await put('x.po', po);
    await execute('po2tmx', ['-l', 'da', '--progress=none', '-i', source, '-o', join(folder, 'x.tmx')]);
    await execute('po2xliff', ['--progress=none', '-i', source, '-o', join(folder, 'x.xlf')]);
    expect(pairs((await readBilingual(join(folder, 'x.tmx'))).alignment)).toEqual(expected);
    // its XLIFF has a unit for the file's header
    expect(pairs((await readBilingual(join(folder, 'x.xlf'))).alignment).slice(1)).toEqual(expected);
  });

  test('a note that we put into its XLIFF is a note to it', async () => {
    const source = await put('y.po', po);
    const path = join(folder, 'y.xlf');
    await execute('po2xliff', ['--progress=none', '-i', source, '-o', path]);
    const bytes = await readFile(path);
    const noted = await put('noted.xlf', await annotateXliff(bytes, await readXliff(bytes), [finding]));
    await xmllint(noted);
    expect(await toolkit(noted)).toEqual(await toolkit(path));
    const print =
      'import sys; from translate.storage import factory; print([unit.getnotes() for unit in factory.getobject(sys.argv[1]).units])';
    const { stdout } = await execute('/usr/bin/python3', ['-c', print, noted]);
    expect(stdout).toContain('major, numbers: a < b & "c"');
  });
});
