import { type HeldText, readXml, type XmlElement } from '../xml/reader.ts';
import { OWN } from './units.ts';

/** A stretch of a file's text: UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An element: where it stands, and its content; the same place twice in `<x/>`. */
export interface ElementPlace extends Stretch {
  readonly from: number;
  readonly to: number;
  readonly isEmptyTag: boolean;
}

/** Where comments of an SDLXLIFF stand, or would. */
export interface SdlPlaces {
  /** Behind the first tag. */
  readonly root: number;
  readonly docInfo?: ElementPlace;
  readonly definitions?: ElementPlace;
  /** How many comments are defined; those that were written here before among them. */
  readonly count: number;
  readonly own: readonly Stretch[];
  /** Tags around what those are about. */
  readonly ownTags: readonly Stretch[];
  /** The prefix of Studio's names, with its colon; none where the first tag declares none. */
  readonly prefix?: string;
  /** Of each unit, in order, the target by the `mid` of its segments; under '' the whole. */
  readonly targets: readonly ReadonlyMap<string, ElementPlace>[];
}

export const SDL = 'http://sdl.com/FileTypes/SdlXliff/1.0';

/** Whether a file is one of Trados Studio's, by how it begins. */
export const isSdl = (start: string): boolean => start.slice(0, 1 << 16).includes(SDL);

/** What a file is looked through for, tag by tag. */
type Kind = 'docInfo' | 'definitions' | 'definition' | 'mine' | 'unit' | 'aside' | 'target' | 'segment' | 'other';

interface Open {
  readonly element: XmlElement;
  readonly kind: Kind;
  isOwn: boolean;
}

function kindOf({ name, namespace, attributes }: XmlElement, own: ReadonlySet<string>, prefix: string | undefined): Kind {
  if (namespace === SDL && name === 'doc-info') return 'docInfo';
  if (name === 'cmt-defs') return 'definitions';
  if (name === 'cmt-def') return 'definition';
  if (name === 'trans-unit') return 'unit';
  if (name === 'alt-trans') return 'aside';
  if (name === 'target') return 'target';
  if (name !== 'mrk') return 'other';
  if (attributes.mtype === 'x-sdl-comment') return own.has(attributes[`${prefix}cid`] ?? attributes.cid ?? '') ? 'mine' : 'other';
  return attributes.mtype === 'seg' ? 'segment' : 'other';
}

/** @throws EnfaceError `BAD_INPUT`; `ABORTED` */
export async function sdlPlaces(text: string, name: string, signal?: AbortSignal): Promise<SdlPlaces> {
  const found: {
    -readonly [K in keyof SdlPlaces]: SdlPlaces[K] extends readonly (infer T)[] ? T[] : SdlPlaces[K];
  } = { root: 0, count: 0, own: [], ownTags: [], targets: [] };
  const ownIds = new Set<string>();
  const open: Open[] = [];
  const held: HeldText = { text, base: 0 };
  let target: Map<string, ElementPlace> | undefined;
  let asides = 0;
  const handler = {
    open(element: XmlElement, depth: number) {
      const { attributes } = element;
      if (depth === 1) {
        found.root = element.end;
        const declared = Object.keys(attributes).find((key) => key.startsWith('xmlns:') && attributes[key] === SDL);
        if (declared) found.prefix = `${declared.slice('xmlns:'.length)}:`;
      }
      const kind = kindOf(element, ownIds, found.prefix);
      if (element.name === 'Comment' && attributes.user === OWN)
        for (const each of open) if (each.kind === 'definition') each.isOwn = true;
      if (kind === 'unit') target = new Map();
      if (kind === 'aside') asides++;
      open.push({ element, kind, isOwn: false });
    },
    close(_: string, end: number) {
      const { element, kind, isOwn } = open.pop()!;
      const isEmptyTag = text.slice(element.end - 2, element.end) === '/>';
      const to = isEmptyTag ? element.end : held.text.lastIndexOf('<', end - 1);
      const place: ElementPlace = { start: element.start, end, from: element.end, to, isEmptyTag };
      if (kind === 'docInfo') found.docInfo ??= place;
      if (kind === 'definitions') found.definitions ??= place;
      if (kind === 'definition') {
        found.count++;
        if (isOwn) {
          found.own.push(place);
          ownIds.add(element.attributes.id ?? '');
        }
      }
      if (kind === 'mine') found.ownTags.push({ start: place.start, end: place.from }, { start: place.to, end: place.end });
      if (kind === 'aside') asides--;
      if (kind === 'unit' && target) {
        found.targets.push(target);
        target = undefined;
      }
      if (asides > 0 || !target) return;
      if (kind === 'target') target.set('', place);
      if (kind === 'segment' && open.some((each) => each.kind === 'target')) target.set(element.attributes.mid ?? '', place);
    },
  };
  await readXml(text, name, handler, signal);
  return found;
}
