import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDocument, type Document, EnfaceError } from '@enface/core';

/** The articles that the demo maps, by file name; the part before `.txt` is the language. */
const articles = {
  sources: ['cnbc-salesforce-lawsuit.da.txt', 'data-news.nl.txt'],
  targets: ['techzine.en.txt', 'thomson-reuters-foundation.en.txt', 'crm-firm-salesforce.en.txt'],
};

/** The copy in the published package, else the folder at the repository's root. */
const folders = [new URL('../seeds/', import.meta.url), new URL('../../../seeds/', import.meta.url)];

/** @throws EnfaceError `NOT_READABLE` when the package is incomplete. */
export function seedFiles(): string[] {
  return Object.values(articles)
    .flat()
    .map((name) => fileURLToPath(new URL(name, folderOfSeeds())));
}

/** @throws EnfaceError `NOT_READABLE` when the package is incomplete. */
export async function readSeeds(): Promise<{ sources: Document[]; targets: Document[] }> {
  const folder = folderOfSeeds();
  const read = async (name: string) =>
    createDocument(await readFile(new URL(name, folder), 'utf8'), { id: name, language: name.split('.').at(-2) });
  return { sources: await Promise.all(articles.sources.map(read)), targets: await Promise.all(articles.targets.map(read)) };
}

function folderOfSeeds(): URL {
  const folder = folders.find((url) => existsSync(new URL(articles.sources[0], url)));
  if (!folder) throw new EnfaceError('NOT_READABLE', "The demo's articles are missing from the package: install enface again.");
  return folder;
}
