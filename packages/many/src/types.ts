import type { Alignment } from '@enface/align';
import type { Audit } from '@enface/align/audit';
import type { Document, EnfaceError } from '@enface/core';

/** A text by value. */
export interface TextValue {
  readonly text: string;
  /** BCP 47 tag. @default identified from the text */
  readonly language?: string | undefined;
  /** Name of the document in results. @default made from its text */
  readonly id?: string | undefined;
}

/** A file of a format that `@enface/formats` reads, by its path. */
export interface PathReference {
  /** Relative paths are taken from `reading.root`, else from the working folder. */
  readonly path: string;
  /** BCP 47 tag. @default the one that the file names for itself, else identified from the text */
  readonly language?: string | undefined;
}

/** The same on a server: `https://…` or `s3://bucket/key`. */
export interface UrlReference {
  readonly url: string;
  readonly language?: string | undefined;
}

/** One side of a pair. */
export type PairText = TextValue | PathReference | UrlReference | Document;

/** A text and its translation. Plain data. */
export interface Pair {
  /** Names the pair in results. */
  readonly id: string;
  readonly source: PairText;
  readonly target: PairText;
}

/** What stood where a pair was to be. Not plain data. */
export interface Refusal {
  readonly id: string;
  readonly refusal: EnfaceError;
}

/** Pairs that come in, one by one. */
export type Pairs = Iterable<Pair | Refusal> | AsyncIterable<Pair | Refusal>;

/** What a pair may refer to. */
export interface ReadingOptions {
  /** Folder that paths may not leave, by links neither. @default any file may be read */
  readonly root?: string | undefined;
  /**
   * Which addresses are fetched: none; `https:` (and `s3:`) ones on public networks; or `http:` and the local network, too.
   * @default 'none'
   */
  readonly urls?: 'none' | 'public' | 'any' | undefined;
}

export interface ManyOptions {
  /** Encoder, as `loadEmbedder` takes it; each worker has it, a static one's files in shared memory. @default the default one */
  readonly model?: string | URL | undefined;
  /** Worker threads. @default as many as the machine has cores for this process */
  readonly concurrency?: number | undefined;
  /** Whether results come as pairs end, or in the order of the pairs. @default 'ending' */
  readonly order?: 'ending' | 'input' | undefined;
  /** What is aligned, as in `createDocument`. @default 'sentences' */
  readonly segments?: 'sentences' | 'lines' | undefined;
  /** Seconds that a pair may take; beyond it its result is the error `LIMIT_EXCEEDED`. @default 600 */
  readonly timeLimit?: number | undefined;
  /** Megabytes that a worker may hold while it does a pair; likewise. @default 2048 */
  readonly memoryLimit?: number | undefined;
  /** @default files are read, nothing is fetched */
  readonly reading?: ReadingOptions | undefined;
  /** Ends the work: the iteration throws `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** Called after every pair. */
  readonly onProgress?: ((progress: ManyProgress) => void) | undefined;
}

/** Pairs so far. */
export interface ManyProgress {
  readonly done: number;
  /** Of those, how many ended in an error. */
  readonly failed: number;
}

/** What is done with a pair that is to be a line of JSON. */
export interface JsonWork extends Pick<ManyOptions, 'segments'> {
  /** `map-verdict` says whether two documents are translations, on one story, or unrelated. @default 'align' */
  readonly task?: Task | undefined;
  /** Indices and probabilities alone, without texts. @default false */
  readonly compact?: boolean | undefined;
}

/** What became of a pair. `index` is its position among the pairs, from 0. */
export type PairResult<T> =
  | { readonly id: string; readonly index: number; readonly value: T; readonly error?: undefined }
  | { readonly id: string; readonly index: number; readonly value?: undefined; readonly error: EnfaceError };

/** An alignment with what an audit found in it. */
export interface AuditedPair {
  readonly alignment: Alignment;
  readonly audit: Audit;
}

/** What is done with a pair. */
export type Task = 'align' | 'audit' | 'map-verdict';
