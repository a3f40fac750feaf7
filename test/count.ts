import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failuresOf, type Report, tally } from './reports.ts';

// Sums up all reports of a folder, in one line, behind what failed: tsx test/count.ts FOLDER
const folder = process.argv[2];
const read = async (name: string): Promise<Report> => JSON.parse(await readFile(join(folder, name), 'utf8'));
const reports = await Promise.all((await readdir(folder)).map(read));
console.log(`${failuresOf(reports)}${tally(reports)}`);
