import { EnfaceError, type Segment, shown } from '@enface/core';
import { languageOf } from '../bilingual.ts';
import { trimmed } from '../spaces.ts';
import type { Bead, BilingualContents, Place, ReadOptions, Unmatched } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { readXml } from '../xml/reader.ts';

interface Links {
  source: string;
  target: string;
  /** In the order of the file. */
  readonly links: { readonly source: readonly string[]; readonly target: readonly string[]; readonly probability: number }[];
}

/**
 * Reads an alignment that stands apart from its texts, in XCES as OPUS has it or in InterText's form, and the two files of texts beside
 * it, whose sentences are `s` elements (or, where there are none, `seg`, `ab` or `p`) with ids. What no link names has no match.
 *
 * @throws EnfaceError `BAD_INPUT` where it is none, links more than two texts, or names a sentence that isn't there or is linked twice;
 * `NOT_READABLE` where the texts can't be had; `ABORTED`
 */
export async function readStandoff(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document', signal, beside } = options;
  if (!beside)
    throw new EnfaceError(
      'NOT_READABLE',
      `${shown(name)} holds links between two other files: pass \`beside\`, which reads them.`,
    );
  const { text, notes } = decodeXml(bytes, name);
  const { source, target, links } = await linksOf(text, name, signal);
  const sides = {
    source: await sentencesOf(await beside(source), source, options.source, signal),
    target: await sentencesOf(await beside(target), target, options.target, signal),
  };
  const used = { source: new Set<number>(), target: new Set<number>() };
  const numbers = (side: 'source' | 'target', ids: readonly string[]) =>
    ids
      .map((id) => {
        const number = sides[side].numbers.get(id);
        if (number === undefined || used[side].has(number))
          throw new EnfaceError(
            'BAD_INPUT',
            `${shown(name)} links ${shown(id, 40)}, which ${shown({ source, target }[side])} ${number === undefined ? 'does not have' : 'has once only'}.`,
          );
        used[side].add(number);
        return number;
      })
      .sort((a, b) => a - b);
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  const alone = (side: 'source' | 'target', segments: readonly number[], probability: number) =>
    unmatched.push({ side, segments, probability, reason: side === 'source' ? 'omission' : 'addition' });
  for (const link of links) {
    const [left, right] = [numbers('source', link.source), numbers('target', link.target)];
    const { probability } = link;
    if (left.length > 0 && right.length > 0)
      beads.push({ source: left, target: right, score: 1, probability, relation: 'parallel', crossing: false });
    else if (left.length > 0) alone('source', left, probability);
    else if (right.length > 0) alone('target', right, probability);
  }
  for (const side of ['source', 'target'] as const)
    for (const { index } of sides[side].document.segments) if (!used[side].has(index)) alone(side, [index], 1);
  return {
    kind: 'bilingual',
    alignment: {
      source: sides.source.document,
      target: sides.target.document,
      beads: inOrder(beads),
      unmatched: unmatched.sort((a, b) => (a.side === b.side ? a.segments[0] - b.segments[0] : a.side === 'source' ? -1 : 1)),
      warnings: [],
    },
    places: { source: sides.source.places, target: sides.target.places },
    notes,
  };
}

/** By their first source segment; what goes back in the target stands out of order. */
function inOrder(beads: readonly Bead[]): Bead[] {
  let reached = -1;
  return [...beads]
    .sort((a, b) => a.source[0] - b.source[0])
    .map((bead) => {
      const crossing = bead.target[0] < reached;
      reached = Math.max(reached, bead.target.at(-1)!);
      return { ...bead, crossing };
    });
}

async function linksOf(text: string, name: string, signal?: AbortSignal): Promise<Links> {
  const found: Links = { source: '', target: '', links: [] };
  let groups = 0;
  let isXces = false;
  await readXml(
    text,
    name,
    {
      open({ name: tag, attributes: { fromDoc = '', toDoc = '', xtargets = '', certainty } }, depth) {
        if (depth === 1 && tag !== 'cesAlign' && tag !== 'linkGrp')
          throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no links: its outermost element is ${shown(tag)}.`);
        isXces ||= tag === 'cesAlign';
        if (tag === 'linkGrp') {
          if (++groups > 1)
            throw new EnfaceError('BAD_INPUT', `${shown(name)} links more than two texts: make a file of each \`linkGrp\`.`);
          Object.assign(found, { source: fromDoc, target: toDoc });
        }
        if (tag !== 'link') return;
        const [first = [], second = []] = xtargets.split(';').map((ids) => ids.split(' ').filter(Boolean));
        const share = Number(certainty ?? 1);
        found.links.push({
          source: isXces ? first : second,
          target: isXces ? second : first,
          // other aligners' certainty is a score of any size
          probability: share >= 0 && share <= 1 ? share : 1,
        });
      },
      close() {},
    },
    signal,
  );
  if (found.source !== '' && found.target !== '') return found;
  throw new EnfaceError('BAD_INPUT', `${shown(name)} does not say which texts it links (fromDoc, toDoc).`);
}

/** What holds a sentence, where a text says no more of it. */
const UNITS = ['s', 'seg', 'ab', 'p'];

async function sentencesOf(bytes: Uint8Array, name: string, asked: string | undefined, signal?: AbortSignal) {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new EnfaceError('NOT_READABLE', `${shown(name)} looks like compressed by gzip: unpack it.`);
  const { text } = decodeXml(bytes, name);
  const found = new Map<string, { readonly id: string; text: string; readonly paragraph: number }[]>(
    UNITS.map((tag) => [tag, []]),
  );
  const open: { readonly depth: number; readonly unit: { text: string } }[] = [];
  let [language, title, paragraph] = [asked, name, -1];
  await readXml(
    text,
    name,
    {
      open({ name: tag, attributes }, depth) {
        language ??= attributes['xml:lang'] ?? attributes.lang;
        if (depth === 1) title = attributes.id ?? name;
        if (tag === 'p') paragraph++;
        const units = found.get(tag);
        if (!units) return;
        const unit = { id: attributes.id ?? attributes['xml:id'] ?? `${units.length + 1}`, text: '', paragraph };
        units.push(unit);
        open.push({ depth, unit });
      },
      text(piece) {
        for (const { unit } of open) unit.text += piece;
      },
      close(_, __, depth) {
        if (open.at(-1)?.depth === depth) open.pop();
      },
    },
    signal,
  );
  const units = found.get(UNITS.find((tag) => found.get(tag)!.length > 0) ?? 's')!;
  const numbers = new Map<string, number>();
  const segments: Segment[] = [];
  const places: Place[] = [];
  let whole = '';
  for (const { id, text: raw, paragraph: at } of units) {
    const { start: from, end: to } = trimmed(raw);
    if (from === to) continue;
    const before = segments.at(-1);
    if (before) whole += before.paragraph === at ? ' ' : '\n\n';
    const start = whole.length;
    whole += raw.slice(from, to);
    if (numbers.has(id)) throw new EnfaceError('BAD_INPUT', `${shown(name)} has two sentences with the id ${shown(id, 40)}.`);
    numbers.set(id, segments.length);
    places.push({ start, at: `sentence ${shown(id, 40)}` });
    segments.push({ index: segments.length, text: raw.slice(from, to), start, end: whole.length, paragraph: Math.max(0, at) });
  }
  return { numbers, places, document: { id: title, language: languageOf(language), text: whole, segments } };
}
