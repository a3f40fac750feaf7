// Aligns thousands of pairs on all cores; run it with a list of pairs, one a line.
// #region many
import { createReadStream } from 'node:fs';
import { passageText } from '@enface/align';
import { alignMany, readPairs } from '@enface/many';

const pairs = readPairs(createReadStream(process.argv[2] ?? 'pairs.jsonl'));
for await (const { id, value, error } of alignMany(pairs, { order: 'input' })) {
  if (error) console.log(`${id}: ${error.message}`);
  else for (const { side, segments } of value.unmatched) console.log(`${id}: ${side} ${passageText(value[side], segments)}`);
}
// #endregion many
