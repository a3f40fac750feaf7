/**
 * The field's scorer, as Vecalign's `score.py` counts (Thompson & Koehn 2019), and the null scores that it lacks.
 *
 * Null policy, to be named beside every figure: precision counts the nulls of the system (a null is right when gold has the
 * very same null), recall leaves the nulls of gold out.
 */

/** One line of a gold or system file: 0-based segment numbers; an empty side is a null. */
export interface Row {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface Counts {
  right: number;
  rightLax: number;
  predicted: number;
  found: number;
  foundLax: number;
  gold: number;
  nullRight: number;
  nullPredicted: number;
  nullGold: number;
}

export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly strict: Ratio;
  readonly lax: Ratio;
  /** Over (side, segment) pairs that gold and system call unmatched. */
  readonly nulls: Ratio;
  readonly counts: Counts;
}

const LINE = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/;

/** Reads `[0]:[0, 1]` lines; anything after a second colon (a cost) is ignored. */
export function parseRows(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim()) continue;
    const match = LINE.exec(line);
    if (!match) throw new Error(`Not an alignment line: ${JSON.stringify(line.slice(0, 80))}; expected "[0]:[0, 1]".`);
    const numbers = (list: string) =>
      list
        .split(',')
        .filter((n) => n.trim())
        .map(Number);
    rows.push({ source: numbers(match[1]), target: numbers(match[2]) });
  }
  return rows;
}

const key = (row: Row) => `${[...row.source].sort((a, b) => a - b)}:${[...row.target].sort((a, b) => a - b)}`;
const isNull = (row: Row) => row.source.length === 0 || row.target.length === 0;

/** How many of `rows` stand in `reference` exactly, and how many overlap one of its rows on both sides. */
function agreement(rows: readonly Row[], reference: readonly Row[]): { exact: number; lax: number } {
  const known = new Set(reference.map(key));
  const targetsOfSource = new Map<number, Set<number>>();
  for (const row of reference) {
    for (const s of row.source) {
      let targets = targetsOfSource.get(s);
      if (!targets) targetsOfSource.set(s, (targets = new Set()));
      for (const t of row.target) targets.add(t);
    }
  }
  let exact = 0;
  let lax = 0;
  for (const row of rows) {
    if (known.has(key(row))) {
      exact++;
      lax++;
    } else if (row.source.some((s) => row.target.some((t) => targetsOfSource.get(s)?.has(t)))) lax++;
  }
  return { exact, lax };
}

function nullSegments(rows: readonly Row[]): Set<string> {
  const nulls = new Set<string>();
  for (const row of rows) {
    if (row.target.length === 0) for (const s of row.source) nulls.add(`s${s}`);
    if (row.source.length === 0) for (const t of row.target) nulls.add(`t${t}`);
  }
  return nulls;
}

/** Counts for one document pair; add those of several with `addCounts` (micro average). Rows empty on both sides are dropped. */
export function countRows(gold: readonly Row[], system: readonly Row[]): Counts {
  const some = (row: Row) => row.source.length > 0 || row.target.length > 0;
  const unique = (rows: readonly Row[]) => [...new Map(rows.filter(some).map((row) => [key(row), row])).values()];
  const g = unique(gold);
  const s = unique(system);
  const precision = agreement(s, g);
  const linked = g.filter((row) => !isNull(row));
  const recall = agreement(
    linked,
    s.filter((row) => !isNull(row)),
  );
  const goldNulls = nullSegments(g);
  const systemNulls = nullSegments(s);
  return {
    right: precision.exact,
    rightLax: precision.lax,
    predicted: s.length,
    found: recall.exact,
    foundLax: recall.lax,
    gold: linked.length,
    nullRight: [...systemNulls].filter((n) => goldNulls.has(n)).length,
    nullPredicted: systemNulls.size,
    nullGold: goldNulls.size,
  };
}

export const noCounts = (): Counts => ({
  right: 0,
  rightLax: 0,
  predicted: 0,
  found: 0,
  foundLax: 0,
  gold: 0,
  nullRight: 0,
  nullPredicted: 0,
  nullGold: 0,
});

export function addCounts(a: Counts, b: Counts): Counts {
  const sum = noCounts();
  for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] = a[name] + b[name];
  return sum;
}

/** Nothing predicted and nothing to find is a perfect score; one without the other is none. */
function ratio(rightOfPredicted: number, predicted: number, found: number, gold: number): Ratio {
  const precision = predicted ? rightOfPredicted / predicted : gold ? 0 : 1;
  const recall = gold ? found / gold : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

export function scoresOf(counts: Counts): Scores {
  return {
    strict: ratio(counts.right, counts.predicted, counts.found, counts.gold),
    lax: ratio(counts.rightLax, counts.predicted, counts.foundLax, counts.gold),
    nulls: ratio(counts.nullRight, counts.nullPredicted, counts.nullRight, counts.nullGold),
    counts,
  };
}
