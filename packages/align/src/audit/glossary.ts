import { EnfaceError, shown } from '@enface/core';
import { primaryLanguage } from '@enface/core/internal';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';

/** A term and its translations, any of which is right. */
export interface GlossaryEntry {
  readonly source: string;
  readonly target: readonly string[];
}

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryOptions {
  format: 'csv' | 'tbx';
  /** BCP 47 tags of the texts: the columns or language sections to take. `en` takes `en-GB` as well. */
  source: string;
  target: string;
}

/**
 * Reads a glossary. CSV: comma, semicolon or tab; the first row names the languages (`da,en`); a cell may hold several
 * terms with `|` between them. TBX: versions 2 (`termEntry`) and 3 (`conceptEntry`); entities are not expanded, beyond
 * the five of XML.
 *
 * @throws EnfaceError `BAD_INPUT` when the text is not of the format, lacks a language, or holds no pair of terms.
 */
export function parseGlossary(text: string, options: GlossaryOptions): Glossary {
  const rows = options.format === 'csv' ? fromCsv(text, options) : fromTbx(text, options);
  const entries = rows.flatMap(([sources, target]) =>
    target.length === 0 ? [] : sources.map((source): GlossaryEntry => ({ source, target })),
  );
  if (entries.length === 0)
    fail(`it holds no term in both ${options.source} and ${options.target}; leave the glossary out if there is none`);
  return { entries };
}

type Terms = readonly (readonly [source: readonly string[], target: readonly string[]])[];

function fromCsv(text: string, { source, target }: GlossaryOptions): Terms {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const error = errors.find(({ code }) => code !== 'UndetectableDelimiter');
  if (error) fail(`row ${(error.row ?? 0) + 1} is malformed (${error.message})`);
  const [header = [], ...rows] = data;
  const column = (language: string) => {
    const at = header.findIndex((cell) => primaryLanguage(cell.trim()) === primaryLanguage(language));
    if (at < 0)
      fail(
        `its first row names no column "${language}", but ${header
          .slice(0, 8)
          .map((cell) => shown(cell))
          .join(', ')}`,
      );
    return at;
  };
  const [from, to] = [column(source), column(target)];
  for (const [k, row] of rows.entries())
    if (row.length > header.length) fail(`row ${k + 2} has ${row.length} cells, but the first row ${header.length}`);
  const terms = (cell: string | undefined) =>
    (cell ?? '')
      .split('|')
      .map((term) => term.trim())
      .filter(Boolean);
  return rows.map((row) => [terms(row[from]), terms(row[to])] as const);
}

const LISTS = new Set(['termEntry', 'conceptEntry', 'langSet', 'langSec', 'tig', 'ntig', 'termSec', 'termGrp', 'term']);

function fromTbx(text: string, { source, target }: GlossaryOptions): Terms {
  const entries = nodesNamed(parsed(text), ['termEntry', 'conceptEntry']);
  if (entries.length === 0) fail('it has no termEntry or conceptEntry, so it is no TBX');
  return entries.map((entry) => {
    const sections = nodesNamed(entry, ['langSet', 'langSec']);
    const terms = (language: string) =>
      sections
        .filter(
          (section) => primaryLanguage(String(section['@xml:lang'] ?? section['@lang'] ?? '')) === primaryLanguage(language),
        )
        .flatMap((section) => textsNamed(section, 'term'));
    return [terms(source), terms(target)] as const;
  });
}

/** The parser refuses what is meant to harm it (declared entities, deep nesting, names of object members), each with an error of its own. */
function parsed(text: string): unknown {
  try {
    const sound = XMLValidator.validate(text);
    if (sound !== true) fail(`line ${sound.err.line} is malformed XML (${shown(sound.err.msg)})`);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      isArray: (name) => LISTS.has(name),
      parseTagValue: false,
      processEntities: false,
    });
    return parser.parse(text);
  } catch (error) {
    if (error instanceof EnfaceError) throw error;
    return fail(`its XML is refused (${shown(error instanceof Error ? error.message : error)})`);
  }
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The nodes of these names, at any depth, but not within each other. */
function nodesNamed(root: unknown, names: readonly string[]): Node[] {
  const found: Node[] = [];
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) for (const item of node.toReversed()) open.push(item);
    else if (isNode(node))
      for (const [name, value] of Object.entries(node).toReversed())
        if (names.includes(name)) for (const item of [value].flat()) isNode(item) && found.push(item);
        else if (isNode(value)) open.push(value);
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function textsNamed(root: Node, name: string): string[] {
  const open: unknown[] = [root];
  const texts: string[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) for (const item of node.toReversed()) open.push(item);
    else if (isNode(node))
      for (const [key, value] of Object.entries(node))
        if (key !== name) open.push(isNode(value) ? value : []);
        else for (const item of [value].flat()) texts.push(String(isNode(item) ? (item['#text'] ?? '') : item));
  }
  return texts.map((text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => ENTITIES[entity]).trim()).filter(Boolean);
}

function fail(complaint: string): never {
  throw new EnfaceError('BAD_INPUT', `The glossary cannot be used: ${complaint}.`);
}
