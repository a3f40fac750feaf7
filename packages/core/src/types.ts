/** A sentence, heading or other smallest unit of alignment. Offsets are UTF-16 units into the document's text. */
export interface Segment {
  /** Position in `Document.segments`, from 0. */
  readonly index: number;
  /** Always equal to `document.text.slice(start, end)`; neither begins nor ends with white space; never empty. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** A text cut into segments. Plain data: it survives `JSON.stringify` and `structuredClone`. */
export interface Document {
  readonly id: string;
  /** BCP 47 tag, or `und` when it could not be determined. */
  readonly language: string;
  /** The untouched input. */
  readonly text: string;
  /** Ascending, never overlapping; only white space lies between them. */
  readonly segments: readonly Segment[];
}

/** Progress of long work, as a union tagged by `status`. */
export type Progress =
  | { readonly status: 'download'; readonly file: string; readonly loaded: number; readonly total?: number }
  | { readonly status: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly status: 'ready'; readonly stage: string };

export interface WorkOptions {
  /** Cancels the work; the promise rejects with an `EnfaceError` of code `ABORTED`. */
  signal?: AbortSignal | undefined;
  /** Called now and then, never more than about a hundred times a stage. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface EmbedOptions extends WorkOptions {
  /** L2-normalise each row. @default true. A text with no known token stays a zero row either way. */
  normalize?: boolean | undefined;
}

/** Turns texts into vectors whose cosine says how alike their meanings are, whatever their languages. */
export interface Embedder {
  /** Identity of model and settings: equal ids mean equal vectors. */
  readonly id: string;
  readonly dimensions: number;
  /**
   * True when the vector of a concatenation is the sum of the unnormalised vectors of its parts, as a static encoder's
   * is. The aligner then gets every n-m bead by one addition instead of a new embedding.
   */
  readonly additive: boolean;
  /** BCP 47 tags of the languages that the model was made for; absent where that is unknown. */
  readonly languages?: readonly string[];
  /** Row-major, `texts.length × dimensions`, finite numbers only. */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array>;
}
