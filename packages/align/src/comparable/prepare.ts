import type { Document, Embedder, WorkOptions } from '@enface/core';
import { createPause, inTurns, type Steps } from '@enface/core/internal';
import { sideVectors } from '../bitext/side.ts';
import { vectorsOf } from '../check-arguments.ts';
import { isCredit } from '../credits.ts';
import { quantitySteps } from '../quantities/extract.ts';
import type { Quantity } from '../quantities/index.ts';
import { isBlank } from '../trust.ts';
import { type ContentWords, contentWords, createWordCoverage, createWordLexicon, type WordLexicon } from '../words/index.ts';
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
    const own = rows.subarray(from, at * embedder.dimensions);
    const one = await inTurns(preparedDocument(document, own, embedder.dimensions, lexicon), () => pause(prepared.length));
    for (const { ids } of one.words) for (const id of new Set(ids)) count[id]++;
    prepared.push(one);
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

/** UTF-16 units of a segment in which words and figures are looked for: as long as a short book. */
const MOST_READ = 100_000;

function* preparedDocument(document: Document, rows: Float32Array, dimensions: number, lexicon: WordLexicon): Steps<SetDocument> {
  const words: ContentWords[] = [];
  const quantities: (readonly Quantity[])[] = [];
  const linkable: boolean[] = [];
  for (const { text } of document.segments) {
    const beginning = text.slice(0, MOST_READ);
    words.push(contentWords(beginning, lexicon));
    quantities.push(yield* quantitySteps(beginning, document.language));
    linkable.push(isLinkable(text));
    yield;
  }
  return {
    blank: yield* isBlank(document, rows, dimensions),
    vectors: yield* sideVectors(document, rows, dimensions, settings.maxSpread),
    words,
    quantities,
    linkable,
  };
}

const isLinkable = (text: string) => /\p{L}{2}/u.test(text) && !/^[[({<]\S*[\])}>]$/.test(text) && !isCredit(text);
