import { alignDocuments, type Side } from '@enface/align';
import { auditAlignment, type Finding } from '@enface/align/audit';
import { createDocument, type Document, type Embedder } from '@enface/core';
import type { JudgedDocument, MarkedError } from './documents.ts';

/** A stretch of a segment's side. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A finding, at the segments that were judged, however the audit splits them. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly lines: ReadonlySet<number>;
  readonly places: Readonly<Record<Side, readonly Place[]>>;
}

/** A segment that was judged, with all that its raters marked, and all that was found in it. */
export interface AuditedSegment {
  readonly document: JudgedDocument;
  readonly line: number;
  readonly errors: readonly MarkedError[];
  readonly findings: readonly PlacedFinding[];
}

/** A finding in segments that were judged, with all that was marked in them. */
export interface JudgedFinding extends PlacedFinding {
  readonly document: JudgedDocument;
  readonly errors: readonly (MarkedError & { readonly line: number })[];
}

export interface AuditedDocument {
  readonly segments: readonly AuditedSegment[];
  readonly findings: readonly JudgedFinding[];
}

/** Aligns and audits a document from the start, as the command line does with `--segments` and both languages named. */
export async function auditJudged(
  document: JudgedDocument,
  mode: 'lines' | 'sentences',
  embedder: Embedder,
): Promise<AuditedDocument> {
  // an empty line would vanish, and shift all others
  const texts = (key: 'src' | 'tgt') => document.segments.map((segment) => (segment[key].trim() ? segment[key] : '–'));
  const source = await createDocument(texts('src').join('\n'), { language: document.from, segments: mode });
  const target = await createDocument(texts('tgt').join('\n'), { language: document.to, segments: mode });
  const alignment = await alignDocuments(source, target, { embedder });
  const { findings } = await auditAlignment(alignment, { embedder });
  const lines = { source: lineFinder(source.text), target: lineFinder(target.text) };
  const placed = findings.map((finding) => placedIn(finding, { source, target }, lines));
  const marked = document.segments.map(({ raters }) => Object.values(raters).flat());
  const isJudged = (line: number) => Object.keys(document.segments[line].raters).length > 0;
  return {
    segments: [...marked.keys()].filter(isJudged).map((line) => ({
      document,
      line,
      errors: marked[line],
      findings: placed.filter((each) => each.lines.has(line)),
    })),
    findings: placed
      .map((each) => ({ ...each, lines: new Set([...each.lines].filter(isJudged)) }))
      .filter(({ lines }) => lines.size > 0)
      .map((each) => ({
        ...each,
        document,
        errors: [...each.lines].flatMap((line) => marked[line].map((error) => ({ ...error, line }))),
      })),
  };
}

type LineFinder = (at: number) => { readonly line: number; readonly start: number };

function lineFinder(text: string): LineFinder {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    const line = starts.findLastIndex((start) => start <= at);
    return { line, start: starts[line] };
  };
}

/** A finding is in the segments where its places are, or, where it has none, in those that it compares. */
function placedIn(
  finding: Finding,
  documents: Readonly<Record<Side, Document>>,
  lines: Readonly<Record<Side, LineFinder>>,
): PlacedFinding {
  const placesOf = (side: Side) =>
    finding.spans[side].map(({ start: from, end }): Place => {
      const { line, start } = lines[side](from);
      return { line, start: from - start, end: end - start };
    });
  const places = { source: placesOf('source'), target: placesOf('target') };
  const named = [...places.source, ...places.target].map(({ line }) => line);
  const compared = (['source', 'target'] as const).flatMap((side) =>
    finding.segments[side].map((segment) => lines[side](documents[side].segments[segment].start).line),
  );
  return { finding, places, lines: new Set(named.length > 0 ? named : compared) };
}
