import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks, falseAlarms } from '@enface/align/audit';
import { KNOWN_MODELS } from '@enface/core/transformers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expand } from '../../docs/expand.ts';
import { enface } from '../cli/enface.ts';
import { runExample } from './script.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

const packages = ['core', 'model', 'align', 'formats', 'many', 'queue', 'cli'];
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'training/README.md'],
  ...readdirSync(new URL('docs', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...packages.map((name) => `packages/${name}/README.md`),
];

/** Prints what a marked command prints, from the sources. */
async function printed(command: string): Promise<string> {
  const [program, ...args] = command.split(' ');
  if (program === 'node') return (await runExample(args[0].replace('examples/', ''), args.slice(1), tmpdir())).stdout;
  return (await enface(args.slice(1), { cwd: fileURLToPath(new URL('examples/letter', root)), env: { COLUMNS: '92' } })).stdout;
}

describe('blocks', () => {
  test.each(documents)(
    'of %s are what the examples hold and the commands print (pnpm run docs makes them anew)',
    async (document) => {
      const text = await read(document);
      expect(await expand(text, printed)).toBe(text);
      // every block of code in JavaScript says where it comes from
      expect(text.match(/```(js|ts)\n/g) ?? []).toHaveLength(text.match(/<!-- from .+ -->\n```(js|ts)\n/g)?.length ?? 0);
    },
  );
});

test('pictures in README.md show the page as it is (pnpm run docs makes them anew)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enface-'));
  try {
    const { status } = await enface(['demo', '-o', 'demo.html'], { cwd: folder });
    expect(status).toBe(0);
    const hash = createHash('sha256').update(await readFile(join(folder, 'demo.html')));
    expect(await read('README.md')).toContain(`sha256:${hash.digest('hex')} `);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('commands', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-'));
    const copies = {
      'da.txt': 'cnbc-salesforce-lawsuit.da.txt',
      'nl.txt': 'data-news.nl.txt',
      'en-1.txt': 'techzine.en.txt',
      'en-2.txt': 'thomson-reuters-foundation.en.txt',
    };
    for (const [copy, seed] of Object.entries(copies)) await copyFile(new URL(`seeds/${seed}`, root), join(folder, copy));
    for (const letter of ['letter.da.txt', 'letter.en.txt'])
      await copyFile(new URL(`examples/letter/${letter}`, root), join(folder, letter));
    // the glossaries are those that docs/audit.md shows
    const shown = await read('docs/audit.md');
    for (const format of ['csv', 'xml'])
      await writeFile(
        join(folder, `terms.${format === 'xml' ? 'tbx' : format}`),
        shown.split(`\`\`\`${format}\n`)[1].split('```')[0],
      );
    await writeFile(join(folder, 'names.txt'), 'Salesforce\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(['README.md', 'packages/cli/README.md', 'docs/audit.md'])('of %s do what they say', async (document) => {
    const commands = [...(await read(document)).matchAll(/^npx enface (.+?)( +#.*)?$/gm)].map(([, args]) => args.split(/\s+/));
    expect(commands.length).toBeGreaterThan(2);
    for (const args of commands) {
      // a review goes on until it is ended
      const started = (child: ChildProcess) => child.stdout!.once('data', () => child.kill('SIGINT'));
      const isReview = args[0] === 'review';
      const { status, stdout, stderr } = await enface(args, { cwd: folder, ...(isReview && { started }) });
      expect({ args, status }).toEqual({ args, status: 0 });
      if (isReview) {
        expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S+\/\n$/);
        continue;
      }
      expect(stderr, args.join(' ')).toMatch(args.includes('-o') ? /^Wrote \S+: [^\n]+\n$/ : /^$/);
      const output = args[args.indexOf('-o') + 1];
      if (args.includes('-o')) expect((await stat(join(folder, output))).size).toBeGreaterThan(100);
      else expect(stdout.length).toBeGreaterThan(100);
    }
    expect((await readdir(folder)).length).toBeGreaterThan(6);
  });
});

test('docs/embedders.md lists every model that is known', async () => {
  const rows = [...(await read('docs/embedders.md')).matchAll(/^\| `([\w/.-]+)` \| (\d+) \| (\d+) \|$/gm)];
  expect(rows.map(([, name, dimensions, most]) => [name, Number(dimensions), Number(most)])).toEqual(
    Object.entries(KNOWN_MODELS).map(([name, { dimensions, maxTokens }]) => [name, dimensions, maxTokens]),
  );
});

test('docs/audit.md lists every check, with the false alarms that are on record', async () => {
  const rows = [...(await read('docs/audit.md')).matchAll(/^\| `([\w-]+)` \|.*\| ([\d.]+) \| ([\d.]+) \|$/gm)];
  expect(rows.map(([, id, major, all]) => [id, Number(major), Number(all)])).toEqual(
    checks.map(({ id }) => [id, falseAlarms[id].major, falseAlarms[id].all]),
  );
});

describe('names', () => {
  test('docs/api.md lists everything that can be imported, and nothing else', async () => {
    const rows = [...(await read('docs/api.md')).matchAll(/^\| `(@enface\/[\w/]+)` \| (.+?) \|/gm)];
    const listed = new Map<string, string[]>();
    for (const [, entry, names] of rows)
      listed.set(entry, [...(listed.get(entry) ?? []), ...[...names.matchAll(/`(\w+)/g)].map(([, name]) => name)]);
    const entries = await Promise.all(
      packages.map(async (name) => {
        const { name: id, exports } = JSON.parse(await read(`packages/${name}/package.json`));
        return Object.keys(exports)
          .filter((path) => !/[*]|\.json$|internal$/.test(path))
          .map((path) => `${id}${path.slice(1)}`);
      }),
    );
    expect([...listed.keys()].sort()).toEqual(entries.flat().sort());
    for (const [entry, names] of listed) expect(names.sort(), entry).toEqual(Object.keys(await import(entry)).sort());
  });

  test.each(documents)('of files in %s are names of files that exist', async (document) => {
    const text = await read(document);
    const paths = [...text.matchAll(/`((?:packages|test|bench|training|examples|seeds|\.ci)\/[\w./-]*[\w/])`/g)].map(
      ([, path]) => path,
    );
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
      ([, path]) => new URL(path, new URL(document, root)),
    );
    for (const place of [...paths.map((path) => new URL(path, root)), ...links])
      expect(existsSync(fileURLToPath(place)), `${document}: ${place.pathname}`).toBe(true);
  });
});
