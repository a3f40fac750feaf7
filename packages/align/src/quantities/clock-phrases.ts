/** A place in a phrase: some word, or an hour, or minutes, or noon or midnight. */
export type ClockPart =
  | 'hour'
  | 'minutes'
  | 'pole'
  | {
      readonly words: ReadonlySet<string>;
      readonly optional: boolean;
      /** "Minutes": any number may stand before it. */
      readonly counted: boolean;
    };

/** "half past H=+30", made ready. */
export interface ClockPhrase {
  readonly parts: readonly ClockPart[];
  /** Minutes to add to the hour, and the sign of those that are said. */
  readonly base: number;
  readonly minutes: -1 | 0 | 1;
  /** True where a duration may be meant as well. */
  readonly lasts: boolean;
  /** True where a range may be meant, if not of many minutes. */
  readonly isOpen: boolean;
}

const PLACES: Readonly<Record<string, ClockPart>> = { H: 'hour', M: 'minutes', N: 'pole' };

export function compilePhrase(line: string): ClockPhrase {
  const [phrase, time] = line.split('=');
  const parts = phrase.split(' ').map((part): ClockPart => {
    if (Object.hasOwn(PLACES, part)) return PLACES[part];
    const words = part.replace('?', '').split('|');
    return { words: new Set(words), optional: part.endsWith('?'), counted: words[0].startsWith('min') };
  });
  const [base = '0'] = /[+-]\d+/.exec(time) ?? [];
  const minutes = time.includes('+M') ? 1 : time.includes('-M') ? -1 : 0;
  return { parts, base: Number(base), minutes, lasts: time.endsWith('~'), isOpen: time.endsWith('>') };
}

export function phrasesByStart(phrases: readonly ClockPhrase[]): Map<string, ClockPhrase[]> {
  const byStart = new Map<string, ClockPhrase[]>();
  for (const phrase of phrases)
    for (const part of phrase.parts) {
      if (typeof part !== 'object') break;
      for (const word of part.words) byStart.set(word, [...(byStart.get(word) ?? []), phrase]);
      if (!part.optional) break;
    }
  return byStart;
}
