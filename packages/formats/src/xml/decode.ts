import { type Decoded, decode } from '../text/decode.ts';

/** The text of an XML file: in the encoding of its byte order mark, else of its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array, name: string): Decoded {
  return decode(bytes, name, encodingOf(bytes));
}

/** Of the declaration, which is in ASCII in every encoding that goes without a mark but UTF-16's. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]{0,100}\sencoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  return declared ?? 'utf-8';
}
