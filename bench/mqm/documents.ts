import { createReadStream, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Side } from '@enface/align';

/** What a rater marked: MQM's category (`sub` as the raters wrote it) and severity, and the words, in their segment. */
export interface MarkedError {
  readonly cat: string;
  readonly sub: string;
  readonly sev: string;
  readonly side: Side;
  /** UTF-16 offsets into the segment's side; absent where no words were marked. */
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
}

export interface JudgedSegment {
  readonly src: string;
  readonly tgt: string;
  /** What each rater marked; nobody: the segment was not judged and is context. */
  readonly raters: Readonly<Record<string, readonly MarkedError[]>>;
}

/** A document as one system, or a person (`human`), translated it. */
export interface JudgedDocument {
  readonly set: string;
  readonly system: string;
  readonly human: boolean;
  readonly doc: string;
  readonly from: string;
  readonly to: string;
  readonly segments: readonly JudgedSegment[];
}

/** Documents with an odd number (the first of the file is 0) are for tuning, the others for checking. */
export type Half = 'dev' | 'check';

/** The documents of a file, or of all files of a folder: `.jsonl` or `.jsonl.gz`, a line a document. */
export async function* readJudged(
  path: string,
  { every = 1, half }: { every?: number; half?: Half },
): AsyncGenerator<JudgedDocument> {
  const files = statSync(path).isDirectory()
    ? (await readdir(path)).filter((name) => /\.jsonl(\.gz)?$/.test(name)).map((name) => join(path, name))
    : [path];
  for (const file of files.sort()) {
    const bytes = createReadStream(file);
    const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
    let index = -1;
    let chosen = -1;
    for await (const line of createInterface({ input })) {
      if (!line.trim()) continue;
      index++;
      if (half !== undefined && (index % 2 === 1) !== (half === 'dev')) continue;
      if (++chosen % every === 0) yield JSON.parse(line);
    }
  }
}
