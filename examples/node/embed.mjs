// Cuts a text into sentences and compares meanings across languages. Run it with: node examples/node/embed.mjs
// #region embed
import { createDocument, loadEmbedder } from '@enface/core';

const { language, segments } = await createDocument('Dr. Jensen kom kl. 9. »Er I klar?« spurgte hun. Det var vi ikke.');
for (const { start, end, text } of segments) console.log(language, start, end, text);

const embedder = await loadEmbedder();
const vectors = await embedder.embed(['Ministeren trådte tilbage.', 'The minister resigned.', 'It will rain tomorrow.']);
const row = (i) => vectors.subarray(i * embedder.dimensions, (i + 1) * embedder.dimensions);
const cosine = (a, b) => a.reduce((sum, value, d) => sum + value * b[d], 0);
console.log(cosine(row(0), row(1)) > cosine(row(0), row(2)));
// #endregion embed
