import { rows } from '@enface/align';
import { toCsv } from '@enface/align/json';
import { documentOf, locate, read, type TextContents } from '@enface/formats';
import { readCsv } from '@enface/formats/csv';
import { readHtml } from '@enface/formats/html';
import { readMarkdown } from '@enface/formats/markdown';
import { createClock, cuesOf, readSubtitles, writeSubtitles } from '@enface/formats/subtitles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { hostileText } from '../hostile.ts';
import { alignments, bytesOf, check } from './values.ts';

/** Each block with its place. */
function blocks(contents: TextContents): [string, string][] {
  const places = contents.places!;
  return places.map(({ start, at }, k) => [at, contents.text.slice(start, places[k + 1]?.start).trim()]);
}

describe('pages', () => {
  test('blocks in reading order, white space as a browser shows it, without what is around or hidden', async () => {
    const page = `<!DOCTYPE html><html lang="da-DK"><head><title>T</title><style>p{}</style></head><body>
<nav><a href="/">Hjem</a></nav><header><h1>Færgen <em>sejler</em></h1></header>
<p>Efter tre
  uger&nbsp;&amp; mere<!-- nej --> er den <b>tilbage</b>.<br>Ny linje.<p>Andet afsnit
<ul><li>Et<li>To <span hidden>skjult</span></ul>
<table><tr><td>A<td>B</table><div style="display: none">skjult</div><div aria-hidden="true">skjult</div>
<script>var x = "<p>nej</p>";</script><aside>Reklame</aside><div>Løs tekst <p>Sidste.</p> efter</div></body></html>`;
    const contents = await readHtml(bytesOf(page));
    expect(contents.language).toBe('da-DK');
    expect(blocks(contents)).toEqual([
      ['h1 1', 'Færgen sejler'],
      ['p 1', 'Efter tre uger\u00a0& mere er den tilbage.\nNy linje.'],
      ['p 2', 'Andet afsnit'],
      ['li 1', 'Et'],
      ['li 2', 'To'],
      ['td 1', 'A'],
      ['td 2', 'B'],
      ['div 3', 'Løs tekst'],
      ['p 3', 'Sidste.'],
      ['p 3', 'efter'],
    ]);
    const all = await readHtml(bytesOf(page), { content: 'all' });
    expect(all.text).toContain('Hjem');
    expect(all.text).toContain('Reklame');
    expect(all.text).not.toContain('skjult');
  });

  test('paragraphs of the document are its blocks', async () => {
    const contents = await readHtml(bytesOf('<h1>Titel</h1><p>Én sætning. To sætninger.<p>Tre.'));
    const document = await documentOf(contents, { language: 'da' });
    expect(document.segments.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [0, 'Titel'],
      [1, 'Én sætning.'],
      [1, 'To sætninger.'],
      [2, 'Tre.'],
    ]);
    expect(document.segments.map(({ start }) => locate(contents, start))).toEqual(['h1 1', 'p 1', 'p 1', 'p 2']);
  });

  test('in the encoding that the page names, and told by content', async () => {
    const page = '<!doctype html><meta charset="iso-8859-1"><p>På øen.';
    expect(await read(Buffer.from(page, 'latin1'), { name: 'x.txt' })).toMatchObject({ text: 'På øen.', notes: [] });
    expect(await read(bytesOf('<p>A'), { name: 'x.HTM' })).toMatchObject({ text: 'A' });
  });

  test('any text between any tags is read without harm, and what is too deep is refused', async () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<pre>',
      '</pre>',
      '<b>',
      '<script>',
      '</script>',
      '<nav>',
      '</nav>',
      '<!--',
      '<',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(tag, hostileText), { maxLength: 20 }), async (parts) => {
        const { text, places } = await readHtml(bytesOf(parts.join('').replaceAll('\0', '')));
        expect(places!.every(({ start }) => start <= text.length)).toBe(true);
      }),
      { numRuns: 100 },
    );
    await expect(readHtml(bytesOf('<div>'.repeat(5000)), { name: 'x.html' })).rejects.toThrow('more than 4096 deep');
  });
});

describe('Markdown', () => {
  test('paragraphs, headings, items and cells; code, front matter and HTML left out', () => {
    const text = `---
title: Nej
---
# Færgen *sejler*

Efter tre uger
er den [tilbage](x.html "nej") med \`kode\` ![et billede](x.png).

\`\`\`
kode
\`\`\`
<div>nej</div>

- Et
- To

| A | B |
|---|---|
| a | b |

> Citat

[x]: http://example.org
`;
    expect(blocks(readMarkdown(bytesOf(text)))).toEqual([
      ['line 4', 'Færgen sejler'],
      ['line 6', 'Efter tre uger er den tilbage med kode et billede.'],
      ['line 14', 'Et'],
      ['line 15', 'To'],
      ['line 17', 'A'],
      ['line 17', 'B'],
      ['line 19', 'a'],
      ['line 19', 'b'],
      ['line 21', 'Citat'],
    ]);
  });

  test('MDX without its imports and components', async () => {
    const contents = await read(bytesOf('import X from "x"\n\n<X a="1" />\n\nText.\n'), { name: 'x.mdx' });
    expect(contents).toMatchObject({ kind: 'text', text: 'Text.' });
  });

  test('any text is read', () => {
    fc.assert(
      fc.property(hostileText, (text) => void readMarkdown(bytesOf(text.replaceAll('\0', '')))),
      { numRuns: 100 },
    );
  });
});

describe('subtitles', () => {
  const srt = `1\r
00:00:01,000 --> 00:00:02,500\r
<i>Færgen sejler</i>\r
\r
2\r
00:00:02,600 --> 00:00:04,000 X1:40\r
{\\an8}ikke i dag.\r
\r
3\r
00:01:03,000 --> 00:01:05,000\r
- Hvorfor ikke?\r
- Det blæser.\r
\r
4\r
00:01:20,000 --> 00:01:22,000\r
uden ende\r
`;
  test('sentences are joined over cues, speakers and pauses divide them', async () => {
    const contents = readSubtitles(bytesOf(srt));
    expect(contents.text).toBe('Færgen sejler ikke i dag.\n\n- Hvorfor ikke?\n\n- Det blæser.\n\nuden ende');
    const document = await documentOf(contents, { language: 'da' });
    expect(document.segments).toHaveLength(4);
    expect(['ikke', '- Det', 'uden'].map((word) => locate(contents, contents.text.indexOf(word)))).toEqual([
      'cue 2, 00:00:02',
      'cue 3, 00:01:03',
      'cue 4, 00:01:20',
    ]);
  });

  test('WebVTT: comments, styles, settings, tags, entities', async () => {
    const vtt = `WEBVTT - titel

NOTE
en note

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v Anna>A &amp; <00:01.500>B</v>
`;
    expect(cuesOf(vtt)).toEqual([{ number: 1, start: 1000, end: 2000, lines: ['A & B'] }]);
    expect(await read(bytesOf(vtt), { name: 'x.txt' })).toMatchObject({ text: 'A & B' });
    expect(await read(bytesOf(srt), { name: 'x' })).toMatchObject({ kind: 'text' });
  });

  test('what is wrong is named with its line', async () => {
    expect(() => readSubtitles(bytesOf(srt.replace('00:01:03,000', '1 min')), { name: 'x.srt' })).toThrow(
      '"x.srt", line 10: "1 min --> 00:01:05,000" should be two times',
    );
    await expect(read(bytesOf('Hello.'), { name: 'x.srt' })).rejects.toThrow('"x.srt" holds no cues.');
  });
});

describe('tables', () => {
  const pairs = async (text: string, options = {}) => {
    const contents = await readCsv(bytesOf(text), { name: 'x.csv', ...options });
    if (contents.kind !== 'bilingual') throw new Error('not bilingual');
    check(contents.alignment);
    const { source, target, beads } = contents.alignment;
    return { languages: [source.language, target.language], beads, source, target, contents };
  };

  test('a column a language', async () => {
    const { languages, beads, source, contents } = await pairs('id;da;en\n1;"En; ""to""";One\n\n3;;Three\n4;Fire;\n');
    expect(languages).toEqual(['da', 'en']);
    expect(beads).toHaveLength(1);
    expect(source.segments[0].text).toBe('En; "to"');
    expect(contents.places.source.map(({ at }) => at)).toEqual(['row 2', 'row 5']);
    expect((await pairs('da\ten\tnl\nEn\tOne\tEen\n', { source: 'nl', target: 'da' })).languages).toEqual(['nl', 'da']);
    await expect(pairs('da,en,nl\nEn,One,Een\n')).rejects.toThrow('"x.csv" has texts in da, en, nl: say which two');
    await expect(pairs('a,b,c\nEn,One,Een\n')).rejects.toThrow('more than two columns');
    await expect(pairs('Wind,kn\nNord,12\nVest,4.5\n')).rejects.toThrow('"x.csv" has two columns, and one of them holds figures');
    await expect(pairs('da,en\n"En,One\n')).rejects.toThrow(/"x.csv", row \d: a quote/);
  });

  test('two columns without names: their languages are told by the texts', async () => {
    const { languages, beads } = await pairs(
      '"Færgen sejler ikke i dag, siger rederiet.",The ferry does not sail today.\nPrisen er uændret siden sidste år.,The price has not changed since last year.\n',
    );
    expect(languages).toEqual(['da', 'en']);
    expect(beads).toHaveLength(2);
  });

  test('what toCsv wrote, with relations and probabilities, without its guards against formulas', async () => {
    const guarded = {
      ...ferry,
      source: { ...ferry.source, segments: ferry.source.segments.map((s) => ({ ...s, text: `=${s.text}` })) },
    };
    const { beads, source, contents } = await pairs(toCsv(guarded), { source: 'da', target: 'en' });
    expect(beads.map(({ relation, probability }) => [relation, probability])).toEqual([
      ['parallel', 0.998],
      ['parallel', 0.99],
      ['parallel', 0.97],
      ['partial', 0.9],
    ]);
    expect(source.segments.every(({ text }) => text.startsWith('='))).toBe(true);
    expect(contents.alignment.unmatched).toMatchObject([{ reason: 'boilerplate' }, { reason: 'addition' }]);
  });

  test('one column is a text', async () => {
    expect(await read(bytesOf('da\nÉn.\n"To,\ntre."\n'), { name: 'x.csv' })).toMatchObject({
      kind: 'text',
      language: 'da',
      text: 'Én.\n\nTo,\ntre.',
      places: [{ at: 'row 2' }, { at: 'row 3' }],
    });
    expect(await read(bytesOf(''), { name: 'x.csv' })).toMatchObject({ kind: 'text', text: '' });
  });

  test('any table is read, or refused in one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(hostileText, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        await read(bytesOf(text.replaceAll('\0', '')), { format: 'csv' }).then(
          ({ kind }) => kind,
          (error) => expect(error).toMatchObject({ name: 'EnfaceError', message: expect.not.stringContaining('\n') }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

test('XML of another kind is refused by its name', async () => {
  await expect(read(bytesOf('<?xml version="1.0"?><svg xmlns="x"/>'), { name: 'x.xml' })).rejects.toThrow(
    '"x.xml" looks like XML of another kind (svg)',
  );
});

describe('bilingual subtitles', () => {
  const srt = (...cues: [string, string, string][]) =>
    bytesOf(cues.map(([start, end, text], k) => `${k + 1}\n00:00:${start} --> 00:00:${end}\n${text}\n\n`).join(''));
  const side = async (bytes: Uint8Array, language: string) => {
    const contents = readSubtitles(bytes);
    return { contents, document: await documentOf(contents, { language }) };
  };

  test('a cue a pair, at the times of the source; a cue of two sentences is divided', async () => {
    const source = await side(
      srt(['01,000', '02,000', 'Færgen sejler'], ['02,000', '04,000', 'ikke. Det blæser.'], ['09,000', '10,000', 'Slut.']),
      'da',
    );
    const target = await side(
      srt(
        ['01,500', '03,000', 'The ferry is not sailing.'],
        ['03,000', '04,500', 'It blows & 3 < 4.'],
        ['20,000', '21,000', 'More.'],
      ),
      'en',
    );
    const bead = (n: number) =>
      ({ source: [n], target: [n], score: 1, probability: 1, relation: 'parallel', crossing: false }) as const;
    const alignment = {
      source: source.document,
      target: target.document,
      beads: [bead(0), bead(1)],
      unmatched: [
        { side: 'source', segments: [2], probability: 1, reason: 'omission' },
        { side: 'target', segments: [2], probability: 1, reason: 'addition' },
      ],
      warnings: [],
    } as const;
    const clocks = { source: createClock(source.contents), target: createClock(target.contents) };
    const written = [...writeSubtitles(alignment, { clocks })].join('');
    expect(cuesOf(written).map(({ start, end, lines }) => [start, end, ...lines])).toEqual([
      [1000, 2588, 'Færgen sejler ikke.', 'The ferry is not sailing.'],
      [2706, 4000, 'Det blæser.', 'It blows & 3 < 4.'],
      [9000, 10000, 'Slut.'],
      [20000, 21000, 'More.'],
    ]);
    const vtt = [...writeSubtitles(alignment, { format: 'vtt', clocks: { target: clocks.target } })].join('');
    expect(vtt).toMatch(/^WEBVTT\n\n1\n00:00:01\.500 --> 00:00:03\.000\nFærgen/);
    expect(cuesOf(vtt)[1].lines).toEqual(['Det blæser.', 'It blows & 3 < 4.']);
    expect(() => [...writeSubtitles(alignment, { clocks: {} })]).toThrow('neither text has any');
  });

  test('any texts: cues in order, none of them in another, and what is written is read back', async () => {
    await fc.assert(
      fc.asyncProperty(
        alignments,
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 9, maxLength: 9 }),
        async (alignment, steps) => {
          const starts = alignment.source.segments.map(({ start }) => start);
          let now = 0;
          const places = starts.map((start, k) => {
            const time = { start: now, end: now + steps[k] };
            now = time.end;
            return { start, at: '', time };
          });
          const clocks = { source: createClock({ kind: 'text', text: alignment.source.text, places, notes: [] }) };
          if (!clocks.source) return;
          for (const format of ['srt', 'vtt'] as const) {
            const cues = cuesOf([...writeSubtitles(alignment, { format, clocks })].join(''));
            const count = rows(alignment).filter(({ source }) => source !== '').length;
            expect(cues).toHaveLength(count);
            for (const [k, cue] of cues.entries()) {
              expect(cue.end).toBeGreaterThan(cue.start);
              if (k > 0) expect(cue.start).toBeGreaterThanOrEqual(cues[k - 1].start);
            }
          }
        },
      ),
    );
  });
});
