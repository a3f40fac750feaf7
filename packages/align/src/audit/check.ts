import type { AuditContext } from './context.ts';
import type { Draft } from './types.ts';

/** One question put to an alignment. */
export interface Check {
  /** Stable name: in findings, in options, in SARIF's rules. */
  readonly id: string;
  /** What it looks for, in a sentence. */
  readonly description: string;
  /** Why it can't run on these texts; nothing when it can. */
  readonly unable?: (context: AuditContext) => string | undefined;
  readonly run: (context: AuditContext) => readonly Draft[] | Promise<readonly Draft[]>;
}

export const noEncoder = ({ lexicon }: AuditContext): string | undefined =>
  lexicon ? undefined : 'needs an encoder: pass `embedder`';
