// Audits a translation by a rule of one's own. Run it with: node examples/node/own-check.mjs
// #region check
import { alignDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument, loadEmbedder } from '@enface/core';

/** House style: no exclamation mark that the source hasn't. */
const shouting = {
  id: 'shouting',
  description: 'An exclamation mark that the source does not have.',
  run: ({ pairs }) =>
    pairs
      .filter(({ source, target }) => target.text.includes('!') && !source.text.includes('!'))
      .map(({ bead, target }) => {
        const start = target.start + target.text.indexOf('!');
        return {
          category: 'linguistic-conventions/punctuation',
          severity: 'minor',
          side: 'target',
          segments: bead,
          target: [{ start, end: start + 1 }],
          message: 'An exclamation mark where the source has none',
        };
      }),
};

const embedder = await loadEmbedder();
const source = await createDocument('Broen åbner i maj. Den er 200 meter lang.', { language: 'da' });
const target = await createDocument('The bridge opens in May! It is 200 metres long.', { language: 'en' });
const alignment = await alignDocuments(source, target, { embedder });
const { findings } = await auditAlignment(alignment, { embedder, extraChecks: [shouting] });

for (const { check, message } of findings) console.log(`${check}: ${message}`);
// #endregion check
