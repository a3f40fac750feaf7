import { type Alignment, alignDecided, alignDocuments, type Decisions, type Side } from '@enface/align';
import { type Audit, auditAlignment } from '@enface/align/audit';
import { keepVectors } from '@enface/align/bitext';
import { type HtmlOptions, linkWords, toHtml } from '@enface/align/report';
import { createDocument, type Document, type Embedder, EnfaceError, type Progress, type WorkOptions } from '@enface/core';
import { type Contents, documentOf, read } from '@enface/formats';
import type { Input } from './messages.ts';

/** What was found in two texts. */
export interface Found {
  readonly alignment: Alignment;
  /** The same where a file held it as it is. */
  readonly known: Alignment | undefined;
  readonly audit: Audit | undefined;
  readonly html: string;
}

/** Passages of which the words are linked: each takes about a millisecond. */
const MOST_LINKED = 1000;

/** Reads, aligns and audits two texts, or one file that holds both. */
export async function find(
  inputs: Readonly<Record<Side, Input>>,
  { embedder, audit: wanted, onProgress }: { embedder: Embedder; audit: boolean; onProgress: (progress: Progress) => void },
): Promise<Found> {
  const engine = { embedder, onProgress };
  const contents = { source: await contentsOf(inputs.source), target: await contentsOf(inputs.target) };
  const both = Object.values(contents).find((each) => each?.kind === 'bilingual');
  const alignment =
    both?.kind === 'bilingual'
      ? both.alignment
      : await alignDocuments(
          await textOf('original', inputs.source, contents.source),
          await textOf('translation', inputs.target, contents.target),
          engine,
        );
  const audit = wanted ? await auditAlignment(alignment, engine) : undefined;
  const known = both && alignment;
  return { alignment, known, audit, html: await pageOf(alignment, audit, { ...engine, served: 'frame' }) };
}

/** The same as a person decided in its page. */
export async function decide(found: Found, decisions: Decisions, embedder: Embedder): Promise<Found> {
  const alignment = await alignDecided(decisions, { embedder, known: found.known });
  const { dismissed } = decisions;
  return { ...found, alignment, audit: found.audit && (await auditAlignment(alignment, { embedder, dismissed })) };
}

export async function pageOf(
  alignment: Alignment,
  audit: Audit | undefined,
  { embedder, ...options }: WorkOptions & HtmlOptions & { embedder: Embedder },
): Promise<string> {
  const { onProgress } = options;
  const words = alignment.beads.length > MOST_LINKED ? undefined : await linkWords(alignment, { embedder, onProgress });
  const vectors = await keepVectors(alignment, { embedder, onProgress });
  return toHtml(alignment, { ...options, audit, words, vectors });
}

async function contentsOf(input: Input): Promise<Contents | undefined> {
  return 'bytes' in input ? read(input.bytes, { name: input.name }) : undefined;
}

async function textOf(what: string, input: Input, contents: Contents | undefined): Promise<Document> {
  if (contents?.kind === 'text') return documentOf(contents, { id: (input as { name: string }).name, segments: 'sentences' });
  const { text } = input as { text: string };
  if (text.trim() === '') throw new EnfaceError('BAD_INPUT', `The ${what} is missing: paste a text, or drop a file.`);
  return createDocument(text);
}
