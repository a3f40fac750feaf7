import { EnfaceError, shown } from '@enface/core';
import { type Chunks, openText } from '../text/stream.ts';
import { encodingOf } from '../xml/decode.ts';
import { type Code, createInlineText, type InlineText } from '../xml/inline.ts';
import { createXmlReader, type XmlElement, type XmlHandler } from '../xml/reader.ts';

/** One language of a unit. */
export interface TmxVariant {
  /** As the file writes it. */
  readonly language: string;
  /** Inline codes stand in it as short tags: `<bpt1/>`. */
  readonly text: string;
  readonly props: Readonly<Record<string, string>>;
}

/** A `tu`: one text in one or more languages. */
export interface TmxUnit {
  /** From 1. */
  readonly number: number;
  readonly id?: string;
  readonly sourceLanguage?: string;
  readonly props: Readonly<Record<string, string>>;
  readonly variants: readonly TmxVariant[];
}

/** Where in a file's text notes of a unit stand, or would: UTF-16 offsets. */
export interface TmxPlace {
  /** Behind its start tag. */
  readonly at: number;
  /** Behind its end tag. */
  readonly end: number;
  /** Notes that were written here before. */
  readonly own: readonly { readonly start: number; readonly end: number }[];
  /** Before the names of its elements, with its colon. */
  readonly prefix: string;
}

/** Begins the notes that we write. */
export const OWN = 'enface: ';

/** The `header`. */
export interface TmxHeader {
  /** `srclang`: a tag, or `*all*`. */
  readonly sourceLanguage?: string;
  readonly props: Readonly<Record<string, string>>;
}

/** `type` of a placeholder that stands for a sign which XML cannot hold. */
export const SPECIAL = 'x-enface-char';

const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

function codeOf({ name, attributes }: XmlElement): Code | undefined {
  if (!CODES.has(name)) return undefined;
  return attributes.type === SPECIAL ? { kind: 'sign' } : { kind: 'alone', id: attributes.i ?? attributes.x };
}

/**
 * The units of a TMX file, one by one as it is read, its header first: for files that outgrow memory.
 * TMX 1.1 to 1.4b; inline codes become short tags, `hi` is seen through, what stands in a `sub` is left out.
 *
 * @param name of the file, for messages
 * @throws EnfaceError `BAD_INPUT` where it is no TMX, or ends too soon; `NOT_READABLE`
 */
export async function* tmxUnits(chunks: Chunks, name = 'document'): AsyncGenerator<TmxHeader | TmxUnit> {
  const waiting: (TmxHeader | TmxUnit)[] = [];
  const reader = createXmlReader(
    name,
    tmxHandler(name, (value) => waiting.push(value)),
  );
  for await (const piece of (await openText(chunks, name, encodingOf)).pieces) {
    reader.write(piece);
    yield* waiting.splice(0);
  }
  reader.close();
  yield* waiting;
}

/** Told apart by what only a unit has. */
export const isUnit = (value: TmxHeader | TmxUnit): value is TmxUnit => 'variants' in value;

type Props = Record<string, string>;
const noProps = (): Props => Object.create(null);

/** Calls `found` with the header, then with each unit and where it stands, as its end tag comes. */
export function tmxHandler(name: string, found: (value: TmxHeader | TmxUnit, place: TmxPlace) => void): XmlHandler {
  let header: (TmxHeader & { props: Props }) | undefined;
  let unit: (TmxUnit & { props: Props; variants: TmxVariant[] }) | undefined;
  let variant: { language: string; text: string; props: Props } | undefined;
  let place: TmxPlace & { own: { start: number; end: number }[] } = { at: 0, end: 0, own: [], prefix: '' };
  let number = 0;
  let prop: string | undefined;
  let note: number | undefined;
  let text = '';
  /** The text of a `seg`, and how deep that is. */
  let segment: InlineText | undefined;
  let segmentDepth = 0;

  const opens: Readonly<Record<string, (element: XmlElement, depth: number) => void>> = {
    header: ({ attributes: { srclang } }) => {
      header = { sourceLanguage: srclang, props: noProps() };
    },
    tu: ({ attributes: { tuid, srclang }, end, prefix }) => {
      place = { at: end, end, own: [], prefix };
      unit = { number: ++number, id: tuid, sourceLanguage: srclang, props: noProps(), variants: [] };
    },
    tuv: ({ attributes }) => {
      if (unit) variant = { language: attributes['xml:lang'] ?? attributes.lang ?? 'und', text: '', props: noProps() };
    },
    prop: ({ attributes: { type = '' } }) => {
      prop = type;
    },
    note: ({ start }) => {
      note = start;
    },
    seg: (_, depth) => {
      segment = createInlineText(codeOf);
      segmentDepth = depth;
    },
  };
  const closes: Readonly<Record<string, (end: number) => void>> = {
    header: () => header && found(header, place),
    tu: (end) => {
      if (unit) found(unit, { ...place, end });
      unit = undefined;
    },
    tuv: () => {
      if (variant) unit?.variants.push(variant);
      variant = undefined;
    },
    prop: () => {
      const owner = variant ?? unit ?? header;
      if (owner && prop !== undefined) owner.props[prop] = text;
    },
    note: (end) => {
      if (unit && !variant && note !== undefined && text.startsWith(OWN)) place.own.push({ start: note, end });
      note = undefined;
    },
  };

  return {
    open(element, depth) {
      if (depth === 1 && element.name !== 'tmx')
        throw new EnfaceError('BAD_INPUT', `${shown(name)} is no TMX: its outermost element is ${shown(element.name)}.`);
      if (segment) return segment.open(element);
      text = '';
      if (Object.hasOwn(opens, element.name)) opens[element.name](element, depth);
    },
    text(piece) {
      if (segment) segment.text(piece);
      else if (prop !== undefined || note !== undefined) text += piece;
    },
    close(tag, end, depth) {
      if (segment && depth > segmentDepth) return segment.close();
      if (segment && variant) variant.text = segment.value;
      segment = undefined;
      if (Object.hasOwn(closes, tag)) closes[tag](end);
      if (tag === 'prop') prop = undefined;
    },
  };
}
