// The page's script: build.mjs bundles it, index.html loads it.
// #region browser
import { alignDocuments } from '@enface/align';
import { toHtml } from '@enface/align/report';
import { createDocument, loadEmbedder } from '@enface/core';

const form = document.querySelector('form');
const status = document.querySelector('output');
const page = document.querySelector('iframe');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const texts = new FormData(form);
  status.value = 'Aligning …';
  try {
    const embedder = await loadEmbedder(); // its files come from where this page came from
    const source = await createDocument(texts.get('source'));
    const target = await createDocument(texts.get('target'));
    page.srcdoc = toHtml(await alignDocuments(source, target, { embedder }));
    page.hidden = false;
    status.value = '';
  } catch (error) {
    status.value = error.message;
  }
});
// #endregion browser
