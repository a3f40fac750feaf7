#!/usr/bin/env node
import { endsAtSignals } from './process.ts';
import { run } from './run.ts';

// whoever writes hears of it
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), endsAtSignals());
