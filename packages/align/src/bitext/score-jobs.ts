import { BEGINNINGS, ENDS } from './marks.ts';
import { COLUMNS, JOB, layout, NODES, numbers, PLANE, RUNS, SHAPES, shared, wholes } from './score-layout.ts';
import { enterScoreRoom, leaveScoreRoom, type ScoreRoom } from './score-room.ts';
import { leastOf, PARAGRAPH, type Scorer } from './scorer.ts';

/** A room, and what it has at hand: the target segments of the beads that end in one row, and the rows that these begin in. */
export interface Jobs {
  readonly room: ScoreRoom;
  /** The target segment that its planes begin with, and the first one that is not at hand. */
  base: number;
  filled: number;
  /** The rows below this one have their sums at hand. */
  row: number;
  /** How many jobs there are. */
  count: number;
}

/** Nodes of a band that a room is worth while for. */
const WORTH = 1 << 14;

/** `undefined` where JavaScript does it: in small bands, where runs were embedded, and where there is no WebAssembly. */
export function createJobs(scorer: Omit<Scorer, 'jobs'>): Jobs | undefined {
  const { source, lattice, signal, threshold, length, targetLengths, amounts, joint, seam, hopeless, share, lack } = scorer;
  const { low, offset } = lattice.band;
  if (source.runs || source.maxRun > RUNS || lattice.shapes.length > SHAPES || offset[low.length] < WORTH) return undefined;
  const room = enterScoreRoom();
  if (!room) return undefined;
  Object.assign(room.shared, {
    [shared.threshold]: threshold,
    [shared.signal]: signal,
    [shared.length]: length,
    [shared.scale]: targetLengths.scale,
    [shared.paragraph]: amounts[PARAGRAPH],
    [shared.joint]: joint,
    [shared.seam]: seam,
    [shared.hopeless]: hopeless,
    [shared.share]: share,
    [shared.lack]: lack,
  });
  return { room, base: 0, filled: 0, row: 0, count: 0 };
}

/** When nothing is left to do. */
export function leaveJobs(jobs: Jobs | undefined): void {
  if (jobs) leaveScoreRoom(jobs.room);
}

/** Whether there is room for row i; few are too wide. */
export function hasRoom({ lattice, dots, source }: Scorer, i: number): boolean {
  const { low, high } = lattice.band;
  const from = Math.max(0, i - source.maxRun);
  if (high[i] - low[i] + 2 > NODES || high[i] - low[from] > COLUMNS / 2) return false;
  for (let r = from; r < i; r++) if (dots.offset[r + 1] - dots.offset[r] + 2 > COLUMNS) return false;
  return true;
}

/** Scores the beads that end in row i, as far as `ScoreRoom.until` tells. What is usual of their runs is to be looked up. */
export function scoreInRoom(scorer: Scorer, jobs: Jobs, i: number): void {
  const { source, widest, lattice } = scorer;
  const { low, high } = lattice.band;
  const { room } = jobs;
  const { maxRun: runs } = source;
  const width = high[i] - low[i] + 1;
  const most = lattice.shapes.length;
  for (let x = 0; x < width; x++) room.until[x] = x * most;
  for (let m = 1; m <= widest[1]; m++) for (let x = 0; x < width; x++) room.blocks[m * NODES + x] = 0;
  fillColumns(scorer, jobs, low[Math.max(0, i - runs)], high[i]);
  fillRows(scorer, jobs, i);
  jobs.count = 0;
  for (let n = 1; n <= runs && n <= i && widest[n] > 0; n++) for (let m = 1; m <= widest[n]; m++) plan(scorer, jobs, i, n, m);
  if (jobs.count > 0) room.run(jobs.count);
}

/** Has the sums at hand of the rows before row i, and what is read of each of them. */
function fillRows({ source, dots, sourceUsual }: Scorer, jobs: Jobs, i: number): void {
  const { all, allWholes } = jobs.room;
  const { maxRun: runs, inverse } = source;
  const { sums, offset, first } = dots;
  for (let r = Math.max(jobs.row, i - runs, 0); r < i; r++) {
    const at = layout.sumsAt / 8 + (r % runs) * COLUMNS - offset[r];
    for (let k = offset[r]; k < offset[r + 1]; k++) all[at + k] = sums[k];
  }
  jobs.row = i;
  for (let d = 1; d <= runs && d <= i; d++) {
    const r = i - d;
    const at = (layout.rowsAt + (d - 1) * layout.row) / 8;
    allWholes[2 * at] = layout.sumsAt + (r % runs) * PLANE + 8 * (jobs.base - first[r]);
    all[at + 1] = inverse[r * runs];
    const usual = (r & sourceUsual.mask) * runs * runs;
    for (let m = 0; m < runs; m++) all[at + 2 + m] = sourceUsual.values[usual + m];
  }
}

/** Has the target segments at hand from one up to, not including, another. */
function fillColumns(scorer: Scorer, jobs: Jobs, from: number, to: number): void {
  if (to - jobs.base > COLUMNS - 2 || from > jobs.filled) jobs.base = jobs.filled = from;
  for (let column = jobs.filled; column < to; column++) fillColumn(scorer, jobs, column);
  jobs.filled = Math.max(jobs.filled, to);
}

function fillColumn({ target, targetUsual, targetMass, targetLengths, marks }: Scorer, jobs: Jobs, column: number): void {
  const { all } = jobs.room;
  const { maxRun: runs } = target;
  const x = column - jobs.base;
  const usual = (column & targetUsual.mask) * runs * runs;
  for (let m = 0; m < runs; m++) {
    all[layout.inversesAt / 8 + m * COLUMNS + x] = target.inverse[column * runs + m];
    all[layout.logsAt / 8 + m * COLUMNS + x] = targetLengths.logs[column * runs + m];
  }
  for (let k = 0; k < runs * runs; k++) all[layout.expectedAt / 8 + k * COLUMNS + x] = targetUsual.values[usual + k];
  for (let border = 0; border < 2; border++) {
    all[layout.massAt / 8 + x + border] = targetMass[column + border];
    all[layout.charactersAt / 8 + x + border] = target.characters[column + border];
    all[layout.seamsAt / 8 + x + border] = target.seams[column + border];
  }
  all[layout.jointsAt / 8 + x] = target.joints[column];
  all[layout.paragraphsAt / 8 + x] = target.paragraphs[column];
  all[layout.notFirstAt / 8 + x] = target.notFirst[column];
  all[layout.notLastAt / 8 + x] = target.notLast[column];
  for (let own = 0; own < BEGINNINGS; own++)
    all[layout.beginningsAt / 8 + own * COLUMNS + x] = marks.beginnings[own * BEGINNINGS + target.beginnings[column]];
  for (let own = 0; own < ENDS; own++) all[layout.endsAt / 8 + own * COLUMNS + x] = marks.ends[own * ENDS + target.ends[column]];
}

/** Has the dot products of row i − n added to those of m segments, and what then are beads n-m scored: the next job. */
function plan(scorer: Scorer, jobs: Jobs, i: number, n: number, m: number): void {
  const { source, dots, sourceUsual, sourceMass, sourceLengths, edge } = scorer;
  const { low, high } = scorer.lattice.band;
  const { wholes: list, numbers: values } = jobs.room;
  const { maxRun: runs } = source;
  const r = i - n;
  const left = low[i];
  const start = Math.max(left, dots.first[r] + m);
  if (start > high[i]) return;
  const job = JOB.wholes * jobs.count;
  const at = JOB.numbers * jobs.count++;
  list[job + wholes.block] = layout.blocksAt + 8 * (m * NODES + start - left);
  list[job + wholes.added] = 8 * (high[i] - start + 1);
  list[job + wholes.sums] = layout.sumsAt + (r % runs) * PLANE + 8 * (start - dots.first[r]);
  list[job + wholes.back] = 8 * m;
  list[job + wholes.scored] = 0;
  const shape = scorer.shapeOf[n * (runs + 1) + m];
  const from = Math.max(start, low[r] + m);
  const to = Math.min(high[i], high[r] + m);
  if (shape < 0 || from > to) return;
  list[job + wholes.begun] = 8 * (from - start);
  list[job + wholes.scored] = 8 * (to - from + 1);
  list[job + wholes.until] = 4 * (from - left);
  list[job + wholes.shape] = shape;
  list[job + wholes.column] = 8 * (from - m - jobs.base);
  list[job + wholes.rowsEnd] = layout.rowsAt + n * layout.row;
  list[job + wholes.ofRun] = (m - 1) * PLANE;
  list[job + wholes.ofOne] = (m - 1) * runs * PLANE;
  list[job + wholes.ofBoth] = ((m - 1) * runs + n - 1) * PLANE;
  list[job + wholes.ofSource] = (n - 1) * PLANE;
  list[job + wholes.beginnings] = source.beginnings[r] * PLANE;
  list[job + wholes.ends] = source.ends[i - 1] * PLANE;
  const run = r * runs + n - 1;
  const usual = ((r & sourceUsual.mask) * runs + n - 1) * runs;
  values[at + numbers.inverse] = source.inverse[run];
  values[at + numbers.chance] = sourceUsual.values[usual + m - 1];
  values[at + numbers.chanceOfOne] = sourceUsual.values[usual];
  values[at + numbers.ownMass] = sourceMass[i] - sourceMass[r];
  values[at + numbers.ownLog] = sourceLengths.logs[run];
  values[at + numbers.ownLength] = (source.characters[i] - source.characters[r]) * sourceLengths.scale;
  values[at + numbers.price] = scorer.prices[shape];
  values[at + numbers.least] = leastOf(scorer, i, n, m, from, to);
  values[at + numbers.ownBreaks] = source.paragraphs[i - 1] - source.paragraphs[r];
  values[at + numbers.ownJoints] = source.joints[i - 1] - source.joints[r];
  values[at + numbers.ownSeams] = source.seams[i] - source.seams[r];
  values[at + numbers.sign] = Math.sign(m - n);
  values[at + numbers.apart] = Math.abs(m - n);
  // an edge costs where one side alone has it, and that is several
  const [mine, yours] = [n > 1 ? edge : 0, m > 1 ? edge : 0];
  values[at + numbers.first] = source.notFirst[r] ? mine : 0;
  values[at + numbers.firstEach] = source.notFirst[r] ? -mine : yours;
  values[at + numbers.last] = source.notLast[i - 1] ? mine : 0;
  values[at + numbers.lastEach] = source.notLast[i - 1] ? -mine : yours;
}
