import { basename } from 'node:path';
import type { Alignment } from '@enface/align';
import { EnfaceError } from '@enface/core';
import { counted, type Delivery, deliver } from './deliver.ts';
import type { Format } from './options.ts';
import { note } from './stderr.ts';
import { checkOutput, writeResult } from './write.ts';

/** Formats in which links stand apart from the texts, so that a result is three files. */
export type Standoff = 'xces' | 'intertext';

export const isStandoff = (format: Format): format is Standoff => format === 'xces' || format === 'intertext';

const textsBeside = (output: string) => ({ source: `${output}.source.xml`, target: `${output}.target.xml` });

/**
 * Makes sure, before the long work, that a result can be written, and that none of its files is one of the inputs.
 *
 * @throws EnfaceError `NOT_WRITABLE`
 */
export async function checkOutputs(output: string | undefined, format: Format, inputs: readonly string[]): Promise<void> {
  await checkOutput(output, inputs);
  if (!isStandoff(format)) return;
  if (output === undefined)
    throw new EnfaceError('BAD_ARGUMENT', `A result as ${format} is three files: say where, for instance "-o letter.xces".`);
  for (const path of Object.values(textsBeside(output))) await checkOutput(path, inputs);
}

/** Writes the texts, then the links between them. */
export async function deliverStandoff(
  alignment: Alignment,
  format: Standoff,
  contents: string,
  { output, quiet, signal }: Delivery & { readonly output: string },
): Promise<void> {
  const { writeInterText, writeSentences, writeXces } = await import('@enface/formats/standoff');
  const paths = textsBeside(output);
  for (const side of ['source', 'target'] as const) {
    await writeResult(paths[side], writeSentences(alignment[side]), signal);
    if (!quiet) note(`Wrote ${paths[side]}: ${counted(alignment[side].segments.length, 'segment')}.`);
  }
  const files = { source: basename(paths.source), target: basename(paths.target) };
  const links = () => (format === 'xces' ? writeXces : writeInterText)(alignment, files);
  await deliver(links, format, contents, alignment.warnings, { output, quiet, signal });
}
