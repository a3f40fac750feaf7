import { annotateXliff, readXliff } from '@enface/formats/xliff';
import { describe, expect, test } from 'vitest';
import { bytesOf, findingIn } from './values.ts';

const unit = (id: string, ...pairs: readonly (readonly [string, string])[]) => {
  const marked = (side: 0 | 1) => pairs.map((pair, k) => `<mrk mtype="seg" mid="${id}${k}">${pair[side]}</mrk>`).join(' ');
  return `<trans-unit id="${id}"><source>x</source><seg-source><g id="1">${marked(0)}</g></seg-source><target><g id="1">${marked(1)}</g></target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>`;
};
const other =
  '<cmt-def id="f00"><Comments><Comment severity="Low" user="Anna" date="2026-01-01T00:00:00Z" version="1.0">Sic.</Comment></Comments></cmt-def>';
const file = (head: string) => `<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">${head}<file original="a.docx" source-language="da-DK" target-language="en-GB" datatype="x-sdlfilterframework2"><header/><body>
${unit('a', ['Én.', '<mrk mtype="x-sdl-comment" sdl:cid="f00">One.</mrk>'], ['To.', 'Two.'])}
${unit('b', ['Tre.', ''])}
</body></file></xliff>`;
const info = (definitions: string) =>
  `<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><rep-defs/>${definitions}</doc-info>`;
const date = new Date('2026-11-27T12:00:00Z');
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

const annotated = async (text: string, findings: readonly ReturnType<typeof findingIn>[]) => {
  const bytes = bytesOf(text);
  return textOf(await annotateXliff(bytes, await readXliff(bytes), findings, { date }));
};

describe.each([
  ['without a head', ''],
  ['with a head', info('')],
  ['with comments', info(`<cmt-defs>${other}</cmt-defs>`)],
])("findings in an SDLXLIFF %s are Studio's comments", (_, head) => {
  const findings = [findingIn(0, 'a < b'), findingIn(1, 'c'), findingIn(1, 'd')];

  test('defined once, put around the segment, read through, and taken out again', async () => {
    const plain = file(head);
    const noted = await annotated(plain, findings);
    const id = (k: number) => `656e6661-6365-4000-8000-00000000000${k}`;
    expect(noted).toContain(
      `<cmt-def id="${id(1)}"><Comments><Comment severity="Medium" user="enface" date="2026-11-27T12:00:00.000Z" version="1.0">numbers: a &lt; b</Comment></Comments></cmt-def>`,
    );
    expect(noted.match(/user="enface"/g)).toHaveLength(3);
    expect(noted).toContain(
      `<mrk mtype="seg" mid="a0"><mrk mtype="x-sdl-comment" sdl:cid="${id(1)}"><mrk mtype="x-sdl-comment" sdl:cid="f00">One.</mrk></mrk></mrk>`,
    );
    expect(noted).toContain(`<mrk mtype="seg" mid="a1"><mrk mtype="x-sdl-comment" sdl:cid="${id(2)}">Two.</mrk></mrk>`);
    expect(noted).not.toContain('<note');
    const texts = async (text: string) => (await readXliff(bytesOf(text))).alignment;
    expect(await texts(noted)).toEqual(await texts(plain));
    expect(await annotated(noted, findings)).toBe(noted);
    expect(await annotated(noted, [])).toBe(plain);
    expect(await annotated(await annotated(noted, [findings[0]]), [])).toBe(plain);
  });

  test('where the target has nothing, a note says it', async () => {
    const finding = { ...findingIn(2, 'gone'), side: 'source' as const, segments: { source: [2], target: [] } };
    const noted = await annotated(file(head), [finding]);
    expect(noted).toContain('<note from="enface" annotates="source" priority="2">major, numbers: gone</note>');
    expect(noted).not.toContain('user="enface"');
    expect(await annotated(noted, [])).toBe(file(head));
  });
});
