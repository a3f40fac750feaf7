/**
 * usage: pnpm bench:formats [N]
 *
 * Writes a translation memory of N units (500,000 when not given), streams it through `tmxUnits` and out again as JSON Lines, and
 * has translate-toolkit read the same file, where it is installed. Prints the processor's time and memory, each step in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { isUnit, tmxUnits } from '@enface/formats/tmx';
import { printTable, type Row } from './table.ts';

const [first = '500000', path] = process.argv.slice(2);

function* memory(count: number): Generator<string> {
  yield '<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="da" datatype="plaintext"/><body>\n';
  for (let k = 0; k < count; k++) {
    const danish = `Færgen sejler igen fra havn nummer ${k}, og billetten koster ${(k * 7) % 1000} kroner &amp; gebyr.`;
    const english = `The ferry sails again from harbour number ${k}, and the ticket costs ${(k * 7) % 1000} kroner &amp; a fee.`;
    yield `<tu tuid="${k}"><tuv xml:lang="da"><seg>${danish}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>\n`;
  }
  yield '</body></tmx>\n';
}

async function* lines(file: string): AsyncGenerator<string> {
  for await (const value of tmxUnits(createReadStream(file), file))
    if (isUnit(value))
      yield `${JSON.stringify(Object.fromEntries(value.variants.map(({ language, text }) => [language, text])))}\n`;
}

if (first === 'stream') {
  await pipeline(Readable.from(lines(path)), createWriteStream(`${path}.jsonl`));
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(maxRSS, (userCPUTime + systemCPUTime) / 1e6);
} else {
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1) {
    console.error('usage: pnpm bench:formats [N]');
    process.exit(2);
  }
  const folder = await mkdtemp(join(tmpdir(), 'enface-bench-'));
  try {
    const file = join(folder, 'memory.tmx');
    await pipeline(Readable.from(memory(count)), createWriteStream(file));
    const megabytes = Math.round(statSync(file).size / 1e6);
    const rows: Row[] = [];
    const measure = (name: string, command: string, args: readonly string[]) => {
      const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
      const [kilobytes, seconds] = stdout.trim().split(' ').map(Number);
      if (status !== 0) throw new Error(`${name} failed`);
      rows.push({ what: name, 'processor, s': seconds.toFixed(1), 'memory at most': `${Math.round(kilobytes / 1024)} MB` });
    };
    measure('tmxUnits, streamed out as JSON Lines', process.execPath, [fileURLToPath(import.meta.url), 'stream', file]);
    const python =
      'import sys, resource; from translate.storage import tmx; s = tmx.tmxfile.parsefile(sys.argv[1]); [(u.source, u.target) for u in s.units]; u = resource.getrusage(resource.RUSAGE_SELF); print(u.ru_maxrss, u.ru_utime + u.ru_stime)';
    if (existsSync('/usr/bin/po2tmx')) measure('translate-toolkit, read', '/usr/bin/python3', ['-c', python, file]);
    printTable(`A TMX of ${count.toLocaleString('en')} units, ${megabytes} MB`, rows);
  } finally {
    await rm(folder, { recursive: true });
  }
}
