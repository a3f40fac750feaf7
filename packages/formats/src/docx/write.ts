import { type Alignment, type Decisions, type ReviewedRow, reviewedRows, type Side } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { findingsByRow } from '../findings.ts';
import { noteText } from '../severity.ts';
import { xmlText, xmlValue } from '../xml/escape.ts';

export interface WriteDocxOptions {
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
  /** What a person said, as `decisionsFromJson` gives it: the status of a row, and remarks. @default nothing */
  decisions?: Decisions | undefined;
  /** Where in its file an offset of a side's text stood, in words. @default the numbers of the segments, from 1 */
  where?: ((side: Side, offset: number) => string) | undefined;
}

/**
 * An alignment as a document of Word, for reading, printing and notes: a table with a row for each of `rows`, both texts face to
 * face in their languages, so that spelling is checked in both; beside them where the source stood, how the sides match where they
 * are not simply parallel, and what an audit found. Its head is repeated on each page. What has no match is shaded. Signs that XML
 * cannot hold become U+FFFD.
 */
export function writeDocx(alignment: Alignment, { findings = [], decisions, where }: WriteDocxOptions = {}): Uint8Array {
  const all = reviewedRows(alignment, decisions);
  const found = findingsByRow(all, findings);
  const { source, target } = alignment;
  const head = row(
    [
      cell('where', widths.number, HEAD),
      cell(`source (${source.language})`, widths.text, HEAD),
      cell(`target (${target.language})`, widths.text, HEAD),
      cell('findings, status', widths.notes, HEAD),
    ],
    '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
  );
  const lines = all.map((each, k) => line(alignment, each, found.get(k) ?? [], where));
  const document = `${XML}<w:document ${W}><w:body><w:tbl><w:tblPr><w:tblW w:w="${2 * widths.text + widths.number + widths.notes}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${[widths.number, widths.text, widths.text, widths.notes].map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${lines.join('')}</w:tbl><w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(`${source.id} – ${target.id}`.slice(0, 200))}</dc:title><dc:creator>enface</dc:creator></cp:coreProperties>`,
    'word/document.xml': document,
  };
  // equal results are equal files
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { mtime: new Date(1980, 0, 1) }]]),
  );
  return zipSync(files);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Twentieths of a point; the page has 15,138. */
const widths = { number: 1100, text: 5300, notes: 3438 } as const;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('')}</w:tblBorders>`;

const row = (cells: readonly string[], properties = '<w:trPr><w:cantSplit/></w:trPr>') =>
  `<w:tr>${properties}${cells.join('')}</w:tr>`;

function line(alignment: Alignment, each: ReviewedRow, findings: readonly Finding[], where: WriteDocxOptions['where']): string {
  const side = each.kind === 'bead' || each.unmatched.side === 'source' ? 'source' : 'target';
  const [first] = each.kind === 'bead' ? each.bead.source : each.unmatched.segments;
  const place = where?.(side, alignment[side].segments[first].start) ?? `${first + 1}`;
  const texts = (['source', 'target'] as const).map((own) =>
    cell(each[own], widths.text, { language: alignment[own].language, fill: each[own] === '' ? 'F4E3DE' : undefined }),
  );
  const isGrave = findings.some(({ severity }) => severity !== 'minor');
  const notes = [statusOf(each), ...findings.map(noteText), ...each.remarks].filter(Boolean).join('\n');
  return row([cell(place, widths.number), ...texts, cell(notes, widths.notes, { fill: isGrave ? 'FBE8A6' : undefined })]);
}

/** Nothing of what is as it should be. */
function statusOf(each: ReviewedRow): string {
  const own =
    each.kind === 'unmatched'
      ? [each.unmatched.reason]
      : [each.bead.relation === 'parallel' ? '' : each.bead.relation, each.bead.crossing ? 'moved' : ''];
  return [...own, each.status ?? ''].filter(Boolean).join(', ');
}

interface Look {
  readonly language?: string;
  readonly isBold?: boolean;
  /** RRGGBB */
  readonly fill?: string | undefined;
}

const HEAD: Look = { isBold: true, fill: 'E7E6E6' };

function cell(text: string, width: number, { language, isBold, fill }: Look = {}): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const known = language !== undefined && language !== 'und';
  const said = (isBold ? '<w:b/>' : '') + (known ? `<w:lang w:val="${xmlValue(language)}"/>` : '');
  const properties = said && `<w:rPr>${said}</w:rPr>`;
  const pieces = text.split(/(\r\n?|[\n\u2028\u2029\u0085\v\f]|\t)/).map((piece, k) => {
    if (k % 2 === 1) return piece === '\t' ? '<w:tab/>' : '<w:br/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr><w:p><w:r>${properties}${pieces.join('')}</w:r></w:p></w:tc>`;
}
