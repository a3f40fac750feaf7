/** A piece of text as it is set on a page, in points from the lower left. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** From 1. */
  readonly page: number;
  /** 0 at the top of the page, 1 at its bottom. */
  readonly height: number;
}

/** Of the size of the letters: how far two runs of a line may be apart in height, how wide a gap is a space, and how wide a cell's. */
const LEVEL = 0.45;
const SPACE = 0.18;
const CELL = 1.8;

/** Runs that stand on one level, in the order of the page, make a line; those of different cells make several. */
export function linesOf(runs: readonly Run[], page: number, pageHeight: number): Line[] {
  const levels: Run[][] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const last = levels.at(-1)?.at(-1);
    if (last && isLevel(last, run)) levels.at(-1)!.push(run);
    else levels.push([run]);
  }
  return levels.flatMap(cellsOf).map((line) => {
    const { size } = line.reduce((most, run) => (run.text.length > most.text.length ? run : most));
    const left = Math.min(...line.map(({ x }) => x));
    const right = Math.max(...line.map(({ x, width }) => x + width));
    const [{ y }] = line;
    return { text: composed(textOf(line).trim()), left, right, y, size, page, height: 1 - y / pageHeight };
  });
}

/** A raised sign, as of a note, is of the line; a run far to the left of the last one begins another. */
const isLevel = (last: Run, run: Run): boolean =>
  Math.abs(last.y - run.y) < LEVEL * Math.max(last.size, run.size) && run.x > last.x - last.size;

/** Cells stand farther from each other than the words of their line do, however it is stretched. */
function cellsOf(line: readonly Run[]): Run[][] {
  const gaps = line.slice(1).map((run, k) => run.x - line[k].x - line[k].width);
  const usual = gaps.length > 1 ? Math.min(...gaps.filter((gap, k) => gap > SPACE * line[k].size), Number.MAX_VALUE) : 0;
  const cells: Run[][] = [];
  for (const [k, run] of line.entries()) {
    const gap = gaps[k - 1] ?? 0;
    const isApart = gap > CELL * run.size && gap > 2 * usual && !isMark(cells.at(-1) ?? []);
    if (k === 0 || isApart) cells.push([run]);
    else cells.at(-1)!.push(run);
  }
  return cells;
}

/** A bullet or a number, behind which the text begins at some distance. */
const isMark = (line: readonly Run[]): boolean => /^(?:[^\p{L}\p{N}]{1,3}|\(?[\p{L}\p{N}.]{1,8}[.)])$/u.test(textOf(line).trim());

function textOf(line: readonly Run[]): string {
  let text = '';
  let end: number | undefined;
  for (const { text: piece, x, width, size } of line) {
    const isApart = end !== undefined && x - end > SPACE * size && !/\s$/.test(text) && !/^\s/.test(piece);
    text += isApart ? ` ${piece}` : piece;
    end = x + width;
  }
  return text;
}

/** Old fonts of TeX have marks apart from their letters, and before them. */
const MARKS: Readonly<Record<string, string>> = { '¨': '\u0308', '˚': '\u030a', ˇ: '\u030c', '¸': '\u0327' };

const composed = (text: string): string =>
  text.replace(/([¨˚ˇ¸])(\p{L})/gu, (_, mark: string, letter: string) => (letter + MARKS[mark]).normalize('NFC'));
