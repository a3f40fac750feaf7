import { describe, expect, test } from 'vitest';
import { auditPair } from './audit-values.ts';

const about = async (tags: readonly [string, string], source: string, target: string) =>
  (await auditPair(tags, source, target)).filter(({ check }) => check === 'allegation');

/** The same hearsay, said with a word and with a mood or turn of the language. */
const said: readonly (readonly [language: string, ...sentences: string[]])[] = [
  [
    'da',
    'Firmaet har angiveligt hjulpet smuglerne.',
    'Firmaet skal have hjulpet smuglerne.',
    'Efter sigende hjalp firmaet smuglerne.',
  ],
  ['nl', 'Het bedrijf heeft naar verluidt de smokkelaars geholpen.', 'Het bedrijf zou de smokkelaars hebben geholpen.'],
  ['de', 'Die Firma half angeblich den Schmugglern.', 'Die Firma soll den Schmugglern geholfen haben.'],
  ['fr', 'L’entreprise présumée complice a aidé les passeurs.', 'L’entreprise aurait aidé les passeurs.'],
  ['sv', 'Bolaget har påstått sig hjälpa smugglarna.', 'Bolaget ska ha hjälpt smugglarna.'],
  ['nb', 'Selskapet har angivelig hjulpet smuglerne.', 'Selskapet skal ha hjulpet smuglerne.'],
  ['es', 'La empresa presuntamente ayudó a los traficantes.', 'La empresa habría ayudado a los traficantes.'],
  ['it', 'L’azienda presunta complice ha aiutato i trafficanti.', 'L’azienda avrebbe aiutato i trafficanti.'],
  ['pt', 'A empresa alegadamente ajudou os traficantes.', 'A empresa terá ajudado os traficantes.'],
  ['pl', 'Firma rzekomo pomogła przemytnikom.', 'Firma miałaby pomóc przemytnikom.'],
  ['fi', 'Yhtiö on väitetysti auttanut salakuljettajia.', 'Yhtiön kerrotaan salaa auttaneen salakuljettajia.'],
  ['en', 'The firm allegedly helped the smugglers.', 'The firm is said to have helped the smugglers.'],
];

const fact: Readonly<Record<string, string>> = {
  en: 'The firm helped the smugglers.',
  da: 'Firmaet hjalp smuglerne.',
};

describe.each(said)('hearsay in %s', (language, ...sentences) => {
  const other = language === 'en' ? 'da' : 'en';

  test.each(sentences)('lost: %s', async (sentence) => {
    const [finding, ...more] = await about([language, other], sentence, fact[other]);
    expect(finding).toMatchObject({ severity: 'minor', category: 'accuracy/mistranslation', side: 'source' });
    expect(more).toEqual([]);
  });

  test.each(sentences)('kept: %s', async (sentence) => {
    for (const [tag, ...others] of said)
      for (const rendering of others) {
        expect(await about([language, tag], sentence, rendering), rendering).toEqual([]);
        expect(await about([tag, language], rendering, sentence), rendering).toEqual([]);
      }
  });
});

test.each([
  ['da', 'Du skal have noget at drikke.', 'You need something to drink.'],
  ['da', 'Vi skal have mindst fire stole.', 'We need at least four chairs.'],
  ['nl', 'Zou je de deur dicht willen doen?', 'Please close the door.'],
  ['de', 'Er wirft den Ball über den Zaun.', 'He throws the ball over the fence.'],
  ['sv', 'Du ska ha något att dricka.', 'You need something to drink.'],
  ['it', 'Le colonne sostengono il tetto.', 'The columns carry the roof.'],
  ['pl', 'Rodzina utrzymuje się z rybołówstwa.', 'The family lives on fishing.'],
])('no hearsay in %s: %s', async (language, source, target) => {
  expect(await about([language, 'en'], source, target)).toEqual([]);
});

test('the turn itself is marked', async () => {
  const source = 'Firmaet skal have hjulpet smuglerne.';
  const [finding] = await about(['da', 'en'], source, fact.en);
  const [{ start, end }] = finding.spans.source;
  expect(source.slice(start, end)).toBe('skal have hjulpet');
  expect(finding.message).toContain('“skal have hjulpet”');
});

test.each([
  ['nl', 'De bankier zou klanten hebben opgelicht.'],
  ['nl', 'De bankier zou geld hebben aangenomen.'],
  ['fi', 'Pankkiirin kerrotaan ottaneen rahaa.'],
])('hearsay in verbs of all kinds: %s: %s', async (language, source) => {
  expect(await about([language, 'en'], source, 'The banker took money from customers.')).toHaveLength(1);
});

test.each([
  ['da', 'Du skal have fodret katten, før du går.'],
  ['sv', 'Innan vi går ska du ha matat katten.'],
  ['nb', 'Vi skal ha matet katten før vi går.'],
])('what somebody is to have done is no hearsay: %s: %s', async (language, source) => {
  expect(await about([language, 'en'], source, 'The cat must be fed before we go.')).toEqual([]);
});

test.each([
  ['de', 'She accuses the baker of having cheated her.', 'Sie wirft dem Bäcker vor, sie betrogen zu haben.'],
  ['de', 'The baker denied the allegations.', 'Der Bäcker wies die Anschuldigungen zurück.'],
  ['de', 'The garrison changed its allegiance.', 'Die Garnison wechselte die Seite.'],
  ['de', 'The painting shows allegories of the four winds.', 'Das Gemälde zeigt Allegorien der vier Winde.'],
  ['nl', 'The duke claimed the throne after the war.', 'De hertog eiste na de oorlog de troon op.'],
])(
  'words that begin as one does, things that are claimed, and turns of the translation: en–%s: %s',
  async (to, source, target) => {
    expect(await about(['en', to], source, target)).toEqual([]);
  },
);

test('what somebody claims about a thing is still missed', async () => {
  const target = 'Der Bäcker hat Geld genommen.';
  expect(await about(['en', 'de'], 'They claimed the baker had taken money.', target)).toHaveLength(1);
  expect(await about(['en', 'de'], 'The baker allegedly took money.', target)).toHaveLength(1);
});
