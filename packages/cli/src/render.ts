import type { Alignment, Correspondence } from '@enface/align';
import { toJson, toVecalign } from '@enface/align/formats';
import type { Format } from './options.ts';
import { columns, hasColor } from './streams.ts';
import { writeResult } from './write.ts';

/** Writes a result in a format to a file, or to standard output where none is named. */
export async function deliver(result: Alignment | Correspondence, format: Format, output: string | undefined): Promise<void> {
  const { stdout, env } = process;
  const look = output === undefined ? { width: columns(stdout, env), color: hasColor(stdout, env) } : {};
  const text = await rendered(result, format, look);
  if (output === undefined) stdout.write(text);
  else await writeResult(output, text);
}

async function rendered(
  result: Alignment | Correspondence,
  format: Format,
  look: { width?: number; color?: boolean },
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(toJson(result), null, 2)}\n`;
  if (format === 'vecalign') return toVecalign(result as Alignment);
  // loaded when called for: programs that read JSON shall not wait for what people read
  const { toHtml, toText } = await import('@enface/align/report');
  return format === 'html' ? toHtml(result) : toText(result, look);
}
