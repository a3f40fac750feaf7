/**
 * usage: pnpm bench:stages FOLDER [SOURCE TARGET] [--rounds N]
 *
 * Where the processor time of one run goes, from the start of Node to the result as JSON, on 1,000 and on 10,000 lines of the
 * line-parallel texts FOLDER/XX.txt.gz (da and en when not given), round and round: the median of N processes (5), all threads counted.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readParallel } from './retrieval.ts';
import { fixed, printTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, one: { type: 'boolean' } },
});

/** Milliseconds of processor time, by stage, of this process. */
async function stages(source: string, target: string, languages: readonly string[]): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  let before = 0;
  const end = (stage: string) => {
    const { user, system } = process.cpuUsage();
    spent[stage] = (user + system) / 1000 - before;
    before += spent[stage];
  };
  end('Node starts');
  const { createDocument, loadEmbedder } = await import('@enface/core');
  const { alignDocuments } = await import('@enface/align/bitext');
  const { toJson } = await import('@enface/align/json');
  end('our modules are loaded');
  const embedder = await loadEmbedder();
  end('the encoder is loaded');
  const one = await createDocument(source, { language: languages[0] });
  const other = await createDocument(target, { language: languages[1] });
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
  JSON.stringify(toJson(alignment));
  end('written as JSON');
  const { 'written as JSON': written, aligned: _, ...first } = spent;
  return { ...first, 'sentences are embedded': sums.embedded, aligned, 'written as JSON': written };
}

if (values.one) {
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
  const { source, target, languages } = JSON.parse(input);
  console.log(JSON.stringify(await stages(source, target, languages)));
} else {
  const [folder, from = 'da', to = 'en'] = positionals;
  const texts = folder === undefined ? undefined : readParallel(folder);
  if (!texts?.has(from) || !texts.has(to)) {
    console.error('usage: pnpm bench:stages FOLDER [SOURCE TARGET] [--rounds N]');
    process.exit(2);
  }
  const lines = (language: string, count: number) => {
    const all = texts.get(language)!;
    return Array.from({ length: count }, (_, k) => all[k % all.length]).join('\n');
  };
  const columns = [1000, 10_000].map((count) => {
    const input = JSON.stringify({ source: lines(from, count), target: lines(to, count), languages: [from, to] });
    const runs = Array.from({ length: Number(values.rounds) }, (): Record<string, number> => {
      const own = fileURLToPath(import.meta.url);
      return JSON.parse(execFileSync(process.execPath, [own, '--one'], { input, encoding: 'utf8' }));
    });
    const all = runs.map((run) => ({ ...run, 'all of it': Object.values(run).reduce((sum, each) => sum + each, 0) }));
    const median = (stage: string) => all.map((run: Record<string, number>) => run[stage]).sort((a, b) => a - b)[all.length >> 1];
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
