import { type Embedder, EnfaceError, shown, throwIfAborted, type WorkOptions } from '@enface/core';
import { createBreath, inTurns, primaryLanguage } from '@enface/core/internal';
import { checkAlignment } from '../check-arguments.ts';
import { type Dismissal, isDismissal } from '../decisions.ts';
import { checkPassages, checkSize } from '../size.ts';
import type { Alignment, Side } from '../types.ts';
import { lexiconOfTexts } from '../words/lexicon.ts';
import type { WordPlaces } from '../words/word-places.ts';
import { readBareWords } from './bare-words.ts';
import { locQualityTypes } from './categories.ts';
import { type Check, type OwnCheck, reasonAgainst } from './check.ts';
import { checkFit } from './check-fit.ts';
import { type AuditContext, blindness, pairsOf } from './context.ts';
import { withoutAnswered } from './doubtful-neighbours.ts';
import { checkExtraChecks, checkedDrafts } from './extra-checks.ts';
import type { Glossary } from './glossary.ts';
import { groupFindings } from './group.ts';
import { usualLengthRatio } from './length-ratio.ts';
import { probabilityOfDraft, severityFor } from './probability.ts';
import { checks } from './registry.ts';
import { runChecks } from './run-checks.ts';
import { sentencesInside } from './sentences-inside.ts';
import { orderedSpans } from './spans.ts';
import { straightened } from './straightened.ts';
import { summarise } from './summary.ts';
import type { Audit, Draft, Evidence, Finding, Severity } from './types.ts';

export interface AuditOptions extends WorkOptions {
  /** Largest number of segments a side: what is larger is refused before the work. `docs/limits.md` says what they take. @default 100,000 */
  maxSegments?: number | undefined;
  /**
   * Gives the words' vectors, for what needs them: omissions and additions inside a sentence, and names; `loadEmbedder()`
   * for the default one. Without it those checks are skipped, as the summary says.
   */
  embedder?: Embedder | undefined;
  /** Switches a check off (`false`), or sets the severity of all it finds. @default every check, with its own severities */
  checks?: Readonly<Record<string, boolean | { readonly severity: Severity }>> | undefined;
  /** Terms and their translations: `parseGlossary` reads CSV and TBX. @default none */
  glossary?: Glossary | undefined;
  /** Names and terms that must stand in the target as they stand in the source. @default none */
  doNotTranslate?: readonly string[] | undefined;
  /** Findings that a person said are none, as `decisionsFromJson` gives them: they are left out. @default none */
  dismissed?: readonly Dismissal[] | undefined;
  /** Findings less probable than that are left out, 0 to 1. @default 0: none */
  minProbability?: number | undefined;
  /** Checks of your own, run behind these; `checks` switches them as it does those. @default none */
  extraChecks?: readonly Check[] | undefined;
}

/** Their words and figures take more room than an alignment: some 20 kB a pair of long sentences. */
const MOST_SEGMENTS = 100_000;

/**
 * Looks through an alignment for what a translation left out, added, changed or left untranslated. Precision comes first:
 * what one cause explains is one finding, and each check's false alarms on sound human translations are known
 * (`falseAlarms`). Linear in the number of segments.
 *
 * @param alignment from `alignDocuments`, or read back by `fromJson`
 * @returns findings in the order of the source, then of the target, and a summary
 * @throws EnfaceError `BAD_INPUT` when the alignment doesn't fit its documents; `BAD_ARGUMENT` for an unknown check or a probability that is none, or an extra
 * one that is none or returns no drafts;
 * `TOO_LARGE` for more segments than are allowed, and for a passage of more than 250,000 characters; `ABORTED` when the
 * signal fires.
 */
export async function auditAlignment(given: Alignment, options: AuditOptions = {}): Promise<Audit> {
  const {
    embedder,
    signal,
    onProgress,
    checks: wanted = {},
    glossary,
    doNotTranslate = [],
    extraChecks = [],
    dismissed = [],
    minProbability = 0,
  } = options;
  checkAlignment(given);
  checkFit(given);
  checkExtraChecks(extraChecks);
  checkSize({ source: [given.source], target: [given.target] }, options, MOST_SEGMENTS);
  checkPassages(given);
  if (!(typeof minProbability === 'number' && minProbability >= 0 && minProbability <= 1))
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `\`minProbability\` is ${shown(minProbability)}: give a number from 0 (all findings) to 1.`,
    );
  const all: readonly OwnCheck[] = [...checks, ...extraChecks];
  for (const id of Object.keys(wanted))
    if (!all.some((check) => check.id === id))
      throw new EnfaceError(
        'BAD_ARGUMENT',
        `There is no check "${id}": choose among ${all.map((check) => check.id).join(', ')}.`,
      );
  throwIfAborted(signal);
  const breathe = createBreath(signal);
  const alignment = await inTurns(straightened(given), breathe);
  const texts = (['source', 'target'] as const).flatMap((side) => alignment[side].segments.map(({ text }) => text));
  const blind = blindness(alignment);
  const read: WordPlaces[] = [];
  const keep = (places: WordPlaces) => read.push(places);
  const lexicon =
    embedder && blind === undefined ? await lexiconOfTexts(texts, { embedder, signal, onProgress }, keep) : undefined;
  const count = alignment.source.segments.length;
  const pairs = await pairsOf(alignment, lexicon, { source: read.slice(0, count), target: read.slice(count) }, breathe);
  const inside =
    embedder && lexicon ? await sentencesInside(alignment, pairs, { embedder, lexicon, signal, onProgress }) : undefined;
  const languages = { source: primaryLanguage(alignment.source.language), target: primaryLanguage(alignment.target.language) };
  const bare =
    embedder && lexicon && wanted.negation !== false ? await readBareWords(lexicon, languages, { embedder, signal }) : undefined;
  const context: AuditContext = {
    alignment,
    pairs,
    parts: pairs.flatMap((pair) => inside?.get(pair)?.parts ?? [pair]),
    alone: pairs.flatMap((pair) => inside?.get(pair)?.alone ?? []),
    lengthRatio: usualLengthRatio(pairs, languages),
    languages,
    lexicon,
    bare,
    blind,
    glossary,
    doNotTranslate,
    pause: breathe,
  };
  const skipped: Record<string, string> = {};
  const findings = new Map<OwnCheck, Finding[]>();
  for (const check of all) {
    const reason = wanted[check.id] === false ? 'switched off' : reasonAgainst(check, context);
    if (reason === undefined) findings.set(check, []);
    else skipped[check.id] = reason;
  }
  await runChecks([...findings.keys()], new Set(extraChecks), context, { signal, onProgress }, async (check, found, context) => {
    const choice = wanted[check.id];
    const severity = typeof choice === 'object' ? choice.severity : undefined;
    const isOurs = checks.includes(check);
    const drafts = isOurs ? await withoutAnswered(check, found, context) : checkedDrafts(check.id, found, alignment);
    const list = findings.get(check)!;
    for (const draft of drafts) {
      const finding = findingOf(check.id, draft, severity, alignment);
      if ((finding.probability ?? 1) >= minProbability) list.push(finding);
      if (list.length % 256 === 0) await breathe();
    }
  });
  const every = (await inTurns(groupFindings([...findings.values()].flat()), breathe)).sort(byPlace(alignment));
  const grouped = every.filter((finding) => !dismissed.some((one) => isDismissal(one, finding)));
  onProgress?.({ status: 'ready', stage: 'audit' });
  return { findings: grouped, summary: summarise(alignment, grouped, skipped) };
}

function findingOf(check: string, draft: Draft, severity: Severity | undefined, texts: Alignment): Finding {
  const { category, side, source = [], target = [], segments, message, evidence = {} } = draft;
  const isOurs = checks.some(({ id }) => id === check);
  const probability = isOurs ? probabilityOfDraft(check, draft) : draft.probability;
  const own = isOurs && probability !== undefined ? severityFor(draft.severity, probability) : draft.severity;
  return {
    check,
    category,
    locQualityType: locQualityTypes[category],
    severity: severity ?? own,
    side,
    spans: { source: orderedSpans(source, texts.source.text), target: orderedSpans(target, texts.target.text) },
    // a bead may stand for them, which has more than that
    segments: { source: segments.source, target: segments.target },
    message: message.toWellFormed(),
    ...(probability !== undefined && { probability }),
    evidence: wellFormed(evidence),
    explains: [],
  };
}

/** Texts are quoted as they are, broken characters and all; a finding holds none. */
function wellFormed(evidence: Evidence): Evidence {
  const mended = (value: Evidence[string]) =>
    typeof value === 'string' ? value.toWellFormed() : Array.isArray(value) ? value.map((each) => each.toWellFormed()) : value;
  return Object.fromEntries(Object.entries(evidence).map(([key, value]) => [key, mended(value)]));
}

/** In the order of the source; what only the target has comes where the target has it: behind what stands before it there. */
function byPlace({ beads }: Alignment): (a: Finding, b: Finding) => number {
  const reached: { target: number; source: number }[] = beads
    .filter((bead) => !bead.crossing)
    .map((bead) => ({ target: bead.target.at(-1)!, source: bead.source.at(-1)! }))
    .sort((a, b) => a.target - b.target);
  const sourceBefore = (target: number) => {
    let [low, high] = [0, reached.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reached[middle].target < target) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -0.5 : reached[low - 1].source + 0.5;
  };
  const place = ({ segments, spans }: Finding) => ({
    segment: segments.source[0] ?? sourceBefore(segments.target[0] ?? 0),
    start: firstOf(spans, 'source') ?? firstOf(spans, 'target') ?? 0,
  });
  return (a, b) => {
    const [one, other] = [place(a), place(b)];
    return one.segment - other.segment || one.start - other.start;
  };
}

const firstOf = (spans: Finding['spans'], side: Side) => spans[side][0]?.start;
