import { describe, expect, test } from 'vitest';
import { auditPair } from '../audit-values.ts';

type Case = readonly [from: string, to: string, source: string, target: string];

const found = async (from: string, to: string, source: string, target: string) =>
  (await auditPair([from, to], source, target)).filter(({ check }) => check === 'numbers');

describe('how often something is done', () => {
  test.each<Case>([
    ['nl', 'en', 'Neem driemaal daags één tablet.', 'Take one tablet three times a day.'],
    ['nl', 'en', 'Neem tweemaal daags één tablet.', 'Take one tablet twice a day.'],
    ['nl', 'en', 'Neem twee keer per dag een tablet.', 'Take one tablet twice daily.'],
    ['de', 'en', 'Nehmen Sie dreimal täglich eine Tablette.', 'Take one tablet three times a day.'],
    ['de', 'en', 'Nehmen Sie zweimal täglich eine Tablette.', 'Take one tablet twice daily.'],
    ['de', 'en', 'Er hat schon viermal gewonnen.', 'He has already won four times.'],
    ['de', 'en', 'Sie war zweimal verheiratet.', 'She was married twice.'],
    ['da', 'en', 'Tag en tablet to gange dagligt.', 'Take one tablet twice daily.'],
    ['da', 'en', 'Tag en tablet tre gange om dagen.', 'Take one tablet three times a day.'],
    ['sv', 'en', 'Ta en tablett två gånger om dagen.', 'Take one tablet twice a day.'],
    ['nb', 'en', 'Ta en tablett tre ganger daglig.', 'Take one tablet three times daily.'],
    ['fr', 'en', 'Prenez un comprimé deux fois par jour.', 'Take one tablet twice a day.'],
    ['es', 'en', 'Tome un comprimido tres veces al día.', 'Take one tablet three times a day.'],
    ['it', 'en', 'Prenda una compressa due volte al giorno.', 'Take one tablet twice a day.'],
    ['pt', 'en', 'Tome um comprimido duas vezes ao dia.', 'Take one tablet twice a day.'],
    ['pl', 'en', 'Lek należy przyjmować dwa razy dziennie.', 'Take the medicine twice a day.'],
    ['pl', 'en', 'Zażywać trzykrotnie w ciągu dnia.', 'Take three times a day.'],
    ['fi', 'en', 'Ota yksi tabletti kahdesti päivässä.', 'Take one tablet twice a day.'],
    ['fi', 'en', 'Ota yksi tabletti kolme kertaa päivässä.', 'Take one tablet three times a day.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await found(from, to, source, target)).toEqual([]);
  });

  test.each<Case>([
    ['nl', 'en', 'Neem driemaal daags één tablet.', 'Take one tablet twice a day.'],
    ['nl', 'en', 'Neem tweemaal daags één tablet.', 'Take one tablet three times a day.'],
    ['nl', 'en', 'Neem twee keer per dag een tablet.', 'Take one tablet four times daily.'],
    ['de', 'en', 'Nehmen Sie dreimal täglich eine Tablette.', 'Take one tablet twice a day.'],
    ['de', 'en', 'Nehmen Sie zweimal täglich eine Tablette.', 'Take one tablet three times daily.'],
    ['da', 'en', 'Tag en tablet to gange dagligt.', 'Take one tablet three times daily.'],
    ['da', 'en', 'Tag en tablet tre gange om dagen.', 'Take one tablet twice a day.'],
    ['sv', 'en', 'Ta en tablett två gånger om dagen.', 'Take one tablet three times a day.'],
    ['fr', 'en', 'Prenez un comprimé deux fois par jour.', 'Take one tablet three times a day.'],
    ['es', 'en', 'Tome un comprimido tres veces al día.', 'Take one tablet twice a day.'],
    ['it', 'en', 'Prenda una compressa due volte al giorno.', 'Take one tablet four times a day.'],
    ['pl', 'en', 'Lek należy przyjmować dwa razy dziennie.', 'Take the medicine three times a day.'],
    ['pl', 'en', 'Zażywać trzykrotnie w ciągu dnia.', 'Take twice a day.'],
    ['fi', 'en', 'Ota yksi tabletti kahdesti päivässä.', 'Take one tablet three times a day.'],
    ['fi', 'en', 'Ota yksi tabletti kolme kertaa päivässä.', 'Take one tablet twice a day.'],
    ['pl', 'en', 'Lek należy przyjmować dwa razy dziennie.', 'Take the medicine once a day.'],
    ['nl', 'en', 'Neem tweemaal daags één tablet.', 'Take one tablet once a day.'],
    ['de', 'en', 'Nehmen Sie einmal täglich eine Tablette.', 'Take one tablet twice a day.'],
    ['da', 'en', 'Tag en tablet en gang dagligt.', 'Take one tablet twice a day.'],
    ['fr', 'en', 'Prenez un comprimé une fois par jour.', 'Take one tablet twice a day.'],
  ])('changed, %s–%s: %s – %s', async (...[from, to, source, target]) => {
    const [finding, ...others] = await found(from, to, source, target);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'major', message: expect.stringMatching(/^Changed frequency: /) });
  });

  test('in another order or another span, nothing is said', async () => {
    expect(await found('de', 'en', 'Zweimal täglich oder dreimal pro Woche.', 'Three times a week or twice a day.')).toEqual([]);
  });
});
