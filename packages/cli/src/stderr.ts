import { printable } from '@enface/core/internal';

/** A file's name has at most 4096 bytes; what is longer came out of a file, and its beginning says enough. */
const longest = 5000;

/**
 * A line for the person at the terminal, beside the result. All that goes to standard error passes through this file:
 * names of files, options and what files hold may carry controls, and none of them may act on the terminal.
 */
export function note(line: string): void {
  process.stderr.write(`${safe(line)}\n`);
}

/** Several lines, such as a stack. */
export function notes(lines: string): void {
  for (const line of lines.split('\n')) note(line);
}

/** Puts a line in the place of the last one; an empty one takes it away. For terminals only. */
export function status(line: string): void {
  process.stderr.write(`\r\u001b[2K${safe(line).slice(0, (process.stderr.columns || 80) - 1)}`);
}

const safe = (line: string) => printable(line.length > longest ? `${line.slice(0, longest)}…` : line);
