/** Stable codes: programs may branch on them, and they never change their meaning. */
export type ErrorCode =
  | 'ABORTED'
  | 'BAD_ARGUMENT'
  | 'BAD_INPUT'
  | 'BAD_MODEL'
  | 'CRASHED'
  | 'LANGUAGE_UNKNOWN'
  | 'LIMIT_EXCEEDED'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_UNREACHABLE'
  | 'NOT_READABLE'
  | 'NOT_WRITABLE'
  | 'PEER_MISSING'
  | 'TOO_LARGE';

/**
 * The one error class of enface. `message` names the offending value and the remedy in a sentence or two that a person
 * can act on; `code` is for programs.
 */
export class EnfaceError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EnfaceError';
    this.code = code;
  }
}

/** Throws `ABORTED` when the signal has fired; long loops call it between pieces of work. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EnfaceError('ABORTED', 'The work was cancelled by its AbortSignal.', { cause: signal.reason });
}
