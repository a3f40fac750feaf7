import type { XmlElement } from './reader.ts';

/**
 * What an element within a text is. `pair`: a code around text; `alone`: a code, and what stands in it is no text; `sign`: a
 * character that XML cannot hold, as we write it. Any other is seen through.
 */
export interface Code {
  readonly kind: 'pair' | 'alone' | 'sign';
  /** Pairs codes of both sides. */
  readonly id?: string;
  /** Of a sign that an attribute names: its hexadecimal number. Else it is what stands in the element, `U+0007`. */
  readonly hex?: string;
}

export interface InlineText {
  open(element: XmlElement): void;
  text(piece: string): void;
  close(): void;
  readonly value: string;
}

/**
 * Collects a text with codes in it (formatting, fields, line breaks). These stand in it as short tags with their number, `<g1>`,
 * `</g1>`, `<x2/>`, by which both sides can be compared, and for which no language has words.
 */
export function createInlineText(codeOf: (element: XmlElement) => Code | undefined): InlineText {
  let value = '';
  /** What the end of each open element adds. */
  const ends: string[] = [];
  /** How many elements were open when one began whose content is no text, or that stands for a sign. */
  let hidden: number | undefined;
  let sign: string | undefined;
  return {
    open(element) {
      const code = hidden === undefined ? codeOf(element) : undefined;
      const label = code && labelOf(element.name, code.id);
      if (code?.kind === 'pair') value += `<${label}>`;
      ends.push(code?.kind === 'pair' ? `</${label}>` : '');
      if (code === undefined || code.kind === 'pair') return;
      if (code.kind === 'alone') value += `<${label}/>`;
      else sign = code.hex === undefined ? '' : `U+${code.hex.toUpperCase()}`;
      hidden = ends.length;
    },
    text(piece) {
      if (sign !== undefined) sign += piece;
      else if (hidden === undefined) value += piece;
    },
    close() {
      if (ends.length === hidden) {
        if (sign !== undefined) value += signOf(sign);
        hidden = sign = undefined;
      }
      value += ends.pop() ?? '';
    },
    get value() {
      return value;
    },
  };
}

const labelOf = (name: string, id = '') => `${name}${id.replace(/[^\w:-]/g, '_').slice(0, 24)}`;

/** `U+0007` as the character. */
function signOf(code: string): string {
  const point = Number.parseInt(/^U\+([0-9A-F]{4,6})$/.exec(code)?.[1] ?? 'x', 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
