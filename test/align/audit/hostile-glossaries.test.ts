import { type GlossaryOptions, parseGlossary } from '@enface/align/audit';
import { EnfaceError } from '@enface/core';
import { describe, expect, test } from 'vitest';

const read = (text: string, format: GlossaryOptions['format'] = 'tbx') =>
  parseGlossary(text, { format, source: 'da', target: 'en' });
const entry = (da: string, en: string) =>
  `<termEntry><langSet xml:lang="da"><tig><term>${da}</term></tig></langSet><langSet xml:lang="en"><tig><term>${en}</term></tig></langSet></termEntry>`;
const martif = (body: string, before = '') => `<?xml version="1.0"?>${before}<martif><text><body>${body}</body></text></martif>`;

function complaint(text: string, format?: GlossaryOptions['format']): string {
  try {
    read(text, format);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EnfaceError);
    expect((error as EnfaceError).code).toBe('BAD_INPUT');
    return (error as EnfaceError).message;
  }
}

describe('a TBX file', () => {
  test('of 130,000 entries is read', () => {
    const { entries } = read(
      martif('<termEntry/>'.repeat(10) + '<termEntry><note/></termEntry>'.repeat(130_000) + entry('hus', 'house')),
    );
    expect(entries).toEqual([{ source: 'hus', target: ['house'] }]);
  });

  test('that declares entities has none of them expanded', () => {
    const bomb = '<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const text = martif(entry('&b;', 'house'), bomb);
    const said = complaint(text);
    if (said === '') expect(read(text).entries[0].source).toBe('&b;');
    else expect(said).toMatch(/^The glossary cannot be used: /);
  });

  test('that reads a file of the machine is not obeyed', () => {
    const text = martif(entry('&x;', 'house'), '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/hostname">]>');
    expect(complaint(text)).toMatch(/^The glossary cannot be used: /);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('may name an element %s', (name) => {
    complaint(martif(`<${name}>x</${name}>${entry('hus', 'house')}`));
    complaint(martif(`<termEntry><${name} xml:lang="da"/></termEntry>`));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('nested as deep as it likes ends in a sentence', () => {
    for (const depth of [1000, 200_000]) complaint(martif('<a>'.repeat(depth) + '</a>'.repeat(depth)));
    expect(complaint(martif('<a>'.repeat(200_000)))).toMatch(/^The glossary cannot be used: /);
  });

  test('that would act on a terminal is quoted without doing so', () => {
    const said = complaint('<martif>\u001b]0;TITLE\u0007 a></b>');
    expect(said).toMatch(/malformed XML/);
    expect(said).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

describe('a CSV file', () => {
  test('with thousands of words for thousands of words shares them', () => {
    const many = (mark: string) => Array.from({ length: 2000 }, (_, k) => `${mark}${k}`).join('|');
    const { entries } = read(`da,en\n${many('a')},${many('b')}`, 'csv');
    expect(entries.length).toBe(2000);
    expect(new Set(entries.map(({ target }) => target)).size).toBe(1);
  });

  test('with quotes that never end, or a header of megabytes, is refused in a short line', () => {
    expect(complaint(`da,en\n"${'a'.repeat(100_000)}`, 'csv')).toMatch(/^The glossary cannot be used: row 1|row 2/);
    const said = complaint(`${'x'.repeat(1_000_000)},${'y'.repeat(1_000_000)}\na,b`, 'csv');
    expect(said).toMatch(/names no column/);
    expect(said.length).toBeLessThan(1000);
  });
});
