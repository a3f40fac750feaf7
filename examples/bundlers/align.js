// What every bundler is given in the tests; nothing in it is meant for one of them.
// #region align
import { alignDocuments } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';

/** What the translation left out. */
export async function leftOut(text, translation) {
  const embedder = await loadEmbedder();
  const source = await createDocument(text);
  const target = await createDocument(translation);
  const { unmatched } = await alignDocuments(source, target, { embedder });
  return unmatched.flatMap(({ side, segments }) => (side === 'source' ? segments.map((i) => source.segments[i].text) : []));
}
// #endregion align

/** What went missing, and into how many sentences a Greek text falls, which a browser by itself would cut into three. */
export async function answer() {
  const { segments } = await createDocument('Ο κ. Παπαδόπουλος ήρθε. Έφυγε.', { language: 'el' });
  const missing = await leftOut(
    'Broen åbner i maj. Den er ca. 200 meter lang. Ingen betaler for at køre over den, siger hr. Sørensen.',
    'The bridge opens in May. Nobody pays to drive across it, says Mr. Sørensen.',
  );
  return JSON.stringify([...missing, segments.length]);
}
