import { atOnce, type Steps } from '../steps.ts';
import type { Document, Segment } from '../types.ts';
import { type Line, lineSteps } from './lines.ts';
import { isWhiteSpace } from './whitespace.ts';

/** Longest running head, in UTF-16 units. */
const LONGEST = 120;
/** Fewest occurrences of what recurs from page to page; two will do where a head counts and breaks a sentence both times. */
const FEWEST = 3;
/** Shortest page, in UTF-16 units from one head to the next. */
const SHORTEST_PAGE = 80;
/** Share of the pages that must be of like length, and what like means, against the median. */
const ALIKE = { share: 0.7, least: 0.35, most: 2.8 };
/** Share of the pages that must end within a sentence, where a head counts and where it only repeats itself. */
const BREAKING = { counted: 0.2, repeated: 0.4 };
/** Page numbers go up by so much at most from one to the next: some pages carry none. */
const LONGEST_STEP = 3;
/** How far before a footnote its mark may stand, in UTF-16 units. */
const NOTE_REACH = 4000;
/** Longest footnote, in lines. */
const NOTE_LINES = 12;

/** Most pages of a text. */
const MOST_PAGES = 20_000;

const DECORATION = '-–—|·•*~_[](){}.';
const UNEVEN = /[^\S ]| {2}/;
/** A number set at one end of its line, as pages have it. */
const ASIDE = /^[0-9]{1,4}(?: {3}|\t)|(?: {3}|\t)[0-9]{1,4}$/;
const DIGIT = /[0-9]/;
const NOTE = /^(?:\[?([0-9]{1,3})\]?[.)]?|([*†‡]{1,3})|([¹²³⁰⁴-⁹]{1,3}))\s*(?=\p{L}|["“„«])/u;
const NOTE_STARTS = '0123456789[*†‡¹²³⁰⁴⁵⁶⁷⁸⁹';
const MARK =
  /[\p{L}\p{N}]["”’»«]?[.,;:!?)]?["”’»]?(?:\[([0-9]{1,3})\]|([*†‡]{1,3})|([¹²³⁰⁴-⁹]{1,3}))|\p{L}[.,;:!?"”»]?([0-9]{1,3})(?=\s)/gu;

/**
 * Segments that are furniture of pages: running heads and page numbers that recur at like distances and come between the
 * halves of sentences, and footnotes that do. `createDocument` makes segments of their own of them. Ascending.
 */
export function furnitureOf(document: Document): number[] {
  return [...atOnce(furnitureSteps(document))];
}

/** Of segments that were just split, the furniture among them: it was looked for then. */
const known = new WeakMap<readonly Segment[], readonly number[]>();

export function noteFurniture(segments: readonly Segment[], furniture: readonly number[]): void {
  known.set(segments, furniture);
}

/** The same in steps. */
export function* furnitureSteps({ text, segments }: Document): Steps<readonly number[]> {
  const noted = known.get(segments);
  if (noted) return noted;
  const lines = yield* lineSteps(text);
  const starts = yield* furnitureLines(text, lines);
  if (starts.size === 0) return [];
  const found: number[] = [];
  let at = 0;
  for (const { index, start, end } of segments) {
    while (at + 1 < lines.length && lines[at + 1].start <= start) at++;
    if (starts.has(lines[at].start) && end <= lines[at].end) found.push(index);
  }
  return found;
}

/** The lines of a text that are furniture, by their first offsets. */
export function* furnitureLines(text: string, lines: readonly Line[]): Steps<ReadonlySet<number>> {
  const found = new Set<number>();
  const groups = new Map<string, number[]>();
  const recurring = new Uint8Array(lines.length);
  // pages of which a group had so many lines would be shorter than any, or more than any book has
  const most = Math.min(MOST_PAGES, text.length / (SHORTEST_PAGE / 4) + 2);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (i % 256 === 255) yield;
    const key = patternOf(text, line);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (!group) groups.set(key, [i]);
    else {
      recurring[group[0]] = recurring[i] = 1;
      if (group.length <= most) group.push(i);
    }
  }
  const breaks = (i: number) => breaksSentence(text, lines, i, recurring);
  for (const [key, group] of groups) {
    if (group.length < 2 || group.length > most) continue;
    yield;
    for (const i of key.includes('#') ? counted(text, lines, group, key, breaks) : repeated(text, lines, group, breaks)) {
      found.add(lines[i].start);
    }
  }
  yield* addFootnotes(text, lines, found);
  return found;
}

/** What a line has in common with its like: numbers become `#`, decoration goes. */
function patternOf(text: string, line: Line): string | undefined {
  if (line.end - line.start > LONGEST) return undefined;
  let { start, end } = line;
  while (start < end && isDecoration(text, start)) start++;
  while (end > start && isDecoration(text, end - 1)) end--;
  if (start === end) return undefined;
  const bare = text.slice(start, end);
  if (end - start <= 7 && /^[ivxlc]+$/u.test(bare)) return '#';
  const spaced = UNEVEN.test(bare) ? bare.replace(/\s+/gu, ' ') : bare;
  return (DIGIT.test(spaced) ? spaced.replace(/[0-9]+/gu, '#') : spaced).toLowerCase();
}

const isDecoration = (text: string, at: number) => DECORATION.includes(text[at]) || isWhiteSpace(text.charCodeAt(at));

/** The lines of a group of which one number goes up from page to page. */
function counted(
  text: string,
  lines: readonly Line[],
  group: readonly number[],
  key: string,
  breaks: (i: number) => boolean,
): readonly number[] {
  const numbers = group.map((i) => numbersOf(text.slice(lines[i].start, lines[i].end)));
  const places = numbers[0].length;
  for (let place = places - 1; place >= 0; place--) {
    const chain = longestChain(numbers.map((line) => line[place] ?? Number.NaN));
    const found = chain.map((at) => group[at]);
    const cut = found.filter(breaks).length;
    if (found.length === 2 && cut === 2 && /\p{L}{3}/u.test(key) && alike(lines, found)) return found;
    if (found.length < FEWEST || found.length < 0.5 * group.length) continue;
    // a text with its number at the far end of the line heads a page, whether or not a sentence goes on below it
    const aside = /\p{L}{3}/u.test(key) && found.every((i) => ASIDE.test(text.slice(lines[i].start, lines[i].end)));
    if (aside && alike(lines, found)) return found;
    if (cut >= Math.max(1, BREAKING.counted * found.length) && alike(lines, found)) return found;
  }
  return [];
}

/** The lines of a group without numbers. */
function repeated(
  text: string,
  lines: readonly Line[],
  group: readonly number[],
  breaks: (i: number) => boolean,
): readonly number[] {
  const first = text.slice(lines[group[0]].start, lines[group[0]].end);
  if (group.length < FEWEST || first.length < 4 || !/^[^\p{L}]{0,3}\p{Lu}/u.test(first)) return [];
  const cut = group.filter(breaks).length;
  return cut >= Math.max(2, BREAKING.repeated * group.length) && alike(lines, group) ? group : [];
}

/** Arabic numbers of a line in order, or its Roman one. */
function numbersOf(line: string): number[] {
  const arabic = Array.from(line.matchAll(/[0-9]+/gu), ([digits]) => Number.parseInt(digits.slice(0, 6), 10));
  return arabic.length > 0 ? arabic : [roman(line.replace(/[^ivxlc]/gu, ''))];
}

function roman(digits: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += worth[digits[i]] * (worth[digits[i]] < (worth[digits[i + 1]] ?? 0) ? -1 : 1);
  return sum;
}

/** Positions of numbers that go up by small steps, from whichever of the first few begins the longest such chain. */
function longestChain(numbers: readonly number[]): number[] {
  let best: number[] = [];
  for (let start = 0; start < Math.min(5, numbers.length); start++) {
    const chain = [start];
    for (let i = start + 1; i < numbers.length; i++) {
      const step = numbers[i] - numbers[chain[chain.length - 1]];
      if (step >= 1 && step <= LONGEST_STEP) chain.push(i);
    }
    if (chain.length > best.length) best = chain;
  }
  return best;
}

/** Whether lines stand at like distances, as pages do. */
function alike(lines: readonly Line[], group: readonly number[]): boolean {
  const gaps = group.slice(1).map((i, at) => lines[i].start - lines[group[at]].start);
  const median = Float64Array.from(gaps).sort()[gaps.length >> 1];
  const like = gaps.filter((gap) => gap >= ALIKE.least * median && gap <= ALIKE.most * median).length;
  return median >= SHORTEST_PAGE && like >= ALIKE.share * gaps.length;
}

/** Whether a sentence that began before a line goes on behind it, other recurring lines left out. */
function breaksSentence(text: string, lines: readonly Line[], i: number, recurring: Uint8Array): boolean {
  let before = i - 1;
  while (before >= 0 && i - before < 5 && recurring[before]) before--;
  let behind = i + 1;
  while (behind < lines.length && behind - i < 5 && recurring[behind]) behind++;
  if (before < 0 || behind >= lines.length) return false;
  return isOpen(text, lines[before]) && startsLow(text, lines[behind]);
}

/** A line that ends within a sentence. */
function isOpen(text: string, line: Line): boolean {
  return (
    line.end - line.start > 12 && /[\p{L}\p{N},;\u2010\u00AD–—-]$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  );
}

function startsLow(text: string, line: Line): boolean {
  return /^["'“„«»(]?\p{Ll}/u.test(text.slice(line.start, line.start + 4));
}

/** Footnotes between the halves of a sentence whose marks stand in the text before them. */
function* addFootnotes(text: string, lines: readonly Line[], found: Set<number>): Steps<void> {
  let marks: { mark: string; at: number }[] | undefined;
  const latest = new Map<string, number>();
  let passed = 0;
  for (let first = 1; first < lines.length; first++) {
    if (first % 256 === 0) yield;
    if (!NOTE_STARTS.includes(text[lines[first].start])) continue;
    const note = NOTE.exec(text.slice(lines[first].start, Math.min(lines[first].end, lines[first].start + 12)));
    if (!note || found.has(lines[first].start) || !isOpen(text, lines[first - 1])) continue;
    const end = endOfNote(text, lines, first, found);
    if (end === undefined) continue;
    marks ??= yield* marksOf(text);
    for (; passed < marks.length && marks[passed].at < lines[first].start; passed++)
      latest.set(marks[passed].mark, marks[passed].at);
    const at = latest.get(note[1] ?? note[2] ?? digitsOf(note[3]));
    if (at === undefined || lines[first].start - at > NOTE_REACH) continue;
    for (let i = first; i < end; i++) found.add(lines[i].start);
    first = end - 1;
  }
}

function* marksOf(text: string): Steps<{ mark: string; at: number }[]> {
  const marks: { mark: string; at: number }[] = [];
  for (const match of text.matchAll(MARK)) {
    marks.push({ mark: match[1] ?? match[2] ?? match[4] ?? digitsOf(match[3]), at: match.index });
    yield;
  }
  return marks;
}

/** Raised digits as plain ones: a mark is often raised where the note's own number is not. */
const digitsOf = (raised: string): string => raised.normalize('NFKC');

/** The line behind a footnote and the furniture below it, where a sentence goes on; undefined where none does. */
function endOfNote(text: string, lines: readonly Line[], first: number, found: ReadonlySet<number>): number | undefined {
  for (let i = first + 1; i < Math.min(lines.length, first + NOTE_LINES); i++) {
    const parted = lines[i].afterBlank || found.has(lines[i - 1].start);
    if (found.has(lines[i].start)) continue;
    if (parted && startsLow(text, lines[i])) return i;
    if (parted && !NOTE.test(text.slice(lines[i].start, lines[i].start + 12))) return undefined;
  }
  return undefined;
}
