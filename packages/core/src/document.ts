import { checkText } from './check-text.ts';
import { EnfaceError, throwIfAborted } from './errors.ts';
import { identifyLanguage, noteIdentified } from './language.ts';
import { canonicalTag } from './language-tag.ts';
import { createPause } from './pause.ts';
import { defaultEngine } from './segment/engine.ts';
import { splitLines, splitText } from './segment/split.ts';
import { shown } from './shown.ts';
import { inTurns, type Steps } from './steps.ts';
import type { Document, Segment, WorkOptions } from './types.ts';

export interface DocumentOptions extends Pick<WorkOptions, 'signal'> {
  /**
   * BCP 47 tag; sentences are split by its primary language. `und` splits by shape alone.
   * @default identified from the text
   */
  language?: string | undefined;
  /** Name of the document in results. @default `document-` and eight hexadecimal digits that its text determines */
  id?: string | undefined;
  /**
   * `sentences` splits at the ends of sentences, headings and list items; `lines` takes every line that is not blank as
   * it is, for texts that were split before. @default 'sentences'
   */
  segments?: 'sentences' | 'lines' | undefined;
  /**
   * Largest number of segments; a text that has more is refused with `TOO_LARGE`, before it takes more memory. @default 2,000,000
   */
  maxSegments?: number | undefined;
  /** BCP 47 tags that come into question when the language is identified. @default all that the identifier knows */
  languages?: readonly string[] | undefined;
}

/** They take some 300 MB, beside the text. */
const MOST_SEGMENTS = 2_000_000;

/**
 * Cuts a text into segments. Any string is legal, the empty one, one line of megabytes, lone surrogates and NUL included;
 * nothing of it is lost: only white space (Unicode `White_Space` and U+FEFF) lies between segments. Controls and
 * zero-width characters count as text.
 *
 * What loads on first use: the sentence engine, and the language identifier when no language is given.
 *
 * @throws EnfaceError `BAD_INPUT` when `text` is no string; `BAD_ARGUMENT` for another value of `segments` or an empty
 * `languages`; `LANGUAGE_UNKNOWN` when `language` is no tag of a language that is known; `TOO_LARGE`
 * for more than `maxSegments`; `ABORTED` when the signal fires.
 */
export async function createDocument(text: string, options: DocumentOptions = {}): Promise<Document> {
  const { segments: unit = 'sentences' } = options;
  checkText(text);
  if (unit !== 'sentences' && unit !== 'lines') {
    throw new EnfaceError('BAD_ARGUMENT', `\`segments\` is ${JSON.stringify(unit)}. It must be 'sentences' or 'lines'.`);
  }
  if (options.language !== undefined) checkTag(options.language);
  const { signal, languages } = options;
  throwIfAborted(signal);
  const language = options.language ?? (await identifyLanguage(text, { languages, signal }));
  const pause = createPause('split', Number.POSITIVE_INFINITY, { signal });
  const turn = () => pause(0);
  const id = options.id ?? `document-${await inTurns(hash(text), turn)}`;
  const { maxSegments = MOST_SEGMENTS } = options;
  const segments = await inTurns(
    unit === 'lines' ? splitLines(text, maxSegments) : splitText(text, language, await defaultEngine(), maxSegments),
    turn,
  );
  const document = { id, language, text, segments };
  return options.language === undefined && options.languages === undefined ? noteIdentified(document) : document;
}

/**
 * The sentences, headings and list items of a text, as `createDocument` finds them, for callers who need no document.
 * `language` is a BCP 47 tag; of one without rules of ours (they are in `segment/languages`) the engine's are used.
 *
 * @throws EnfaceError `BAD_INPUT` when the text is no string; `LANGUAGE_UNKNOWN` when the tag is none; `ABORTED` when the signal
 * fires.
 */
export async function splitSentences(
  text: string,
  language: string,
  { signal }: Pick<WorkOptions, 'signal'> = {},
): Promise<Segment[]> {
  checkText(text);
  checkTag(language);
  throwIfAborted(signal);
  const pause = createPause('split', Number.POSITIVE_INFINITY, { signal });
  return inTurns(splitText(text, language, await defaultEngine()), () => pause(0));
}

function checkTag(language: string): void {
  if (typeof language === 'string' && canonicalTag(language) !== undefined) return;
  throw new EnfaceError(
    'LANGUAGE_UNKNOWN',
    `${shown(language)} is not a language that is known: give a BCP 47 tag such as "da", "nl" or "pt-BR".`,
  );
}

/** FNV-1a over the UTF-16 units: stable names, not unforgeable ones. http://www.isthe.com/chongo/tech/comp/fnv/ */
function* hash(text: string): Steps<string> {
  let value = 0x811c9dc5;
  for (let start = 0; start < text.length; start += STRETCH) {
    value = hashOn(value, text, start, Math.min(text.length, start + STRETCH));
    yield;
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

const STRETCH = 1 << 16;

function hashOn(value: number, text: string, start: number, end: number): number {
  let next = value;
  for (let i = start; i < end; i++) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193);
  return next;
}
