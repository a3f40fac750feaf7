import { writeFileSync } from 'node:fs';
import type { Calibrated } from '../../packages/align/src/audit/calibration.ts';
import { caseOf, logOddsOf, supposed } from '../../packages/align/src/audit/probability.ts';
import type { JudgedFinding } from './audited.ts';
import { isBorneOut } from './kinds.ts';
import { grouped } from './tables.ts';

interface Judgement {
  readonly right: boolean;
  /** Findings of one kind in the translations of one segment by several systems count as the root of their number. */
  readonly weight: number;
  readonly score: number | undefined;
}

/** How often findings of each check, and of each kind of them, are right: smoothed towards the check's, and towards what is supposed. */
export function calibrationOf(findings: readonly JudgedFinding[]): Record<string, Calibrated> {
  const known: Record<string, Calibrated> = {};
  for (const [check, { right, worth }] of Object.entries(supposed).filter(([name]) => !name.includes(' '))) {
    const own = findings.filter(({ finding }) => finding.check === check);
    const hasScore = check.endsWith('-words') && typeof own[0]?.finding.evidence.score === 'number';
    const whole = fitted(judgements(own), worth, { findings: 0, right, ...(hasScore && { slope: 1 }) });
    known[check] = whole;
    const cases = grouped(own, ({ finding }) => caseOf(check, finding.evidence));
    const names = new Set([...cases.keys(), ...Object.keys(supposed).filter((name) => name.startsWith(`${check} `))]);
    for (const name of [...names].sort()) {
      const { [name]: special } = supposed;
      const prior = special ? { findings: 0, right: special.right } : whole;
      if (name !== check) known[name] = fitted(judgements(cases.get(name) ?? []), special?.worth ?? worth, prior);
    }
  }
  return known;
}

function judgements(findings: readonly JudgedFinding[]): Judgement[] {
  const key = ({ document, finding, lines }: JudgedFinding) =>
    `${document.set} ${document.doc} ${document.from} ${document.to} ${[...lines][0]} ${finding.check}`;
  return [...grouped(findings, key).values()].flatMap((alike) =>
    alike.map((each) => ({
      right: isBorneOut(each),
      weight: 1 / Math.sqrt(alike.length),
      score: typeof each.finding.evidence.score === 'number' ? each.finding.evidence.score : undefined,
    })),
  );
}

function fitted(all: readonly Judgement[], worth: number, prior: Calibrated): Calibrated {
  if (prior.slope !== undefined) return logistic(all, worth, prior, prior.slope);
  const sum = (of: (each: Judgement) => number) => all.reduce((total, each) => total + of(each), 0);
  const right = sum((each) => (each.right ? each.weight : 0)) + worth * prior.right;
  return { findings: all.length, right: right / (sum(({ weight }) => weight) + worth) };
}

/** Logistic regression on the score's log-odds by Newton's method, held to what is known before by a quadratic penalty. */
function logistic(all: readonly Judgement[], worth: number, prior: Calibrated, slope: number): Calibrated {
  const start = [logOddsOf(prior.right), slope];
  let [a, b] = start;
  for (let round = 0; round < 30; round++) {
    // of as many findings as are supposed, at even odds
    const hold = worth / 4;
    let [ga, gb, aa, ab, bb] = [hold * (a - start[0]), hold * (b - start[1]), hold, 0, hold];
    for (const { right, weight, score } of all) {
      const x = logOddsOf(score ?? 0.5);
      const p = 1 / (1 + Math.exp(-a - b * x));
      const [error, curve] = [weight * (p - Number(right)), weight * p * (1 - p)];
      ga += error;
      gb += error * x;
      aa += curve;
      ab += curve * x;
      bb += curve * x * x;
    }
    const area = aa * bb - ab * ab;
    const [da, db] = [(bb * ga - ab * gb) / area, (aa * gb - ab * ga) / area];
    // far from the optimum a whole step leads away from it
    const part = Math.min(1, MOST_STEP / Math.max(Math.abs(da), Math.abs(db), MOST_STEP));
    a -= part * da;
    b -= part * db;
  }
  return { findings: all.length, right: 1 / (1 + Math.exp(-a)), slope: b };
}

/** What a round changes at most. */
const MOST_STEP = 0.5;

/** Writes the table as a module. */
export function writeCalibration(file: string, known: Readonly<Record<string, Calibrated>>, command: string): void {
  const rows = Object.entries(known).map(([name, { findings, right, slope }]) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: { findings: ${findings}, right: ${round(right)}${slope === undefined ? '' : `, slope: ${round(slope)}`} },`;
  });
  writeFileSync(
    file,
    `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a share that looks like a constant is none

/** What became of a kind of findings where people had judged the translations. */
export interface Calibrated {
  /** How many there were. */
  readonly findings: number;
  /** Share that were right; of a check with a score of its own, at an even score. */
  readonly right: number;
  /** What one unit of the score's log-odds is worth. @default the check gives no score */
  readonly slope?: number;
}

/**
 * How often findings are right in machine translations in which people marked the errors, by check and kind (\`caseOf\`): with
 * an error of accuracy in the segment, or one of terms or figures on the words; of form, with any in the segment. Each is
 * smoothed towards the check as a whole, and that towards what is \`supposed\`.
 * Written by \`${command}\`,
 * FOLDER being bio-MQM's odd documents.
 */
export const calibration: Readonly<Record<string, Calibrated>> = {
${rows.join('\n')}
};
`,
  );
}

const round = (value: number) => Math.round(1000 * value) / 1000;
