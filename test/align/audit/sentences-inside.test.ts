import { auditAlignment } from '@enface/align/audit';
import { type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { facing, found, quotedSpans } from '../audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

/** Three sentences of a line, in two languages each. */
const texts: readonly { tags: readonly [string, string]; sentences: readonly (readonly [string, string])[] }[] = [
  {
    tags: ['da', 'en'],
    sentences: [
      ['Biblioteket lukker klokken otte om aftenen.', 'The library closes at eight in the evening.'],
      ['Bøger kan afleveres i kassen ved døren hele natten.', 'Books can be returned in the box by the door all night.'],
      ['Gebyret for forsinkede bøger er blevet fordoblet.', 'The fee for late books has been doubled.'],
    ],
  },
  {
    tags: ['nl', 'de'],
    sentences: [
      ['De brug wordt morgen gesloten voor alle verkeer.', 'Die Brücke wird morgen für den gesamten Verkehr gesperrt.'],
      ['Fietsers kunnen de veerboot gratis nemen.', 'Radfahrer können die Fähre kostenlos nehmen.'],
      ['De werkzaamheden duren tot het einde van de zomer.', 'Die Arbeiten dauern bis zum Ende des Sommers.'],
    ],
  },
  {
    tags: ['en', 'es'],
    sentences: [
      ['The farmer sold his cows last winter.', 'El granjero vendió sus vacas el invierno pasado.'],
      ['His daughter now grows apples and pears on the hill.', 'Su hija cultiva ahora manzanas y peras en la colina.'],
      ['Every Saturday she drives to the market in town.', 'Todos los sábados conduce hasta el mercado de la ciudad.'],
    ],
  },
];

const join = (sentences: readonly string[]) => sentences.join(' ');

describe.each(texts)('lines of several sentences: $tags', ({ tags, sentences }) => {
  const [source, target] = [0, 1].map((side) => sentences.map((pair) => pair[side]));

  test.each([0, 1, 2])('sentence %i dropped is named, with its place', async (k) => {
    const alignment = facing(tags, [join(source), join(target.toSpliced(k, 1))]);
    const audit = await auditAlignment(alignment, { embedder });
    expect(audit.findings.map(({ check }) => check)).toEqual(['omitted-sentences']);
    expect(quotedSpans(alignment, audit.findings[0])).toEqual({ source: [source[k]], target: [] });
    expect(audit.findings[0].segments).toEqual({ source: [0], target: [0] });
  });

  test.each([0, 1, 2])('sentence %i added is named, with its place', async (k) => {
    const alignment = facing(tags, [join(source.toSpliced(k, 1)), join(target)]);
    const audit = await auditAlignment(alignment, { embedder });
    expect(audit.findings.map(({ check }) => check)).toEqual(['added-sentences']);
    expect(quotedSpans(alignment, audit.findings[0])).toEqual({ source: [], target: [target[k]] });
  });

  test('nothing is said where all is there, in whatever order, or two sentences are one', async () => {
    const merged = join(target).replace(/\. (\p{L})/u, (_, letter: string) => `; ${letter}`);
    for (const text of [join(target), join([target[2], target[0], target[1]]), merged])
      expect(found(await auditAlignment(facing(tags, [join(source), text]), { embedder }))).toEqual([]);
  });

  test('two neighbours that were dropped are one omission', async () => {
    const alignment = facing(tags, [join(source), target[0]]);
    const { findings } = await auditAlignment(alignment, { embedder });
    expect(findings.map(({ check }) => check)).toEqual(['omitted-sentences']);
    expect(quotedSpans(alignment, findings[0]).source).toEqual([join(source.slice(1))]);
    expect(findings[0].message).toContain('these 2 sentences');
  });
});

test('a sentence that the translation says in a clause is no grave omission', async () => {
  const source =
    'De bus raakte van de weg en kwam in een sloot terecht. Er raakte niemand gewond. De weg was een uur afgesloten.';
  const rest = 'The road was closed for an hour.';
  const severities = async (target: string) =>
    (await auditAlignment(facing(['nl', 'en'], [source, target]), { embedder })).findings.map(
      ({ check, severity }) => `${check} ${severity}`,
    );
  expect(await severities(`The bus left the road, without any casualties, and ended up in a ditch. ${rest}`)).not.toContain(
    'omitted-sentences major',
  );
  expect(await severities(`The bus left the road and ended up in a ditch. ${rest}`)).toEqual(['omitted-sentences major']);
});
