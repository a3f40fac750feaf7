import type { Alignment, Bead, Unmatched } from '@enface/align';
import { type Audit, type AuditOptions, auditAlignment, type Finding } from '@enface/align/audit';
import { type Embedder, loadEmbedder } from '@enface/core';
import { lines } from './format-values.ts';

/** Two texts of which line k renders line k; an empty string on a side leaves the other's line alone. */
export function facing(tags: readonly [string, string], ...rows: readonly (readonly [string, string])[]): Alignment {
  const source = lines('source.txt', tags[0], ...rows.map(([text]) => text).filter(Boolean));
  const target = lines('target.txt', tags[1], ...rows.map(([, text]) => text).filter(Boolean));
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  let [s, t] = [0, 0];
  for (const [a, b] of rows) {
    if (a && b)
      beads.push({ source: [s++], target: [t++], score: 0.8, probability: 0.99, relation: 'parallel', crossing: false });
    else if (a) unmatched.push({ side: 'source', segments: [s++], probability: 0.99, reason: 'omission' });
    else unmatched.push({ side: 'target', segments: [t++], probability: 0.99, reason: 'addition' });
  }
  unmatched.sort((a, b) => (a.side === b.side ? a.segments[0] - b.segments[0] : a.side === 'source' ? -1 : 1));
  return { source, target, beads, unmatched, warnings: [] };
}

/** The findings for one pair of sentences. */
export async function auditPair(
  tags: readonly [string, string],
  source: string,
  target: string,
  options?: AuditOptions,
): Promise<readonly Finding[]> {
  return (await auditAlignment(facing(tags, [source, target]), options)).findings;
}

let encoder: Promise<Embedder> | undefined;

/** What one check finds in a pair of sentences, whose words have vectors. */
export async function findingsOf(check: string, tags: readonly [string, string], source: string, target: string) {
  encoder ??= loadEmbedder();
  const findings = await auditPair(tags, source, target, { embedder: await encoder });
  return findings.filter((finding) => finding.check === check);
}

/** The words in question, as they stand in the texts. */
export function quotedSpans({ source, target }: Alignment, { spans }: Finding): { source: string[]; target: string[] } {
  return {
    source: spans.source.map(({ start, end }) => source.text.slice(start, end)),
    target: spans.target.map(({ start, end }) => target.text.slice(start, end)),
  };
}

export const found = ({ findings }: Audit) => findings.map(({ check, severity }) => `${check} ${severity}`);
