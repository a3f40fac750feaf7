import { type Alignment, rows } from '@enface/align';
import type { Finding, Severity } from '@enface/align/audit';
import { isKeyed, pairByKey, read, type TextContents } from '@enface/formats';
import { readI18n } from '@enface/formats/i18n';
import { annotatePo, readPo, writePo } from '@enface/formats/po';
import { readProperties } from '@enface/formats/properties';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { hostileText } from '../hostile.ts';
import { alignments, bytesOf, check } from './values.ts';

const finding = (segment: number, severity: Severity): Finding => ({
  check: 'numbers',
  category: 'accuracy/mistranslation/number',
  locQualityType: 'numbers',
  severity,
  side: 'target',
  spans: { source: [], target: [] },
  segments: { source: [segment], target: [segment] },
  message: 'a\n"b"',
  evidence: {},
  explains: [],
});

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const texts = ({ source, target, beads }: Alignment) =>
  beads.map((bead) => [source.segments[bead.source[0]].text, target.segments[bead.target[0]].text]);

const catalogue = `# Danish.
msgid ""
msgstr ""
"Language: da\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. Extracted.
#: a.c:12
#, c-format
#| msgid "old"
msgctxt "menu"
msgid "Open %s"
msgstr "Åbn %s"

#: b.c:1
msgid "one file"
msgid_plural "%d files"
msgstr[0] "én fil"
msgstr[1] "%d filer"
msgid ""
"two\\n"
"lines\\t\\"q\\"\\007"
msgstr "to"

#, fuzzy
msgid "doubtful"
msgstr "tvivlsom"

msgid "none"
msgstr ""

#~ msgid "old"
#~ msgstr "gammel"
`;

describe('catalogues of gettext', () => {
  test('messages and their translations, plurals by their first and last form', async () => {
    const contents = await read(bytesOf(catalogue), { name: 'x.txt' });
    if (contents.kind !== 'bilingual') throw new Error('not bilingual');
    check(contents.alignment);
    expect(contents.alignment).toMatchObject({ source: { language: 'en' }, target: { language: 'da' } });
    expect(texts(contents.alignment)).toEqual([
      ['Open %s', 'Åbn %s'],
      ['one file', 'én fil'],
      ['%d files', '%d filer'],
      ['two\nlines\t"q"\u0007', 'to'],
      ['doubtful', 'tvivlsom'],
    ]);
    expect(contents.alignment.unmatched).toMatchObject([{ side: 'source', reason: 'omission' }]);
    expect(contents.places.source.map(({ at }) => at).slice(0, 4)).toEqual(['line 11', 'line 16', 'line 16', 'line 20']);
    expect(contents.notes).toEqual(['"x.txt": 1 translation is marked as fuzzy.']);
  });

  test('in the encoding that the header names', async () => {
    const latin = Buffer.from(catalogue.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect(texts((await readPo(latin)).alignment)[0]).toEqual(['Open %s', 'Åbn %s']);
  });

  test('findings go into the file that was read, and no other byte of it changes', async () => {
    for (const bytes of [
      bytesOf(catalogue),
      bytesOf(catalogue.replaceAll('\n', '\r\n')),
      Buffer.from(catalogue.replace('UTF-8', 'latin1'), 'latin1'),
    ]) {
      const contents = await readPo(bytes);
      const findings = [finding(0, 'major'), finding(2, 'major'), finding(3, 'minor'), finding(4, 'critical')];
      const annotated = annotatePo(bytes, contents, findings);
      const text = Buffer.from(annotated).toString('latin1').replaceAll('\r\n', '\n');
      expect(text).toContain('\n# enface: major, numbers: a "b"\n#. Extracted.\n#: a.c:12\n#, c-format, fuzzy\n#| msgid "old"\n');
      expect(text).toContain('\n# enface: major, numbers: a "b"\n#: b.c:1\n#, fuzzy\nmsgid "one file"');
      expect(text).toContain('\n# enface: minor, numbers: a "b"\nmsgid ""\n"two');
      expect(text).toContain('\n# enface: critical, numbers: a "b"\n#, fuzzy\nmsgid "doubtful"');
      // a second audit takes out what the first one wrote; flags are for a person to take off
      const again = annotatePo(annotated, await readPo(annotated), []);
      const flagged = Buffer.from(bytes)
        .toString('latin1')
        .replace('c-format', 'c-format, fuzzy')
        .replace(/#: b.c:1(\r?\n)/, '#: b.c:1$1#, fuzzy$1');
      expect(Buffer.from(again).toString('latin1')).toBe(flagged);
    }
  });

  /** Strings of C end with the first zero, U+0004 stands between context and message, and no encoding has halves of pairs. */
  const asWritten = (text: string) => text.toWellFormed().replace(/[\0\u0004]/g, '\ufffd');

  test('any alignment: what is written is read back, sources and their translations', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const all = rows(alignment).filter(({ source }) => source !== '');
        const written = whole(writePo(alignment, { findings: [finding(0, 'major')] }));
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
        if (all.length === 0) return;
        const { alignment: again } = await readPo(bytesOf(written), { source: 'en', target: 'da' });
        check(again);
        expect(again.source.segments.map(({ text }) => text)).toEqual(all.map(({ source }) => asWritten(source)));
        expect(texts(again).map(([, text]) => text)).toEqual(
          all.flatMap(({ kind, target }) => (kind === 'bead' ? [asWritten(target)] : [])),
        );
      }),
    );
  });

  test('findings and partial pairs are fuzzy, the same message is told apart', () => {
    const text = whole(writePo(ferry, { findings: [finding(0, 'major')] }));
    expect(text).toContain('# enface: major, numbers: a "b"\n#, fuzzy\nmsgid "Færgen sejler igen"');
    expect(text).toContain('#, fuzzy\nmsgid "Øens borgmester');
    expect(text).toContain('msgid "Læs også: Ny bro får grønt lys"\nmsgstr ""\n');
    const twice = { ...ferry, source: { ...ferry.source, segments: ferry.source.segments.map((each) => ({ ...each })) } };
    expect(whole(writePo(twice)).match(/msgctxt/g)).toBeNull();
  });

  test.each([
    ['msgid "a', '"x.po", line 1: "msgid \\"a" is no line of a catalogue'],
    ['msgid "a"\nnothing', '"x.po", line 2'],
    ['', '"x.po" holds no messages'],
  ])('%j is refused', async (text, message) => {
    await expect(read(bytesOf(text), { name: 'x.po' })).rejects.toThrow(message);
  });
});

describe('texts of programs', () => {
  const keyed = (contents: TextContents) => {
    if (!isKeyed(contents)) throw new Error('no keys');
    return contents;
  };

  test('.properties, matched by key', async () => {
    const source = keyed(
      readProperties(bytesOf('# c\nopen = Open \\\n   it\nempty=\n__proto__: x\nonly = Only\nopen.all=All\n')),
    );
    const target = keyed(readProperties(bytesOf('open.all=Alle\nopen=\\u00c5bn den\n__proto__=y\nnew=Ny\n')));
    const { alignment, places } = await pairByKey(source, target, { source: 'a', target: 'b' }, { source: 'en', target: 'da' });
    check(alignment);
    expect(texts(alignment)).toEqual([
      ['Open it', 'Åbn den'],
      ['x', 'y'],
      ['All', 'Alle'],
    ]);
    expect(alignment.unmatched).toMatchObject([
      { side: 'source', segments: [2], reason: 'omission' },
      { side: 'target', segments: [3], reason: 'addition' },
    ]);
    expect(places.source[0].at).toBe('key open');
  });

  test('JSON as i18next has it, at any depth', async () => {
    const source = keyed(
      readI18n(bytesOf('{"menu": {"open": "Open", "n": 3, "all": ["A", "B"]}, "__proto__": {"x": "Ex"}, "a_one": "one"}')),
    );
    expect(source.keys).toEqual(['menu.open', 'menu.all.0', 'menu.all.1', '__proto__.x', 'a_one']);
    const target = keyed(readI18n(bytesOf('{"menu": {"open": "Åbn"}, "a_other": "flere"}')));
    const { alignment } = await pairByKey(source, target, { source: 'a', target: 'b' }, { source: 'en', target: 'da' });
    expect(texts(alignment)).toEqual([['Open', 'Åbn']]);
    expect(alignment.unmatched).toHaveLength(5);
    expect(await read(bytesOf('{"a": "b"}'), { name: 'x.json' })).toMatchObject({ kind: 'text', keys: ['a'] });
    await expect(read(bytesOf('{"a": 1}'), { name: 'x.json' })).rejects.toThrow('holds no texts by their keys');
    expect(() => readI18n(bytesOf(`${'{"a": '.repeat(100)}"x"${'}'.repeat(100)}`))).toThrow('more than 64 deep');
  });

  test('any texts by any keys are paired as they are', async () => {
    const dictionary = fc.dictionary(hostileText, hostileText, { maxKeys: 8, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(dictionary, dictionary, async (left, right) => {
        const [a, b] = [left, right].map((object): Record<string, string> => ({ z: 'z', ...object }));
        const contents = [a, b].map((object) => keyed(readI18n(bytesOf(JSON.stringify(object)))));
        const { alignment } = await pairByKey(
          contents[0],
          contents[1],
          { source: 'a', target: 'b' },
          { source: 'en', target: 'da' },
        );
        check(alignment);
        const both = Object.keys(a).filter((key) => key in b && a[key].trim() && b[key].trim() && Object.hasOwn(b, key));
        expect(alignment.beads).toHaveLength(both.length);
      }),
      { numRuns: 100 },
    );
  });
});
