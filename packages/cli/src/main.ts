#!/usr/bin/env node
import { endProcess } from './end.ts';
import { endsAtSignals } from './process.ts';

// before anything else is loaded, so that a signal finds it from the first moment
const signal = endsAtSignals();
// whoever writes hears of it
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const { run } = await import('./run.ts');
await endProcess(await run(process.argv.slice(2), signal));
