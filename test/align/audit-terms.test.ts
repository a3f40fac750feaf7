import { auditAlignment, parseGlossary } from '@enface/align/audit';
import { describe, expect, test } from 'vitest';
import { facing, found } from './audit-values.ts';

const csv = { format: 'csv', source: 'da', target: 'en' } as const;
const tbx = { ...csv, format: 'tbx' } as const;

const tbx2 = `<?xml version="1.0"?><martif type="TBX"><text><body>
  <termEntry id="1"><langSet xml:lang="da"><tig><term>menneskehandel</term></tig></langSet>
    <langSet xml:lang="en-GB"><tig><term>human trafficking</term></tig><tig><term>trafficking &amp; trade</term></tig></langSet></termEntry>
</body></text></martif>`;
const tbx3 = `<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c1">
  <langSec xml:lang="da"><termSec><term>menneskehandel</term></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>human trafficking</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;

describe('a glossary', () => {
  test('from CSV, with any usual separator, quotes and several terms in a cell', () => {
    expect(parseGlossary('\ufeffda;en;note\n"søgsmål; sag";lawsuit | suit;x\ngæld;;\n', csv).entries).toEqual([
      { source: 'søgsmål; sag', target: ['lawsuit', 'suit'] },
    ]);
  });

  test('from TBX 2 and 3', () => {
    expect(parseGlossary(tbx2, tbx).entries).toEqual([
      { source: 'menneskehandel', target: ['human trafficking', 'trafficking & trade'] },
    ]);
    expect(parseGlossary(tbx3, tbx).entries).toEqual([{ source: 'menneskehandel', target: ['human trafficking'] }]);
  });

  test.each([
    ['', csv, /its first row names no column "da"/],
    ['da,en\n', csv, /it holds no term in both da and en/],
    ['hund,dog\n', csv, /its first row names no column "da", but "hund", "dog"/],
    ['da,en\n"hund,dog\n', csv, /row \d is malformed/],
    ['da,en\nhund,dog,cat\n', csv, /row 2 has 3 cells, but the first row 2/],
    ['<martif><body>', tbx, /line \d+ is malformed XML/],
    ['<html><body/></html>', tbx, /no termEntry or conceptEntry/],
    [tbx2.replace('"da"', '"sv"'), tbx, /no term in both da and en/],
  ])('%j is refused', (text, options, complaint) => {
    expect(() => parseGlossary(text, options)).toThrow(complaint);
  });

  test('entities of a hostile file are not expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${tbx3.replace('human trafficking', '&b;')}`;
    let terms: readonly string[] = [];
    try {
      terms = parseGlossary(bomb, tbx).entries[0].target;
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_INPUT' });
    }
    expect(terms.join()).not.toContain('haha');
  });

  test('is held against the translation, inflection forgiven', async () => {
    const glossary = parseGlossary('da,en\nsøgsmål,lawsuit|suit\nvirksomhed,company\n', csv);
    const audit = await auditAlignment(
      facing(
        ['da', 'en'],
        ['Søgsmålene er mange.', 'There are many lawsuits.'],
        ['Virksomhedens søgsmål faldt.', "The company's trial was dropped."],
      ),
      { glossary },
    );
    expect(found(audit)).toEqual(['glossary major']);
    expect(audit.findings[0].message).toBe('Term: the glossary wants “lawsuit” or “suit” for “søgsmål”');
  });
});

test('what is not to be translated stands as it is, with a genitive at most', async () => {
  const audit = await auditAlignment(
    facing(
      ['da', 'en'],
      ['Den Gule Brigades leder talte.', "Den Gule Brigade's leader spoke."],
      ['Den Gule Brigade tav.', 'The Yellow Brigade was silent.'],
      ['Den Gule Brigader tav.', 'They were silent.'],
    ),
    { doNotTranslate: ['Den Gule Brigade', ' '] },
  );
  expect(found(audit)).toEqual(['do-not-translate major']);
  expect(audit.findings[0].segments.source).toEqual([1]);
});

test.each([
  ['fi', 'Den Gule Brigaden johtaja puhui.'],
  ['fi', 'Puhuimme Den Gule Brigadesta.'],
])('what is not to be translated may have the ending of a case: %s: %s', async (language, target) => {
  const audit = await auditAlignment(facing(['da', language], ['Den Gule Brigade talte.', target]), {
    doNotTranslate: ['Den Gule Brigade'],
  });
  expect(found(audit)).toEqual([]);
});
