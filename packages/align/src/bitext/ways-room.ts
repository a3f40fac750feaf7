import type { Steps } from '@enface/core/internal';
import type { Lattice } from './lattice.ts';
import { known } from './log-add.ts';
import type { NullWeights, Ways } from './ways.ts';
import { BEADS, backwardBytes, forwardBytes, layout, NODES, ROWS, SHAPES, shared } from './ways-kernel.ts';

/** Nodes of a lattice that a room is worth while for. */
const WORTH = 1 << 14;
/** Nodes, and beads, that are taken together, where a row has no more of them: they stay in a processor's cache. */
const TOGETHER = 1 << 12;
const PAGE = 0x10000;

/** Room for the nodes of some rows, with the beads that end in them, and what sums them: see `forwardBytes`. */
interface WaysRoom {
  readonly reals: Float64Array;
  readonly wholes: Int32Array;
  readonly shape: Uint16Array;
  readonly score: Float32Array;
  readonly forward: (row: number, last: number) => void;
  readonly backward: (row: number, last: number) => void;
}

/** Rooms that nobody is in: all are alike. */
const free: WaysRoom[] = [];
let modules: readonly WebAssembly.Module[] | undefined;

/** `undefined` where there is none: no WebAssembly, no memory. */
function enterRoom(): WaysRoom | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return free.pop() ?? createRoom();
  } catch {
    return undefined;
  }
}

function createRoom(): WaysRoom {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.end / PAGE) });
  modules ??= [new WebAssembly.Module(forwardBytes()), new WebAssembly.Module(backwardBytes())];
  const [forward, backward] = modules.map(
    (module) => new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as WaysRoom['forward'],
  );
  const { buffer } = memory;
  const reals = new Float64Array(buffer);
  reals.set(known, layout.knownAt / 8);
  return {
    reals,
    wholes: new Int32Array(buffer),
    shape: new Uint16Array(buffer, layout.shapeAt, BEADS),
    score: new Float32Array(buffer, layout.scoreAt, BEADS),
    forward,
    backward,
  };
}

/**
 * `sumWays`, some rows at a time, by instructions that take the same steps in the same order as JavaScript does, and so give the same
 * results to the last bit. (There each sum is a call, and what it takes and gives an object each.)
 *
 * @returns false where JavaScript is to do it: for small lattices, for rows with too many nodes or beads, where there is no WebAssembly
 */
export function* sumInRoom(
  lattice: Lattice,
  slope: number,
  [source, target]: readonly [NullWeights, NullWeights],
  ways: Ways,
): Steps<boolean> {
  const { sourceCount, band, shapes } = lattice;
  const reach = shapes.reduce((most, [n]) => Math.max(most, n), 1);
  if (band.offset[sourceCount + 1] < WORTH || shapes.length > SHAPES || reach >= ROWS / 2) return false;
  const parts = partsOf(lattice, reach);
  const room = parts && enterRoom();
  if (!parts || !room) return false;
  const { reals, wholes } = room;
  const common = layout.sharedAt / 8;
  reals[common + shared.slope] = slope;
  reals[common + shared.source] = source.any;
  reals[common + shared.sourceMore] = source.more;
  reals[common + shared.target] = target.any;
  reals[common + shared.targetMore] = target.more;
  for (const [k, [n, m]] of shapes.entries()) {
    wholes[layout.shapesAt / 4 + 2 * k] = 16 * n;
    wholes[layout.shapesAt / 4 + 2 * k + 1] = 8 * m;
  }
  for (const [k, part] of parts.entries()) {
    enterPart(room, lattice, part);
    // the first node is where all begin
    reals[common + shared.first] = k === 0 ? 0 : Number.NEGATIVE_INFINITY;
    if (k > 0) keepRows(room, parts[k - 1], part);
    room.forward(part.row, part.last);
    copyOut(room, layout.one, part, ways.to);
    copyOut(room, layout.source, part, ways.source);
    copyOut(room, layout.target, part, ways.target);
    yield;
  }
  for (let k = parts.length - 1; k >= 0; k--) {
    const part = parts[k];
    enterPart(room, lattice, part);
    keepSums(room, parts[k + 1], part);
    copyIn(room, layout.toSource, part, ways.source);
    copyIn(room, layout.toTarget, part, ways.target);
    room.backward(part.last - 16, part.row - 16);
    copyOut(room, layout.one, part, ways.from);
    copyOut(room, layout.toSource, part, ways.source);
    copyOut(room, layout.toTarget, part, ways.target);
    yield;
  }
  free.push(room);
  return true;
}

/** Rows that are in a room together. */
interface Part {
  /** The first row that beads of these reach back to, the first one of these, and the one behind them. */
  readonly top: number;
  readonly from: number;
  readonly to: number;
  /** Their first nodes. */
  readonly base: number;
  readonly begin: number;
  readonly end: number;
  /** The addresses of the rows before the first of these, and before the one behind them. */
  readonly row: number;
  readonly last: number;
}

/** `undefined` where a row alone is too much. */
function partsOf({ sourceCount, band: { offset }, beads: { ends } }: Lattice, reach: number): Part[] | undefined {
  const parts: Part[] = [];
  for (let from = 0, to = 0; from <= sourceCount; from = to) {
    const top = Math.max(0, from - reach);
    const fits = (nodes: number, beads: number) =>
      offset[to + 1] - offset[top] <= nodes && ends[offset[to + 1]] - ends[offset[from]] <= beads && to + 1 - top <= ROWS;
    if (!fits(NODES, BEADS)) return undefined;
    do to++;
    while (to <= sourceCount && fits(TOGETHER, TOGETHER));
    const places = { base: offset[top], begin: offset[from], end: offset[to] };
    parts.push({ top, from, to, ...places, row: layout.rowsAt + 16 * (from - top), last: layout.rowsAt + 16 * (to - top) });
  }
  return parts;
}

/** Has the rows of a part at hand, and the beads that end in them. */
function enterPart({ wholes, shape, score }: WaysRoom, { band, beads }: Lattice, { top, to, base, begin, end }: Part): void {
  const { low, high, offset } = band;
  const rows = layout.rowsAt / 4;
  // before the first row of all there is none
  wholes[rows + 1] = -8;
  for (let i = top; i < to; i++) {
    const at = rows + 4 * (i - top + 1);
    wholes[at] = 8 * low[i];
    wholes[at + 1] = 8 * high[i];
    wholes[at + 2] = 8 * (offset[i] - low[i] - base);
  }
  wholes.set(beads.ends.subarray(begin, end + 1), layout.endsAt / 4 + begin - base);
  const [first, behind] = [beads.ends[begin], beads.ends[end]];
  shape.set(beads.shape.subarray(first, behind));
  score.set(beads.score.subarray(first, behind));
  wholes[layout.beadsAt / 4] = layout.shapeAt - 2 * first;
  wholes[layout.beadsAt / 4 + 1] = layout.scoreAt - 4 * first;
}

const PLANES = [layout.one, layout.other, layout.source, layout.target];

/** What is known of the rows that the next part reaches back to. */
function keepRows({ reals }: WaysRoom, before: Part, { base, begin }: Part): void {
  for (const plane of PLANES) reals.copyWithin(plane / 8, plane / 8 + base - before.base, plane / 8 + begin - before.base);
}

/** What beads of the part below, if there is one, have added to nodes of this one; to the others nothing has come. */
function keepSums({ reals }: WaysRoom, below: Part | undefined, { base, end }: Part): void {
  const known = below?.base ?? end;
  for (const plane of PLANES) {
    const at = plane / 8;
    reals.copyWithin(at + known - base, at, at + end - known);
    reals.fill(Number.NEGATIVE_INFINITY, at, at + known - base);
  }
  // the last node is where all end
  if (!below) reals[layout.one / 8 + end - 1 - base] = 0;
}

function copyOut({ reals }: WaysRoom, plane: number, { base, begin, end }: Part, to: Float64Array): void {
  to.set(reals.subarray(plane / 8 + begin - base, plane / 8 + end - base), begin);
}

function copyIn({ reals }: WaysRoom, plane: number, { base, begin, end }: Part, from: Float64Array): void {
  reals.set(from.subarray(begin, end), plane / 8 + begin - base);
}
