/**
 * How well omissions and additions inside a pair of sentences are found:
 * `pnpm bench:words FOLDER da nl … [--tune [--judged FILE] [--every N]]`. FOLDER holds line-parallel texts, `en.txt` and one
 * `XX.txt` a language (or `.txt.gz`).
 *
 * One clause of four or more rare words is cut from one side of a pair, at commas, brackets, dashes and conjunctions.
 * Each pair is seen in four states: `clean`; `cut`; `longer` (a clause of another line stands where nothing was cut); and
 * `replaced` (cut, and such a clause put in). Even lines are for tuning (`--tune` prints what belongs into
 * packages/align/src/words/settings.ts), odd lines for the figures. With `--judged`, real machine translations in which people
 * marked omissions are fitted as well (a file as for `pnpm bench:mqm`): of its documents for tuning, every Nth.
 */
import { parseArgs } from 'node:util';
import { alignDocuments } from '@enface/align';
import { type AuditContext, auditAlignment, checks } from '@enface/align/audit';
import { createDocument, type Embedder, loadEmbedder } from '@enface/core';
import type { WordAlignment } from '../packages/align/src/words/align-words.ts';
import type { WordLexicon } from '../packages/align/src/words/lexicon.ts';
import { usualLooseness } from '../packages/align/src/words/looseness.ts';
import { uncoveredShare } from '../packages/align/src/words/runs.ts';
import { settings } from '../packages/align/src/words/settings.ts';
import type { UsualManner } from '../packages/align/src/words/span-features.ts';
import { sideOf, spanFeatures, uncoveredSpans } from '../packages/align/src/words/uncovered-spans.ts';
import { lacks, STATES, type State, type Trial, trials } from './cut-clauses.ts';
import { fitLogistic } from './logistic.ts';
import { readJudged } from './mqm/documents.ts';
import { isAccuracy } from './mqm/kinds.ts';

/** Features of the run with the most evidence on the side that nothing was cut from. */
function features({ source, target }: WordAlignment, lexicon: WordLexicon, usual: UsualManner): number[] {
  const [own, other] = [sideOf(source, lexicon), sideOf(target, lexicon)];
  return spanFeatures('source', { own, length: source.text.length, other }, own.best, usual);
}

/** A pair of real machine translation, and whether people marked an omission where its best run lies. */
interface JudgedPair {
  readonly words: WordAlignment;
  readonly lexicon: WordLexicon;
  readonly usual: UsualManner;
  readonly lacks: boolean;
}

/**
 * The pairs that were judged of every so many of the documents that may be tuned on (see bench/mqm/documents.ts), but for those
 * with errors of accuracy of another kind, or in another place: a finding there is neither right nor wrong.
 */
async function judgedPairs(path: string, every: number, embedder: Embedder): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  const off = Object.fromEntries(checks.map(({ id }) => [id, false]));
  for await (const { human, from, to, segments } of readJudged(path, { half: 'dev', every })) {
    if (human) continue;
    const text = (key: 'src' | 'tgt') => segments.map((segment) => segment[key].trim() || '–').join('\n');
    const source = await createDocument(text('src'), { language: from, segments: 'lines' });
    const target = await createDocument(text('tgt'), { language: to, segments: 'lines' });
    const run = ({ parts, lengthRatio, lexicon }: AuditContext) => {
      if (!lexicon) return [];
      const looseness = usualLooseness(parts.flatMap(({ words }) => (words ? [uncoveredShare(words.source.words)] : [])));
      for (const { words, bead, source: own } of parts) {
        const [line] = bead.source;
        const raters = Object.values(segments[line].raters);
        if (!words || bead.source.length > 1 || raters.length === 0) continue;
        const best = sideOf(words.source, lexicon).best;
        if (best.evidence < settings.leastEvidence) continue;
        const base = own.start - source.segments[line].start;
        const [start, end] = [words.source.words[best.from].start + base, words.source.words[best.to - 1].end + base];
        const marked = raters.flat();
        const lacking = marked.some(
          ({ cat, side, start: at = Infinity, end: stop = 0 }) =>
            cat === 'omission' && side === 'source' && at < end && start < stop,
        );
        if (lacking || !marked.some(isAccuracy))
          judged.push({ words, lexicon, usual: { lengthRatio, looseness }, lacks: lacking });
      }
      return [];
    };
    const extraChecks = [{ id: 'judged-pairs', description: 'collects the pairs', run }];
    await auditAlignment(await alignDocuments(source, target, { embedder }), { embedder, checks: off, extraChecks });
  }
  return judged;
}

/** What the made pairs weigh beside the judged ones. */
const MADE = 0.6;

/**
 * How often each state is supposed to occur: one pair in five lacks something, and in one in five of these as of the
 * others something foreign was put in. The probabilities rest on it.
 */
const FREQUENCY: Readonly<Record<State, number>> = { clean: 0.64, longer: 0.16, cut: 0.16, replaced: 0.04 };
const LACKING = FREQUENCY.cut + FREQUENCY.replaced;

/** The area under the curve of true against false alarms. */
function areaUnderCurve(wrong: readonly number[], right: readonly number[]): number {
  const all = [...wrong.map((value) => ({ value, right: 0 })), ...right.map((value) => ({ value, right: 1 }))];
  all.sort((a, b) => a.value - b.value || b.right - a.right);
  let below = 0;
  let area = 0;
  for (const each of all) each.right ? (area += below) : below++;
  return area / (wrong.length * right.length);
}

const usualOf = ({ lengthRatio, looseness }: Trial): UsualManner => ({ lengthRatio, looseness: looseness.source });

const sourceSpans = ({ alignments, lexicon, lengthRatio, looseness }: Trial, state: State, minProbability?: number) =>
  uncoveredSpans(alignments[state], lexicon, { lengthRatio, looseness, minProbability }).filter((span) => span.side === 'source');

/** Overlap with the source words whose counterpart in the clean pair lies inside the clause, over words that have one. */
function overlap(trial: Trial): [both: number, found: number, gold: number] {
  const { source, target } = trial.alignments.clean;
  const spans = sourceSpans(trial, 'cut');
  const counts: [number, number, number] = [0, 0, 0];
  for (const [k, word] of source.words.entries()) {
    if (word.weight === 0 || word.coverage < 0.5 || !word.counterpart) continue;
    const at = target.words[word.counterpart[0]].start;
    const inClause = at >= trial.cut[0] && at < trial.cut[1];
    const found = spans.some(({ words: [from, to] }) => k >= from && k < to);
    if (inClause && found) counts[0]++;
    if (found) counts[1]++;
    if (inClause) counts[2]++;
  }
  return counts;
}

function report(tested: readonly Trial[]): Record<string, string | number> {
  const score = (state: State) => tested.map((trial) => Math.max(0, ...sourceSpans(trial, state, 0).map((s) => s.probability)));
  const scores = Object.fromEntries(STATES.map((state) => [state, score(state)])) as Record<State, number[]>;
  const alarms = (state: State) => scores[state].filter((p) => p >= 0.5).length;
  const detection = (clean: State, harmed: State) => {
    const precision = alarms(harmed) / Math.max(1, alarms(harmed) + alarms(clean));
    const recall = alarms(harmed) / tested.length;
    return [precision, recall, (2 * precision * recall) / (precision + recall)].map((value) => value.toFixed(3)).join(' / ');
  };
  const overlaps = tested.map(overlap);
  const [both, found, gold] = [0, 1, 2].map((i) => overlaps.reduce((sum, counts) => sum + counts[i], 0));
  return {
    pairs: tested.length,
    'cut: P / R / F1': detection('clean', 'cut'),
    'false alarms per 1,000': Math.round((1000 * alarms('clean')) / tested.length),
    AUC: areaUnderCurve(scores.clean, scores.cut).toFixed(3),
    'span P / R / F1': [both / found, both / gold, (2 * both) / (found + gold)].map((value) => value.toFixed(3)).join(' / '),
    'replaced: P / R / F1': detection('longer', 'replaced'),
    'AUC, clean : replaced': areaUnderCurve(scores.clean, scores.replaced).toFixed(3),
    'calibration error': calibrationError(scores).toFixed(3),
  };
}

/** Expected calibration error over ten bins, the states as frequent as supposed. */
function calibrationError(scores: Record<State, readonly number[]>): number {
  const bins = Array.from({ length: 10 }, () => ({ weight: 0, probability: 0, lacking: 0 }));
  for (const state of STATES) {
    const weight = FREQUENCY[state] / scores[state].length;
    for (const p of scores[state]) {
      const bin = bins[Math.min(9, Math.floor(10 * p))];
      bin.weight += weight;
      bin.probability += weight * p;
      if (lacks(state)) bin.lacking += weight;
    }
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.probability - bin.lacking), 0);
}

/** Tries what decides where runs begin and end; for each choice the logistic model is fitted anew. Leaves the best in `settings`. */
function tune(all: readonly Trial[], judged: readonly JudgedPair[]): void {
  let best = { quality: 0, chosen: {} };
  for (const coveredEnough of [0.4, 0.5]) {
    for (const crossing of [0.3, 0.45, 0.6]) {
      for (const widening of [0.5]) {
        Object.assign(settings, { coveredEnough, crossing, widening });
        const made = judged.length > 0 ? MADE : 1;
        // omissions are rarer among real pairs than is supposed here: both kinds weigh as if they were as frequent
        const share = judged.filter((pair) => pair.lacks).length / Math.max(1, judged.length);
        const [lacking, sound] = [LACKING / share, (1 - LACKING) / (1 - share)];
        const [intercept, ...factors] = fitLogistic(
          [
            ...all.flatMap((trial) => STATES.map((state) => features(trial.alignments[state], trial.lexicon, usualOf(trial)))),
            ...judged.map(({ words, lexicon, usual }) => features(words, lexicon, usual)),
          ],
          [...all.flatMap(() => STATES.map(lacks)), ...judged.map((pair) => pair.lacks)],
          [
            ...all.flatMap(() => STATES.map((state) => (made * FREQUENCY[state]) / all.length)),
            ...judged.map((pair) => ((1 - made) * (pair.lacks ? lacking : sound)) / judged.length),
          ],
        );
        const round = (value: number) => Number(value.toFixed(2));
        const fitted = { intercept: round(intercept), factors: factors.map(round) };
        settings.span = { source: fitted, target: fitted };
        const result = report(all);
        const last = (key: keyof typeof result) => Number(String(result[key]).split(' / ').at(-1));
        const [precision, recall] = String(result['span P / R / F1']).split(' / ').map(Number);
        // of spans, a word too many is worse than one too few: F½
        const spans = (1.25 * precision * recall) / (0.25 * precision + recall);
        const quality = last('cut: P / R / F1') + last('AUC') + last('replaced: P / R / F1') + spans;
        const chosen = { coveredEnough, crossing, widening, span: settings.span };
        console.log(quality.toFixed(3), JSON.stringify(chosen), Object.values(result).join(' | '));
        if (quality > best.quality) best = { quality, chosen };
      }
    }
  }
  Object.assign(settings, best.chosen);
  console.log('best:', JSON.stringify(best.chosen));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tune: { type: 'boolean' }, judged: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const [folder, ...languages] = positionals;
if (!folder || languages.length === 0)
  throw new Error('usage: pnpm bench:words FOLDER LANGUAGE… [--tune [--judged FILE] [--every N]]');
const embedder = await loadEmbedder(process.env.ENFACE_MODEL);
const all = await trials(folder, languages, embedder);
if (values.tune) {
  const judged = values.judged ? await judgedPairs(values.judged, Number(values.every), embedder) : [];
  tune(
    all.filter((trial) => trial.line % 2 === 0),
    judged,
  );
}
const measured = all.filter((trial) => trial.line % 2 === 1);
const rows: Record<string, unknown> = {};
for (const language of languages) {
  for (const direction of ['omission', 'addition'] as const)
    rows[`${language} ${direction}`] = report(measured.filter((t) => t.language === language && t.direction === direction));
}
console.table(rows);
