import { partsOf } from '@enface/formats';
import { counted, noteWritten } from './deliver.ts';
import type { PairOptions } from './documents.ts';
import type { Format } from './options.ts';
import { version } from './version.ts';
import { type WindowedFile, windowedFile, windowsOf } from './windowed.ts';
import { writeResult } from './write.ts';

/** Bytes that are held at most: what is larger is read in windows, whatever it is. */
const MOST = 256 * 2 ** 20;

/** Formats that are written part by part. */
const PARTS: readonly Format[] = ['tmx', 'xliff', 'jsonl'];

/**
 * A file that is converted window by window: a large one, to a format that can. What was written here numbers its segments, which may
 * stand in another order than its units: it is read whole if it can be held.
 */
export async function convertedInParts(path: string, format: Format, how: PairOptions): Promise<WindowedFile | undefined> {
  if (!PARTS.includes(format)) return undefined;
  const large = await windowedFile(path, how);
  const isOurs = large?.format !== 'jsonl' && large?.begin.includes('x-enface-');
  return large && (!isOurs || large.file.size > MOST) ? large : undefined;
}

/** Writes a large file in another format as it is read. */
export async function convertParts(
  large: WindowedFile,
  format: Format,
  how: PairOptions,
  { output, quiet, signal }: { readonly output: string; readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const count = { passages: 0, alone: 0 };
  const parts = async function* () {
    for await (const part of partsOf(windowsOf(large, how, signal))) {
      count.passages += part.alignment.beads.length;
      count.alone += part.alignment.unmatched.reduce((sum, { segments }) => sum + segments.length, 0);
      yield part;
    }
  };
  const written = async () => {
    if (format === 'tmx')
      return (await import('@enface/formats/tmx')).writeTmxOfParts(parts(), { tool: { name: 'enface', version } });
    if (format === 'xliff') return (await import('@enface/formats/xliff')).writeXliffOfParts(parts());
    return (await import('@enface/formats/jsonl')).writeJsonLinesOfParts(parts());
  };
  const bytes = await writeResult(output, await written(), signal);
  const contents = `${counted(count.passages, 'passage')}, ${counted(count.alone, 'segment')} without a match`;
  if (!quiet) noteWritten(output, format, contents, bytes);
}
