import type { Document, Embedder, WorkOptions } from '@enface/core';
import { atOnce, createPause } from '@enface/core/internal';
import { sideVectors } from '../bitext/side.ts';
import { vectorsOf } from '../check-arguments.ts';
import { isCredit } from '../credits.ts';
import { extractQuantities } from '../quantities/index.ts';
import { isBlank } from '../trust.ts';
import { contentWords, createWordCoverage, createWordLexicon } from '../words/index.ts';
import type { PreparedSet, SetDocument } from './prepared-set.ts';
import { settings } from './settings.ts';

/** Vectors, words and figures of all documents. Words that stand in many segments of the set tell little about any. */
export async function prepareSet(
  sources: readonly Document[],
  targets: readonly Document[],
  embedder: Embedder,
  work: WorkOptions,
): Promise<PreparedSet> {
  const documents = [...sources, ...targets];
  const texts = documents.flatMap((document) => document.segments.map((segment) => segment.text));
  const lexicon = await createWordLexicon(texts, { embedder, ...work });
  const rows = await vectorsOf(embedder, texts, { normalize: !embedder.additive, ...work });
  const count = new Float64Array(lexicon.norms.length);
  const pause = createPause('prepare', documents.length, work);
  const prepared: SetDocument[] = [];
  let at = 0;
  for (const document of documents) {
    const from = at * embedder.dimensions;
    at += document.segments.length;
    const words = document.segments.map((segment) => contentWords(segment.text, lexicon));
    for (const { ids } of words) for (const id of new Set(ids)) count[id]++;
    const own = rows.subarray(from, at * embedder.dimensions);
    prepared.push({
      blank: isBlank(document, own, embedder.dimensions),
      vectors: atOnce(sideVectors(document, own, embedder.dimensions, settings.maxSpread)),
      words,
      quantities: document.segments.map((segment) => extractQuantities(segment.text, document.language)),
      linkable: document.segments.map(
        ({ text }) => /\p{L}{2}/u.test(text) && !/^[[({<]\S*[\])}>]$/.test(text) && !isCredit(text),
      ),
    });
    await pause(prepared.length);
  }
  const most = Math.log(texts.length + 1);
  const idf = count.map((c) => (most > 0 ? Math.min(1, Math.log((texts.length + 1) / (c + 0.5)) / most) : 1));
  return {
    source: prepared.slice(0, sources.length),
    target: prepared.slice(sources.length),
    words: { lexicon, coverage: createWordCoverage(lexicon, { idf }) },
  };
}
