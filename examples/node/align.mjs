// Aligns two texts and says what the translation lost. Run it with: cd examples/node && node align.mjs
// #region align
import { writeFile } from 'node:fs/promises';
import { alignDocuments, passageText } from '@enface/align';
import { toJson } from '@enface/align/json';
import { toHtml } from '@enface/align/report';
import { createDocument, loadEmbedder } from '@enface/core';

const embedder = await loadEmbedder();
const source = await createDocument('Broen åbner i maj. Den er 200 meter lang. Ingen betaler for at køre over den.', {
  language: 'da',
});
const target = await createDocument('The bridge opens in May. Nobody pays to drive across it.', { language: 'en' });
const alignment = await alignDocuments(source, target, { embedder });

for (const { side, segments, reason } of alignment.unmatched) console.log(`${reason}:`, passageText(alignment[side], segments));

await writeFile('alignment.json', JSON.stringify(toJson(alignment)));
await writeFile('alignment.html', toHtml(alignment));
// #endregion align
