import { moduleOf, op } from '@enface/core/internal';
import { FINE, known, NEGLIGIBLE } from './log-add.ts';

/** Nodes, beads and rows that there is room for at a time, with those of the rows that beads reach back to; what nobody uses costs nothing. */
export const NODES = 1 << 16;
export const BEADS = 1 << 16;
export const ROWS = 1 << 10;
/** Shapes that there is room for. */
export const SHAPES = 64;

/** Numbers that all nodes share, by their places: the slope, what unmatched segments weigh and what they weigh besides on a run, and what the first node begins with. */
export const shared = { slope: 0, source: 1, sourceMore: 2, target: 3, targetMore: 4, first: 5 } as const;

/** Where all of it lies in memory. */
export const layout = layoutOf();

function layoutOf() {
  let end = 0;
  const next = (bytes: number) => (end += bytes) - bytes;
  return {
    sharedAt: next(8 * 8),
    /** What is to be taken off a bead's number, for each of its arrays, in bytes. */
    beadsAt: next(4 * 4),
    /** Of each shape the segments of the source, as bytes of rows, and those of the target, as bytes of nodes. */
    shapesAt: next(8 * SHAPES),
    knownAt: next(8 * known.length),
    /** Of each row the first and the last target segment and where it begins, as bytes of nodes, after those of the row before all. */
    rowsAt: next(16 * (ROWS + 1)),
    endsAt: next(4 * (NODES + 2)),
    shapeAt: next(2 * BEADS),
    scoreAt: next(4 * BEADS),
    /** Of each node: in `Ways` and in `Passing`, by their names there. */
    one: next(8 * NODES),
    other: next(8 * NODES),
    source: next(8 * NODES),
    target: next(8 * NODES),
    toSource: next(8 * NODES),
    toTarget: next(8 * NODES),
    end: next(0),
  };
}

// locals: what a function is given, whole numbers, and others
const [row, last, place, lowest, highest, begun, node, bead, beadEnd, shapeBase, scoreBase, at, before] = Array(13).keys();
const [more, less, apart, step, away, slope, sum, any, afterTarget, first] = Array.from({ length: 10 }, (_, k) => 13 + k);
const LOCALS = { parameters: 2, integers: 11, vectors: 0, reals: 10 };

const all = (name: keyof typeof shared) => [...op.i32Const(0), ...op.f64Load(layout.sharedAt + 8 * shared[name])];
const of = (node: number, plane: number) => [...op.get(node), ...op.f64Load(plane)];
const into = (node: number, plane: number, code: readonly number[]) => [...op.get(node), ...code, ...op.f64Store(plane)];
const plus = (a: readonly number[], b: readonly number[]) => [...a, ...b, ...op.f64Add];
const nothing = op.f64Const(Number.NEGATIVE_INFINITY);

/** `logAdd` of two values, the steps of `softPlus` in their order. */
function logAdded(a: readonly number[], b: readonly number[]): number[] {
  const s = [...op.get(at), ...op.f64Load(layout.knownAt + 8)];
  const one = op.f64Const(1);
  const q = [...s, ...one, ...s, ...op.f64Sub, ...op.f64Mul];
  const odd = [...one, ...op.f64Const(2), ...s, ...op.f64Mul, ...op.f64Sub];
  const t = op.get(away);
  const lessTimes = (factor: number) => [...one, ...op.f64Const(factor), ...q, ...op.f64Mul, ...op.f64Sub];
  const fourth = [...lessTimes(6), ...op.f64Const(24), ...op.f64Div];
  const fifth = [...t, ...odd, ...op.f64Mul, ...lessTimes(12), ...op.f64Mul, ...op.f64Const(120), ...op.f64Div];
  const third = [...odd, ...op.f64Const(6), ...op.f64Div, ...t, ...plus(fourth, fifth), ...op.f64Mul, ...op.f64Add];
  const second = [...op.f64Const(1 / 2), ...t, ...third, ...op.f64Mul, ...op.f64Add];
  const series = [...t, ...plus(s, [...t, ...q, ...op.f64Mul, ...second, ...op.f64Mul]), ...op.f64Mul];
  return [
    ...[...a, ...op.set(apart), ...b, ...op.set(less)],
    ...[...op.get(apart), ...op.get(less), ...op.f64Most, ...op.set(more)],
    ...[...op.get(apart), ...op.get(less), ...op.f64Least, ...op.set(less)],
    ...[...op.get(more), ...op.get(less), ...op.f64Sub, ...op.tee(apart), ...op.f64Const(NEGLIGIBLE), ...op.f64AtMost, ...op.if],
    // the nearest step, and of two that are as near the upper one
    ...[...op.get(apart), ...op.f64Const(FINE), ...op.f64Mul, ...op.tee(less), ...op.f64Ceil, ...op.set(step)],
    ...[...op.get(step), ...one, ...op.f64Sub, ...op.get(step), ...op.get(step), ...op.f64Const(0.5), ...op.f64Sub],
    ...[...op.get(less), ...op.f64More, ...op.select, ...op.tee(step), ...op.i32FromF64, ...op.i32Const(4), ...op.i32Shl],
    ...[...op.set(at), ...op.get(step), ...op.f64Const(FINE), ...op.f64Div, ...op.get(apart), ...op.f64Sub, ...op.set(away)],
    ...[...op.get(more), ...plus([...op.get(at), ...op.f64Load(layout.knownAt)], series), ...op.f64Add, ...op.set(more)],
    ...[...op.end, ...op.get(more)],
  ];
}

const start = [
  ...[...all('slope'), ...op.set(slope), ...op.i32Const(0), ...op.i32LoadAt(layout.beadsAt), ...op.set(shapeBase)],
  ...[...op.i32Const(0), ...op.i32LoadAt(layout.beadsAt + 4), ...op.set(scoreBase)],
];
/** A row's bounds, and where it begins. (`row` is the address of the one before it.) */
const enterRow = [
  ...[...op.get(row), ...op.i32LoadAt(16), ...op.set(lowest), ...op.get(row), ...op.i32LoadAt(16 + 4), ...op.set(highest)],
  ...[...op.get(row), ...op.i32LoadAt(16 + 8), ...op.set(begun)],
];
const enterNode = [...op.get(begun), ...op.get(place), ...op.i32Add, ...op.set(node)];
/** Whether the row before has a node above; where it is. */
const isBelow = [...op.get(place), ...op.get(row), ...op.i32LoadAt(4), ...op.i32MoreS, ...op.i32Const(1), ...op.i32Xor];
const above = [...op.get(row), ...op.i32LoadAt(8), ...op.get(place), ...op.i32Add, ...op.set(before)];

/** Goes through the beads that end in the node: what each weighs, and where it begins. */
function eachBead(base: readonly number[], then: readonly number[]): number[] {
  const ends = (offset: number) => [...op.get(node), ...op.i32Const(1), ...op.i32ShrU, ...op.i32LoadAt(layout.endsAt + offset)];
  const shape = [...op.get(shapeBase), ...op.get(bead), ...op.i32Const(1), ...op.i32Shl, ...op.i32Add, ...op.i32Load16(0)];
  return [
    ...[...ends(4), ...op.set(beadEnd), ...ends(0), ...op.tee(bead), ...op.get(beadEnd), ...op.i32LessS, ...op.if, ...op.loop],
    ...[...shape, ...op.i32Const(3), ...op.i32Shl, ...op.set(at)],
    ...[...op.get(row), ...op.get(at), ...op.i32LoadAt(layout.shapesAt), ...op.i32Sub, ...op.i32LoadAt(16 + 8), ...op.get(place)],
    ...[...op.i32Add, ...op.get(at), ...op.i32LoadAt(layout.shapesAt + 4), ...op.i32Sub, ...op.set(before)],
    ...[...base, ...op.get(slope), ...op.get(scoreBase), ...op.get(bead), ...op.i32Const(2), ...op.i32Shl, ...op.i32Add],
    ...[...op.f32Load(0), ...op.f64FromF32, ...op.f64Mul, ...op.f64Add, ...op.set(sum), ...then],
    ...[...op.get(bead), ...op.i32Const(1), ...op.i32Add, ...op.tee(bead), ...op.get(beadEnd), ...op.i32LessS, ...op.brIf],
    ...[...op.end, ...op.end],
  ];
}

/** Adds the bead's weight, unless it is little beside what there is. */
const unlessLittle = (what: readonly number[], add: readonly number[]) => [
  ...[...what, ...op.get(sum), ...op.f64Sub, ...op.f64Const(NEGLIGIBLE), ...op.f64More, ...op.i32Const(1), ...op.i32Xor],
  ...[...op.if, ...add, ...op.end],
];

/** `(func (param $row i32) (param $last i32))`: `sumForward` of the rows from one address to, not including, another. */
export function forwardBytes(): Uint8Array<ArrayBuffer> {
  const left = [...op.get(node), ...op.i32Const(8), ...op.i32Sub, ...op.set(before)];
  return moduleOf({
    ...LOCALS,
    code: [
      ...[...start, ...all('first'), ...op.set(first), ...op.loop, ...enterRow, ...op.get(lowest), ...op.set(place), ...op.loop],
      ...[...enterNode, ...op.get(first), ...op.set(any), ...nothing, ...op.tee(first), ...op.set(afterTarget)],
      ...[...isBelow, ...op.if, ...above],
      ...logAdded(plus(of(before, layout.other), all('source')), plus(of(before, layout.source), all('sourceMore'))),
      ...[...op.tee(any), ...op.set(afterTarget), ...op.end, ...into(node, layout.source, op.get(afterTarget))],
      ...eachBead(of(before, layout.one), unlessLittle(op.get(any), [...logAdded(op.get(any), op.get(sum)), ...op.set(any)])),
      ...[...into(node, layout.other, op.get(any)), ...nothing, ...op.set(afterTarget)],
      ...[...op.get(place), ...op.get(lowest), ...op.i32MoreS, ...op.if, ...left],
      ...logAdded(plus(of(before, layout.one), all('target')), plus(of(before, layout.target), all('targetMore'))),
      ...[...op.set(afterTarget), ...op.end, ...into(node, layout.target, op.get(afterTarget))],
      ...into(node, layout.one, logAdded(op.get(any), op.get(afterTarget))),
      ...[...op.get(place), ...op.i32Const(8), ...op.i32Add, ...op.tee(place), ...op.get(highest), ...op.i32MoreS],
      ...[...op.i32Const(1), ...op.i32Xor, ...op.brIf, ...op.end],
      ...[...op.get(row), ...op.i32Const(16), ...op.i32Add, ...op.tee(row), ...op.get(last), ...op.i32Ne, ...op.brIf, ...op.end],
    ],
  });
}

/** `(func (param $row i32) (param $last i32))`: `sumBackward` of the rows from one address back to, not including, another; `from` takes the place of its sums. */
export function backwardBytes(): Uint8Array<ArrayBuffer> {
  const addTo = (plane: number, code: readonly number[]) => into(node, plane, plus(of(node, plane), code));
  const sourceAfter = op.get(first);
  return moduleOf({
    ...LOCALS,
    code: [
      ...[...start, ...op.loop, ...enterRow, ...op.get(highest), ...op.set(place), ...op.loop, ...enterNode],
      ...[...logAdded(of(node, layout.one), of(node, layout.other)), ...op.set(any)],
      ...[...logAdded(of(node, layout.one), of(node, layout.target)), ...op.set(afterTarget)],
      ...[...logAdded(op.get(any), of(node, layout.source)), ...op.set(first)],
      ...[...into(node, layout.one, op.get(any)), ...addTo(layout.toSource, sourceAfter)],
      ...addTo(layout.toTarget, op.get(afterTarget)),
      ...[...op.get(place), ...op.get(lowest), ...op.i32MoreS, ...op.if],
      ...[...op.get(node), ...op.i32Const(8), ...op.i32Sub, ...op.set(before)],
      ...into(before, layout.one, logAdded(of(before, layout.one), plus(op.get(afterTarget), all('target')))),
      ...[...into(before, layout.target, plus(op.get(afterTarget), all('targetMore'))), ...op.end],
      ...[...isBelow, ...op.if, ...above, ...into(before, layout.other, plus(sourceAfter, all('source')))],
      ...[...into(before, layout.source, plus(sourceAfter, all('sourceMore'))), ...op.end],
      ...eachBead(
        op.get(any),
        unlessLittle(of(before, layout.one), into(before, layout.one, logAdded(of(before, layout.one), op.get(sum)))),
      ),
      ...[...op.get(place), ...op.i32Const(8), ...op.i32Sub, ...op.tee(place), ...op.get(lowest), ...op.i32LessS],
      ...[...op.i32Const(1), ...op.i32Xor, ...op.brIf, ...op.end],
      ...[...op.get(row), ...op.i32Const(16), ...op.i32Sub, ...op.tee(row), ...op.get(last), ...op.i32Ne, ...op.brIf, ...op.end],
    ],
  });
}
