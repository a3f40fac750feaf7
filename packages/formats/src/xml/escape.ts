/** What XML 1.0 cannot hold in any way: controls, halves of pairs, two that are no characters. */
export const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text between tags; `special` writes what XML cannot hold. @default U+FFFD in its place */
export function xmlText(text: string, special: (code: string) => string = () => '\ufffd'): string {
  // a carriage return that is written as it is would be read as a line feed
  const safe = text.replace(/[&<>\r]/g, (sign) => entities[sign]);
  return safe.replace(UNWRITABLE, (sign) => special(sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')));
}

/** The value of an attribute, to stand in double quotes. */
export const xmlValue = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (sign) => entities[sign]).replace(UNWRITABLE, '\ufffd');
