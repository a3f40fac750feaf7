// Says which words of two passages that belong together have no counterpart. Run it with: node examples/node/words.mjs
// #region words
import { alignWords, createWordLexicon, uncoveredSpans } from '@enface/align';
import { loadEmbedder } from '@enface/core';

const source = { text: 'Imens kan altanerne ikke bruges, og cykelkælderen er lukket om dagen.', language: 'da' };
const target = { text: 'Meanwhile the balconies cannot be used.', language: 'en' };

const embedder = await loadEmbedder();
const lexicon = await createWordLexicon([source.text, target.text], { embedder });
const words = alignWords(source, target, lexicon);

for (const { text, counterpart, coverage } of words.source.words)
  if (counterpart && coverage > 0.5)
    console.log(
      text,
      '→',
      words.target.words
        .slice(...counterpart)
        .map((word) => word.text)
        .join(' '),
    );

for (const { side, start, end, probability } of uncoveredSpans(words, lexicon))
  console.log(`only in the ${side}: ${words[side].text.slice(start, end)} (${Math.round(probability * 100)}%)`);
// #endregion words
