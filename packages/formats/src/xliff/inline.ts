import type { Code } from '../xml/inline.ts';
import type { XmlElement } from '../xml/reader.ts';

/** `ctype` of a placeholder that stands for a sign which XML cannot hold, in XLIFF 1.2. */
export const SPECIAL = 'x-enface-char';

const PAIRS = new Set(['g', 'pc']);
/** With the native code in them (1.2), or standing for it. */
const CODES = new Set(['x', 'bx', 'ex', 'ph', 'it', 'bpt', 'ept', 'sc', 'ec']);

/** XLIFF's inline elements, of 1.2 (section 2.4) and 2.x (section 4.2.3). What marks text, `mrk`, is seen through. */
export function codeOf({ name, attributes: { id, hex, ctype, startRef } }: XmlElement): Code | undefined {
  if (name === 'cp') return { kind: 'sign', hex };
  if (name === 'ph' && ctype === SPECIAL) return { kind: 'sign' };
  if (PAIRS.has(name)) return { kind: 'pair', id };
  return CODES.has(name) ? { kind: 'alone', id: id ?? startRef } : undefined;
}
