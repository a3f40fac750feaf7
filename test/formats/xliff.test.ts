import type { Finding } from '@enface/align/audit';
import { read } from '@enface/formats';
import { annotateXliff, readXliff, writeXliff } from '@enface/formats/xliff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check, essence, findingIn } from './values.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

const old = (body: string, head = '') => `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${head}
<file original="letter.docx" source-language="da-DK" target-language="en-GB" datatype="x-docx"><body>
${body}
</body></file></xliff>`;
const current = (body: string) => `<?xml version="1.0"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="da" trgLang="en"><file id="f">
${body}
</file></xliff>`;

const texts = async (file: string) => {
  const { alignment } = await readXliff(bytesOf(file), { name: 'x.xlf' });
  check(alignment);
  return alignment.beads.map(({ source, target }) => [
    source.map((k) => alignment.source.segments[k].text).join('|'),
    target.map((k) => alignment.target.segments[k].text).join('|'),
  ]);
};

describe('what was written is read back', () => {
  test.each(['2.1', '1.2'] as const)('any alignment, version %s', async (version) => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const { alignment: again } = await readXliff(bytesOf(whole(writeXliff(alignment, { version }))));
        check(again);
        expect(essence(again)).toEqual(essence(alignment));
      }),
      { numRuns: 100 },
    );
  });

  test('findings stand by the module for ITS 2.0, or in notes', () => {
    const findings = [findingIn(2, '"12" & <11>')];
    expect(whole(writeXliff(ferry, { findings }))).toContain(
      'locQualityIssueType="numbers" locQualityIssueComment="&quot;12&quot; &amp; &lt;11&gt;" locQualityIssueSeverity="67"/>',
    );
    expect(whole(writeXliff(ferry, { findings }))).toContain('its:locQualityIssuesRef="#its=u2i">After three weeks');
    expect(whole(writeXliff(ferry, { findings, version: '1.2' }))).toContain(
      '<note from="enface" annotates="target" priority="2">major, numbers: "12" &amp; &lt;11&gt;</note>',
    );
  });
});

describe('files of others', () => {
  test('1.2: marked segments go by mid, codes become tags, alternatives and what is locked are left out', async () => {
    const file = old(`<group id="g"><trans-unit id="1">
<source><g id="1">Én.</g> To.</source>
<seg-source><g id="1"><mrk mtype="seg" mid="1">Én <x id="2"/>.</mrk></g> <mrk mtype="seg" mid="2">To.</mrk></seg-source>
<target><mrk mtype="seg" mid="2">Two.</mrk> <g id="1"><mrk mtype="seg" mid="1">One <x id="2"/>.</mrk></g></target>
<alt-trans><source>Tre.</source><target>Three.</target></alt-trans>
</trans-unit></group>
<trans-unit id="2"><source><bpt id="1">&lt;b></bpt>Fed<ept id="1">&lt;/b></ept></source><target>Bold <mrk mtype="term">x</mrk></target></trans-unit>
<trans-unit id="3" translate="no"><source>X1</source><target>X1</target></trans-unit>
<trans-unit id="4"><source>Uoversat.</source><target/></trans-unit>`);
    expect(await texts(file)).toEqual([
      ['Én <x2/>.', 'One <x2/>.'],
      ['To.', 'Two.'],
      ['<bpt1/>Fed<ept1/>', 'Bold x'],
    ]);
    const { alignment, notes, places } = await readXliff(bytesOf(file), { name: 'x.xlf' });
    expect([alignment.source.language, alignment.target.language]).toEqual(['da-DK', 'en-GB']);
    expect(alignment.unmatched).toMatchObject([{ side: 'source', segments: [3], reason: 'omission', probability: 1 }]);
    expect(notes).toEqual(['"x.xlf": 1 of 4 units are not for translation, and left out.']);
    expect(places.target[1].at).toBe('unit "1", segment "2"');
  });

  test('2.1: segments, codes, signs, notes, other namespaces', async () => {
    const file = current(`<unit id="u"><notes><note id="n">Sig.</note></notes>
<segment id="s1"><source>Én <pc id="1">fed</pc> <ph id="2"/>.<cp hex="0007"/></source><target>One <pc id="1">bold</pc><mrk id="m" type="term"> x</mrk>.</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>To.</source><target>Two.</target></segment></unit>`);
    expect(await texts(file)).toEqual([
      ['Én <pc1>fed</pc1> <ph2/>.\u0007', 'One <pc1>bold</pc1> x.'],
      ['To.', 'Two.'],
    ]);
    expect(
      await texts(file.replaceAll('<', '<x:').replaceAll('<x:/', '</x:').replace('<x:?', '<?').replace('xmlns=', 'xmlns:x=')),
    ).toHaveLength(2);
  });

  test('told by content, whatever the ending', async () => {
    const unit = '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>';
    expect(await read(bytesOf(old(unit)), { name: 'x.txt' })).toMatchObject({ kind: 'bilingual' });
    await expect(readXliff(bytesOf(old('')), { name: 'x.xlf' })).rejects.toThrow('"x.xlf" holds no units.');
    await expect(readXliff(bytesOf('<tmx/>'), { name: 'x.xlf' })).rejects.toThrow('"x.xlf" is no XLIFF');
    await expect(readXliff(bytesOf(old(unit).slice(0, -30)), { name: 'x.xlf' })).rejects.toThrow(/"x.xlf", line 4, column \d+/);
  });
});

describe('findings are written back into the file', () => {
  const units = ['1', '2', '3'].map(
    (id) =>
      `<trans-unit id='${id}'  approved="yes"><source>K&#230;re ${id}.</source>\r\n\t<target state="final">Dear ${id}.</target><note>keep</note><x:y xmlns:x="urn:x"/></trans-unit >`,
  );
  const oldFile = old(units.join('\r\n\r\n'), '<!-- <trans-unit> -->');
  const currentFile = current(
    `<unit id="1"><segment><source>A</source><target>B</target></segment></unit>
<unit id="2"><notes><note>Keep.</note></notes><originalData/><segment><source>C</source><target>D</target></segment></unit>
<unit id="3"><originalData><data id="d">x</data></originalData><segment><source>E</source><target>F</target></segment></unit>`,
  );
  const annotated = async (bytes: Uint8Array, findings: readonly Finding[]) =>
    annotateXliff(bytes, await readXliff(bytes, { name: 'x.xlf' }), findings, { name: 'x.xlf' });

  test.each([
    ['1.2', oldFile],
    ['2.1', currentFile],
  ])('and taken out again, every other byte stays, version %s', async (_, file) => {
    const bytes = bytesOf(`\ufeff${file}`);
    expect(Buffer.from(await annotated(bytes, [])).equals(bytes)).toBe(true);
    const findings = [findingIn(0, 'a < b'), findingIn(1, 'æ'), findingIn(2, 'c'), findingIn(0, 'd')];
    const noted = await annotated(bytes, findings);
    expect(textOf(noted).match(/<note [^>]*enface/g)).toHaveLength(4);
    expect(textOf(noted)).toContain('>major, numbers: a &lt; b</note>');
    expect(textOf(noted).replace(/<notes>(<note [^>]*enface.*?<\/note>)+<\/notes>|<note [^>]*enface.*?<\/note>/g, '')).toBe(
      textOf(bytes),
    );
    // anew, with other findings
    expect(Buffer.from(await annotated(noted, findings)).equals(noted)).toBe(true);
    expect(textOf(await annotated(noted, []))).toBe(textOf(bytes));
    // and the file still says the same
    expect(await texts(textOf(noted))).toEqual(await texts(file));
  });

  test('notes stand where the schemas want them', async () => {
    const noted = textOf(await annotated(bytesOf(oldFile), [findingIn(0, 'x')]));
    expect(noted).toContain('<note>keep</note><note from="enface" annotates="target" priority="2">major, numbers: x</note><x:y');
    const other = textOf(
      await annotated(
        bytesOf(currentFile),
        [0, 1, 2].map((k) => findingIn(k, 'x')),
      ),
    );
    const note = '<note category="enface" appliesTo="target" priority="2">major, numbers: x</note>';
    expect(other).toContain(`<unit id="1"><notes>${note}</notes><segment>`);
    expect(other).toContain(`<notes><note>Keep.</note>${note}</notes><originalData/>`);
    expect(other).toContain(`<unit id="3"><notes>${note}</notes><originalData>`);
  });

  test('in other encodings', async () => {
    const utf16 = Buffer.from(`\ufeff${oldFile.replace('utf-8', 'utf-16')}`, 'utf16le');
    expect(Buffer.from(await annotated(utf16, [findingIn(1, 'æ')])).toString('utf16le')).toContain('numbers: æ</note>');
    expect(Buffer.from(await annotated(utf16, [])).equals(utf16)).toBe(true);
    const latin1 = Buffer.from(oldFile.replace('utf-8', 'iso-8859-1').replace('keep', 'æøå'), 'latin1');
    expect(Buffer.from(await annotated(latin1, [findingIn(1, 'æ')])).toString('latin1')).toContain('numbers: &#230;</note>');
    expect(Buffer.from(await annotated(latin1, [])).equals(latin1)).toBe(true);
  });

  test('of SDLXLIFF, whose units lie in groups with parts of its own', async () => {
    const file = old(
      `<group id="g"><sdl:cxts xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:cxt id="1"/></sdl:cxts>
<trans-unit id="a"><source>Én. To.</source><seg-source><mrk mtype="seg" mid="1">Én.</mrk> <mrk mtype="seg" mid="2">To.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Three.</mrk></target>
<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit></group>`,
    );
    expect(await texts(file)).toEqual([
      ['Én.', 'One.'],
      ['To.', 'Three.'],
    ]);
    expect(textOf(await annotated(bytesOf(file), [findingIn(1, 'x')]))).toContain(
      '<mrk mtype="seg" mid="2"><mrk mtype="x-sdl-comment" sdl:cid="656e6661-6365-4000-8000-000000000001"',
    );
  });
});
