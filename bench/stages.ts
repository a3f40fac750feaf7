/**
 * usage: pnpm bench:stages FOLDER [SOURCE TARGET] [--lines N,…] [--audit] [--rounds N]
 *
 * Where the processor time of one run goes, from the start of Node to the result as JSON, on 1,000 and on 10,000 lines (--lines) of the
 * line-parallel texts FOLDER/XX.txt.gz (da and en when not given), round and round: the median of N processes (5), set up as the command
 * line's are, all threads counted, with the time that passed and the most memory of the process. --audit audits as well, and has each line as a segment.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileSparingly } from '../packages/cli/src/compile-sparingly.ts';
import { readParallel } from './retrieval.ts';
import { fixed, printTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    lines: { type: 'string', default: '1000,10000' },
    audit: { type: 'boolean', default: false },
    one: { type: 'boolean' },
  },
});

/** What one process says of itself: milliseconds by stage, those that passed since it began, and its memory in MB. */
interface Run {
  readonly spent: Readonly<Record<string, number>>;
  readonly passed: number;
  readonly memory: number;
}

/** Milliseconds of processor time, by stage, of this process. */
async function stages(
  source: string,
  target: string,
  [from, to]: readonly string[],
  audit: boolean,
): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  let before = 0;
  const end = (stage: string) => {
    const { user, system } = process.cpuUsage();
    spent[stage] = (user + system) / 1000 - before;
    before += spent[stage];
  };
  compileSparingly();
  end('Node starts');
  const { createDocument, loadEmbedder } = await import('@enface/core');
  const { alignDocuments } = await import('@enface/align/bitext');
  const { toJson } = await import('@enface/align/json');
  const { auditAlignment, findingsToJson } = audit ? await import('@enface/align/audit') : {};
  end('our modules are loaded');
  const embedder = await loadEmbedder();
  end('the encoder is loaded');
  const segments = audit ? 'lines' : 'sentences';
  const one = await createDocument(source, { language: from, segments });
  const other = await createDocument(target, { language: to, segments });
  end('sentences are split');
  const counted = {
    ...embedder,
    async embed(...args: Parameters<typeof embedder.embed>) {
      end('aligned');
      const vectors = await embedder.embed(...args);
      const aligned = spent.aligned;
      end('sentences are embedded');
      sums.embedded += spent['sentences are embedded'];
      sums.aligned += aligned;
      return vectors;
    },
  };
  const sums = { embedded: 0, aligned: 0 };
  const alignment = await alignDocuments(one, other, { embedder: counted });
  end('aligned');
  const aligned = spent.aligned + sums.aligned;
  const found = await auditAlignment?.(alignment, { embedder });
  if (found) end('audited');
  JSON.stringify(found ? findingsToJson!(alignment, found) : toJson(alignment));
  end('written as JSON');
  const { 'written as JSON': written, audited, aligned: _, ...first } = spent;
  const last = { aligned, ...(audited !== undefined && { audited }), 'written as JSON': written };
  return { ...first, 'sentences are embedded': sums.embedded, ...last };
}

if (values.one) {
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
  const { source, target, languages } = JSON.parse(input);
  const spent = await stages(source, target, languages, values.audit);
  console.log(JSON.stringify({ spent, passed: performance.now(), memory: process.resourceUsage().maxRSS / 1024 }));
} else {
  const [folder, from = 'da', to = 'en'] = positionals;
  const texts = folder === undefined ? undefined : readParallel(folder);
  if (!texts?.has(from) || !texts.has(to)) {
    console.error('usage: pnpm bench:stages FOLDER [SOURCE TARGET] [--lines N,…] [--audit] [--rounds N]');
    process.exit(2);
  }
  const lines = (language: string, count: number) => {
    const all = texts.get(language)!;
    return Array.from({ length: count }, (_, k) => all[k % all.length]).join('\n');
  };
  const columns = values.lines.split(',').map((each) => {
    const count = Number(each);
    const input = JSON.stringify({ source: lines(from, count), target: lines(to, count), languages: [from, to] });
    const all = Array.from({ length: Number(values.rounds) }, (): Record<string, number> => {
      const own = [fileURLToPath(import.meta.url), '--one', ...(values.audit ? ['--audit'] : [])];
      const { spent, passed, memory }: Run = JSON.parse(execFileSync(process.execPath, own, { input, encoding: 'utf8' }));
      const sum = Object.values(spent).reduce((some, more) => some + more, 0);
      return { ...spent, 'all of it': sum, '(by the clock)': passed, '(peak memory, MB)': memory };
    });
    const median = (stage: string) => all.map((run) => run[stage]).sort((a, b) => a - b)[all.length >> 1];
    return { name: `ms of processor, ${count.toLocaleString('en')} lines`, median, stages: Object.keys(all[0]) };
  });
  printTable(
    `Where the time goes, ${from} to ${to}`,
    columns[0].stages.map((stage) => ({
      stage,
      ...Object.fromEntries(columns.map(({ name, median }) => [name, fixed(median(stage), 0)])),
    })),
  );
}
