import { EnfaceError, shown } from '@enface/core';
import { languageOf } from '../bilingual.ts';
import { readKept } from '../kept.ts';
import { chooseSides, tagFor } from '../languages.ts';
import { pairsOf } from '../table/pairs.ts';
import { decode } from '../text/decode.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Lines: an object a line with `source` and `target`, as `toJsonLines` of `@enface/align/json` writes them, with what it
 * says of each pair; or with `translation`, an object of texts by language, as data sets have it. Passages are segments.
 *
 * @throws EnfaceError `BAD_INPUT` naming the line that is none, and where a translation has more languages than two and nobody says
 * which; `NOT_READABLE`
 */
export async function readJsonLines(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document' } = options;
  const { text, notes } = decode(bytes, name);
  const units: Unit[] = [];
  let languages: { source?: string; target?: string } = {
    ...(options.source !== undefined && { source: languageOf(options.source) }),
    ...(options.target !== undefined && { target: languageOf(options.target) }),
  };
  for (const [k, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `line ${k + 1}`;
    const fields = fieldsOf(line, `${shown(name)}, ${at}`);
    const { translation } = fields;
    if (isObject(translation)) {
      const tags = Object.keys(translation).map(languageOf);
      // the first line says which languages there are
      if (!languages.source || !languages.target) languages = { ...chooseSides(tags, tags[0], name, options) };
      const side = (language = '') => translation[Object.keys(translation)[tags.indexOf(tagFor(language, tags) ?? '')] ?? ''];
      units.push({ at, ...textOf('source', side(languages.source)), ...textOf('target', side(languages.target)) });
      continue;
    }
    const { source, target, sourceLanguage, targetLanguage } = fields;
    if (typeof source !== 'string' || typeof target !== 'string')
      throw new EnfaceError('BAD_INPUT', `${shown(name)}, ${at} has no texts as "source" and "target", nor a "translation".`);
    languages.source ??= typeof sourceLanguage === 'string' ? languageOf(sourceLanguage) : undefined;
    languages.target ??= typeof targetLanguage === 'string' ? languageOf(targetLanguage) : undefined;
    units.push({ at, ...textOf('source', source), ...textOf('target', target), ...readKept(keptOf(fields)) });
  }
  if (units.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no lines.`);
  return { kind: 'bilingual', ...(await pairsOf(units, languages, options)), notes };
}

const textOf = (side: 'source' | 'target', text: unknown) =>
  typeof text === 'string' && text !== '' ? { [side]: { text } } : {};

/** As short texts, which are read as those of all formats are. */
const keptOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    ['relation', 'score', 'probability', 'crossing', 'reason', 'status'].flatMap((key) => {
      const value = fields[key];
      return value === null || value === undefined ? [] : [[key, String(value)]];
    }),
  );

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(line: string, place: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${place} is no JSON (${shown((cause as Error).message, 100)}).`, { cause });
  }
  if (isObject(value)) return value;
  throw new EnfaceError('BAD_INPUT', `${place} is no object of JSON.`);
}
