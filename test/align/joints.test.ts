import { alignDocuments } from '@enface/align';
import { createDocument, type Embedder, loadEmbedder } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import { beforeAll, describe, expect, test } from 'vitest';
import { sideVectors } from '../../packages/align/src/bitext/side.ts';

/** Of each line, whether it goes on with the one before. */
async function joints(lines: readonly string[]): Promise<boolean[]> {
  const document = await createDocument(lines.join('\n'), { language: 'de', segments: 'lines' });
  const { joints } = atOnce(sideVectors(document, new Float32Array(lines.length), 1, 1));
  return [...joints].map((count, k) => count > (joints[k - 1] ?? 0));
}

describe('joints', () => {
  test.each([
    ['Der Hafen lag still ;', 'Nebel zog auf.'],
    ['Er sah hinaus,', 'Nebel zog auf.'],
    ['Er sah hinaus –', 'Nebel zog auf.'],
    ['(Er sah hinaus ;)', 'Nebel zog auf.'],
    ['Der Hafen lag still.', 'und Nebel zog auf.'],
    ['Der Hafen lag still.', '« und Nebel zog auf. »'],
    ['Ein Buch (Hamburg.', 'Verlag am Hafen) liegt vor.'],
  ])('"%s" goes on in "%s"', async (...lines) => expect(await joints(lines)).toEqual([false, true]));

  test.each([
    ['Der Hafen lag still.', 'Nebel zog auf.'],
    ['Vier Boote kamen zurück:', 'Die Möwe lief als erstes ein.'],
    ['Der Hafen im Nebel', 'Vier Boote kamen zurück.'],
    ['Der Hafen lag still.', 'a) Nebel zog auf.'],
    ['Der Hafen lag still.', '1) Nebel zog auf.'],
    ['Der Hafen lag still.', 'Nebel (vom Meer her) zog auf.'],
    ['De haven lag stil.', "'s Avonds kwam de mist."],
    ['De haven lag stil.', '’s Avonds kwam de mist.'],
    ['Der Hafen lag still.', '1999) Nebel zog auf.'],
    ['Der Hafen lag still.', 'So schön war es :)'],
  ])('"%s" does not go on in "%s"', async (...lines) => expect(await joints(lines)).toEqual([false, false]));
});

test('lines of millions of units are looked at like others', async () => {
  const long = 'Nebel '.repeat(2_000_000);
  expect(await joints([`${'('.repeat(9_000_000)};`, long, `${long})`, '-'.repeat(9_000_000)])).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('a sentence that one side has in two segments', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder();
  });

  const german = [
    'Am Abend erreichten wir die Hütte.',
    'Die Sache war seit langem beschlossen, und keiner von uns wollte noch umkehren.',
    'Der Wind hatte sich gelegt.',
    'In der Nacht fiel Schnee.',
    'Am Morgen lag das Tal im Nebel, doch über uns war der Himmel klar.',
    'Wir brachen früh auf.',
  ];
  const french = (end: string, rest: string) => [
    'Le soir, nous arrivâmes à la cabane.',
    'C’était décidé, aucun de nous ne voulait plus faire demi-tour.',
    'Le vent était tombé.',
    'Il neigea pendant la nuit.',
    `Au matin, la vallée était dans le brouillard${end}`,
    rest,
    'Nous partîmes de bonne heure.',
  ];
  const beads = async (target: readonly string[]) => {
    const [source, other] = [
      await createDocument(german.join('\n'), { language: 'de', segments: 'lines' }),
      await createDocument(target.join('\n'), { language: 'fr', segments: 'lines' }),
    ];
    const { beads } = await alignDocuments(source, other, { embedder });
    return beads.map((bead) => `${bead.source}:${bead.target}`);
  };

  test('is one bead where the sign between them says that it goes on', async () => {
    expect(await beads(french(' ;', 'au-dessus de nous, cependant, grand soleil.'))).toContain('4:4,5');
  });

  test('is not where two sentences stand there, of which one is not the same', async () => {
    expect(await beads(french('.', 'Au loin, une cloche sonnait.'))).toContain('4:4');
  });
});
