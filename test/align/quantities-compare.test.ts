import { describe, expect, test } from 'vitest';
import { compareQuantities, extractQuantities, quantityAgreement } from '../../packages/align/src/quantities/index.ts';

function compare(languageA: string, a: string, languageB: string, b: string) {
  const [left, right] = [extractQuantities(a, languageA), extractQuantities(b, languageB)];
  const { matched, onlyA, onlyB } = compareQuantities(left, right);
  return {
    matched: matched.map(
      ([i, j, how]) => `${a.slice(left[i].start, left[i].end)} = ${b.slice(right[j].start, right[j].end)}: ${how}`,
    ),
    onlyA: onlyA.map((at) => a.slice(left[at].start, left[at].end)),
    onlyB: onlyB.map((at) => b.slice(right[at].start, right[at].end)),
  };
}

describe('quantities that agree', () => {
  test.each([
    ['da', 'halvtreds', 'en', 'fifty', 'same'],
    ['nl', '13 miljard dollar', 'en', '$13 billion', 'same'],
    ['da', '1.234,5', 'en', '1,234.5', 'same'],
    ['de', 'am 12. März 2019', 'en', 'on March 12, 2019', 'same'],
    ['nl', 'plaats 190', 'en', 'the 190th', 'same'],
    ['sv', '1700-talet', 'en', 'the 18th century', 'same'],
    ['fr', 'les années 60', 'en', 'the 1960s', 'same'],
    ['es', '2300 millones de dólares', 'en', '$2.3 billion', 'same'],
    ['da', '165 km/t', 'en', '105 miles per hour', 'converted'],
    ['de', '32 °C', 'en', '90 °F', 'converted'],
    ['da', '2,5 cm', 'en', '1 inch', 'converted'],
    ['pl', '20 lat', 'en', 'two decades', 'converted'],
    ['da', 'den 3/12', 'en', '12 March', 'ambiguous'],
    ['und', '1.234', 'en', '1,234', 'same'],
    ['da', 'kl. 8', 'en', '8 p.m.', 'ambiguous'],
    ['nl', '1.000ste', 'en', '1,000th', 'same'],
    ['pl', 'Ił-76', 'en', 'the Il-76s', 'same'],
    ['pl', 'XVII-wiecznego', 'en', '17th-century', 'same'],
    ['nl', '100 meter', 'en', '100 yards/meters', 'ambiguous'],
    ['da', '30 °C', 'en', '30 °F/°C', 'ambiguous'],
    ['nl', '100 yard/meter', 'en', '100 yards/meters', 'same'],
    ['da', 'omkring et halvt hundrede', 'en', 'more than four dozen', 'rounded'],
    ['da', '1,3 millioner', 'en', '1,289,412', 'rounded'],
    ['da', 'den 12. marts', 'en', 'March 12, 2019', 'partial'],
    ['da', '50', 'en', '50 percent', 'partial'],
  ])('%s %s, %s %s: %s', (languageA, a, languageB, b, how) => {
    const result = compare(languageA, a, languageB, b);
    expect(result.matched.map((each) => each.split(': ').at(-1))).toEqual([how]);
    expect(result.onlyA).toEqual([]);
    expect(result.onlyB).toEqual([]);
  });

  test('order plays no part', () => {
    const { matched, onlyA, onlyB } = compare(
      'da',
      'I 2019 kom 300 gæster på 12 skibe',
      'en',
      'Three hundred guests came on twelve ships in 2019',
    );
    expect(matched).toEqual(['2019 = 2019: same', '300 = Three hundred: same', '12 = twelve: same']);
    expect([onlyA, onlyB]).toEqual([[], []]);
  });

  test('a date may be split up', () => {
    const { onlyA, onlyB } = compare('en', 'Born on March 12, 2019', 'da', 'Født i 2019, den 12. marts');
    expect([onlyA, onlyB]).toEqual([[], []]);
  });

  test('a second unit on one side is no addition', () => {
    const { matched, onlyB } = compare('fr', '1040 km', 'en', '645 miles (1040 km)');
    expect(matched).toContain('1040 km = 645 miles: repeated');
    expect(onlyB).toEqual([]);
  });

  test('what is said twice may be said once', () => {
    expect(compare('da', '60 mål', 'en', '60 goals, his 60th').onlyB).toEqual([]);
  });
});

describe('quantities that disagree', () => {
  test.each([
    ['da', '13 milliarder', 'en', '13 million'],
    ['da', '50 mand', 'en', '60 men'],
    ['da', '2008', 'en', '2009'],
    ['da', '24.000', 'en', '24,001'],
    ['da', 'den 12. marts', 'en', '12 May'],
    ['da', 'på mandag', 'en', 'on Tuesday'],
    ['da', '5 km', 'en', '5 miles'],
    ['da', '10 dollars', 'en', '10 euros'],
    ['da', 'i tre år', 'en', 'for three months'],
    ['da', 'kl. 15', 'en', '3 a.m.'],
  ])('%s %s, %s %s', (languageA, a, languageB, b) => {
    const result = compare(languageA, a, languageB, b);
    expect(result.matched).toEqual([]);
    expect(result.onlyA).toHaveLength(1);
    expect(result.onlyB).toHaveLength(1);
  });

  test('a changed figure is not excused by its own conversion', () => {
    const { onlyA, onlyB } = compare('da', '240 km (149 mil)', 'en', '242 kilometers (149 miles)');
    expect([onlyA, onlyB]).toEqual([['240 km'], ['242 kilometers']]);
  });

  test('a missing number is missing', () => {
    expect(compare('da', '14 banker i 2008', 'en', 'banks in 2008')).toEqual({
      matched: ['2008 = 2008: same'],
      onlyA: ['14'],
      onlyB: [],
    });
  });
});

describe('agreement as evidence', () => {
  const agreement = (a: string, b: string) => quantityAgreement(extractQuantities(a, 'da'), extractQuantities(b, 'en'));

  test('is 0 without quantities, positive for the same, negative for others', () => {
    expect(agreement('ingen tal', 'no numbers')).toBe(0);
    expect(agreement('i 2008 kom 14 banker', 'in 2008 came 14 banks')).toBeGreaterThan(0.7);
    expect(agreement('i 2008 kom 14 banker', 'in 1999 came 7 banks')).toBeLessThan(-0.7);
  });

  test('little words weigh little', () => {
    expect(Math.abs(agreement('begge kom', 'the men came'))).toBeLessThan(0.3);
    expect(agreement('i 2008', 'both in 2008')).toBeGreaterThan(0.5);
  });
});

describe('figures that are written loosely', () => {
  test.each([
    ['da', 'klokken 10: 00', 'en', 'at 10: 00', 'same'],
    ['nl', 'om 10: 30 uur', 'en', 'at 10:30', 'same'],
    ['da', 'i omkring 50 baser', 'en', 'in some four dozen bases', 'rounded'],
    ['es', 'en los 80', 'en', 'in the 1980s', 'same'],
  ])('%s “%s” = %s “%s”', (languageA, a, languageB, b, how) => {
    const { matched, onlyA, onlyB } = compare(languageA, a, languageB, b);
    expect(matched.map((match) => match.split(': ').at(-1))).toEqual([how]);
    expect([...onlyA, ...onlyB]).toEqual([]);
  });

  test('months in small letters', () => {
    expect(compare('da', 'nov-feb', 'en', 'Nov–Feb').matched).toEqual(['nov = Nov: same', 'feb = Feb: same']);
  });

  test('but no more loosely than that', () => {
    expect(extractQuantities('Top 10: 50 things', 'en').map(({ kind }) => kind)).toEqual(['number', 'number']);
    expect(compare('da', 'omkring 45 baser', 'en', 'about 48 bases').onlyA).toEqual(['45']);
    expect(compare('fr', 'une quarantaine', 'en', 'some four dozen').onlyA).toHaveLength(1);
  });
});
