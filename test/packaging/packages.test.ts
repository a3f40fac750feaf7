import { open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScripts, installPacked, node, type Packed } from './packed.ts';

let folder: string;
let packages: readonly Packed[];

beforeAll(async () => {
  await buildScripts();
  ({ folder, packages } = await installPacked());
}, 180_000);

afterAll(() => folder && rm(folder, { recursive: true }));

const named = (name: string) => packages.find((pack) => pack.name === name)!;

/** `@enface/core/transformers` and the like: everything that can be imported as a module. */
const entryPoints = () =>
  packages.flatMap(({ name, manifest }) =>
    Object.entries(manifest.exports)
      .filter(([path, target]) => typeof target === 'object' && !path.includes('*'))
      .map(([path]) => `${name}${path.slice(1)}`),
  );

describe('what is in the packages', () => {
  test('nothing but code, sources, and what each is to bring along', () => {
    const allowed: Record<string, RegExp> = {
      '@enface/core': /^(dist\/[\w-]+\.js(\.map)?|src\/.+\.ts)$/,
      '@enface/model': /^(dist\/[\w-]+\.js(x|\.map)?|src\/.+\.ts|weights\/(config\.json|tokenizer\.json|model\.safetensors))$/,
      '@enface/align': /^(dist\/[\w-]+\.js(\.map)?|src\/.+\.ts|schema\/[\w-]+\.json)$/,
      enface: /^(dist\/[\w-]+\.js(\.map)?|seeds\/(README\.md|[\w-]+\.(da|nl|en)\.txt))$/,
    };
    for (const { name, files } of packages) {
      const rest = files.filter((path) => !allowed[name].test(path));
      expect(rest, name).toEqual(['LICENSE', 'README.md', 'package.json']);
      expect(files.filter((path) => /test|fixture/.test(path))).toEqual([]);
    }
  });

  test('the default encoder, within 28 MB, and the five articles of the demo', async () => {
    const weights = named('@enface/model').files.filter((path) => path.startsWith('weights/'));
    expect(weights).toEqual(['weights/config.json', 'weights/model.safetensors', 'weights/tokenizer.json']);
    const sizes = await Promise.all(weights.map((path) => stat(join(named('@enface/model').folder, path))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(28e6);
    expect(named('enface').files.filter((path) => path.endsWith('.txt'))).toHaveLength(5);
  });

  test('every file that is promised, apart from the types, which test:types looks at', () => {
    for (const { name, manifest, files } of packages) {
      const targets = Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string'
          ? [target]
          : Object.entries(target).flatMap(([when, path]) => (when === 'types' ? [] : [path])),
      );
      for (const target of [...targets, ...Object.values(manifest.bin ?? {})]) {
        const [start, end] = target.replace(/^\.\//, '').split('*');
        const isThere = files.some((path) => (end === undefined ? path === start : path.startsWith(start) && path.endsWith(end)));
        expect(isThere, `${name}: ${target}`).toBe(true);
      }
    }
  });

  test('dependencies by version, not by place in the workspace', () => {
    for (const { manifest } of packages) expect(JSON.stringify(manifest.dependencies ?? {})).not.toContain('workspace:');
    expect(named('enface').manifest.dependencies).toMatchObject({ '@enface/align': '0.1.0', '@enface/core': '0.1.0' });
  });
});

describe('what Node makes of them', () => {
  test('every entry point can be imported, without a word on stderr', async () => {
    await writeFile(
      join(folder, 'import.mjs'),
      `for (const name of ${JSON.stringify(entryPoints())}) console.log(name, Object.keys(await import(name)).length > 0);`,
    );
    const { stdout, stderr } = await node(folder, ['import.mjs']);
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(entryPoints().map((name) => `${name} true`));
    expect(entryPoints()).toEqual(expect.arrayContaining(['@enface/core/transformers', '@enface/align/report', '@enface/model']));
  });

  test('two texts are aligned', async () => {
    await writeFile(
      join(folder, 'align.mjs'),
      `import { alignDocuments } from '@enface/align';
       import { createDocument, loadEmbedder } from '@enface/core';
       const embedder = await loadEmbedder();
       const source = await createDocument('Ministeren trak sig tilbage i går. Der kommer valg i maj.');
       const target = await createDocument('The minister resigned yesterday. There will be elections in May.');
       const { beads } = await alignDocuments(source, target, { embedder });
       console.log(embedder.id, source.language, JSON.stringify(beads.map((bead) => [bead.source, bead.target])));`,
    );
    const { stdout, stderr } = await node(folder, ['align.mjs']);
    expect(stderr).toBe('');
    expect(stdout).toBe('@enface/model@0.1.0 da [[[0],[0]],[[1],[1]]]\n');
  });

  test('a hub model without Transformers.js gives the error that says what to install', async () => {
    await writeFile(
      join(folder, 'hub.mjs'),
      `import { loadEmbedder } from '@enface/core';
       await loadEmbedder('intfloat/multilingual-e5-small').catch(({ code, message }) => console.log(code, message));`,
    );
    const { stdout, stderr } = await node(folder, ['hub.mjs']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^PEER_MISSING .*npm install @huggingface\/transformers/);
  });

  test('a default encoder that is damaged is refused, by the name of the file', async () => {
    const file = join(named('@enface/model').folder, 'weights', 'model.safetensors');
    const handle = await open(file, 'r+');
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, 12_345_678);
    const loading = [
      '--input-type=module',
      '--eval',
      `const { loadEmbedder } = await import('@enface/core'); await loadEmbedder().then(() => console.log('loaded'), ({ code, message }) => console.log(code, message));`,
    ];
    try {
      await handle.write(Buffer.of(byte[0] ^ 1), 0, 1, 12_345_678);
      expect((await node(folder, loading)).stdout).toMatch(/^BAD_MODEL model\.safetensors of the default encoder is damaged/);
    } finally {
      await handle.write(byte, 0, 1, 12_345_678);
      await handle.close();
    }
    expect((await node(folder, loading)).stdout).toBe('loaded\n');
  });

  test('the command line runs its demo', async () => {
    const { bin } = named('enface').manifest;
    const { stdout, stderr } = await node(folder, [join(named('enface').folder, bin!.enface), 'demo']);
    expect(stderr).toBe('');
    expect(stdout).toContain('cnbc-salesforce-lawsuit.da.txt');
    expect((await stat(join(folder, 'enface-demo.html'))).size).toBeGreaterThan(20_000);
  });
});
