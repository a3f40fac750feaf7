import { isUnit, readTmx, tmxUnits, writeTmx } from '@enface/formats/tmx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check, essence } from './values.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const tmx = (body: string, header = 'srclang="da"') =>
  bytesOf(`<?xml version="1.0"?><tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`);
const unit = (...texts: readonly (readonly [string, string])[]) =>
  `<tu>${texts.map(([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`).join('')}</tu>`;

describe('what was written is read back', () => {
  test('any alignment: beads, nulls, texts, figures, names', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const { alignment: again } = await readTmx(bytesOf(whole(writeTmx(alignment))));
        check(again);
        expect(essence(again)).toEqual(essence(alignment));
      }),
      { numRuns: 200 },
    );
  });

  test('nulls may be left out', async () => {
    const { alignment } = await readTmx(bytesOf(whole(writeTmx(ferry, { unmatched: 'omit' }))));
    expect(alignment.beads).toHaveLength(ferry.beads.length);
    expect(alignment.unmatched).toEqual([]);
  });

  test('a file that a tool has changed is read as it is now', async () => {
    const changed = whole(writeTmx(ferry)).replace('Ferry sails again', 'The ferry sails again');
    const { alignment } = await readTmx(bytesOf(changed));
    check(alignment);
    expect(alignment.target.segments.map(({ text }) => text)).toContain('The ferry sails again');
  });

  test('header, units and props are as others expect them', () => {
    const written = whole(writeTmx(ferry, { tool: { name: 'enface', version: '1.2.3' }, date: new Date(0) }));
    expect(written).toContain('creationtool="enface" creationtoolversion="1.2.3" segtype="sentence"');
    expect(written).toContain('srclang="da" datatype="plaintext" creationdate="19700101T000000Z"');
    expect(written).toContain('<prop type="x-enface-relation">partial</prop>');
    expect(written.match(/<tu segtype="block">/g)).toHaveLength(1);
    expect(written.match(/<tu[ >]/g)).toHaveLength(6);
  });
});

describe('files of others', () => {
  test('languages by the header, tags in any case, units of one language', async () => {
    const { alignment, places } = await readTmx(
      tmx(unit(['en-us', 'One.'], ['DA', 'En.']) + unit(['da', ' To. ']) + unit(['EN-US', 'Three.'])),
      { name: 'x.tmx' },
    );
    check(alignment);
    expect([alignment.source.language, alignment.target.language]).toEqual(['da', 'en-US']);
    expect(alignment.beads).toMatchObject([{ source: [0], target: [0], probability: 1 }]);
    expect(alignment.unmatched).toMatchObject([
      { side: 'source', segments: [1], reason: 'omission' },
      { side: 'target', segments: [1], reason: 'addition' },
    ]);
    expect(alignment.source.segments[1].text).toBe('To.');
    expect(places.source.map(({ at }) => at)).toEqual(['unit 1', 'unit 2']);
  });

  test('of more languages than two those asked for; without, a message names them', async () => {
    const three = tmx(unit(['da', 'En.'], ['en', 'One.'], ['nl', 'Een.']));
    const { alignment } = await readTmx(three, { target: 'nl' });
    expect(alignment.target.segments[0].text).toBe('Een.');
    const { alignment: other } = await readTmx(three, { source: 'nl', target: 'en' });
    expect(other.source.segments[0].text).toBe('Een.');
    await expect(readTmx(three, { name: 'x.tmx' })).rejects.toThrow('"x.tmx" has texts in da, en, nl: say which two are meant');
    await expect(readTmx(three, { target: 'fi' })).rejects.toThrow('has no texts in "fi": it has da, en, nl.');
    const all = tmx(unit(['da', 'En.'], ['en', 'One.']), 'srclang="*all*"');
    expect((await readTmx(all)).alignment.source.language).toBe('da');
  });

  test('inline codes become tags with their numbers; hi and sub', async () => {
    const text =
      'A <bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <hi>word</hi><ph x="2">{img <sub>alt</sub>}</ph><![CDATA[ <&]]>';
    const { alignment } = await readTmx(tmx(unit(['da', text], ['en', 'x'])));
    expect(alignment.source.segments[0].text).toBe('A <bpt1/>bold<ept1/> word<ph2/> <&');
  });

  test('other encodings, by mark or declaration', async () => {
    const text =
      '<?xml version="1.0" encoding="ENC"?><tmx version="1.4"><header srclang="da"/><body>' +
      `${unit(['da', 'På øen.'], ['en', 'On the island.'])}</body></tmx>`;
    const utf16 = Buffer.from(`\ufeff${text.replace('ENC', 'UTF-16')}`, 'utf16le');
    const latin1 = Buffer.from(text.replace('ENC', 'ISO-8859-1'), 'latin1');
    for (const bytes of [
      utf16,
      utf16.subarray(2),
      Buffer.from(utf16).swap16(),
      latin1,
      bytesOf(`\ufeff${text.replace('ENC', 'utf-8')}`),
    ])
      expect((await readTmx(bytes)).alignment.source.segments[0].text).toBe('På øen.');
  });
});

describe('as a stream', () => {
  test('cut anywhere, it gives the same units', async () => {
    const bytes = bytesOf(whole(writeTmx(ferry)));
    const units = async (size: number) => {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));
      const found = [];
      for await (const value of tmxUnits(chunks)) found.push(value);
      return found;
    };
    const all = await units(bytes.length);
    expect(all.filter(isUnit)).toHaveLength(6);
    expect(await units(1)).toEqual(all);
    expect(await units(7)).toEqual(all);
  });
});

describe('hostile files are refused in one line that names the place', () => {
  const bomb = `<!DOCTYPE tmx [<!ENTITY a "aaaa">${Array.from({ length: 9 }, (_, k) => `<!ENTITY a${k} "&a;&a;">`).join('')}]>`;
  test.each([
    ['an entity bomb', `${bomb}<tmx version="1.4"><body>&a8;</body></tmx>`, /its document type declares entities/],
    ['an external entity', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>', /document type declares/],
    ['an unknown entity', '<tmx version="1.4"><body>&nbsp;</body></tmx>', /line 1, column \d+: this is no well-formed XML/],
    [
      'a truncated file',
      '<tmx version="1.4"><header srclang="da"/><body>\n<tu><tuv xml:lang="da"><seg>A',
      /line 2, column \d+: .*unclosed/,
    ],
    ['crossed tags', '<tmx><body></tmx></body>', /unexpected close tag/],
    ['another kind of file', '<html><body/></html>', /"x.tmx" is no TMX: its outermost element is "html"/],
    ['depth', `<tmx>${'<a>'.repeat(300)}`, /more than 256 deep/],
    ['a control', '<tmx>\u0007</tmx>', /well-formed/],
    ['no XML', 'Hello.', /well-formed/],
    ['nothing', '', /well-formed/],
  ])('%s', async (_, text, message) => {
    await expect(readTmx(bytesOf(text), { name: 'x.tmx' })).rejects.toMatchObject({
      name: 'EnfaceError',
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
  });

  test('an external document type is not fetched, and no harm', async () => {
    const text = `<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">${new TextDecoder().decode(tmx(unit(['da', 'a'], ['en', 'b'])).subarray(21))}`;
    expect((await readTmx(bytesOf(text))).alignment.beads).toHaveLength(1);
  });
});
