/**
 * usage: pnpm bench:languages FOLDER
 *
 * FOLDER holds line-parallel texts, XX.txt.gz or XX.txt, one sentence a line. For documents of 1, 2, 4 and 10 lines, and of
 * lines of two languages by turns, prints how often each language is told, how often a right claim is called wrong, and how
 * often each wrong claim is noticed.
 */
import { identifyLanguage } from '@enface/core';
import { contradictingLanguage } from '@enface/core/internal';
import { readParallel } from './retrieval.ts';
import { printTable, type Row } from './table.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: pnpm bench:languages FOLDER');
  process.exit(2);
}
const texts = readParallel(folder);
const languages = [...texts.keys()];
const SIZES = [1, 2, 4, 10];
/** Documents of each size and language. */
const DOCUMENTS = 500;

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)}`;

/** Documents of so many lines, spread evenly over a text. */
function documentsOf(lines: readonly string[], size: number): string[] {
  const count = Math.min(DOCUMENTS, Math.floor(lines.length / size));
  const step = Math.floor((lines.length - size) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, k) => lines.slice(k * step, k * step + size).join(' '));
}

async function countOf<T>(values: readonly T[], test: (value: T) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (const value of values) if (await test(value)) count++;
  return count;
}

const told: Row[] = [];
const alarms: Row[] = [];
const noticed: Row[] = [];
for (const language of languages) {
  const right: Row = { language };
  const wrong: Row = { language };
  for (const size of SIZES) {
    const documents = documentsOf(texts.get(language)!, size);
    right[`${size} lines`] = percent(
      await countOf(documents, async (text) => (await identifyLanguage(text)) === language),
      documents.length,
    );
    wrong[`${size} lines`] = percent(
      await countOf(documents, async (text) => (await contradictingLanguage(text, language)) !== undefined),
      documents.length,
    );
  }
  const other = texts.get(languages.find((tag) => tag !== language)!)!;
  const mixed = documentsOf(
    texts.get(language)!.flatMap((line, k) => [line, other[k]]),
    10,
  );
  wrong['5 of 10 lines'] = percent(
    await countOf(mixed, async (text) => (await contradictingLanguage(text, language)) !== undefined),
    mixed.length,
  );
  told.push(right);
  alarms.push(wrong);
}
for (const claimed of languages) {
  const row: Row = { 'claimed ↓ text →': claimed };
  for (const language of languages) {
    const documents = documentsOf(texts.get(language)!, 10);
    const count = await countOf(documents, async (text) => (await contradictingLanguage(text, claimed)) !== undefined);
    row[language] = language === claimed ? '' : percent(count, documents.length);
  }
  noticed.push(row);
}
printTable('Documents whose language is told, %', told);
printTable('Right claims that are called wrong, %', alarms);
printTable('Wrong claims that are noticed, documents of 10 lines, %', noticed);
