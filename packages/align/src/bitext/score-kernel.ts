import { moduleOf, op } from '@enface/core/internal';
import { JOB, layout, numbers, shared, wholes } from './score-layout.ts';

/**
 * Scores the beads of one row, those of a shape after those of another, two at a time: a WebAssembly module of two kilobytes that is
 * put together here. It takes the same steps in the same order as JavaScript does (`weighRuns`, `pushPromising`, `lackOf`), and so
 * gives the same results to the last bit.
 *
 * `(func (param $job i32) (param $last i32))`: does the jobs from an address to another.
 */
export function moduleBytes(): Uint8Array<ArrayBuffer> {
  const [job, last, count, done, bits, place, block, begin, end, ofRun, back, until, row, rowsEnd, step] = Array(15).keys();
  const [mass, merit, value, score, lack] = [15, 16, 17, 18, 19];
  const whole = (name: keyof typeof wholes) => [...op.get(job), ...op.i32LoadAt(4 * wholes[name])];
  const number = (name: keyof typeof numbers) => [...op.get(job), ...op.f64x2LoadSplat(8 * numbers[name])];
  const all = (name: keyof typeof shared) => [...op.i32Const(0), ...op.f64x2LoadSplat(layout.sharedAt + 8 * shared[name])];
  const here = (base: number, at = 0) => [...op.get(base), ...op.get(done), ...op.i32Add, ...op.v128Load(at)];
  const ofPlane = (name: keyof typeof wholes, at: number) => [
    ...[...whole(name), ...op.get(begin), ...op.i32Add, ...op.get(done), ...op.i32Add, ...op.v128Load(at)],
  ];
  const nothing = [...op.i32Const(0), ...op.i8x16Splat];
  /** What a plane has at the ends of the runs, or so many bytes before, less what it has at their beginnings. */
  const across = (at: number, before = 0) => [...here(end, at - before), ...here(begin, at), ...op.f64x2Sub];
  /** Of the bits of lanes those of which a value is not less than another. */
  const kept = (what: number, least: readonly number[]) => [
    ...[...op.get(what), ...least, ...op.f64x2Less, ...op.i64x2Bitmask],
    ...[...op.i32Const(3), ...op.i32Xor, ...op.get(bits), ...op.i32And],
  ];
  /** Goes on with a loop while bytes are left. */
  const next = [
    ...[...op.get(done), ...op.i32Const(16), ...op.i32Add, ...op.tee(done), ...op.get(count)],
    ...[...op.i32LessS, ...op.brIf, ...op.end],
  ];
  const code: number[] = [...op.loop];

  // the dot products
  code.push(...whole('block'), ...op.set(block), ...whole('sums'), ...op.set(end), ...whole('back'), ...op.set(back));
  code.push(...op.get(end), ...op.get(back), ...op.i32Sub, ...op.set(begin), ...whole('added'), ...op.set(count));
  code.push(...op.i32Const(0), ...op.set(done), ...op.loop, ...op.get(block), ...op.get(done), ...op.i32Add);
  code.push(...here(block), ...here(end), ...here(begin), ...op.f64x2Sub, ...op.f64x2Add, ...op.v128Store(0), ...next);

  // what they make of beads
  code.push(...whole('scored'), ...op.tee(count), ...op.if);
  code.push(...op.get(block), ...whole('begun'), ...op.i32Add, ...op.set(block), ...whole('until'), ...op.set(until));
  code.push(...whole('column'), ...op.tee(begin), ...op.get(back), ...op.i32Add, ...op.set(end));
  code.push(...whole('ofRun'), ...op.get(begin), ...op.i32Add, ...op.set(ofRun), ...whole('rowsEnd'), ...op.set(rowsEnd));
  code.push(...op.i32Const(0), ...op.set(done), ...op.loop);
  code.push(...number('ownMass'), ...here(end, layout.massAt), ...op.f64x2Add, ...here(begin, layout.massAt), ...op.f64x2Sub);
  code.push(...all('half'), ...op.f64x2Mul, ...op.tee(mass));
  code.push(...here(block), ...number('inverse'), ...op.f64x2Mul, ...here(ofRun, layout.inversesAt), ...op.f64x2Mul);
  code.push(...number('chance'), ...ofPlane('ofBoth', layout.expectedAt), ...op.f64x2Add, ...all('half'), ...op.f64x2Mul);
  code.push(...op.f64x2Sub, ...all('threshold'), ...op.f64x2Sub, ...op.f64x2Mul, ...all('signal'), ...op.f64x2Div);
  code.push(...number('price'), ...op.f64x2Sub, ...op.set(merit));
  // the last one may have no neighbour
  code.push(...op.i32Const(3), ...op.i32Const(1), ...op.get(done), ...op.i32Const(8), ...op.i32Add, ...op.get(count));
  code.push(...op.i32LessS, ...op.select, ...op.set(bits), ...kept(merit, number('least')), ...op.tee(bits), ...op.if);

  // lengths
  code.push(...here(ofRun, layout.logsAt), ...number('ownLog'), ...op.f64x2Sub, ...op.tee(value), ...op.get(value));
  code.push(...op.f64x2Mul, ...all('spread'), ...all('spreadShort'), ...number('ownLength'), ...across(layout.charactersAt));
  code.push(...all('scale'), ...op.f64x2Mul, ...op.f64x2Add, ...all('one'), ...op.f64x2Add, ...op.f64x2Div, ...op.f64x2Add);
  code.push(...op.f64x2Div, ...op.set(value), ...op.get(merit), ...op.get(mass), ...all('length'), ...op.f64x2Mul);
  code.push(...all('most'), ...op.get(value), ...op.f64x2Least, ...op.f64x2Mul, ...op.f64x2Sub, ...op.set(score));
  code.push(...kept(score, number('least')), ...op.tee(bits), ...op.if);

  // breaks, joints, marks, edges, seams
  code.push(...op.get(score), ...all('paragraph'), ...number('ownBreaks'), ...across(layout.paragraphsAt, 8), ...op.f64x2Add);
  code.push(...op.f64x2Mul, ...op.f64x2Sub, ...all('joint'), ...number('ownJoints'), ...across(layout.jointsAt, 8));
  code.push(...op.f64x2Add, ...op.f64x2Mul, ...op.f64x2Add, ...ofPlane('beginnings', layout.beginningsAt), ...op.f64x2Add);
  code.push(...whole('ends'), ...op.get(end), ...op.i32Add, ...op.get(done), ...op.i32Add, ...op.v128Load(layout.endsAt - 8));
  code.push(...op.f64x2Add, ...number('first'), ...number('firstEach'), ...here(begin, layout.notFirstAt), ...op.f64x2Mul);
  code.push(...op.f64x2Add, ...op.f64x2Sub, ...number('last'), ...number('lastEach'), ...here(end, layout.notLastAt - 8));
  code.push(...op.f64x2Mul, ...op.f64x2Add, ...op.f64x2Sub, ...all('seam'), ...nothing, ...number('apart'), ...number('sign'));
  code.push(...number('ownSeams'), ...across(layout.seamsAt), ...op.f64x2Sub, ...op.f64x2Mul, ...op.f64x2Least);
  code.push(...op.f64x2Most, ...op.f64x2Mul, ...op.f64x2Add, ...op.set(score));
  code.push(...kept(score, all('hopeless')), ...op.tee(bits), ...op.if, ...nothing, ...op.set(lack));

  /** `value` is what a segment has in common with the other side: what it falls short of its share. */
  const short = [
    ...[...op.set(value), ...op.get(lack), ...all('share'), ...op.get(value), ...op.f64x2Sub],
    ...[...op.get(value), ...all('share'), ...op.f64x2Less, ...op.v128And, ...op.f64x2Add, ...op.set(lack)],
  ];
  const sumsOfRow = [...op.get(row), ...op.i32LoadAt(0), ...op.get(begin), ...op.i32Add, ...op.get(done), ...op.i32Add];

  // what each of the source's segments lacks, from the last one on
  code.push(...op.get(rowsEnd), ...op.i32Const(layout.rowsAt + layout.row), ...op.i32Ne, ...op.if);
  code.push(...op.i32Const(layout.rowsAt), ...op.set(row), ...op.loop, ...sumsOfRow, ...op.tee(place), ...op.get(back));
  code.push(...op.i32Add, ...op.v128Load(0), ...op.get(place), ...op.v128Load(0), ...op.f64x2Sub);
  code.push(...op.get(row), ...op.f64x2LoadSplat(8), ...op.f64x2Mul, ...here(ofRun, layout.inversesAt), ...op.f64x2Mul);
  code.push(...op.get(row), ...op.get(back), ...op.i32Add, ...op.f64x2LoadSplat(8), ...ofPlane('ofOne', layout.expectedAt));
  code.push(...op.f64x2Add, ...all('half'), ...op.f64x2Mul, ...op.f64x2Sub, ...short);
  code.push(...op.get(row), ...op.i32Const(layout.row), ...op.i32Add, ...op.tee(row), ...op.get(rowsEnd), ...op.i32Ne);
  code.push(...op.brIf, ...op.end, ...op.end);

  // and each of the target's
  code.push(...op.get(back), ...op.i32Const(8), ...op.i32Ne, ...op.if);
  code.push(...op.get(back), ...op.i32Const(8), ...op.i32Sub, ...op.set(step), ...op.loop, ...nothing, ...op.set(value));
  code.push(...op.get(rowsEnd), ...op.i32Const(layout.row), ...op.i32Sub, ...op.set(row), ...op.loop);
  code.push(...op.get(value), ...sumsOfRow, ...op.get(step), ...op.i32Add, ...op.tee(place), ...op.v128Load(8));
  code.push(...op.get(place), ...op.v128Load(0), ...op.f64x2Sub, ...op.f64x2Add, ...op.set(value));
  code.push(...op.get(row), ...op.i32Const(layout.row), ...op.i32Sub, ...op.tee(row), ...op.i32Const(layout.rowsAt - layout.row));
  code.push(...op.i32Ne, ...op.brIf, ...op.end);
  code.push(...op.get(begin), ...op.get(done), ...op.i32Add, ...op.get(step), ...op.i32Add, ...op.set(place));
  code.push(...op.get(value), ...op.get(place), ...op.v128Load(layout.inversesAt), ...op.f64x2Mul, ...number('inverse'));
  code.push(...op.f64x2Mul, ...number('chanceOfOne'), ...op.get(place), ...whole('ofSource'), ...op.i32Add);
  code.push(...op.v128Load(layout.expectedAt), ...op.f64x2Add, ...all('half'), ...op.f64x2Mul, ...op.f64x2Sub, ...short);
  code.push(...op.get(step), ...op.i32Const(8), ...op.i32Sub, ...op.tee(step), ...op.i32Const(-8), ...op.i32Ne);
  code.push(...op.brIf, ...op.end, ...op.end);

  code.push(...op.get(score), ...all('lack'), ...op.get(lack), ...op.f64x2Mul, ...op.f64x2Sub, ...op.set(score));
  code.push(...kept(score, all('hopeless')), ...op.set(bits));
  for (const lane of [0, 1]) {
    const node = [...op.get(until), ...op.get(done), ...op.i32Const(1), ...op.i32ShrU, ...op.i32Add];
    const untilAt = layout.untilAt + 4 * lane;
    code.push(...op.get(bits), ...op.i32Const(1 << lane), ...op.i32And, ...op.if);
    code.push(...node, ...op.i32LoadAt(untilAt), ...op.set(place));
    code.push(...node, ...op.get(place), ...op.i32Const(1), ...op.i32Add, ...op.i32Store(untilAt));
    code.push(...op.get(place), ...op.i32Const(1), ...op.i32Shl, ...whole('shape'), ...op.i32Store16(layout.shapesAt));
    code.push(...op.get(place), ...op.i32Const(3), ...op.i32Shl, ...op.get(score), ...op.f64x2Lane(lane));
    code.push(...op.f64Store(layout.scoresAt), ...op.end);
  }
  code.push(...op.end, ...op.end, ...op.end, ...next, ...op.end);
  code.push(...op.get(job), ...op.i32Const(JOB.bytes), ...op.i32Add, ...op.tee(job), ...op.get(last), ...op.i32Ne);
  code.push(...op.brIf, ...op.end);
  return moduleOf({ parameters: 2, integers: 13, vectors: 5, code });
}
