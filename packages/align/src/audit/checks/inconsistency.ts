import type { Side } from '../../types.ts';
import type { OwnCheck } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, wholeOf } from '../context.ts';
import type { Draft } from '../types.ts';

export const inconsistency: OwnCheck = {
  id: 'inconsistency',
  description: 'The same source translated in different ways, or different sources translated alike, within the document.',
  run: async (context) => {
    const numbers = { source: await numbersOf(context, 'source'), target: await numbersOf(context, 'target') };
    return [...(await divided(context, numbers, 'source')), ...(await divided(context, numbers, 'target'))];
  },
};

/** A number for each pair's text on a side, the same for the same text, below 0 where it is too short to tell. */
type Numbers = Readonly<Record<Side, Int32Array>>;

async function numbersOf({ pairs, pause }: AuditContext, side: Side): Promise<Int32Array> {
  const numbers = new Int32Array(pairs.length);
  const known = new Map<string, number>();
  for (const [k, pair] of pairs.entries()) {
    const text = bareText(pair[side].text);
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = text.length < fewestLetters ? -1 - known.size : known.size));
    numbers[k] = number;
    await pause();
  }
  return numbers;
}

const fewestLetters = 10;

/** Without case, white space and marks: a comma more is no other translation. What is between words is one space each. */
export function bareText(text: string): string {
  const lower = text.toLowerCase();
  let made = '';
  /** Where what is to be taken as it stands begins, and where the last word ended. */
  let from = -1;
  let end = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= BEYOND) return lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (!isOfWord(code)) continue;
    if (from < 0) from = at;
    else if (at > end && (at > end + 1 || lower.charCodeAt(end) !== SPACE)) {
      made += `${lower.slice(from, end)} `;
      from = at;
    }
    end = at + 1;
  }
  return from < 0 ? '' : made + lower.slice(from, end);
}

const SPACE = 0x20;

/** Units from here on are left to a pattern: other scripts, and halves of characters. */
const BEYOND = 0x3000;
let ofWords: Uint8Array | undefined;

/** True for a letter or a digit. */
function isOfWord(code: number): boolean {
  ofWords ??= Uint8Array.from({ length: BEYOND }, (_, unit) => Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(unit))));
  return ofWords[code] === 1;
}

/** Pairs equal on one side and unlike on the other; each later one is held against the first. */
async function divided({ pairs, pause }: AuditContext, numbers: Numbers, same: Side): Promise<Draft[]> {
  const other: Side = same === 'source' ? 'target' : 'source';
  const firsts = new Map<number, number>();
  const drafts: Draft[] = [];
  for (const [k, pair] of pairs.entries()) {
    await pause();
    const own = numbers[same][k];
    if (own < 0) continue;
    const first = firsts.get(own);
    if (first === undefined) firsts.set(own, k);
    else if (numbers[other][first] !== numbers[other][k]) drafts.push(draftOf(pair, pairs[first], same));
  }
  return drafts;
}

function draftOf(pair: Pair, first: Pair, same: Side): Draft {
  const [number] = first.bead[same];
  return {
    category: 'terminology/inconsistent-use',
    severity: 'minor',
    side: 'target',
    source: [wholeOf(pair.source)],
    target: [wholeOf(pair.target)],
    segments: segmentsOf(pair),
    message:
      same === 'source'
        ? `Translated otherwise before: ${quoted(first.target.text)} for the same source (${number + 1})`
        : `The same translation as of another source: ${quoted(first.source.text)} (translation ${number + 1})`,
    evidence: { first: first[same === 'source' ? 'target' : 'source'].text.slice(0, 300) },
  };
}
