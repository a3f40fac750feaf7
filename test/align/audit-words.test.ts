import { readFile } from 'node:fs/promises';
import { alignDocuments } from '@enface/align';
import { type AuditOptions, auditAlignment, type Finding } from '@enface/align/audit';
import { createDocument, type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditPair, facing, quotedSpans } from './audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

const daEn = ['da', 'en'] as const;
const checksOf = (findings: readonly Finding[]) => findings.map(({ check }) => check);

/** Close translations, so that a document is known to be one. */
const sound = (language: string) =>
  [
    {
      en: 'The train leaves at seven.',
      de: 'Der Zug fährt um sieben.',
      es: 'El tren sale a las siete.',
      pl: 'Pociąg odjeżdża o siódmej.',
      nl: 'De trein vertrekt om zeven uur.',
    },
    {
      en: 'The water in the river is cold.',
      de: 'Das Wasser im Fluss ist kalt.',
      es: 'El agua del río está fría.',
      pl: 'Woda w rzece jest zimna.',
      nl: 'Het water in de rivier is koud.',
    },
  ].map((texts): [string, string] => [texts[language as 'de'], texts.en]);

describe('inside a pair', () => {
  const source =
    'Ministeren besøgte fabrikken i Aalborg tirsdag, hvor arbejderne havde nedlagt arbejdet i protest mod lønnen, og lovede nye forhandlinger.';

  test('a dropped clause is one omission', async () => {
    const target = 'The minister visited the factory in Aalborg on Tuesday and promised new negotiations.';
    const alignment = facing(daEn, [source, target]);
    const { findings } = await auditAlignment(alignment, { embedder });
    expect(checksOf(findings)).toEqual(['omitted-words']);
    expect(quotedSpans(alignment, findings[0]).source[0]).toContain('nedlagt arbejdet i protest');
  });

  test('a sound translation has nothing', async () => {
    const target =
      'The minister visited the factory in Aalborg on Tuesday, where the workers had gone on strike to protest against their wages, and promised new negotiations.';
    expect(await auditPair(daEn, source, target, { embedder })).toEqual([]);
  });

  test.each([
    ['fr', 'Il a acheté du pain, du beurre, du fromage et des pommes.', 'He bought bread, butter and apples.', 'du fromage'],
    ['sv', 'Ta med regnjacka, gummistövlar, ved och matsäck.', 'Bring a raincoat, firewood and a packed lunch.', 'gummistövlar'],
  ])('an item of a list: %s: %s – %s', async (language, source, target, item) => {
    const alignment = facing([language, 'en'], [source, target]);
    const { findings } = await auditAlignment(alignment, { embedder });
    expect(checksOf(findings)).toEqual(['omitted-words']);
    expect(quotedSpans(alignment, findings[0]).source).toEqual([item]);
  });

  test.each([
    ['nl', 'Neem een regenjas, laarzen, water en een lunchpakket mee.', 'Bring a raincoat, boots, water and a packed lunch.'],
    ['it', 'Il Ministero dell’Ambiente (MINAE) non rilascia permessi.', 'MINAE does not issue permits.'],
    ['pt', 'O naufrágio foi encontrado por um veículo operado remotamente.', 'The wreck was found by an ROV.'],
  ])('nothing where all is there, or an acronym says it: %s: %s – %s', async (language, source, target) => {
    expect(checksOf(await auditPair([language, 'en'], source, target, { embedder }))).toEqual([]);
  });

  test.each([
    [
      'de',
      'Der Bauer verkauft seine Äpfel auf dem Markt.',
      'The farmer, whose orchard lies behind the church, sells his apples at the market.',
      'orchard',
    ],
    [
      'es',
      'La tienda abre a las nueve de la mañana.',
      'The shop, run by two sisters from Granada, opens at nine in the morning.',
      'sisters',
    ],
    [
      'pl',
      'Rybak naprawia swoje sieci na plaży.',
      'The fisherman, who lost his boat in the autumn storm, mends his nets on the beach.',
      'storm',
    ],
    [
      'nl',
      'De bakker verkoopt vers brood op de markt.',
      'The baker sells fresh bread and home-made cheese at the market.',
      'cheese',
    ],
  ])('an added clause or member: %s: %s – %s', async (language, source, target, added) => {
    const alignment = facing([language, 'en'], ...sound(language), [source, target]);
    const { findings } = await auditAlignment(alignment, { embedder });
    expect(checksOf(findings)).toEqual(['added-words']);
    expect(quotedSpans(alignment, findings[0]).target[0]).toContain(added);
  });

  test('an amount in a second unit is no addition of words', async () => {
    const target = 'The lake covers 412 square kilometres (159 sq mi), of which 300 lie in Sweden.';
    const findings = await auditPair(
      ['es', 'en'],
      'El lago abarca 412 kilómetros cuadrados, de los cuales 300 están en Suecia.',
      target,
      { embedder },
    );
    expect(checksOf(findings)).not.toContain('added-words');
  });

  test('a name that was replaced', async () => {
    const findings = await auditPair(
      daEn,
      'Direktøren for Salesforce, Annie McAdams, talte i Hamborg.',
      'The director of Salesforce, Annie McAdams, spoke in Chicago.',
      { embedder },
    );
    expect(checksOf(findings)).toEqual(['names']);
  });

  test.each([
    ['Salesforces aktier faldt i København.', "Salesforce's shares fell in Copenhagen."],
    ['Turisterne så Kreta, Athen og Middelhavet.', 'The tourists saw Crete, Athens and the Mediterranean.'],
    ['Faraoen Tutankhamon blev begravet i Egypten.', 'Pharaoh Tutankhamun was buried in Egypt.'],
  ])('%s', async (danish, english) => {
    expect(await auditPair(daEn, danish, english, { embedder })).toEqual([]);
  });

  test('a negation rendered by another word is none lost', async () => {
    const options: AuditOptions = { embedder };
    expect(await auditPair(daEn, 'Det er ikke muligt at betale med kort.', 'It is impossible to pay by card.', options)).toEqual(
      [],
    );
    expect(
      checksOf(await auditPair(daEn, 'Det er ikke muligt at betale med kort.', 'It is possible to pay by card.', options)),
    ).toEqual(['negation']);
  });
});

test('the articles that the project began with', async () => {
  const read = async (name: string, language: string) =>
    createDocument(await readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'), { id: name, language });
  const source = await read('cnbc-salesforce-lawsuit.da.txt', 'da');
  const target = await read('techzine.en.txt', 'en');
  const alignment = await alignDocuments(source, target, { embedder });
  const { findings } = await auditAlignment(alignment, { embedder });
  const about = (side: 'source' | 'target', text: string) =>
    findings
      .filter((finding) => quotedSpans(alignment, finding)[side].some((quoted) => quoted.includes(text)))
      .map(({ check }) => check);
  expect(about('target', 'launched in 2004 and taken offline in the course of 2018')).toEqual(['added-sentences']);
  expect(about('source', 'over 120 milliarder dollars')).toEqual(['omitted-sentences']);
  expect(about('source', 'faldt næsten 4 procent onsdag')).toEqual(['omitted-sentences']);
  expect(findings.length).toBeLessThan(30);
});
