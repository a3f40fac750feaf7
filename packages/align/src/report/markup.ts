/** HTML that may stand in a page as it is. Only `html` makes it, so that a text can't pass for it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Part[];

/**
 * A piece of HTML from a template: everything interpolated is escaped, for elements and quoted attributes alike, unless
 * `html` made it; arrays are joined.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + rendered(parts[i - 1]) + string));
}

export const nothing = new Markup('');

function rendered(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(rendered).join('');
  return escaped(String(part));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters and lone surrogates aren't allowed in HTML: the former become their pictures (␀), the latter �. */
const escaped = (text: string) =>
  text
    .replace(/[&<>"']/g, (character) => entities[character])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\ufffd')
    .toWellFormed();

/** Scripts written from right to left, by ISO 15924 code. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** BCP 47, section 4.4.1, has none longer in use; one that isn't in use would stand at every passage. */
const LONGEST_TAG = 64;

/** ` lang="…" dir="…"` for text in a language; the direction is left to its first letters where the language is unknown. */
export function languageAttributes(tag: string): Markup {
  try {
    if (tag !== 'und' && tag.length <= LONGEST_TAG) {
      const direction = rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
      return html` lang="${tag}" dir="${direction}"`;
    }
  } catch {
    // Not a BCP 47 tag: as good as unknown.
  }
  return html` lang="" dir="auto"`;
}
