import { auditAlignment } from '@enface/align/audit';
import { type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { facing, findingsOf, quotedSpans } from '../audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

describe('what is said over again', () => {
  test.each([
    [
      'da',
      'en',
      'Patienten fik det bedre efter to uger.',
      'The patient got better after two weeks after two weeks.',
      'after two weeks',
    ],
    ['en', 'de', 'The museum opens in spring.', 'Das Museum wird im Frühling, wird im Frühling eröffnet.', 'wird im Frühling'],
    [
      'en',
      'fr',
      'The village lies by the river.',
      'Le village se trouve au bord de la rivière au bord de la rivière.',
      'au bord de la rivière',
    ],
    ['nl', 'es', 'De kinderen spelen in de tuin.', 'Los niños juegan en el jardín y en el jardín.', 'en el jardín'],
    ['fi', 'en', 'Koulu on suljettu.', 'The school is closed closed closed.', 'closed'],
    ['pl', 'en', 'Pociąg jest spóźniony.', 'The train is latelatelatelatelate.', 'latelatelatelatelate'],
  ])('%s-%s: %s – %s', async (from, to, source, target, again) => {
    const alignment = facing([from, to], [source, target]);
    const { findings } = await auditAlignment(alignment, { embedder });
    const found = findings.find(({ check }) => check === 'hallucination');
    expect(found?.category).toBe('accuracy/addition');
    expect(quotedSpans(alignment, found!).target).toEqual([again]);
  });

  test.each([
    [
      'the source does so, too',
      'de',
      'en',
      'Immer wieder, immer wieder rief sie ihn an.',
      'Again and again, again and again, she called him.',
    ],
    ['the source says a word again', 'en', 'es', 'She waited again and again.', 'Esperó una y otra vez, una y otra vez.'],
    [
      'a gloss in brackets',
      'de',
      'en',
      'Der Kreislaufkollaps (engl. circulatory collapse) ist selten.',
      'Circulatory collapse (circulatory collapse) is rare.',
    ],
    ['what grammar wants', 'en', 'fr', 'You hurt yourselves.', 'Vous vous êtes blessés.'],
    ['figures', 'en', 'da', 'The results were 12 to 12 and 13 to 13.', 'Resultaterne blev 12 til 12 til 12 og 13 til 13.'],
    ['names', 'nl', 'en', 'Zij woont in New York, New York.', 'She lives in New York, New York.'],
    [
      'the end of a sentence, and the beginning of the next',
      'da',
      'en',
      'Om natten hører man uglen, der jager i skoven.',
      'At night you hear a hunting owl. A hunting owl lives in the forest.',
    ],
    ['a laugh', 'da', 'en', 'Hahahahahahaha, sagde hun.', 'Hahahahahahaha, she said.'],
    ['different phrases of one form', 'da', 'pl', 'Hun rejste fra Odense og fra Aarhus.', 'Wyjechała z Odense i z Aarhus.'],
  ])('%s', async (_, from, to, source, target) => {
    expect(await findingsOf('hallucination', [from, to], source, target)).toEqual([]);
  });

  test('a sentence that renders two', async () => {
    const rows = [
      ['De winkel is op zondag gesloten.', 'The shop is closed on Sunday.'],
      ['Verse vis wordt elke ochtend geleverd.', 'The shop is closed on Sunday.'],
      ['De bakker begint om vier uur.', 'The baker starts at four o’clock.'],
    ] as const;
    const { findings } = await auditAlignment(facing(['nl', 'en'], ...rows), { embedder });
    const found = findings.filter(({ check }) => check === 'hallucination');
    expect(found.map(({ segments }) => segments.target)).toEqual([[1]]);
    const chorus = [rows[0], rows[0], rows[2]];
    const sound = await auditAlignment(facing(['nl', 'en'], ...chorus), { embedder });
    expect(sound.findings.filter(({ check }) => check === 'hallucination')).toEqual([]);
  });
});

describe('what has nothing to do with its source', () => {
  const rows = [
    ['Kommunen vil bygge en ny skole ved havnen.', 'The municipality wants to build a new school by the harbour.'],
    ['Arbejdet begynder efter sommerferien og varer to år.', 'The work begins after the summer holidays and lasts two years.'],
    ['Beboerne klager over støj fra lastbilerne.', 'The residents complain about noise from the lorries.'],
    ['Borgmesteren lover at lytte til naboerne.', 'The mayor promises to listen to the neighbours.'],
    ['Skolen får plads til fem hundrede elever.', 'The school will have room for five hundred pupils.'],
  ] as const;
  const hallucinations = async (...texts: (readonly [string, string])[]) =>
    (await auditAlignment(facing(['da', 'en'], ...texts), { embedder })).findings.filter(
      ({ check }) => check === 'hallucination',
    );

  test('is found where the neighbours fit', async () => {
    const stranger = 'Boil the potatoes gently in salted water until tender.';
    const found = await hallucinations(rows[0], rows[1], [rows[2][0], stranger], rows[3], rows[4]);
    expect(found.map(({ segments }) => segments)).toEqual([{ source: [2], target: [2] }]);
  });

  test('is one finding where both segments stand alone', async () => {
    const alignment = facing(
      ['da', 'en'],
      rows[0],
      rows[1],
      [rows[2][0], ''],
      ['', 'Boil the potatoes gently in salted water.'],
      rows[3],
      rows[4],
    );
    const { findings } = await auditAlignment(alignment, { embedder });
    expect(findings.map(({ check }) => check)).toEqual(['hallucination']);
    expect(findings[0].explains.map(({ check }) => check).sort()).toEqual(['added-sentences', 'omitted-sentences']);
  });

  test('sound and free translations are none', async () => {
    expect(await hallucinations(...rows)).toEqual([]);
    const free = [rows[2][0], 'People living nearby are unhappy with the loud trucks.'] as const;
    expect(await hallucinations(rows[0], rows[1], free, rows[3], rows[4])).toEqual([]);
  });
});

describe('a language written wrongly throughout', () => {
  const english = [
    'The doctors examined the patients in the clinic before the operation.',
    'The nurse gave the children water and bread.',
    'The results of the study surprised the professor and the students.',
  ];
  const german = [
    'Die Ärzte untersuchten die Patienten vor der Operation in der Klinik.',
    'Die Krankenschwester gab den Kindern Wasser und Brot.',
    'Die Ergebnisse der Studie überraschten den Professor und die Studenten.',
  ];
  const small = german.map((text) => text[0] + text.slice(1).toLowerCase());
  const broken = async (tags: readonly [string, string], sources: readonly string[], targets: readonly string[]) =>
    (await auditAlignment(facing(tags, ...sources.map((text, k) => [text, targets[k]] as const)), { embedder })).findings.filter(
      ({ check }) => check === 'hallucination',
    );

  test('German nouns written small are one finding, for all segments', async () => {
    const found = await broken(['en', 'de'], english, small);
    expect(found.map(({ segments }) => segments.target)).toEqual([[0, 1, 2]]);
    expect(await broken(['en', 'de'], english, german)).toEqual([]);
  });

  test('a heading too short to show it is not named', async () => {
    const found = await broken(['en', 'de'], [...english, 'Tiredness', 'How much?'], [...small, 'Müdigkeit', 'Wie viel?']);
    expect(found.map(({ segments }) => segments.target)).toEqual([[0, 1, 2]]);
  });

  test('where the source has no capitals either, it is a manner', async () => {
    expect(
      await broken(
        ['en', 'de'],
        english.map((text) => text.toLowerCase()),
        small,
      ),
    ).toEqual([]);
  });

  const unmarked = (text: string) => text.replace(/[^\p{ASCII}]/gu, '');
  const polish =
    'Wszyscy mieszkańcy wsi przyszli wczoraj na spotkanie, żeby usłyszeć, kiedy zostanie odbudowany most. Burmistrz obiecał, że robotnicy zaczną w przyszłym tygodniu, ale nikt mu już nie wierzy.';
  const original =
    'Everybody in the village came to the meeting yesterday to hear when the bridge will be rebuilt. The mayor promised that the workers will begin next week, but nobody believes him any more.';

  test('letters with marks that are lost', async () => {
    expect(await broken(['en', 'pl'], [original], [unmarked(polish)])).toHaveLength(1);
    expect(await broken(['en', 'pl'], [original], [polish])).toEqual([]);
    expect(await broken(['pl', 'en'], [polish], [original])).toEqual([]);
  });
});
