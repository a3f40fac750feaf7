#!/usr/bin/env node
import { compileSparingly } from './compile-sparingly.ts';
import { endProcess } from './end.ts';
import { endsAtSignals, letFinish } from './process.ts';

const argv = process.argv.slice(2);
// a worker of the queue that has begun nothing yet says so, as soon as it knows
if (argv[0] === 'queue' && argv[1] === 'work') letFinish(60_000);
// before anything else is loaded, so that a signal finds it from the first moment
const signal = endsAtSignals();
// whoever writes hears of it
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
compileSparingly();
const { run } = await import('./run.ts');
await endProcess(await run(argv, signal));
