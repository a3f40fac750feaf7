/** What every command gets beside its arguments. */
export interface Invocation {
  /** Fires at Ctrl-C, and when the system asks for an end. */
  readonly signal: AbortSignal;
}
