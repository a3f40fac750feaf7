#!/usr/bin/env node
import { run } from './run.ts';
import { exitQuietlyWhenNobodyReads } from './streams.ts';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());
exitQuietlyWhenNobodyReads(process.stdout);
process.exitCode = await run(process.argv.slice(2), cancel.signal);
