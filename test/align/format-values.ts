import type {
  Alignment,
  Bead,
  Correspondence,
  Link,
  Relation,
  Side,
  Unmatched,
  UnmatchedPlace,
  UnmatchedReason,
  Verdict,
} from '@enface/align';
import type { Document } from '@enface/core';
import fc from 'fast-check';

/** A document of one segment a line; empty lines begin paragraphs. */
export function lines(id: string, language: string, ...texts: string[]): Document {
  const text = texts.join('\n');
  let start = 0;
  let paragraph = 0;
  const segments = [];
  for (const line of texts) {
    if (line === '') paragraph++;
    else segments.push({ index: segments.length, text: line, start, end: start + line.length, paragraph });
    start += line.length + 1;
  }
  return { id, language, text, segments };
}

/** A small pair with every kind of row: 1-1, 1-2, nulls on both sides, a moved and a partial passage. */
export const ferry: Alignment = {
  source: lines(
    'faerge.da.txt',
    'da',
    'Færgen sejler igen',
    '',
    'Efter tre uger på værft er færgen tilbage, og den første afgang er mandag klokken 6.',
    'Læs også: Ny bro får grønt lys',
    'Prisen på en billet er uændret.',
    'Øens borgmester kalder det en lettelse, for mælken var ved at slippe op.',
  ),
  target: lines(
    'ferry.en.txt',
    'en',
    'Ferry sails again',
    '',
    'The price of a ticket has not changed.',
    'After three weeks in dock the ferry is back.',
    'The first departure is on Monday at six.',
    'The mayor of the island calls it a relief.',
    'The ferry was built in Svendborg in 1998.',
  ),
  beads: [
    { source: [0], target: [0], score: 0.91, probability: 0.998, relation: 'parallel', crossing: false },
    { source: [1], target: [2, 3], score: 0.83, probability: 0.99, relation: 'parallel', crossing: false },
    { source: [3], target: [1], score: 0.88, probability: 0.97, relation: 'parallel', crossing: true },
    { source: [4], target: [4], score: 0.64, probability: 0.9, relation: 'partial', crossing: false },
  ],
  unmatched: [
    { side: 'source', segments: [2], probability: 0.96, reason: 'boilerplate', nearest: { segment: 3, score: 0.12 } },
    { side: 'target', segments: [5], probability: 0.93, reason: 'addition', nearest: { segment: 1, score: 0.31 } },
  ],
  warnings: [],
};

/** Two Dutch and two English articles: shared segments, an uncovered paragraph, an empty document. */
export const storm: Correspondence = {
  sources: [
    lines(
      'storm.nl.txt',
      'nl',
      'De storm velde honderd bomen in het park.',
      'Niemand raakte gewond, zei de brandweer.',
      'Lees meer',
    ),
    lines('leeg.nl.txt', 'und', ''),
  ],
  targets: [
    lines(
      'wire.en.txt',
      'en',
      'The storm felled a hundred trees in the park.',
      'Nobody was hurt.',
      'The fire brigade confirmed this.',
    ),
    lines('blog.en.txt', 'en', 'A hundred trees fell.', 'My garden is fine.'),
  ],
  coverage: [
    [
      { source: 0, target: 0, forward: 0.9, backward: 1, order: 1, verdict: 'translation' },
      { source: 0, target: 1, forward: 0.46, backward: 0.54, order: 1, verdict: 'same story' },
    ],
    [
      { source: 1, target: 0, forward: 0, backward: 0, order: 1, verdict: 'unrelated' },
      { source: 1, target: 1, forward: 0, backward: 0, order: 1, verdict: 'unrelated' },
    ],
  ],
  links: [
    {
      source: { document: 0, segments: [0] },
      target: { document: 0, segments: [0] },
      score: 0.9,
      probability: 0.99,
      relation: 'parallel',
    },
    {
      source: { document: 0, segments: [1] },
      target: { document: 0, segments: [1, 2] },
      score: 0.8,
      probability: 0.95,
      relation: 'parallel',
    },
    {
      source: { document: 0, segments: [0] },
      target: { document: 1, segments: [0] },
      score: 0.6,
      probability: 0.8,
      relation: 'comparable',
    },
  ],
  unmatched: [
    { side: 'source', document: 0, segments: [2], probability: 0.97, reason: 'boilerplate' },
    {
      side: 'target',
      document: 1,
      segments: [1],
      probability: 0.88,
      reason: 'addition',
      nearest: { document: 0, segment: 0, score: 0.32 },
    },
  ],
  warnings: [],
};

/** A set too large to be compared whole: each of its source articles was compared with a few of as many target ones. */
export function large(count: number): Correspondence {
  const documents = (language: string) =>
    Array.from({ length: count }, (_, k) => lines(`${k}.${language}.txt`, language, `Storm ${k}.`));
  const compared = (f: number) => [...new Set(Array.from({ length: 6 }, (_, k) => (f + k) % count))].sort((a, b) => a - b);
  return {
    sources: documents('nl'),
    targets: documents('en'),
    coverage: Array.from({ length: count }, (_, f) =>
      compared(f).map((e) => ({
        source: f,
        target: e,
        forward: f === e ? 1 : 0.1,
        backward: f === e ? 1 : 0.1,
        order: 1,
        verdict: f === e ? ('translation' as const) : ('same story' as const),
      })),
    ),
    links: Array.from({ length: count }, (_, k) => ({
      source: { document: k, segments: [0] },
      target: { document: k, segments: [0] },
      score: 0.9,
      probability: 0.99,
      relation: 'parallel' as const,
    })),
    unmatched: [],
    warnings: [],
  };
}

const reasons: UnmatchedReason[] = ['omission', 'addition', 'boilerplate', 'untranslatable', 'repeated', 'moved', 'segmentation'];
const relations: Relation[] = ['parallel', 'partial', 'comparable'];

/** Any legal alignment: texts of this kind, runs of up to three segments, paired at random, the rest unmatched. */
export const alignmentsOf = (line: fc.Arbitrary<string>): fc.Arbitrary<Alignment> => {
  const texts = fc.array(line, { maxLength: 12 });
  return fc.tuple(texts, texts, fc.infiniteStream(fc.nat({ max: 999 }))).map(([sourceTexts, targetTexts, numbers]) => {
    const pick = (choices: number) => numbers.next().value % choices;
    const source = lines('source', 'da', ...sourceTexts);
    const target = lines('target', 'en', ...targetTexts);
    const targetRuns = runs(target, pick);
    const beads: Bead[] = [];
    const unmatched: Unmatched[] = [];
    const alone = (side: Side, segments: number[]) => {
      const others = (side === 'source' ? target : source).segments.length;
      const nearest = others > 0 && pick(2) === 0 ? { nearest: { segment: pick(others), score: pick(1001) / 1000 } } : {};
      unmatched.push({ side, segments, probability: pick(101) / 100, reason: reasons[pick(reasons.length)], ...nearest });
    };
    for (const run of runs(source, pick)) {
      if (targetRuns.length === 0 || pick(3) === 0) alone('source', run);
      else
        beads.push({
          source: run,
          target: targetRuns.splice(pick(targetRuns.length), 1)[0],
          score: pick(1001) / 1000,
          probability: pick(1001) / 1000,
          relation: relations[pick(3)],
          crossing: pick(4) === 0,
        });
    }
    for (const run of targetRuns) alone('target', run);
    return { source, target, beads, unmatched, warnings: [] };
  });
};

export const alignments = alignmentsOf(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text),
);

function runs(document: Document, pick: (choices: number) => number): number[][] {
  const parts: number[][] = [];
  for (let next = 0; next < document.segments.length; ) {
    const length = Math.min(1 + pick(3), document.segments.length - next);
    parts.push(Array.from({ length }, (_, i) => next + i));
    next += length;
  }
  return parts;
}

/** Any legal set: documents of such texts, links at random that may share segments, the rest unmatched. */
export const correspondencesOf = (line: fc.Arbitrary<string>, name: fc.Arbitrary<string>): fc.Arbitrary<Correspondence> => {
  const side = fc.array(fc.tuple(name, fc.constantFrom('da', 'en', 'ar', 'und'), fc.array(line, { maxLength: 5 })), {
    maxLength: 3,
  });
  return fc.tuple(side, side, fc.infiniteStream(fc.nat({ max: 999 }))).map(([left, right, numbers]) => {
    const pick = (choices: number) => numbers.next().value % choices;
    const documentsOf = (given: typeof left) => given.map(([id, language, texts]) => lines(id, language, ...texts));
    const [sources, targets] = [documentsOf(left), documentsOf(right)];
    const links: Link[] = [];
    const linked = { source: sources.map(() => new Set<number>()), target: targets.map(() => new Set<number>()) };
    const coverage = sources.map((source, s) =>
      targets.map((target, t) => {
        for (const run of runs(source, pick)) {
          if (target.segments.length === 0 || pick(2) === 0) continue;
          const other = runs(target, pick);
          const place = other[pick(other.length)];
          const sides = { source: { document: s, segments: run }, target: { document: t, segments: place } };
          links.push({ ...sides, score: pick(1001) / 1000, probability: pick(1001) / 1000, relation: relations[pick(3)] });
          for (const segment of run) linked.source[s].add(segment);
          for (const segment of place) linked.target[t].add(segment);
        }
        return {
          source: s,
          target: t,
          forward: pick(101) / 100,
          backward: pick(101) / 100,
          order: 1,
          verdict: verdicts[pick(4)],
        };
      }),
    );
    const alone = (own: Side, documents: readonly Document[], others: readonly Document[]) =>
      documents.flatMap(({ segments }, document) =>
        segments
          .filter(({ index }) => !linked[own][document].has(index))
          .map(({ index }): UnmatchedPlace => {
            const near = others.length > 0 ? pick(others.length) : 0;
            const count = others[near]?.segments.length ?? 0;
            const nearest = count > 0 ? { nearest: { document: near, segment: pick(count), score: pick(1001) / 1000 } } : {};
            return { side: own, document, segments: [index], probability: pick(101) / 100, reason: reasons[pick(7)], ...nearest };
          }),
      );
    const unmatched = [...alone('source', sources, targets), ...alone('target', targets, sources)];
    return { sources, targets, coverage, links, unmatched, warnings: [] };
  });
};

const verdicts: Verdict[] = ['translation', 'same source', 'same story', 'unrelated'];
