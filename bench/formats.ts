/**
 * usage: pnpm bench:formats [N] [tmx|xliff|jsonl]
 *
 * Writes a translation memory of N units (500,000 when not given), as XLIFF and as JSON Lines, too, in which one unit of a thousand
 * has a wrong figure, and has the command line audit each into a copy of itself, and convert it; translate-toolkit, where it is installed, reads the
 * same files. Prints the processor's time and memory, each step in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { printTable, type Row } from './table.ts';

const [first = '500000', only] = process.argv.slice(2);
const count = Number(first);

/** Texts of a unit as XML has them: half a dozen sentences with figures that differ. */
function unit(k: number): readonly [danish: string, english: string] {
  const price = (k * 7) % 1000;
  const wrong = k % 1000 === 500 ? price + 1 : price;
  return (
    [
      [
        `Færgen sejler igen fra havn nummer ${k}, og billetten koster ${price} kroner &amp; gebyr.`,
        `The ferry sails again from harbour number ${k}, and the ticket costs ${wrong} kroner &amp; a fee.`,
      ],
      [
        `Borgmesteren siger, at ${price} mennesker fra by nummer ${k} mødte op på torvet.`,
        `The mayor says that ${wrong} people from town number ${k} turned up in the square.`,
      ],
      [
        `Tryk på Gem for at gemme fil ${k}; den fylder ${price} kilobyte.`,
        `Press Save to save file ${k}; it takes up ${wrong} kilobytes.`,
      ],
      [
        `Skolen har ${price} elever, og sag ${k} bliver behandlet i næste uge.`,
        `The school has ${wrong} pupils, and case ${k} will be dealt with next week.`,
      ],
      [
        `I rapport ${k} står der, at prisen på mælk er steget med ${price} øre.`,
        `Report ${k} says that the price of milk has gone up by ${wrong} øre.`,
      ],
    ] as const
  )[k % 5];
}

const files: Record<string, { head: string; row: (k: number) => string; foot: string }> = {
  tmx: {
    head: '<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="da" datatype="plaintext"/><body>\n',
    row: (k) => {
      const [danish, english] = unit(k);
      return `<tu tuid="${k}"><tuv xml:lang="da"><seg>${danish}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>\n`;
    },
    foot: '</body></tmx>\n',
  },
  xliff: {
    head: '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" source-language="da" target-language="en" datatype="plaintext"><body>\n',
    row: (k) => {
      const [danish, english] = unit(k);
      return `<trans-unit id="${k}"><source>${danish}</source><target>${english}</target></trans-unit>\n`;
    },
    foot: '</body></file></xliff>\n',
  },
  jsonl: {
    head: '',
    row: (k) => {
      const [da, en] = unit(k).map((text) => text.replaceAll('&amp;', '&'));
      return `${JSON.stringify({ translation: { da, en } })}\n`;
    },
    foot: '',
  },
};

function* pieces({ head, row, foot }: (typeof files)[string]): Generator<string> {
  yield head;
  for (let k = 0; k < count; k++) yield row(k);
  yield foot;
}

if (!Number.isInteger(count) || count < 1 || (only !== undefined && !Object.hasOwn(files, only))) {
  console.error('usage: pnpm bench:formats [N] [tmx|xliff|jsonl]');
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'enface-bench-'));
try {
  const said =
    "process.on('exit', () => { const u = process.resourceUsage(); console.log(u.maxRSS, (u.userCPUTime + u.systemCPUTime) / 1e6); })";
  const enface = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const rows: Row[] = [];
  const measure = (what: string, command: string, args: readonly string[]): Row => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${what} failed: ${stderr}`);
    const [kilobytes, seconds] = stdout.trim().split('\n').at(-1)!.split(' ').map(Number);
    return { what, 'processor, s': seconds.toFixed(0), 'memory at most': `${Math.round(kilobytes / 1024)} MB` };
  };
  for (const [format, how] of Object.entries(files)) {
    if (only !== undefined && format !== only) continue;
    const ending = format === 'xliff' ? 'xlf' : format;
    const [file, out] = [join(folder, `memory.${ending}`), join(folder, `audited.${ending}`)];
    await pipeline(Readable.from(pieces(how)), createWriteStream(file));
    const size = `${Math.round(statSync(file).size / 1e6)} MB`;
    const audited = measure(`${format}: audited and written`, process.execPath, [
      ...['--import', `data:text/javascript,${encodeURIComponent(said)}`, enface],
      ...['audit', file, '-o', out],
    ]);
    const marks = (await readFile(out, 'utf8')).match(/enface: |from="enface"|"check":/g)?.length ?? 0;
    rows.push({ ...audited, file: size, findings: `${marks}` });
    const other = join(folder, format === 'jsonl' ? 'converted.tmx' : 'converted.jsonl');
    const converted = measure(`${format}: converted to ${other.split('.').at(-1)}`, process.execPath, [
      ...['--import', `data:text/javascript,${encodeURIComponent(said)}`, enface],
      ...['convert', file, other],
    ]);
    rows.push({ ...converted, file: size });
    await rm(other);
    const python = (store: string) =>
      `import sys, resource; from translate.storage import ${store}; s = ${store.replace(/^x.*/, 'xliff.xlifffile').replace(/^tmx$/, 'tmx.tmxfile')}.parsefile(sys.argv[1]); [(u.source, u.target) for u in s.units]; u = resource.getrusage(resource.RUSAGE_SELF); print(u.ru_maxrss, u.ru_utime + u.ru_stime)`;
    if (existsSync('/usr/bin/po2tmx') && format !== 'jsonl')
      rows.push({
        ...measure(`${format}: read by translate-toolkit`, '/usr/bin/python3', ['-c', python(format), file]),
        file: size,
      });
    for (const path of [file, out]) await rm(path);
  }
  printTable(`${count.toLocaleString('en')} units`, rows);
} finally {
  await rm(folder, { recursive: true });
}
