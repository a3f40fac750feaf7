import { createDocument } from '@enface/core';
import { documentOf, locate, read } from '@enface/formats';
import { decode } from '@enface/formats/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './values.ts';

describe('encodings', () => {
  test('UTF-8 and UTF-16 with a byte order mark give the text, and so does UTF-8 without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (string) => {
        const text = string.replaceAll('\0', '').replaceAll('\ufeff', '').toWellFormed();
        const le = Buffer.from(`\ufeff${text}`, 'utf16le');
        for (const bytes of [bytesOf(text), bytesOf(`\ufeff${text}`), le, Buffer.from(le).swap16()])
          expect(decode(bytes, 'x')).toMatchObject({ text, notes: [] });
      }),
    );
  });

  test('Windows-1252 is recognised, and said', () => {
    const text = 'Færgen sejler ikke i dag – “blæsten” er for hård, siger Åse.';
    const bytes = Uint8Array.from([...text].map((sign) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)));
    expect(decode(bytes, 'x.txt')).toEqual({
      text,
      encoding: 'windows-1252',
      mark: false,
      notes: ['"x.txt" is not in UTF-8: read as Windows-1252, also called Latin-1.'],
    });
  });

  test.each([
    ['another alphabet (KOI8-R)', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0x61]],
    [
      'Central European letters',
      [...Buffer.from('za'), 0xbf, 0xf3, 0xb3, ...Buffer.from('ty kie'), 0xb3, ...Buffer.from('basa')],
    ],
    ['controls', [0x61, 0x62, 0xe6, 0x01]],
    ['bytes that Windows-1252 lacks', [0x61, 0x62, 0x63, 0x81, 0xe6]],
  ])('%s is not taken for it', (_, bytes) => {
    expect(() => decode(Uint8Array.from(bytes), 'x.txt')).toThrow('"x.txt" is not valid UTF-8 (line 1): convert it');
  });
});

describe('what a file is, its content says', () => {
  test.each([
    ['%PDF-1.7 …', 'x.txt', '"x.txt" cannot be read as a PDF'],
    ['{\\rtf1\\ansi', 'x.txt', 'looks like RTF'],
    ['PK\x03\x04…', 'x.txt', 'looks like an archive or an Office file'],
    ['GIF89a', 'x.tmx', 'looks like an image'],
    ['a\0b', 'x.txt', '"x.txt" is not text: it holds NUL bytes.'],
  ])('%j', async (text, name, message) => {
    await expect(read(Buffer.from(text, 'latin1'), { name })).rejects.toThrow(message);
  });

  test('whatever its name', async () => {
    const tmx =
      '<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="da"/><body>' +
      '<tu><tuv xml:lang="da"><seg>En.</seg></tuv><tuv xml:lang="en"><seg>One.</seg></tuv></tu></body></tmx>';
    expect(await read(bytesOf(tmx), { name: 'x.txt' })).toMatchObject({ kind: 'bilingual' });
    expect(await read(Buffer.from(`\ufeff${tmx}`, 'utf16le'))).toMatchObject({ kind: 'bilingual' });
    expect(await read(bytesOf(tmx), { name: 'x.txt', format: 'text' })).toMatchObject({ kind: 'text', text: tmx });
    await expect(read(bytesOf('One.'), { name: 'x.tmx' })).rejects.toThrow('"x.tmx", line 1');
    await expect(read(bytesOf(''), { format: 'doc' as 'text' })).rejects.toThrow('`format` is "doc": choose among text, ');
    await expect(read('text' as unknown as Uint8Array)).rejects.toThrow('read was given "text"');
  });
});

test('plain text is cut as createDocument cuts it, and its lines are its places', async () => {
  const text = 'Færgen sejler igen.\r\n\r\nPrisen er uændret. Ingen klager.\n';
  const contents = await read(bytesOf(text), { name: 'da.txt' });
  if (contents.kind !== 'text') throw new Error('not a text');
  expect(await documentOf(contents, { language: 'da', id: 'da.txt' })).toEqual(
    await createDocument(text, { language: 'da', id: 'da.txt' }),
  );
  expect(locate(contents, text.indexOf('Ingen'))).toBe('line 3');
  expect(locate(contents, 0)).toBe('line 1');
});
