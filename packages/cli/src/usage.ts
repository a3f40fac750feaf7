import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, renderUsage } from 'citty';
import { examples } from './examples.ts';
import { hasColor } from './stdout.ts';
import { version } from './version.ts';

/** What each command does, in a line: here, as the commands themselves are loaded only when called. */
export const summaries = {
  align: 'Align a text and its translation, and show everything that has no match',
  audit: 'Audit a translation: what was left out, added, changed or left untranslated',
  review: 'Review a translation in the browser: decide, and see the rest fall into place; all is kept',
  map: 'Map articles on one story onto others: which says what, and what nobody else says',
  batch: 'Align or audit a list of pairs, thousands or millions, on all cores',
  'queue add': 'Put pairs into a queue, for workers on many machines (needs @enface/queue and Redis)',
  'queue work': 'Work on the queue, until told to end',
  'queue status': 'Say how the queue stands, to people or to Prometheus',
  'queue collect': 'Take what is done out of the queue, into a file of results',
  convert: 'Write what a file holds, paired or not, in another format',
  demo: 'Map a Danish and a Dutch article onto three English ones, here and as a page',
} as const;

// biome-ignore lint/suspicious/noExplicitAny: a command's arguments are its own matter
export type AnyCommand = CommandDef<any>;

/** What `enface --help` prints. */
export function mainUsage(): string {
  const width = Math.max(...Object.keys(summaries).map((name) => name.length));
  return `enface ${version}: aligns texts across languages, and shows everything that has no match

Usage: enface COMMAND

${Object.entries(summaries)
  .map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`)
  .join('\n')}

Examples:

${Object.values(examples)
  .map(([first]) => `  ${first}`)
  .join('\n')}

"enface help COMMAND" shows a command's options and more examples; "enface --version" the version.
Exit status: 0 fine, 1 findings as grave as --fail-on says, 2 bad usage or input, or a pair
of a batch that failed.
`;
}

/** What `enface COMMAND --help` prints: citty's usage, and examples. */
export async function commandUsage(name: string, command: AnyCommand): Promise<string> {
  const usage = await renderUsage(command, { meta: { name: 'enface', version } });
  const text = `${usage.replace(/ +$/gm, '').trimEnd()}\n\nEXAMPLES\n\n${examples[name].map((example) => `  ${example}`).join('\n')}\n`;
  return hasColor(process.stdout, process.env) ? text : stripVTControlCharacters(text);
}
