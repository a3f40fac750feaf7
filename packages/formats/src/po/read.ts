import { EnfaceError, identifyLanguage, shown } from '@enface/core';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { type Decoded, decode } from '../text/decode.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';
import { type PoEntry, poEntries } from './entries.ts';

/**
 * Reads a catalogue of gettext, PO or POT: each message with its translation is a pair, each without one has no match. Of plurals
 * the first form goes with the singular, the last with the plural. The header, obsolete messages and comments are left out; a note
 * says how many translations are marked as fuzzy. The language of the messages is identified unless the header names it.
 *
 * @throws EnfaceError `BAD_INPUT` for a line that is none of a catalogue's; `NOT_READABLE`; `ABORTED`
 */
export async function readPo(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document', signal } = options;
  const { text, notes } = decodePo(bytes, name);
  const entries = poEntries(text, name);
  const header = headerOf(entries);
  const pairs = pairsOf(entries);
  if (pairs.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no messages.`);
  const units = pairs.map(({ unit }) => unit);
  const language = async (side: 'source' | 'target', named: string | undefined) => {
    const tag = languageOf(options[side] ?? named);
    if (tag !== 'und') return tag;
    return identifyLanguage(units.map((unit) => unit[side]?.text ?? '').join('\n'), { signal });
  };
  const fuzzy = entries.filter(({ flags }) => flags.includes('fuzzy')).length;
  return {
    kind: 'bilingual',
    ...alignmentOf(units, {
      source: { id: name, language: await language('source', header.get('x-source-language')) },
      target: { id: name, language: await language('target', header.get('language')) },
    }),
    notes:
      fuzzy > 0
        ? [...notes, `${shown(name)}: ${fuzzy === 1 ? '1 translation is' : `${fuzzy} translations are`} marked as fuzzy.`]
        : notes,
  };
}

/** A catalogue's text, in the encoding that its header names. */
export function decodePo(bytes: Uint8Array, name: string): Decoded {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 14));
  const charset = /"Content-Type:[^"\n]{0,60}charset=([\w.:-]{1,40})/i.exec(start)?.[1];
  return decode(bytes, name, charset === 'CHARSET' ? undefined : charset);
}

/** Fields of the header, in lower case. */
function headerOf([first]: readonly PoEntry[]): ReadonlyMap<string, string> {
  if (first?.id !== '' || first.context !== undefined) return new Map();
  const lines = first.texts[0]?.split('\n') ?? [];
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
}

/** Messages as units, each with the entry that it is of. */
export function pairsOf(entries: readonly PoEntry[]): { readonly entry: PoEntry; readonly unit: Unit }[] {
  return entries.flatMap((entry) => {
    const { id, plural, texts, line } = entry;
    if (id === '') return [];
    const unit = (source: string, target: string | undefined) => ({
      entry,
      unit: { at: `line ${line}`, source: { text: source }, ...(target && { target: { text: target } }) },
    });
    if (plural === undefined) return [unit(id, texts[0])];
    return texts.length > 1 ? [unit(id, texts[0]), unit(plural, texts.at(-1))] : [unit(plural, texts[0])];
  });
}
