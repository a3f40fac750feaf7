import type { Block } from '../types.ts';
import type { Line } from './lines.ts';

/** Ends a sentence, marks of closing behind it included. */
const END = /[.!?…:。！？]["'”’»)\]]{0,3}$/u;
/** Begins an item of a list. */
const ITEM = /^(?:[•‣◦▪–—*-]\s|\(?\d{1,3}[.)]\s)/u;

/** Levels at either edge of a page, and how far they may be from it, as a share of its height. */
const LEVELS = 2;
const EDGE = 0.2;
/** On how many pages such a line must stand, its figures apart. */
const OFTEN = 3;

/**
 * Lines without those that come again at the same height of the edges of pages, their figures apart (running heads), and without
 * numbers of pages.
 */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const edges = new Set<Line>();
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    const page = byPage.get(line.page);
    if (page) page.push(line);
    else byPage.set(line.page, [line]);
  }
  for (const page of byPage.values()) {
    const levels = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
    const outer = new Set([...levels.slice(0, LEVELS), ...levels.slice(-LEVELS)]);
    for (const line of page) if (outer.has(Math.round(line.y)) && (line.height < EDGE || line.height > 1 - EDGE)) edges.add(line);
  }
  const key = ({ text, y }: Line) => `${Math.round(y)} ${text.replace(/\d{1,9}|\b[ivxlc]{1,9}\b/gi, '#')}`;
  const pages = new Map<string, Set<number>>();
  for (const line of edges) pages.set(key(line), (pages.get(key(line)) ?? new Set()).add(line.page));
  const most = Math.min(OFTEN, Math.max(2, Math.ceil(byPage.size / 2)));
  return lines.filter((line) => {
    if (!edges.has(line)) return true;
    if (/^[-–— ]{0,3}\d{1,4}[-–— ]{0,3}$/.test(line.text)) return false;
    return pages.get(key(line))!.size < most;
  });
}

/** Lines as paragraphs: a gap, another size of letters, an indent, or a line that had room for the next word divides them. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const paragraphs: Line[][] = [];
  const leading = median(gaps(lines)) ?? 0;
  const edge = rightEdges(lines);
  for (const [k, line] of lines.entries()) {
    const last = lines[k - 1];
    if (!last || begins(last, line, leading, edge(last), paragraphs.at(-1)!.length)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
  return paragraphs.map((paragraph) => ({ text: joined(paragraph, words), at: `page ${paragraph[0].page}` }));
}

/** Where a line's column ends on the right: where the widest line does that begins near it on its page. */
function rightEdges(lines: readonly Line[]): (line: Line) => number {
  const columns = new Map<number, { left: number; right: number }[]>();
  const columnOf = (line: Line) => columns.get(line.page)?.find(({ left }) => Math.abs(left - line.left) < INDENT * line.size);
  for (const line of lines) {
    const column = columnOf(line);
    if (column) column.right = Math.max(column.right, line.right);
    else columns.set(line.page, [...(columns.get(line.page) ?? []), { left: line.left, right: line.right }]);
  }
  return (line) => columnOf(line)?.right ?? line.right;
}

/** How far lines of a column may begin from each other, in sizes of their letters. */
const INDENT = 3;

/** Distances from line to line within columns, in sizes of their letters. */
const gaps = (lines: readonly Line[]): number[] =>
  lines.flatMap((line, k) => {
    const last = lines[k - 1];
    return last && last.page === line.page && last.y > line.y ? [(last.y - line.y) / line.size] : [];
  });

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function begins(last: Line, line: Line, leading: number, edge: number, length: number): boolean {
  if (Math.abs(last.size - line.size) > 0.1 * Math.max(last.size, line.size)) return true;
  if (ITEM.test(line.text)) return true;
  const isEnded = END.test(last.text);
  // the next page or column: what was not ended goes on
  if (line.page !== last.page || line.y > last.y + line.size) return isEnded;
  // the next cell
  if (Math.abs(last.y - line.y) < 0.45 * line.size) return true;
  if ((last.y - line.y) / line.size > 1.35 * leading) return true;
  const word = line.text.split(/\s/, 1)[0].length * ((line.right - line.left) / line.text.length);
  if (last.right + word + 1.5 * line.size < edge) return true;
  return isEnded && length > 1 && line.left > last.left + 0.8 * line.size;
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** What follows a hyphen that stands for a part of the next word: "Vor- und Nachteile", "for- og bagside". */
const SUSPENDED = new Set([
  'und',
  'oder',
  'bzw',
  'sowie',
  'og',
  'eller',
  'samt',
  'en',
  'of',
  'och',
  'ja',
  'tai',
  'and',
  'or',
  'to',
]);

/** A word that was cut at the end of a line is whole again, unless the document has it with a hyphen. */
function joined(lines: readonly Line[], words: ReadonlySet<string>): string {
  return lines.reduce((text, { text: next }) => {
    if (text === '') return next;
    const left = /[\p{L}\p{M}\d]{1,40}(?=[-\u00ad\u2010]$)/u.exec(text);
    const right = /^[\p{L}\p{M}\d]{1,40}/u.exec(next);
    if (!left || !right || SUSPENDED.has(right[0])) return `${text} ${next}`;
    if (!/^\p{Ll}/u.test(right[0])) return text + next;
    const whole = `${left[0]}-${right[0]}`.toLowerCase();
    return words.has(whole) && !words.has(whole.replace('-', '')) ? text + next : text.slice(0, -1) + next;
  }, '');
}
