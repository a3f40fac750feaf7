import { type Row, readingOrder } from '../reading-order.ts';
import { shareMatched } from '../segments.ts';
import type { Alignment, Side } from '../types.ts';
import { facing, type Page, paint, wrap } from './terminal.ts';
import { aloneLines, heading, legendLines, marks, note, passage, title } from './text-parts.ts';
import { countOfBeads, countOfSegments, holdsNothing, nothingToMatch, percent, plural, remarkOn } from './wording.ts';

/** An alignment in reading order, with a summary. */
export function alignmentLines(page: Page, alignment: Alignment): string[] {
  const { source, target } = alignment;
  const blocks = readingOrder(alignment).map((row) => [...alignmentRow(page, alignment, row), '']);
  return [...heading(page, [title(page, source)], [title(page, target)]), ...blocks.flat(), ...alignmentSummary(page, alignment)];
}

function alignmentRow(page: Page, { source, target }: Alignment, row: Row): string[] {
  if (row.kind === 'unmatched') {
    const { side, nearest } = row.unmatched;
    const [own, other] = side === 'source' ? [source, target] : [target, source];
    const alone = aloneLines(page, own, `only in the ${side}`, row.unmatched, nearest && { document: other, ...nearest });
    return side === 'source' ? facing(page, alone, [], false) : facing(page, [], alone, false);
  }
  const { bead } = row;
  const mark = bead.crossing ? '⇅' : marks[bead.relation];
  const remark = remarkOn(bead);
  const right = [
    ...passage(page, target, bead.target),
    ...note(page, remark ? [remark.words, remark.sure].filter(Boolean).join(' · ') : '', bead.crossing ? 'moved' : 'faint'),
  ];
  const left = passage(page, source, bead.source);
  left[0] = { ...left[0], mark };
  return facing(page, left, right, true);
}

function alignmentSummary(page: Page, alignment: Alignment): string[] {
  const alone = (side: Side) => alignment.unmatched.filter((run) => run.side === side);
  const count = (side: Side) => `only in the ${side}: ${plural(countOfSegments(alone(side)), 'segment')}`;
  const share = (side: Side) => `${percent(shareMatched(alignment[side], alone(side)))} of the ${side}`;
  if (holdsNothing(alignment)) return wrap(nothingToMatch, page.width).map((line) => paint(page, 'strong', line));
  return [
    ...wrap(`${countOfBeads(alignment)} · ${count('source')} · ${count('target')}`, page.width).map((line) =>
      paint(page, 'strong', line),
    ),
    ...wrap(`Matched: ${share('source')}, ${share('target')} (by length of text)`, page.width),
    ...legendLines(page),
  ];
}
