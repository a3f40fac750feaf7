import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { alignWords, createWordLexicon, type Side, tokenizeWords, type WordAlignment, type WordLexicon } from '@enface/align';
import type { Embedder } from '@enface/core';

import { usualLooseness } from '../packages/align/src/words/looseness.ts';
import { uncoveredShare } from '../packages/align/src/words/runs.ts';

/** A pair of sentences from one of which a clause was cut. */
export interface Harmed {
  readonly line: number;
  /** What is left of the sentence. */
  readonly text: string;
  /** The clause: UTF-16 offsets into the sentence as it was. */
  readonly start: number;
  readonly end: number;
}

export function readLines(folder: string, language: string): string[] {
  const path = join(folder, `${language}.txt`);
  const text = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`));
  return text.toString('utf8').trimEnd().split('\n');
}

/** Where sentences may be cut: after commas and the like, before brackets, dashes and conjunctions. */
const CUT =
  /[,;:)\]”»](?=\s)|\s(?=[([“«]|[-–—]\s|(?:and|but|or|that|which|who|while|because|when|where|although|og|men|eller|som|mens|fordi|hvor|når|selvom|en|maar|of|dat|die|terwijl|omdat|waar|toen|hoewel|und|aber|oder|dass|während|weil|wo|obwohl|et|mais|ou|que|qui|tandis|parce|où|lorsque|och|eller|att|medan|eftersom|där|när)\s)/gu;

/** Cuts one clause, chosen by the line's number, with four or more rare words, and leaves as many. */
export function harm(lines: readonly string[]): (Harmed | undefined)[] {
  const counts = new Map<string, number>();
  const wordsOf = (text: string) => tokenizeWords(text).map((word) => word.text.toLowerCase());
  for (const line of lines) for (const word of new Set(wordsOf(line))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rare = (text: string) => wordsOf(text).filter((word) => counts.get(word)! <= lines.length * 0.02).length;
  return lines.map((sentence, line) => {
    const last = /[.!?…]["”»')\]]*$/u.exec(sentence)?.index ?? sentence.length;
    const cuts = [0, ...[...sentence.matchAll(CUT)].map((match) => match.index + match[0].length), last];
    const clauses = cuts
      .slice(1)
      .map((end, i) => ({ line, start: cuts[i], end, text: `${sentence.slice(0, cuts[i])}${sentence.slice(end)}` }))
      .filter(({ start, end, text }) => rare(sentence.slice(start, end)) >= 4 && rare(text) >= 4);
    return clauses[(line * 7919) % (clauses.length || 1)];
  });
}

export const STATES = ['clean', 'cut', 'longer', 'replaced'] as const;
export type State = (typeof STATES)[number];
export const lacks = (state: State) => state === 'cut' || state === 'replaced';

/** A line in its four states. The harmed side is always the target: for additions the sides are swapped. */
export interface Trial {
  readonly language: string;
  readonly direction: 'omission' | 'addition';
  readonly line: number;
  readonly lengthRatio: number;
  /** Of the language's lines, as they are. */
  readonly looseness: Readonly<Record<Side, number>>;
  readonly lexicon: WordLexicon;
  readonly alignments: Record<State, WordAlignment>;
  /** Offsets of the clause in the clean target. */
  readonly cut: readonly [number, number];
}

export async function trials(folder: string, languages: readonly string[], embedder: Embedder): Promise<Trial[]> {
  const english = readLines(folder, 'en');
  const all: Trial[] = [];
  for (const language of languages) {
    const translated = readLines(folder, language);
    const lexicon = await createWordLexicon([...translated, ...english], { embedder });
    const add = (direction: Trial['direction'], own: readonly string[], other: readonly string[], tags: [string, string]) => {
      const lengthRatio = other.join('').length / own.join('').length;
      const align = (line: number, text: string) =>
        alignWords({ text: own[line], language: tags[0] }, { text, language: tags[1] }, lexicon);
      const sound = own.map((_, line) => align(line, other[line]));
      const usual = (side: Side) => usualLooseness(sound.map((alignment) => uncoveredShare(alignment[side].words)));
      const looseness = { source: usual('source'), target: usual('target') };
      const harmed = harm(other).filter((each) => each !== undefined);
      for (const [k, { line, text, start, end }] of harmed.entries()) {
        const stranger = harmed[(k + (harmed.length >> 1)) % harmed.length];
        const clause = other[stranger.line].slice(stranger.start, stranger.end).replace(/[\s,;:]+$/u, '');
        const with_ = (sentence: string) => sentence.replace(/[.!?…]*["”»')\]]*$/u, `, ${clause}.`);
        const texts = { clean: other[line], cut: text, longer: with_(other[line]), replaced: with_(text) };
        const alignments = Object.fromEntries(STATES.map((state) => [state, align(line, texts[state])]));
        const cut = [start, end] as const;
        all.push({
          language,
          direction,
          line,
          lengthRatio,
          looseness,
          lexicon,
          cut,
          alignments: alignments as Trial['alignments'],
        });
      }
    };
    add('omission', translated, english, [language, 'en']);
    add('addition', english, translated, ['en', language]);
  }
  return all;
}
