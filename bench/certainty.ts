import type { Aligned } from '../packages/align/src/bitext/align-sides.ts';
import { blockFeatures, calibrated, nullFeatures, shareUnmatched } from '../packages/align/src/bitext/calibrated.ts';
import type { SideVectors } from '../packages/align/src/bitext/side.ts';
import { probabilityOf } from '../packages/align/src/judgement.ts';
import type { Side } from '../packages/align/src/types.ts';
import type { Row } from '../test/gold/score.ts';
import { reliability } from './calibration.ts';
import { fitLogistic } from './logistic.ts';
import { fixed, printTable } from './table.ts';

/** What was found for a pair of documents, and what is right. */
export interface Found {
  readonly gold: readonly Row[];
  readonly sides: Readonly<Record<Side, SideVectors>>;
  readonly alignment: Aligned;
}

/** A bead or a null that is said to be right with some probability. */
interface Claim {
  readonly features: readonly number[];
  readonly probability: number;
  readonly right: boolean;
}

interface Claims {
  readonly beads: readonly Claim[];
  readonly nulls: readonly Claim[];
}

const SIDES = ['source', 'target'] as const;
const range = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);

function claimsOf({ gold, sides, alignment }: Found): Claims {
  const { blocks } = alignment;
  const sure = calibrated(alignment, sides);
  const features = blockFeatures(alignment, sides);
  const known = new Set(gold.map((row) => `${row.source}:${row.target}`));
  const beads = blocks.map(
    ({ i, n, j, m }, k): Claim => ({
      features: features[k],
      probability: sure.blocks[k],
      right: known.has(`${range(i, n)}:${range(j, m)}`),
    }),
  );
  const nulls = SIDES.flatMap((side) => {
    const other = side === 'source' ? 'target' : 'source';
    const matched = new Set(blocks.flatMap(({ i, n, j, m }) => (side === 'source' ? range(i, n) : range(j, m))));
    const right = new Set(gold.flatMap((row) => (row[other].length ? [] : row[side])));
    const share = shareUnmatched(alignment, sides, side);
    return range(0, sides[side].count)
      .filter((k) => !matched.has(k))
      .map(
        (k): Claim => ({
          features: nullFeatures(alignment[side].none[k], share),
          probability: sure.none[side][k],
          right: right.has(k),
        }),
      );
  });
  return { beads, nulls };
}

/** Prints how far probabilities are from shares of right answers: of each set, of single documents (books) together, and of all. */
export function printReliability(sets: ReadonlyMap<string, readonly Found[]>): void {
  const claims = [...sets].map(([name, found]) => ({ name, single: found.length === 1, of: found.map(claimsOf) }));
  const rows = [
    ...claims,
    { name: 'single documents', of: claims.flatMap(({ single, of }) => (single ? of : [])) },
    { name: 'all', of: claims.flatMap(({ of }) => of) },
  ];
  printTable(
    'Expected calibration error, and share right of what is said to be at least .9 sure',
    rows.map(({ name, of }) => {
      const cells = (kind: keyof Claims) => {
        const all = of.flatMap((claim) => claim[kind]).map(({ probability, right }) => [probability, right] as const);
        const sure = all.filter(([probability]) => probability >= 0.9);
        return {
          [`${kind}: error`]: all.length ? fixed(reliability(all).error) : '',
          [`${kind} ≥ .9`]: sure.length,
          [`${kind} ≥ .9 right`]: sure.length ? fixed(sure.filter(([, right]) => right).length / sure.length) : '',
        };
      };
      return { set: name, ...cells('beads'), ...cells('nulls') };
    }),
  );
  for (const kind of ['beads', 'nulls'] as const) {
    const all = claims.flatMap(({ of }) => of.flatMap((claim) => claim[kind]));
    printTable(`Reliability of ${kind}`, reliability(all.map(({ probability, right }) => [probability, right] as const)).rows);
  }
}

/** Articles count as much as so much of what single documents do: there are many of them, and they are easy. */
const ARTICLES = { beads: 0.5, nulls: 1 };

/**
 * Fits `certainty` of the aligner's settings, and prints it, with the calibration error of books that each was left out of the fit in turn:
 * what to expect of a book that nobody looked at.
 */
export function printFit(sets: ReadonlyMap<string, readonly Found[]>): void {
  for (const kind of ['beads', 'nulls'] as const) {
    const books: (readonly Claim[])[] = [];
    const articles: Claim[] = [];
    for (const found of sets.values()) {
      const claims = found.flatMap((one) => claimsOf(one)[kind]);
      if (found.length === 1) books.push(claims);
      else articles.push(...claims);
    }
    const modelOf = (some: readonly (readonly Claim[])[]) => {
      const single = some.flat();
      const weight = articles.length ? (ARTICLES[kind] * single.length) / articles.length : 0;
      const total = single.length + weight * articles.length;
      const all = [...single, ...articles];
      return fitLogistic(
        all.map(({ features }) => [...features]),
        all.map(({ right }) => right),
        all.map((_, k) => (k < single.length ? 1 : weight) / total),
      );
    };
    const left = books.flatMap((book) => {
      const model = modelOf(books.filter((other) => other !== book));
      return book.map(
        ({ features, right }) =>
          [probabilityOf(features.reduce((sum, value, k) => sum + value * model[k + 1], model[0])), right] as const,
      );
    });
    const [intercept, ...factors] = modelOf(books);
    console.log(`\n${kind}: { intercept: ${fixed(intercept, 2)}, factors: [${factors.map((f) => fixed(f, 3)).join(', ')}] }`);
    console.log(`expected calibration error of a book left out: ${fixed(reliability(left).error)}`);
  }
}
