import type { AuditContext } from './context.ts';
import type { OverPairs } from './over-pairs.ts';
import type { Draft } from './types.ts';

/** One question put to an alignment. */
export interface Check {
  /** Stable name: in findings, in options, in SARIF's rules. */
  readonly id: string;
  /** What it looks for, in a sentence. */
  readonly description: string;
  /**
   * What it rests on: with `alignment`, what has no counterpart, which can't be said where the encoder that aligned the texts
   * does not know their languages; with `vectors`, an encoder besides. @default nothing but the matched passages
   */
  readonly needs?: 'alignment' | 'vectors';
  /** Why it can't run on these texts, beyond that; nothing when it can. */
  readonly unable?: (context: AuditContext) => string | undefined;
  readonly run: (context: AuditContext) => readonly Draft[] | Promise<readonly Draft[]>;
}

/** One of ours: where it goes over the pairs, it says how. */
export interface OwnCheck extends Omit<Check, 'run'> {
  readonly run: (context: AuditContext) => readonly Draft[] | OverPairs | Promise<readonly Draft[] | OverPairs>;
  /** What it says of a pair rests on the links of all of them: its turn comes when those have been read. @default false */
  readonly last?: boolean;
}

/** Why a check can't run on these texts; nothing when it can. */
export function reasonAgainst({ needs, unable }: Pick<Check, 'needs' | 'unable'>, context: AuditContext): string | undefined {
  if (needs !== undefined && context.blind !== undefined) return context.blind;
  if (needs === 'vectors' && !context.lexicon) return 'needs an encoder: pass `embedder`';
  return unable?.(context);
}
