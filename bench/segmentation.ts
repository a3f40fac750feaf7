/** How well and how fast sentences are split. Alone: `pnpm exec tsx --conditions=source bench/segmentation.ts [--errors]` */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createDocument } from '@enface/core';
import { type Engine, intlEngine, loadNative, loadWasm } from '../packages/core/src/segment/engine.ts';
import { splitText } from '../packages/core/src/segment/split.ts';
import { atOnce } from '../packages/core/src/steps.ts';

export const LANGUAGES = ['da', 'nl', 'en', 'de', 'fr', 'sv', 'nb', 'es', 'it', 'pt', 'pl', 'fi'] as const;

/** A text of the gold with the ends of its segments, that of the last one left out. */
export interface GoldDocument {
  readonly text: string;
  readonly ends: ReadonlySet<number>;
}

/** `seen` is the gold that rules were written against; `aside` was written to judge them, and no rule after it. */
export type Part = 'seen' | 'aside';

/** Reads one language's gold; its README describes the format. */
export function readGold(language: string, part: Part = 'seen'): GoldDocument[] {
  const path = new URL(`../test/gold/segmentation/${part === 'aside' ? 'aside/' : ''}${language}.txt`, import.meta.url);
  const documents = readFileSync(path, 'utf8').split(/^---\n/mu);
  return documents.map((document) => goldDocument(document.split('\n').filter((line) => !line.startsWith('#'))));
}

function goldDocument(lines: readonly string[]): GoldDocument {
  let text = '';
  const ends = new Set<number>();
  let gap = '';
  for (const line of lines) {
    if (line === '') {
      gap = '\n\n';
      continue;
    }
    if (text !== '') {
      ends.add(text.trimEnd().length);
      text += gap;
    }
    const mark = / [⏎⁀]$/u.exec(line)?.[0].trim();
    const segment = mark === undefined ? line : line.slice(0, -2);
    text += segment
      .replaceAll('↵', '\n')
      .replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    gap = mark === undefined ? ' ' : mark === '⏎' ? '\n' : '';
  }
  return { text, ends };
}

/** A way to split: the ends of a text's segments, white space left out. */
export type Splitter = (language: string, text: string) => Set<number>;

/** The ends of parts that join to the text. */
function endsOfParts(text: string, parts: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const part of parts) {
    at += part.length;
    const end = text.slice(0, at).trimEnd().length;
    if (part.trim() !== '') ends.add(end);
  }
  return ends;
}

/** An engine as it comes. */
export const raw =
  (engine: Engine): Splitter =>
  (language, text) =>
    endsOfParts(text, engine.split(language, text));

/** Ours, over a given engine. */
export const ours =
  (engine: Engine): Splitter =>
  (language, text) =>
    new Set(atOnce(splitText(text, language, engine)).map(({ end }) => end));

export interface Score {
  readonly boundaries: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The places that were wrong, with what surrounds them: `+` a boundary too many, `-` one that was missed. */
  readonly errors: readonly string[];
}

/** Boundary precision, recall and F1 of a way to split over a language's gold. */
export function score(language: string, split: Splitter, part: Part = 'seen'): Score {
  let right = 0;
  let found = 0;
  let boundaries = 0;
  const errors: string[] = [];
  for (const { text, ends } of readGold(language, part)) {
    const predicted = split(language, text);
    predicted.delete(text.trimEnd().length);
    const show = (sign: string, at: number) =>
      `${sign} ${JSON.stringify(`${text.slice(Math.max(0, at - 40), at)}│${text.slice(at, at + 25)}`)}`;
    for (const end of predicted) if (!ends.has(end)) errors.push(show('+', end));
    for (const end of ends) if (!predicted.has(end)) errors.push(show('-', end));
    for (const end of predicted) if (ends.has(end)) right++;
    found += predicted.size;
    boundaries += ends.size;
  }
  const precision = right / found;
  const recall = right / boundaries;
  return { boundaries, precision, recall, f1: (2 * precision * recall) / (precision + recall), errors };
}

/**
 * Boundary F1 by language: ours, raw sentencex, `Intl.Segmenter`, on the gold that rules were written against and on the
 * part kept aside; and the time ours takes for 10,000 sentences.
 */
export async function segmentationTable(): Promise<Record<string, string | number>[]> {
  const native = await loadNative();
  const splitters = { ours: ours(native), sentencex: raw(native), 'Intl.Segmenter': raw(intlEngine()) };
  const rows = [];
  for (const language of LANGUAGES) {
    const row: Record<string, string | number> = { language };
    for (const part of ['seen', 'aside'] as const) {
      const scores = Object.entries(splitters).map(([name, split]) => [name, score(language, split, part)] as const);
      row[part === 'seen' ? 'boundaries' : 'aside'] = scores[0][1].boundaries;
      for (const [name, { f1 }] of scores) row[part === 'seen' ? name : `${name}, aside`] = f1.toFixed(3);
    }
    row['10,000 sentences, ms'] = Math.round(await time(tenThousand(language), language));
    rows.push(row);
  }
  return rows;
}

/** The gold's sentences of running text, in turn, in one text of a single line. */
export function tenThousand(language: string): string {
  const sentences = readGold(language).flatMap(({ text, ends }) => {
    const offsets = [0, ...ends, text.length];
    return offsets.slice(1).map((end, i) => text.slice(offsets[i], end).trim());
  });
  return Array.from({ length: 10_000 }, (_, i) => sentences[i % sentences.length]).join(' ');
}

async function time(text: string, language: string): Promise<number> {
  const start = performance.now();
  await createDocument(text, { language });
  return performance.now() - start;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.table(await segmentationTable());
  const [native, wasm, intl] = [await loadNative(), await loadWasm(), intlEngine()];
  for (const language of LANGUAGES) {
    const engines = [native, wasm, intl].map((engine) => `${engine.name} ${score(language, ours(engine)).f1.toFixed(3)}`);
    console.log(`${language}, ours over each engine: ${engines.join(', ')}`);
    if (process.argv.includes('--errors')) for (const error of score(language, ours(native)).errors) console.log(`  ${error}`);
  }
  for (const size of [1e6, 5e6]) {
    for (const language of LANGUAGES) {
      const line = `${tenThousand(language)} `.repeat(1 + Math.floor(size / 5e5)).slice(0, size);
      console.log(`${language}, one line of ${size / 1e6} MB: ${Math.round(await time(line, language))} ms`);
    }
  }
}
