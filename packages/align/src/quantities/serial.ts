import type { Context, Found } from './context.ts';
import { readHyphenDate } from './dates.ts';
import type { Token } from './scan.ts';

/** Digits of a telephone number, an account, an order: groups of so many digits in all, with at most so many in one. */
const LEAST_DIGITS = 7;
const MOST_DIGITS = 34;
const MOST_GROUP = 4;
/** Behind a plus, a nought or a word such as "tel." fewer groups will do. */
const LEAST_GROUPS = 3;
/** What joins groups, with at most one space on either side. */
const JOINTS = /^[-‑–/.()]$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

interface Serial {
  readonly groups: readonly string[];
  readonly next: number;
}

/** Index behind the signs between two groups of digits; -1 where they don't belong together. */
function afterJoint(tokens: readonly Token[], at: number): number {
  let here = at;
  for (let signs = 0; signs < 3 && tokens[here]; signs += 1) {
    const apart = tokens[here].start - tokens[here - 1].end;
    if (apart > 1) return -1;
    if (tokens[here].type === 'digits') return here > at || apart === 1 ? here : -1;
    if (!JOINTS.test(tokens[here].text)) return -1;
    here += 1;
  }
  return -1;
}

/** Digits, with signs among them only where no date and no decimal can be meant: "33.12.34.56", the "08/15" of "4711-08/15". */
function isGroup(tokens: readonly Token[], at: number, first: number, marked: boolean): boolean {
  const { text, joined } = tokens[at];
  return (
    /^\d+$/.test(text) ||
    (/^\d+(?:\s\d{3})+$/.test(text) && (marked || (at === first && goesOn(tokens, at + 1)))) ||
    (at > first ? joined && /^\d+(?:\/\d+)+$/.test(text) : /^\d{2}(?:\.\d{2}){3,}$/.test(text))
  );
}

/** True where two groups of two or three digits follow, or one that begins with a nought: "22 123 45 67" is no number and two more. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const group = (here: number) => {
    const before = tokens[here - 1];
    const next = tokens[here];
    return next?.type === 'digits' && next.start - before.end === 1 && /^\d{2,5}$/.test(next.text) ? next.text : undefined;
  };
  const [one, two] = [group(at), group(at + 1)];
  return one !== undefined && (one.startsWith('0') || (two !== undefined && one.length === two.length && one.length < 4));
}

function groupsFrom(tokens: readonly Token[], first: number, marked: boolean): Serial {
  const groups: string[] = [];
  let next = first;
  let here = first;
  while (here >= 0 && tokens[here]?.type === 'digits' && isGroup(tokens, here, first, marked) && groups.length < MOST_DIGITS) {
    groups.push(...tokens[here].text.split(/[./\s]/));
    next = here + 1;
    here = afterJoint(tokens, next);
  }
  return { groups, next };
}

/** True for one number with its thousands apart: "12 500 000". */
const isGrouped = ([first, ...others]: readonly string[]) => first.length <= 3 && others.every((group) => /^\d{3}$/.test(group));

/**
 * A telephone number, an account or the like, which is one figure however its digits are grouped: "70 12 34 56",
 * "+49 30 / 12 34 56-78", "DK50 0040 0440 1162 43".
 */
export function readSerial(context: Context, at: number): Found | undefined {
  const { tokens } = context;
  const token = tokens[at];
  const plus = token.text === '+' && tokens[at + 1]?.joined === true;
  const account = token.type === 'word' && /^\p{Lu}{2}$/u.test(token.text) && /^\d\d$/.test(tokens[at + 1]?.text ?? '');
  if (!plus && !account && token.type !== 'digits') return undefined;
  if (account && !(tokens[at + 1].joined && /^\d{4}$/.test(tokens[at + 2]?.text ?? ''))) return undefined;
  if (tokens[at - 1]?.joined === false && /^[-–]$/.test(tokens[at - 1].text) && token.joined) return undefined;
  const { groups, next } = groupsFrom(tokens, plus || account ? at + 1 : at, plus || token.text.startsWith('0'));
  const digits = groups.join('');
  if (groups.length < 2 && !plus) return undefined;
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  const marked = plus || account || groups[0].startsWith('0');
  const hyphens = groups.length > LEAST_GROUPS && !/\s/.test(context.text.slice(token.start, tokens[next - 1].end)); // ISBN
  const most = hyphens ? LEAST_DIGITS : MOST_GROUP;
  if (!marked && (groups.length < LEAST_GROUPS || groups.some((group) => group.length > most) || isGrouped(groups)))
    return undefined;
  if (groups.every((group) => YEAR.test(group)) || readHyphenDate(context, at)) return undefined;
  if (tokens[next]?.joined && tokens[next].type === 'word') return undefined;
  const [start, end] = [token.start, tokens[next - 1].end];
  const value = (account ? token.text : '') + digits;
  return { draft: { kind: 'identifier', value, start, end, form: 'digits' }, next };
}
