import type { Steps } from '@enface/core/internal';
import type { Finding, Severity, Span } from './types.ts';

/**
 * Checks whose finding is the cause of others that lie within it, the strongest first: in a sentence that was left
 * untranslated everything is missing, and a dropped clause takes its numbers and names along.
 */
const CAUSES = [
  'untranslated',
  'hallucination',
  'omitted-sentences',
  'added-sentences',
  'omitted-words',
  'added-words',
  'do-not-translate',
  'glossary',
  'numbers',
  'dates',
  'units',
  'names',
  'negation',
];

const rank = ({ check }: Finding) => {
  const at = CAUSES.indexOf(check);
  return at < 0 ? CAUSES.length : at;
};

const SEVERITIES: readonly Severity[] = ['minor', 'major', 'critical'];

/** Findings that one cause explains become one: the cause's, with the others named in `explains`. */
export function* groupFindings(findings: readonly Finding[]): Steps<Finding[]> {
  const bySegment = new Map<string, Finding[]>();
  const kept: { finding: Finding; explains: Finding[] }[] = [];
  const keptOf = new Map<Finding, (typeof kept)[number]>();
  let seen = 0;
  for (const finding of [...findings].sort((a, b) => rank(a) - rank(b))) {
    if (++seen % 64 === 0) yield;
    const keys = segmentKeys(finding);
    const cause = causeOf(finding, keys, bySegment);
    if (cause) {
      keptOf.get(cause)!.explains.push(finding);
      continue;
    }
    const entry = { finding, explains: [] };
    kept.push(entry);
    keptOf.set(finding, entry);
    if (rank(finding) === CAUSES.length) continue;
    for (const key of keys) {
      const list = bySegment.get(key);
      if (list) list.push(finding);
      else bySegment.set(key, [finding]);
    }
  }
  return kept.map(({ finding, explains }) => ({
    ...finding,
    // "omitted: a clause" is as grave as the gravest thing it took along
    severity: [finding, ...explains]
      .map(({ severity }) => severity)
      .sort((a, b) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a))[0],
    explains: explains.map(({ check, message }) => ({ check, message })),
  }));
}

/** Causes of one segment that are held against a finding: the strongest, where there are more than a sentence can have. */
const MOST_CAUSES = 64;

function causeOf(finding: Finding, keys: readonly string[], bySegment: ReadonlyMap<string, readonly Finding[]>) {
  for (const key of keys) {
    const causes = bySegment.get(key) ?? [];
    for (let k = 0; k < causes.length && k < MOST_CAUSES; k++) if (explains(causes[k], finding)) return causes[k];
  }
  return undefined;
}

function segmentKeys({ segments }: Finding): string[] {
  return [...segments.source.map((segment) => `s${segment}`), ...segments.target.map((segment) => `t${segment}`)];
}

function explains(cause: Finding, other: Finding): boolean {
  if (cause.check === other.check) return false;
  if (cause.check === 'untranslated' && cause.evidence.kind !== 'words') return true;
  if (other.check === 'length') return cause.check.startsWith('omitted') || cause.check.startsWith('added');
  // how a whole text is written explains nothing in a sentence of it
  if (cause.check === 'hallucination' && cause.evidence.kind === 'broken') return false;
  // only where the cause itself points to: of a lost negation that is the denial, not the whole sentence that lacks it
  const side = cause.check === 'hallucination' ? other.side : cause.side;
  const [own, others] = [cause.spans[side], other.spans[side]];
  // a row of figures reaches beyond the clause that takes most of them along
  return others.length > 0 && others.filter((span) => within(span, own)).length >= others.length * MOST_OF;
}

const MOST_OF = 2 / 3;

/** At least half of the span lies in one of the others. */
function within(span: Span, others: readonly Span[]): boolean {
  const length = Math.max(1, span.end - span.start);
  return others.some((other) => Math.min(span.end, other.end) - Math.max(span.start, other.start) >= length / 2);
}
