import { readFile } from 'node:fs/promises';

/** Runs what stands behind "output of" and gives what it printed. */
export type RunCommand = (command: string) => Promise<string>;

const root = new URL('../', import.meta.url);
const BLOCK = /<!-- (from|output of) (.+?) -->\n(```\w*\n)([\s\S]*?)```/g;

/**
 * A document with its marked blocks of code made anew: `<!-- from FILE#REGION -->` is followed by that region of a tested
 * example, `<!-- output of COMMAND -->` by what the command prints. A document that is current stays as it is.
 */
export async function expand(document: string, run: RunCommand): Promise<string> {
  let expanded = '';
  let done = 0;
  for (const { index, 0: whole, 1: kind, 2: what, 3: fence } of document.matchAll(BLOCK)) {
    const content = kind === 'from' ? await regionOf(what) : await run(what);
    expanded += `${document.slice(done, index)}<!-- ${kind} ${what} -->\n${fence}${content.replace(/[ \t]+$/gm, '').trimEnd()}\n\`\`\``;
    done = index + whole.length;
  }
  return expanded + document.slice(done);
}

/** What stands between `#region NAME` and `#endregion NAME` of a file, or in a notebook's cell of that name. */
async function regionOf(place: string): Promise<string> {
  const [path, name] = place.split('#');
  const text = await readFile(new URL(path, root), 'utf8');
  if (path.endsWith('.ipynb')) {
    const cells = JSON.parse(text).cells as { id: string; source: string[] }[];
    return cells.find(({ id }) => id === name)!.source.join('');
  }
  const [, region] = text.split(new RegExp(`// #(?:end)?region ${name}\\n`));
  return region;
}
