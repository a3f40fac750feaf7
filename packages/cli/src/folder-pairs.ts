import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { EnfaceError } from '@enface/core';
import { canonicalTag } from '@enface/core/internal';
import { inputEndings } from '@enface/formats';
import { reason } from './reason.ts';

/** Two files that belong together, and what is common to their names, by which a result is called. */
export interface FilePair {
  readonly source: string;
  /** None where a file holds both sides. */
  readonly target?: string;
  /** A path without language codes and ending: `manual/chapter-1`. */
  readonly name: string;
}

export interface FolderPairs {
  readonly pairs: readonly FilePair[];
  /** Paths of files on either side that have no partner. */
  readonly alone: readonly string[];
  /** How many files are of no format that is read. */
  readonly others: number;
}

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/**
 * The files of two folders, and of those in them, that go by the same name: language codes at the beginning or end of a name
 * (`letter.da.docx`, `da_letter.docx`), or that are the name of a folder, are ignored, and so are endings, unless several files of a
 * folder differ in nothing else. Hidden files are left out.
 *
 * @throws EnfaceError `NOT_READABLE`
 */
export async function pairFolders(source: string, target: string): Promise<FolderPairs> {
  const [left, right] = [await filesIn(source), await filesIn(target)];
  const pairs: FilePair[] = [];
  let waiting = { left: left.files, right: right.files };
  for (const key of [asItIs, withoutCodes, bare]) {
    const [ours, theirs] = [byKey(waiting.left, key), byKey(waiting.right, key)];
    const taken = new Set<string>();
    for (const [name, file] of ours) {
      const partner = theirs.get(name);
      if (file === undefined || partner === undefined) continue;
      pairs.push({ source: join(source, file), target: join(target, partner), name: file });
      taken.add(`a${file}`).add(`b${partner}`);
    }
    waiting = {
      left: waiting.left.filter((file) => !taken.has(`a${file}`)),
      right: waiting.right.filter((file) => !taken.has(`b${file}`)),
    };
  }
  const alone = [...waiting.left.map((file) => join(source, file)), ...waiting.right.map((file) => join(target, file))];
  return { pairs: named(pairs), alone, others: left.others + right.others };
}

/** The files of one folder, each of which is to hold both sides. */
export async function filesOf(folder: string): Promise<FolderPairs> {
  const { files, others } = await filesIn(folder);
  return { pairs: named(files.map((file) => ({ source: join(folder, file), name: file }))), alone: [], others };
}

let collator: Intl.Collator | undefined;

/** (Made when called for, as it takes ten milliseconds.) */
function order(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** In the order of their names, which are paths yet; where two would be called the same, they are called by these. */
function named(pairs: readonly FilePair[]): FilePair[] {
  const counts = new Map<string, number>();
  for (const { name } of pairs) counts.set(bare(name), (counts.get(bare(name)) ?? 0) + 1);
  const paths = new Set(pairs.map(({ name }) => name));
  const isTaken = (name: string) => counts.get(name) !== 1 || paths.has(name);
  return pairs
    .map((pair) => (isTaken(bare(pair.name)) ? pair : { ...pair, name: bare(pair.name) }))
    .sort((a, b) => order(a.name, b.name));
}

/** Paths in a folder, with slashes whatever the system; how many are of no format that is read. */
async function filesIn(folder: string): Promise<{ files: string[]; others: number }> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.split('/').some((step) => step.startsWith('.')));
    const files = paths.filter((path) => inputEndings.includes(endingOf(path).slice(1).toLowerCase())).sort(order);
    return { files, others: paths.length - files.length };
  } catch (error) {
    throw new EnfaceError('NOT_READABLE', `The folder "${folder}" cannot be read: ${reason(error)}.`, { cause: error });
  }
}

/** A key that several files have is no one's. */
function byKey(files: readonly string[], key: (file: string) => string): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const file of files) keys.set(key(file), keys.has(key(file)) ? undefined : file);
  return keys;
}

const endingOf = (file: string): string => /\.\w{1,10}$/.exec(file)?.[0] ?? '';

const asItIs = (file: string): string => file;

const bare = (file: string): string => withoutCodes(file).slice(0, -endingOf(file).length || undefined);

/** A code may be a whole folder's name, or stand at either end of a file's. */
function withoutCodes(file: string): string {
  const ending = endingOf(file);
  const steps = file.slice(0, file.length - ending.length).split('/');
  const stem = steps.pop()!;
  const folders = steps.filter((step) => !isCode(step));
  const end = /^(.{1,200}?)[._-]([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(stem);
  const start = /^([a-z]{2,3}(?:[-_][A-Z]{2})?)[._-](.{1,200})$/.exec(stem);
  const plain = end && isCode(end[2]) ? end[1] : start && isCode(start[1]) ? start[2] : stem;
  return [...folders, plain + ending].join('/');
}

/** `da`, `en-GB`, `pt_BR`, `nob`. */
const isCode = (text: string): boolean =>
  /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(text) && canonicalTag(text.replace('_', '-')) !== undefined;
