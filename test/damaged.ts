import type { Alignment } from '@enface/align';
import { toJson } from '@enface/align/json';
import { writePo } from '@enface/formats/po';
import { writeTmx } from '@enface/formats/tmx';
import { writeXliff } from '@enface/formats/xliff';
import { writeXlsx } from '@enface/formats/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file that something happened to. */
export interface DamagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sound file: of an archive its parts, else its only one under no name. */
interface Sound {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], k) => `<Relationship Id="r${k + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

const archives: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a.docx': {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['footnotes', 'footnotes.xml']),
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>En note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>Færgen sejler.</w:t></w:r><w:ins w:id="2"><w:r><w:t>Igen.</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
  },
  'a.odt': {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Færgen</text:h><text:p>Den<text:s text:c="2"/>sejler.<text:note><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document-content>',
  },
  'a.epub': {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    'OEBPS/a.opf':
      '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:language>da</dc:language></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="b"/></spine></package>',
    'OEBPS/b.xhtml': '<html><body><h1>Kapitel</h1><p>En &amp; to.</p></body></html>',
  },
  'a.pptx': {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']),
    'ppt/_rels/presentation.xml.rels': relations(['slide', 'slides/slide1.xml']),
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/slides/slide1.xml': `<p:sld ${P} ${A}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Færgen</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  },
};

const texts: Readonly<Record<string, string>> = {
  'a.txt': 'Færgen sejler kl. 12.30.\n\nDen er fuld.\n',
  'a.html':
    '<!doctype html><html lang="da"><title>x</title><body><p>F&aelig;rgen <b>sejler</b>.<script>1</script><ul><li>En<li>To</ul><pre>a\n b</pre>',
  'a.md': '---\ntitle: x\n---\n# Færgen\n\nDen *sejler* [igen](x).\n\n```js\n1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,500\nFærgen <i>sejler</i>,\n\n2\n00:00:03,000 --> 00:00:04,000\nog den er fuld.\n',
  'a.vtt': 'WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.500 align:start\n<v Anna>Færgen sejler.\n',
  'a.csv': 'da,en\n"Færgen, sejler","The ""ferry"" sails"\nDen er fuld.,It is full.\n',
  'a.tsv': 'da\ten\nFærgen sejler\tThe ferry sails\n',
  'a.properties': '# x\nkey.one = F\\u00e6rgen \\\n  sejler\nkey.two: {0} og {1}\n!\nempty=\n',
  'a.json': '{"menu": {"open": "Åbn {{name}}", "items_one": "et", "items_other": "{{count}}", "list": ["a", {"b": "c"}]}}',
};

const segmentsOf = (lines: readonly string[]) => {
  let start = 0;
  return lines.map((text, index) => {
    const segment = { index, text, start, end: start + text.length, paragraph: index };
    start = segment.end + 1;
    return segment;
  });
};
const document = (id: string, language: string, lines: readonly string[]) => ({
  id,
  language,
  text: lines.join('\n'),
  segments: segmentsOf(lines),
});

/** What stands in the bilingual files. */
export const alignment: Alignment = {
  source: document('a.txt', 'da', ['Færgen sejler.', 'Den er fuld.', 'Kl. 12.30 & <b>igen</b>.']),
  target: document('b.txt', 'en', ['The ferry sails.', 'At 12:30 p.m. & <b>again</b>.']),
  beads: [
    { source: [0], target: [0], score: 0.9, probability: 0.99, relation: 'parallel', crossing: false },
    { source: [2], target: [1], score: 0.7, probability: 0.8, relation: 'partial', crossing: true },
  ],
  unmatched: [{ side: 'source', segments: [1], probability: 0.9, reason: 'omission', nearest: { segment: 1, score: 0.2 } }],
  warnings: [],
};

const whole = (pieces: Iterable<string>) => [...pieces].join('');

async function soundFiles(): Promise<Sound[]> {
  const bilingual: Record<string, string> = {
    'a.tmx': whole(writeTmx(alignment)),
    'a.xlf': whole(writeXliff(alignment)),
    'old.xlf': whole(writeXliff(alignment, { version: '1.2' })),
    'a.po': whole(writePo(alignment)),
    'alignment.json': JSON.stringify(toJson(alignment)),
  };
  const workbook = unzipSync(await writeXlsx(alignment));
  const parts = Object.fromEntries(Object.entries(workbook).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return [
    ...Object.entries({ ...texts, ...bilingual }).map(([name, text]) => ({ name, parts: { '': text } })),
    ...Object.entries({ ...archives, 'a.xlsx': parts }).map(([name, parts]) => ({ name, parts })),
  ];
}

const packed = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** What parsers stumble over. */
const TOKENS = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&',
    '&#0;',
    '&#xd800;',
  ],
  ...['&b;', '"', "'", '=', '\u0000', '\ufeff', '\r', '\n\n', '\t', '\\', '\\u', '\\ud800', '{', '}', '[', ']', ':', ',', 'null'],
  ...['true', '-1', '0', '1e999', '999999999999999999999', '0.5', '__proto__', 'constructor', 'toString', '-->', '00:00:00,000'],
  ...[
    'msgid ""',
    'msgstr[9] "x"',
    '#~ ',
    '#, fuzzy',
    'xml:lang="tlh"',
    'xml:lang="a b"',
    '../',
    '//x',
    'id=""',
    'x'.repeat(5000),
  ],
  ...['<a>'.repeat(300), '['.repeat(3000), '{"a":'.repeat(3000), '\u202e', '\u2028', '<x:y z:w="">', 'ÿþ', 'WEBVTT', '---'],
];

/** One blow: something put in, taken out, said twice, put in another's place or cut off, somewhere in the text. */
const blow = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'swap', 'cut', 'number', 'name'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  token: fc.constantFrom(...TOKENS),
});
type Blow = typeof blow extends fc.Arbitrary<infer T> ? T : never;

function struck(text: string, { kind, at, to, length, token }: Blow): string {
  const place = Math.floor(at * text.length);
  const [before, some, after] = [text.slice(0, place), text.slice(place, place + length), text.slice(place + length)];
  const other = Math.floor(to * text.length);
  const nth = (pattern: RegExp) => {
    const all = [...text.matchAll(pattern)];
    return all[Math.floor(at * all.length)];
  };
  const replaced = (match: RegExpExecArray | undefined) =>
    match ? text.slice(0, match.index) + token + text.slice(match.index + match[0].length) : text;
  if (kind === 'insert') return before + token + some + after;
  if (kind === 'delete') return before + after;
  if (kind === 'repeat') return before + some + some + after;
  if (kind === 'swap') return before + text.slice(other, other + length) + after;
  if (kind === 'cut') return before;
  return replaced(nth(kind === 'number' ? /-?\d+(?:\.\d+)?/g : /[A-Za-z][\w:-]*/g) as RegExpExecArray | undefined);
}

/** Bytes changed one by one, as a bad disk does. */
const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
  maxLength: 4,
});

function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const [at, value] of changes) changed[Math.floor(at * changed.length)] = value;
  return changed;
}

/** Files of all formats, a few blows from sound, now and then under another format's name. */
export async function damagedFiles(): Promise<fc.Arbitrary<DamagedFile>> {
  const all = await soundFiles();
  return fc
    .record({
      file: fc.constantFrom(...all),
      blows: fc.array(blow, { minLength: 1, maxLength: 4 }),
      part: fc.nat(),
      changes: fc.option(flips, { freq: 4, nil: [] }),
      name: fc.option(fc.constantFrom(...all.map(({ name }) => name)), { freq: 12, nil: undefined }),
    })
    .map(({ file, blows, part, changes, name = file.name }) => {
      const paths = Object.keys(file.parts);
      const path = paths[part % paths.length];
      const text = blows.reduce(struck, file.parts[path]);
      const bytes = path === '' ? strToU8(text) : packed({ ...file.parts, [path]: text });
      return { name, bytes: flipped(bytes, changes) };
    });
}

/** A text a few blows from sound: what a person's glossary may be. */
export const damagedText = (text: string): fc.Arbitrary<string> =>
  fc.array(blow, { minLength: 1, maxLength: 4 }).map((blows) => blows.reduce(struck, text));

/** What stands where something else is expected. */
const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    -1,
    0,
    0.5,
    1,
    2,
    3,
    2 ** 28,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n,
    '',
    'x',
    '\ud800',
    '__proto__',
  ],
  ...[
    [],
    [[]],
    [null],
    [0, 0],
    [2, 1],
    {},
    { length: 9 },
    { toString: 1 },
    { segment: 0 },
    undefined,
    () => 1,
    Symbol('x'),
    new Date(0),
  ],
);

/** Data with some of its values, anywhere, in the place of others. */
export function damagedData(sound: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
  };
  walk(sound, []);
  const change = fc.record({ path: fc.constantFrom(...paths), value: odd, kind: fc.constantFrom('set', 'set', 'delete', 'add') });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let root = structuredClone(sound) as Record<string, unknown>;
    for (const { path, value, kind } of changes) {
      if (path.length === 0) {
        if (kind === 'set') root = value as typeof root;
        continue;
      }
      const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], root);
      if (typeof parent !== 'object' || parent === null) continue;
      if (kind === 'delete') delete (parent as Record<string, unknown>)[path.at(-1)!];
      else (parent as Record<string, unknown>)[kind === 'add' ? 'more' : path.at(-1)!] = value;
    }
    return root;
  });
}
