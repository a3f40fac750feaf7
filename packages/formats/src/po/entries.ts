import { EnfaceError, shown } from '@enface/core';
import { unescaped } from './strings.ts';

/** A message of a catalogue, with the places in the file's text where something may be put or taken out. */
export interface PoEntry {
  readonly context?: string;
  readonly id: string;
  readonly plural?: string;
  /** By the number of the form; one where there is no plural. */
  readonly texts: readonly string[];
  readonly flags: readonly string[];
  /** Of its `msgid` or `msgctxt`, from 1. */
  readonly line: number;
  /** UTF-16 offsets: of its first line, and of that with its flags, if it has any. */
  readonly start: number;
  readonly flagsEnd?: number;
  /** Where a line of flags would stand. */
  readonly beforeId: number;
  /** Lines that were written here before, with their ends. */
  readonly own: readonly { readonly start: number; readonly end: number }[];
}

/** Begins the comments that we write. */
export const OWN = '# enface: ';

interface Building {
  context?: string;
  id?: string;
  plural?: string;
  texts: string[];
  flags: string[];
  line: number;
  start: number;
  flagsEnd?: number;
  beforeId: number;
  own: { start: number; end: number }[];
}

const STRING = /^"((?:[^"\\]|\\.)*)"$/;
const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])?(?=[\t "])/;

/**
 * The messages of a catalogue, its header first, whose `id` is empty; obsolete ones (`#~`) are left out.
 *
 * @throws EnfaceError `BAD_INPUT` naming the line that is none of a catalogue's
 */
export function poEntries(text: string, name: string): PoEntry[] {
  const entries: PoEntry[] = [];
  let entry: Building | undefined;
  let add: ((piece: string) => void) | undefined;
  let at = 0;
  let line = 0;
  const finish = () => {
    if (entry?.id !== undefined) entries.push(entry as PoEntry);
    entry = add = undefined;
  };
  const refuse = (complaint: string): never => {
    throw new EnfaceError('BAD_INPUT', `${shown(name)}, line ${line}: ${complaint}.`);
  };
  for (const raw of text.split('\n')) {
    const start = at;
    at += raw.length + 1;
    line++;
    const row = raw.trim();
    if (row === '') {
      finish();
      continue;
    }
    const keyword = KEYWORD.exec(row);
    const isNext = row.startsWith('#') || keyword?.[1] === 'msgctxt' || (keyword?.[1] === 'msgid' && entry?.id !== undefined);
    if (isNext && entry && entry.texts.length > 0) finish();
    if (row.startsWith('#~')) continue;
    entry ??= { texts: [], flags: [], line, start, beforeId: start, own: [] };
    if (row.startsWith('#')) comment(entry, row, start, start + raw.trimEnd().length, Math.min(at, text.length));
    else if (keyword) add = open(entry, keyword, start, line);
    const string = STRING.exec(keyword ? row.slice(keyword[0].length).trim() : row);
    if (string && add) add(unescaped(string[1]));
    else if (!row.startsWith('#')) refuse(`${shown(row, 40)} is no line of a catalogue`);
  }
  finish();
  return entries;
}

/** @param rowEnd offset behind the row without the white space at its end */
function comment(entry: Building, row: string, start: number, rowEnd: number, end: number): void {
  if (row.startsWith(OWN)) entry.own.push({ start, end });
  if (row.startsWith('#,')) {
    entry.flags.push(
      ...row
        .slice(2)
        .split(',')
        .map((flag) => flag.trim())
        .filter(Boolean),
    );
    entry.flagsEnd = rowEnd;
  }
  // what was before the message was changed stands behind its flags
  if (!row.startsWith('#|')) entry.beforeId = end;
}

/** What adds a piece to the text that a keyword begins. */
function open(entry: Building, [, word, form]: readonly string[], start: number, line: number): (piece: string) => void {
  if (word === 'msgctxt' || (word === 'msgid' && entry.context === undefined)) {
    entry.line = line;
    entry.beforeId = Math.min(entry.beforeId, start);
  }
  if (word.startsWith('msgstr')) {
    const number = Number(form ?? 0);
    entry.texts[number] = '';
    return (piece) => {
      entry.texts[number] += piece;
    };
  }
  const field = word === 'msgctxt' ? 'context' : word === 'msgid' ? 'id' : 'plural';
  entry[field] = '';
  return (piece) => {
    entry[field] += piece;
  };
}
