import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProject, run } from './project.ts';

let folder: string;
beforeAll(async () => {
  folder = await newProject({
    files: {
      'align.js': `
        import { alignDocuments } from '@enface/align';
        import { createDocument, loadEmbedder } from '@enface/core';
        const embedder = await loadEmbedder();
        const source = await createDocument('Ministeren trak sig tilbage i går. Der kommer valg i maj.');
        const target = await createDocument('The minister resigned yesterday. There will be elections in May.');
        const { beads } = await alignDocuments(source, target, { embedder });
        console.log(source.language, JSON.stringify(beads.map((bead) => [bead.source, bead.target])));`,
    },
  });
});
afterAll(() => folder && rm(folder, { recursive: true }));

test('after a plain npm install, Node aligns two texts', async () => {
  expect(await run(folder, process.execPath, ['align.js'])).toEqual({
    status: 0,
    stdout: 'da [[[0],[0]],[[1],[1]]]\n',
    stderr: '',
  });
});
