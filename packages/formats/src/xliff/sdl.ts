import type { Finding, Severity } from '@enface/align/audit';
import { unitOf } from '../findings.ts';
import type { Edit } from '../text/splice.ts';
import type { BilingualContents } from '../types.ts';
import { xmlText } from '../xml/escape.ts';
import { type ElementPlace, SDL, type SdlPlaces } from './sdl-places.ts';
import { OWN, type XliffUnit } from './units.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { critical: 'High', major: 'Medium', minor: 'Low' };

/**
 * What makes findings comments of Trados Studio in an SDLXLIFF: defined at the head of the file, and put around the segments of the
 * target. Those that were written here before are taken out. Findings where the target has nothing are left to be notes.
 *
 * @param date said of each comment
 */
export function sdlEdits(
  places: SdlPlaces,
  units: readonly XliffUnit[],
  contents: BilingualContents,
  findings: readonly Finding[],
  date: Date,
): { readonly edits: Edit[]; readonly left: Finding[] } {
  const targets = units.flatMap((unit, k) =>
    unit.translate ? unit.pairs.map(({ id }) => ({ unit, place: places.targets[k]?.get(id ?? '') })) : [],
  );
  const left: Finding[] = [];
  const found = new Map<ElementPlace, { readonly unit: XliffUnit; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const target = targets[unitOf(finding, contents) ?? -1];
    if (!target?.place || target.place.from === target.place.to) left.push(finding);
    else {
      const there = found.get(target.place) ?? { unit: target.unit, findings: [] };
      found.set(target.place, { ...there, findings: [...there.findings, finding] });
    }
  }
  const edits: Edit[] = places.ownTags.map((tag) => ({ ...tag, text: '' }));
  const definitions: string[] = [];
  const { prefix = 'sdl:' } = places;
  const declared = places.prefix === undefined ? ` xmlns:sdl="${SDL}"` : '';
  for (const [place, { unit, findings: here }] of found) {
    const id = idOf(definitions.length + 1);
    const comments = here.map(
      ({ severity, check, message }) =>
        `<Comment severity="${SEVERITIES[severity]}" user="${OWN}" date="${date.toISOString()}" version="1.0">${xmlText(`${check}: ${message}`)}</Comment>`,
    );
    definitions.push(`<cmt-def id="${id}"><Comments>${comments.join('')}</Comments></cmt-def>`);
    const tag = `${unit.prefix}mrk`;
    edits.push({ start: place.from, end: place.from, text: `<${tag} mtype="x-sdl-comment" ${prefix}cid="${id}"${declared}>` });
    edits.push({ start: place.to, end: place.to, text: `</${tag}>` });
  }
  return { edits: [...edits, ...definitionEdits(places, definitions.join(''))], left };
}

/** Where the definitions go: what would hold nothing but ours is made for them, and goes with them. */
function definitionEdits({ docInfo, definitions, count, own, root }: SdlPlaces, ours: string): Edit[] {
  const isAllOurs = count === own.length;
  if (definitions && !isAllOurs)
    return [...own.map((each) => ({ ...each, text: '' })), { start: definitions.to, end: definitions.to, text: ours }];
  const made = ours === '' ? '' : `<cmt-defs>${ours}</cmt-defs>`;
  const isAlone = docInfo && definitions && docInfo.from === definitions.start && docInfo.to === definitions.end;
  if (isAlone && made === '') return [{ start: docInfo.start, end: docInfo.end, text: '' }];
  if (definitions) return [{ start: definitions.start, end: definitions.end, text: made }];
  if (made === '') return [];
  if (!docInfo) return [{ start: root, end: root, text: `<doc-info xmlns="${SDL}">${made}</doc-info>` }];
  if (docInfo.isEmptyTag) return [{ start: docInfo.end - 2, end: docInfo.end, text: `>${made}</doc-info>` }];
  return [{ start: docInfo.from, end: docInfo.from, text: made }];
}

/** In the form of those that Studio gives; the same for the same comment of a file. */
const idOf = (number: number) => `656e6661-6365-4000-8000-${number.toString(16).padStart(12, '0')}`;
