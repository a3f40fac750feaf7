import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Alignment, type AlignOptions, alignDecided, alignDocuments, type Side } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { decisionsFromJson, type FoundDecisions } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { inWords, savedDecisions } from '../decisions.ts';
import { rendered } from '../deliver-result.ts';
import { pairOptions, readPair } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, options, pairFormats } from '../options.ts';
import { pageExtras } from '../page.ts';
import { letFinish } from '../process.ts';
import { serveReview } from '../review-server.ts';
import { note } from '../stderr.ts';
import { piecesOf, print } from '../stdout.ts';
import { summaries } from '../usage.ts';
import { checkOutput, writeResult } from '../write.ts';

export const review = defineCommand({
  meta: { name: 'review', description: summaries.review },
  args: {
    source: { type: 'positional', description: 'A file of a format that is read', required: true },
    target: { type: 'positional', description: 'Its translation; none where SOURCE holds both', required: false },
    output: {
      type: 'string',
      alias: 'o',
      valueHint: 'STATE',
      description: 'Where decisions are kept, and taken up again; beside the translation when absent: NAME.decisions.json',
    },
    from: options.from,
    to: options.to,
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    model: options.model,
    'input-format': options['input-format'],
    html: options.html,
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const how = pairOptions(args, signal);
    const { source, target, model, quiet = false } = args;
    if (source === '-' || target === '-')
      throw new EnfaceError('BAD_ARGUMENT', 'A review takes files: it may be taken up again, and standard input is gone then.');
    const state = args.output ?? `${target ?? source}.decisions.json`;
    const files = [source, target].filter((path) => path !== undefined);
    await checkOutput(state, [...files, ...(await modelFiles(model))]);
    const texts = await readPair(source, target, how);
    const decided = await readState(state, texts, how);
    const align = async (said: FoundDecisions | undefined, engine: AlignOptions): Promise<Alignment> => {
      const known = texts.alignment;
      if (said) return alignDecided(said, { ...engine, known });
      return known ?? alignDocuments(texts.source, texts.target, engine);
    };
    const { exportEndings, toHtml } = await import('@enface/align/report');
    const [page, embedder] = await withEngine({ model, quiet, signal }, async (engine) => {
      // a page shows corrections over what they correct
      const alignment = await align(decided && { ...decided, corrected: [] }, engine);
      const audit = await auditAlignment(alignment, engine);
      const extras = await pageExtras('html', alignment, engine);
      return [
        toHtml(alignment, { audit, where: texts.placed, decisions: decided, served: true, ...extras }),
        engine.embedder,
      ] as const;
    });
    const keep = async (json: string) => {
      const value = parsed(json);
      decisionsFromJson(value, texts);
      await writeResult(state, `${JSON.stringify(value, undefined, 2)}\n`, new AbortController().signal);
    };
    const exported = async (ending: string) => {
      const said = await readState(state, texts, { quiet: true, signal });
      const alignment = await align(said, { embedder, signal });
      const { findings } = await auditAlignment(alignment, { embedder, signal, dismissed: said?.dismissed });
      const name = `${basename(target ?? source)}.reviewed.${ending}`;
      const format = chosenFormat(undefined, name, pairFormats);
      const pieces = await rendered(alignment, format, {}, { where: texts.where, decisions: said, findings });
      return { name, bytes: Buffer.concat(Array.from(piecesOf(pieces), (piece) => Buffer.from(piece))) };
    };
    // what is being written when it is told to end is a person's work
    letFinish(60_000);
    const { url, ended } = await serveReview({ page, keep, exports: exportEndings, exported, signal });
    await print(`${url}\n`);
    if (!quiet) note(`Open this address in a browser. Decisions are kept in ${state}. Ctrl-C ends the review.`);
    await ended;
    return 0;
  },
});

/** What was decided in an earlier sitting. */
async function readState(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<FoundDecisions | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (!there || there.size === 0) return undefined;
  const decisions = decisionsFromJson(await savedDecisions(path, signal), documents);
  if (!quiet) note(`Goes on from ${inWords(decisions)}.`);
  return decisions;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', 'What the page sent is no JSON.', { cause });
  }
}
