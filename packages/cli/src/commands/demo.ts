import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mapDocuments } from '@enface/align';
import { defineCommand } from 'citty';
import { withEngine } from '../engine.ts';
import { chosenFormat, options } from '../options.ts';
import { deliver } from '../render.ts';
import type { Invocation } from '../run.ts';
import { readSeeds } from '../seeds.ts';
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
    await checkOutput(args.output);
    const { sources, targets } = await readSeeds();
    const quiet = args.quiet ?? false;
    const result = await withEngine({ model: args.model, quiet, signal }, (engine) => mapDocuments(sources, targets, engine));
    await deliver(result, 'html', args.output);
    await deliver(result, 'text', undefined);
    process.stdout.write(`\nThe same as a page: ${pathToFileURL(resolve(args.output)).href}\n`);
  },
});
