import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HUNALIGN_LINES, timeHunalign } from './hunalign.ts';
import { type GoldPair, readSets } from './sets.ts';
import { fixed, type Row } from './table.ts';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000];

/** Up to so many lines a run is over soon, and what else the machine does weighs much: the median of five is taken. */
const SHORT = 3000;

/** Articles of one set in a new random order each time round, until a side has `size` lines. */
function longPair(pairs: readonly GoldPair[], size: number): { source: string; target: string } {
  let state = size;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const source: string[] = [];
  const target: string[] = [];
  while (source.length < size) {
    const pair = pairs[Math.floor(random() * pairs.length)];
    source.push(...pair.source);
    target.push(...pair.target);
  }
  return { source: source.slice(0, size).join('\n'), target: target.slice(0, size).join('\n') };
}

/**
 * Runs the built command line in a process of its own on texts of growing length; and hunalign, where it is installed, on
 * the same ones right after.
 */
export async function speedTable(folder: string): Promise<Row[]> {
  const [, pairs] = [...readSets(folder)].find(([, list]) => list.length > 1) ?? [];
  if (!pairs) return [];
  const program = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const meter = "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const rows: Row[] = [];
  const place = mkdtempSync(join(tmpdir(), 'enface-speed-'));
  try {
    for (const size of SIZES) {
      const { source, target } = longPair(pairs, size);
      writeFileSync(join(place, 'source.txt'), source);
      writeFileSync(join(place, 'target.txt'), target);
      const script = `"${process.execPath}" --import "${meter}" "${program}" align source.txt target.txt --from ${pairs[0].languages[0]} --to ${pairs[0].languages[1]} --quiet -o out.json 2>&1`;
      let memory = '';
      const times = Array.from({ length: size > SHORT ? 1 : 5 }, () => {
        const began = performance.now();
        memory = execFileSync('sh', ['-c', script], { cwd: place, encoding: 'utf8', maxBuffer: 1 << 20 });
        return (performance.now() - began) / 1000;
      });
      const seconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
      const other = size <= HUNALIGN_LINES ? timeHunalign(place, 'source.txt', 'target.txt') : undefined;
      rows.push({
        lines: size,
        seconds: fixed(seconds, 2),
        'ms a line': fixed((seconds * 1000) / size, 3),
        'peak memory (MB)': Math.round(Number(/(\d+)\s*$/.exec(memory)?.[1]) / 1024),
        ...(other !== undefined && { 'hunalign, seconds': fixed(other, 2), 'times enface': fixed(other / seconds, 2) }),
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  if (!rows.some((row) => 'times enface' in row)) console.log('hunalign is not installed (not on the PATH): no comparison.');
  return rows;
}
