/** A word or number in a text, as it stands there. Offsets are UTF-16 units: `text.slice(start, end) === word.text`. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits with the marks on them, joined by one hyphen, apostrophe, full stop, comma, slash, colon or "&"
 * between them, a thousand times at most, lest a text of nothing else overflow the engine's stack. Stops and commas join digits ("1.234,5", "10:30") or, the stop alone, letters ("Salesforce.com", "U.S").
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’_&]|(?<=\p{N})[.,:/](?=\p{N})|(?<=\p{L})\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*){0,1000}/gu;

/** "l'", "dell'", "qu'": an elided word, which is a word of its own before at least two more letters. */
const ELISION = /^\p{L}{1,8}['’](?=\p{L}{3}|(?<=^\p{L}['’])\p{L}{2})/u;

/** Units from here on are left to the pattern: other scripts, and halves of characters. */
const BEYOND = 0x3000;
const [LETTER, NUMBER, MARK, JOINT, APOSTROPHE, STOP, NUMERIC_JOINT] = [1, 2, 3, 4, 5, 6, 7];

/** What each unit is to a word: see `WORD`. Made on first use. */
let classes: Uint8Array | undefined;

function classify(): Uint8Array {
  const made = new Uint8Array(BEYOND);
  for (let code = 0; code < BEYOND; code++) {
    const unit = String.fromCharCode(code);
    if (/\p{L}/u.test(unit)) made[code] = LETTER;
    else if (/\p{N}/u.test(unit)) made[code] = NUMBER;
    else if (/\p{M}/u.test(unit)) made[code] = MARK;
  }
  for (const unit of '-‐‑_&') made[unit.charCodeAt(0)] = JOINT;
  for (const unit of "'’") made[unit.charCodeAt(0)] = APOSTROPHE;
  for (const unit of ',:/') made[unit.charCodeAt(0)] = NUMERIC_JOINT;
  made['.'.charCodeAt(0)] = STOP;
  return made;
}

/**
 * Cuts a text into its words and numbers, for languages that put spaces between words. Hyphenated compounds stay whole;
 * elided words ("l'accusation") are cut off; what is neither letter nor digit belongs to no word.
 */
export function tokenizeWords(text: string): Word[] {
  const words: Word[] = [];
  const known = (classes ??= classify());
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= BEYOND) return Array.from(eachWord(text));
    const kind = known[code];
    if (kind !== LETTER && kind !== NUMBER) continue;
    const end = endOfWord(text, at, known);
    if (end < 0) return Array.from(eachWord(text));
    const word = text.slice(at, end);
    const elided = word.length > 3 ? elisionOf(word) : 0;
    if (elided > 0) words.push({ text: word.slice(0, elided), start: at, end: at + elided });
    words.push({ text: elided > 0 ? word.slice(elided) : word, start: at + elided, end });
    at = end - 1;
  }
  return words;
}

/** Where the word ends that begins at a letter or digit; −1 where a unit from beyond the table stands in it or behind it. */
function endOfWord(text: string, start: number, known: Uint8Array): number {
  let end = start;
  let joints = 0;
  let before = 0;
  for (;;) {
    let code = text.charCodeAt(end);
    let kind = known[code];
    while (kind === LETTER || kind === NUMBER || kind === MARK) {
      before = kind;
      code = text.charCodeAt(++end);
      kind = known[code];
    }
    if (code >= BEYOND) return -1;
    if (!kind) return end;
    const next = known[text.charCodeAt(end + 1)];
    if (text.charCodeAt(end + 1) >= BEYOND) return -1;
    if (kind === JOINT || kind === APOSTROPHE) {
      if (next !== LETTER && next !== NUMBER) return end;
    } else if (!(before === NUMBER && next === NUMBER) && !(kind === STOP && before === LETTER && next === LETTER)) return end;
    if (++joints > MOST_JOINTS) return end;
    end++;
  }
}

/** As many as the pattern takes. */
const MOST_JOINTS = 1000;

/** How many units of a word are an elided one. */
function elisionOf(word: string): number {
  return word.includes("'") || word.includes('’') ? (ELISION.exec(word)?.[0].length ?? 0) : 0;
}

/** The same one by one, for whoever pauses in a long text. */
export function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const elided = ELISION.exec(match[0])?.[0].length ?? 0;
    if (elided) yield { text: match[0].slice(0, elided), start, end: start + elided };
    yield { text: match[0].slice(elided), start: start + elided, end };
  }
}
