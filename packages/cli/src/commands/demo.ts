import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mapDocuments } from '@enface/align';
import { defineCommand } from 'citty';
import { deliverResult } from '../deliver-result.ts';
import { modelFiles, withEngine } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, options } from '../options.ts';
import { readSeeds, seedFiles } from '../seeds.ts';
import { print } from '../stdout.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

export const demo = defineCommand({
  meta: { name: 'demo', description: summaries.demo },
  args: {
    output: { ...options.output, description: 'Where the page goes', default: 'enface-demo.html' },
    model: options.model,
    quiet: { ...options.quiet, description: 'No progress' },
  },
  async run({ args, data }) {
    const { signal } = data as Invocation;
    chosenFormat(undefined, args.output, ['html']);
    const { output, model, quiet = false } = args;
    await checkOutput(output, [...seedFiles(), ...(await modelFiles(model))]);
    const { sources, targets } = await readSeeds();
    const result = await withEngine({ model, quiet, signal }, (engine) => mapDocuments(sources, targets, engine));
    // what is where stands below the text
    await deliverResult(result, 'html', { output, quiet: true, signal });
    await deliverResult(result, 'text', { output: undefined, quiet, signal });
    await print(`\nThe same as a page: ${pathToFileURL(resolve(output)).href}\n`);
  },
});
