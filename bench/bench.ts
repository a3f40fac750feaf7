/**
 * usage: pnpm bench [FOLDER]
 *
 * FOLDER holds line-parallel texts, XX.txt.gz or XX.txt, one sentence a line, for the retrieval table. Without it only
 * what the repository itself holds is measured: sentence splitting on the gold of test/gold/segmentation, and the default
 * encoder's speed, load time and memory.
 */
import { loadEmbedder } from '@enface/core';
import { embeddingTables } from './embedding.ts';
import { retrievalTable } from './retrieval.ts';
import { segmentationTable } from './segmentation.ts';
import { printTable } from './table.ts';

const folder = process.argv[2];
if (folder)
  printTable(
    `Retrieval accuracy (%) on ${folder.split(/[\\/]/).filter(Boolean).at(-1)}, default encoder as shipped`,
    await retrievalTable(folder, await loadEmbedder()),
  );
else console.log('No folder of parallel lines given: retrieval accuracy is not measured.');
printTable('Sentence splitting: boundary F1 on test/gold/segmentation', await segmentationTable());
for (const [title, rows] of Object.entries(await embeddingTables(folder))) printTable(title, rows);
