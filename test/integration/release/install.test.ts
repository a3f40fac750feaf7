import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newProject, type Outcome, run, write } from '../project.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly bin?: Record<string, string>;
}

/** A package as plain npm installed it. */
interface Installed {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Paths within the package, sorted. */
  readonly files: readonly string[];
}

const align = (load: string) => `
  ${load}
  (async () => {
    const embedder = await loadEmbedder();
    const source = await createDocument('Ministeren trak sig tilbage i går. Der kommer valg i maj.');
    const target = await createDocument('The minister resigned yesterday. There will be elections in May.');
    const { beads } = await alignDocuments(source, target, { embedder });
    console.log(embedder.id, source.language, JSON.stringify(beads.map((bead) => [bead.source, bead.target])));
  })();`;

const files = {
  'align.mjs': align(`
    import { alignDocuments } from '@enface/align';
    import { createDocument, loadEmbedder } from '@enface/core';`),
  'align.cjs': align(`
    const { alignDocuments } = require('@enface/align');
    const { createDocument, loadEmbedder } = require('@enface/core');`),
  'load.mjs': `
    import { loadEmbedder } from '@enface/core';
    await loadEmbedder().then(() => console.log('loaded'), ({ code, message }) => console.log(code, message));`,
  'hub.mjs': `
    import { loadEmbedder } from '@enface/core';
    await loadEmbedder('intfloat/multilingual-e5-small').catch(({ code, message }) => console.log(code, message));`,
};

/** What else runs packages from npm: npm packages too, in versions that the tests are known to pass on. */
const runtimes = { deno: '2.9.6', bun: '1.4.5' };

let folder: string;
let packages: readonly Installed[];

beforeAll(async () => {
  const started = performance.now();
  folder = await newProject({ files });
  const seconds = (performance.now() - started) / 1000;
  packages = await Promise.all(Object.keys(inject('archives')).map((name) => installed(name)));
  const all = await sizeOf(join(folder, 'node_modules'));
  console.log(`npm install: ${seconds.toFixed(1)} s, ${(all / 1e6).toFixed(1)} MB in node_modules`);
  for (const { name, folder } of packages) {
    const [packed, unpacked] = [(await stat(inject('archives')[name])).size, await sizeOf(folder)];
    console.log(`${name}: ${(packed / 1e6).toFixed(2)} MB packed, ${(unpacked / 1e6).toFixed(2)} MB unpacked`);
  }
});
afterAll(() => folder && rm(folder, { recursive: true }));

async function installed(name: string): Promise<Installed> {
  const place = join(folder, 'node_modules', name);
  const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
  return { name, folder: place, manifest, files: await filesIn(place) };
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(place.length + 1).replaceAll('\\', '/')).sort();
}

async function sizeOf(place: string): Promise<number> {
  const sizes = (await filesIn(place)).map(async (path) => (await stat(join(place, path))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const named = (name: string) => packages.find((pack) => pack.name === name)!;

/** `@enface/core/transformers` and the like: everything that can be imported as a module. */
const entryPoints = () =>
  packages.flatMap(({ name, manifest }) =>
    Object.entries(manifest.exports)
      .filter(([path, target]) => typeof target === 'object' && !path.includes('*'))
      .map(([path]) => `${name}${path.slice(1)}`),
  );

describe('what is in the packages', () => {
  test('nothing but code, types, sources, and what each is to bring along', () => {
    const allowed: Record<string, RegExp> = {
      '@enface/core': /^(dist\/[\w-]+\.(js|js\.map|d\.ts)|src\/.+\.ts)$/,
      '@enface/model':
        /^(dist\/([\w-]+\.(jsx?|js\.map|d\.ts)|tokenizer\.bin)|src\/.+\.ts|weights\/(config\.json|tokenizer\.json|model\.safetensors))$/,
      '@enface/align': /^(dist\/[\w-]+\.(js|js\.map|d\.ts)|src\/.+\.(ts|css)|schema\/[\w-]+\.json)$/,
      '@enface/formats': /^(dist\/[\w-]+\.(js|js\.map|d\.ts)|src\/.+\.ts)$/,
      '@enface/many': /^(dist\/[\w-]+\.(js|js\.map|d\.ts)|src\/.+\.ts|schema\/line-1\.json)$/,
      '@enface/queue': /^(dist\/[\w-]+\.(js|js\.map|d\.ts)|src\/.+\.ts)$/,
      enface: /^(dist\/[\w-]+\.js(\.map)?|seeds\/(README\.md|[\w-]+\.(da|nl|en)\.txt))$/,
    };
    for (const { name, files } of packages) {
      const rest = files.filter((path) => !allowed[name].test(path));
      expect(rest, name).toEqual(['LICENSE', 'README.md', 'package.json']);
      expect(files.filter((path) => /test|fixture/.test(path))).toEqual([]);
    }
  });

  test('the licence that the manifest names, and a readme that says what the package is', async () => {
    for (const { name, folder, manifest } of packages) {
      const [licence, readme] = await Promise.all(['LICENSE', 'README.md'].map((path) => readFile(join(folder, path), 'utf8')));
      expect(licence, name).toContain('Permission is hereby granted, free of charge');
      expect(licence.includes('CC BY-SA 4.0'), name).toBe(manifest.license.includes('CC-BY-SA-4.0'));
      expect(readme.startsWith(`# ${name}\n`), name).toBe(true);
      expect(readme, name).toMatch(/npm install|npx enface|loadEmbedder\(\)/);
    }
  });

  test('the default encoder, within 28 MB, and the five articles of the demo', async () => {
    const weights = named('@enface/model').files.filter((path) => path.startsWith('weights/'));
    expect(weights).toEqual(['weights/config.json', 'weights/model.safetensors', 'weights/tokenizer.json']);
    expect(await sizeOf(join(named('@enface/model').folder, 'weights'))).toBeLessThan(28e6);
    expect(named('enface').files.filter((path) => path.endsWith('.txt'))).toHaveLength(5);
  });

  test('every file that is promised', () => {
    for (const { name, manifest, files } of packages) {
      const targets = Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target),
      );
      for (const target of [...targets, ...Object.values(manifest.bin ?? {})]) {
        const [start, end] = target.replace(/^\.\//, '').split('*');
        const isThere = files.some((path) => (end === undefined ? path === start : path.startsWith(start) && path.endsWith(end)));
        expect(isThere, `${name}: ${target}`).toBe(true);
      }
    }
  });

  test('dependencies by version, not by place in the workspace, and no script that an install would run', () => {
    for (const { name, manifest } of packages) {
      for (const [dependency, range] of Object.entries(manifest.dependencies ?? {}))
        expect(range, dependency).toMatch(dependency.includes('enface') ? /^\d+\.\d+\.\d+$/ : /^\^\d/);
      expect(Object.keys(manifest.scripts ?? {}), name).toEqual(['build']);
    }
    const { version } = named('enface').manifest;
    expect(named('enface').manifest.dependencies).toMatchObject({ '@enface/align': version, '@enface/core': version });
  });
});

const ids = () => `@enface/model@${named('@enface/model').manifest.version}`;
const aligned = (): Outcome => ({ status: 0, stdout: `${ids()} da [[[0],[0]],[[1],[1]]]\n`, stderr: '' });

describe('what Node makes of them', () => {
  const node = (...args: string[]) => run(folder, process.execPath, args);

  test('every entry point can be imported, and required, without a word on stderr', async () => {
    const names = JSON.stringify(entryPoints());
    const show = 'console.log(name, Object.keys(module).length > 0)';
    const imported = await node(
      '--input-type=module',
      '-e',
      `for (const name of ${names}) { const module = await import(name); ${show}; }`,
    );
    const required = await node(
      '--input-type=commonjs',
      '-e',
      `for (const name of ${names}) { const module = require(name); ${show}; }`,
    );
    const stdout = entryPoints()
      .map((name) => `${name} true\n`)
      .join('');
    expect([imported, required]).toEqual([
      { status: 0, stdout, stderr: '' },
      { status: 0, stdout, stderr: '' },
    ]);
    expect(entryPoints()).toEqual(expect.arrayContaining(['@enface/core/transformers', '@enface/align/report', '@enface/model']));
  });

  test.each(['align.mjs', 'align.cjs'])('two texts are aligned by %s', async (script) => {
    expect(await node(script)).toEqual(aligned());
  });

  test('a hub model without Transformers.js gives the error that says what to install', async () => {
    const { stdout, stderr } = await node('hub.mjs');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^PEER_MISSING .*npm install @huggingface\/transformers/);
  });

  test('a default encoder that is damaged is refused, by the name of the file', async () => {
    const file = join(named('@enface/model').folder, 'weights', 'model.safetensors');
    const handle = await open(file, 'r+');
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, 12_345_678);
    try {
      await handle.write(Buffer.of(byte[0] ^ 1), 0, 1, 12_345_678);
      expect((await node('load.mjs')).stdout).toMatch(/^BAD_MODEL model\.safetensors of the default encoder is damaged/);
    } finally {
      await handle.write(byte, 0, 1, 12_345_678);
      await handle.close();
    }
    expect((await node('load.mjs')).stdout).toBe('loaded\n');
  });

  test('the command line runs its demo, from the name that npm gave it', async () => {
    const { status, stdout } = await run(folder, 'npx', ['--no-install', 'enface', 'demo']);
    expect(status).toBe(0);
    expect(stdout).toContain('cnbc-salesforce-lawsuit.da.txt');
    expect((await stat(join(folder, 'enface-demo.html'))).size).toBeGreaterThan(20_000);
  });
});

describe('what other runtimes make of them', () => {
  let elsewhere: string | undefined;
  let failure = '';
  beforeAll(async () => {
    elsewhere = await newProject({ files, dependencies: runtimes }).catch((error) => {
      failure = String(error);
      return undefined;
    });
  });
  afterAll(() => elsewhere && rm(elsewhere, { recursive: true }));

  test.each([
    ['deno', ['run', '--allow-all', '--no-lock', 'align.mjs']],
    ['bun', ['run', 'align.mjs']],
    ['bun', ['run', 'align.cjs']],
  ])('two texts are aligned by %s %j', async (runtime, args) => {
    expect(failure).toBe('');
    const version = await run(elsewhere!, 'npx', ['--no-install', runtime, '--version']);
    expect(version).toMatchObject({ status: 0, stdout: expect.stringContaining(runtimes[runtime as keyof typeof runtimes]) });
    expect(await run(elsewhere!, 'npx', ['--no-install', runtime, ...args])).toEqual(aligned());
  });

  test('the notebook runs in Deno', async () => {
    const path = new URL('../../../examples/notebook/enface.ipynb', import.meta.url);
    const { cells } = JSON.parse(await readFile(path, 'utf8')) as { cells: { cell_type: string; source: string[] }[] };
    const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''));
    await write(elsewhere!, { 'notebook.ts': [...code, "console.log('to its end');"].join('\n') });
    const args = ['run', '--allow-all', '--no-lock', 'notebook.ts'];
    expect(await run(elsewhere!, 'npx', ['--no-install', 'deno', ...args])).toEqual({
      status: 0,
      stdout: 'to its end\n',
      stderr: '',
    });
  });
});
