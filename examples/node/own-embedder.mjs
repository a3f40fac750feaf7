// Aligns with an encoder of one's own. Run it with: node examples/node/own-embedder.mjs
// #region own
import { alignDocuments, passageText } from '@enface/align';
import { createDocument } from '@enface/core';

// counts of three letters in a row: enough for languages that look alike
const dimensions = 512;
const slot = (letters) => [...letters].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)) % dimensions, 7);
const embedder = {
  id: 'trigrams-512', // equal ids mean equal vectors
  dimensions,
  additive: false, // true when a passage's vector, not normalised, is the sum of its sentences'
  async embed(texts, { normalize = true } = {}) {
    const vectors = new Float32Array(texts.length * dimensions); // a row for each text
    for (const [i, text] of texts.entries()) {
      const row = vectors.subarray(i * dimensions, (i + 1) * dimensions);
      for (const [, letters] of text.toLowerCase().matchAll(/(?=(...))/gsu)) {
        const at = slot(letters);
        row[at] = (row[at] ?? 0) + 1;
      }
      if (normalize) row.set(row.map((count) => count / (Math.hypot(...row) || 1)));
    }
    return vectors;
  },
};

const source = await createDocument('Broen åbner i maj. Den er 200 meter lang. Ingen betaler for at køre over den.', {
  language: 'da',
});
const target = await createDocument('Broen åpner i mai. Ingen betaler for å kjøre over den.', { language: 'nb' });
const { beads } = await alignDocuments(source, target, { embedder });
for (const bead of beads) console.log(passageText(source, bead.source), '=', passageText(target, bead.target));
// #endregion own
