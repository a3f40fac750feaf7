import type { OwnCheck } from '../check.ts';
import { segmentsOf, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

/** Letters that must be there to speak of a text in capitals. */
const FEWEST = 12;

/** Units from here on are left to the patterns: other scripts, and halves of characters. */
const BEYOND = 0x3000;
const [UPPER, LOWER] = [1, 2];

/** Which units are capital and which small letters. Made on first use. */
let cases: Uint8Array | undefined;

const casesOf = (): Uint8Array =>
  Uint8Array.from({ length: BEYOND }, (_, unit) => {
    const letter = String.fromCharCode(unit);
    return /\p{Lu}/u.test(letter) ? UPPER : /\p{Ll}/u.test(letter) ? LOWER : 0;
  });

/** How many capital and small letters there are: the patterns take ten times as long. */
function countCases(text: string): { readonly upper: number; readonly lower: number } {
  cases ??= casesOf();
  let [upper, lower] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= BEYOND) return { upper: text.match(/\p{Lu}/gu)?.length ?? 0, lower: text.match(/\p{Ll}/gu)?.length ?? 0 };
    if (cases[unit] === UPPER) upper++;
    else if (cases[unit] === LOWER) lower++;
  }
  return { upper, lower };
}

function isLoud(text: string): boolean | undefined {
  const { upper, lower } = countCases(text);
  return upper + lower < FEWEST ? undefined : lower <= (upper + lower) / 10;
}

export const capitals: OwnCheck = {
  id: 'capitals',
  description: 'A text that stands in capitals on one side only.',
  run: () =>
    overPairs((pair): Draft[] => {
      const [source, target] = [isLoud(pair.source.text), isLoud(pair.target.text)];
      if (source === undefined || target === undefined || source === target) return [];
      return [
        {
          category: 'linguistic-conventions/capitalization',
          severity: 'minor',
          side: 'target',
          source: [wholeOf(pair.source)],
          target: [wholeOf(pair.target)],
          segments: segmentsOf(pair),
          message: target ? 'In capitals, unlike the source' : 'Not in capitals, unlike the source',
        },
      ];
    }),
};
