import { EnfaceError, shown } from '@enface/core';
import { createPause } from '@enface/core/internal';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';

/** An element as its start tag has it. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  readonly namespace: string;
  /** By name as written, prefix included: `id`, `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** UTF-16 offset of its start tag; 0 where nobody holds the text that is read. */
  readonly start: number;
  /** Offset behind its start tag. */
  readonly end: number;
}

/** Text that is being read, of which what nobody needs any more may have been let go. */
export interface HeldText {
  readonly text: string;
  /** Offset in the file of where it begins. */
  readonly base: number;
}

/** What is called as a file is read. */
export interface XmlHandler {
  open(element: XmlElement, depth: number): void;
  text?(text: string): void;
  /** `end` is the offset behind the end tag. */
  close(name: string, end: number, depth: number): void;
}

export interface XmlReader {
  /** Any piece of the text, in order. */
  write(piece: string): void;
  /** @throws EnfaceError where the file ends too soon */
  close(): void;
  /** `line 3, column 7` */
  readonly place: string;
}

/** Elements within elements. No format of ours comes near it. */
const DEEPEST = 256;
/** UTF-16 units that are read between two looks at the signal. */
const SLICE = 1 << 16;

/**
 * Reads XML as a stream: what is not well-formed is refused with its line. Entities other than XML's own five and references by
 * number aren't known, nothing outside of the file is ever fetched, and a document type with declarations of its own is refused:
 * so no entity can grow.
 *
 * @param name of the file, for messages
 * @param held the text that is read: then elements know where they start
 * @throws EnfaceError `BAD_INPUT`, from `write` and `close`
 */
export function createXmlReader(name: string, handler: XmlHandler, held?: HeldText): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const place = () => `line ${parser.line}, column ${parser.column + 1}`;
  const refuse = (complaint: string): never => {
    throw new EnfaceError('BAD_INPUT', `${shown(name)}, ${place()}: ${complaint}.`);
  };
  let depth = 0;
  let start = 0;
  parser.on('error', (error) => {
    // saxes puts its own "line:column: " before
    refuse(
      `this is no well-formed XML (${error.message
        .replace(/^\d+:\d+: /, '')
        .slice(0, 100)
        .replace(/\.$/, '')})`,
    );
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      refuse('its document type declares entities or the like, which are not read: take the declarations out');
  });
  parser.on('opentagstart', () => {
    start = held ? held.base + held.text.lastIndexOf('<', parser.position - 1 - held.base) : 0;
  });
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    if (++depth > DEEPEST) refuse(`elements stand within each other more than ${DEEPEST} deep`);
    const values: Record<string, string> = Object.create(null);
    for (const [key, { value }] of Object.entries(attributes as Record<string, SaxesAttributeNS>)) values[key] = value;
    const place = { start, end: parser.position };
    handler.open({ name: local, prefix: prefix === '' ? '' : `${prefix}:`, namespace: uri, attributes: values, ...place }, depth);
  });
  parser.on('closetag', ({ local }) => handler.close(local, parser.position, depth--));
  if (handler.text) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (piece) => {
      parser.write(piece);
    },
    close: () => {
      parser.close();
    },
    get place() {
      return place();
    },
  };
}

/** Reads all of a text, giving the event loop a turn now and then. @throws EnfaceError `BAD_INPUT`; `ABORTED` */
export async function readXml(text: string, name: string, handler: XmlHandler, signal?: AbortSignal): Promise<void> {
  const reader = createXmlReader(name, handler, { text, base: 0 });
  const pause = createPause('read', text.length, { signal });
  for (let start = 0; start < text.length; start += SLICE) {
    reader.write(text.slice(start, start + SLICE));
    await pause(start);
  }
  reader.close();
}
