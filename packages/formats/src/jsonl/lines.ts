import { EnfaceError, shown } from '@enface/core';
import { languageOf } from '../bilingual.ts';
import { readKept } from '../kept.ts';
import { chooseSides, tagFor } from '../languages.ts';
import type { ReadOptions, Unit } from '../types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads lines one by one. */
export interface LineReader {
  /** @throws EnfaceError `BAD_INPUT` naming the line */
  unitOf(line: string, number: number): Unit;
  /** As far as the lines say it, or options. */
  readonly languages: { source?: string; target?: string };
}

export function createLineReader(name: string, options: ReadOptions): LineReader {
  let languages: LineReader['languages'] = {
    ...(options.source !== undefined && { source: languageOf(options.source) }),
    ...(options.target !== undefined && { target: languageOf(options.target) }),
  };
  return {
    get languages() {
      return languages;
    },
    unitOf(line, number) {
      const at = `line ${number}`;
      const fields = fieldsOf(line, `${shown(name)}, ${at}`);
      const { translation } = fields;
      if (isObject(translation)) {
        const tags = Object.keys(translation).map(languageOf);
        // the first line says which languages there are
        if (!languages.source || !languages.target) languages = { ...chooseSides(tags, tags[0], name, options) };
        const side = (language = '') => translation[Object.keys(translation)[tags.indexOf(tagFor(language, tags) ?? '')] ?? ''];
        return { at, ...textOf('source', side(languages.source)), ...textOf('target', side(languages.target)) };
      }
      const { source, target, sourceLanguage, targetLanguage } = fields;
      if (typeof source !== 'string' || typeof target !== 'string')
        throw new EnfaceError('BAD_INPUT', `${shown(name)}, ${at} has no texts as "source" and "target", nor a "translation".`);
      languages.source ??= typeof sourceLanguage === 'string' ? languageOf(sourceLanguage) : undefined;
      languages.target ??= typeof targetLanguage === 'string' ? languageOf(targetLanguage) : undefined;
      return { at, ...textOf('source', source), ...textOf('target', target), ...readKept(keptOf(fields)) };
    },
  };
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
