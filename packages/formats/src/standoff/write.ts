import { type Alignment, type Row, rows } from '@enface/align';
import type { Document } from '@enface/core';
import { xmlText, xmlValue } from '../xml/escape.ts';

/** Names of the two files of texts, as the file of links refers to them. */
export interface TextFiles {
  readonly source: string;
  readonly target: string;
}

/**
 * The text of one side as XML that alignments refer to, in the manner of OPUS: an `s` with an id for each segment, in a `p` for each
 * paragraph. InterText reads it, too. Signs that XML cannot hold become U+FFFD.
 */
export function* writeSentences({ id, language, segments }: Document): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<text id="${xmlValue(id)}" xml:lang="${xmlValue(language || 'und')}">\n`;
  let open: number | undefined;
  for (const { index, paragraph, text } of segments) {
    if (paragraph !== open) yield `${open === undefined ? '' : '</p>\n'}<p id="p${paragraph + 1}">\n`;
    open = paragraph;
    yield `<s id="s${index + 1}">${xmlText(text)}</s>\n`;
  }
  yield `${open === undefined ? '' : '</p>\n'}</text>\n`;
}

/**
 * An alignment apart from its texts in XCES, as OPUS has it (`cesAlign`): a `link` for each row of `rows`, with the ids of both
 * sides' segments, and how sure it is. The texts are written by `writeSentences`.
 */
export function* writeXces(alignment: Alignment, { source, target }: TextFiles): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0">
<linkGrp targType="s" fromDoc="${xmlValue(source)}" toDoc="${xmlValue(target)}">
`;
  for (const [k, row] of rows(alignment).entries()) {
    const { probability } = row.kind === 'bead' ? row.bead : row.unmatched;
    const { sources, targets } = idsOf(row);
    yield `<link id="SL${k + 1}" xtargets="${sources.join(' ')};${targets.join(' ')}" certainty="${rounded(probability)}"/>\n`;
  }
  yield '</linkGrp>\n</cesAlign>\n';
}

/**
 * The same in InterText's form (`linkGrp`): the target's segments stand before the source's in it, and each link says whether a person
 * set it, which is what a probability of 1 means here.
 */
export function* writeInterText(alignment: Alignment, { source, target }: TextFiles): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<linkGrp toDoc="${xmlValue(target)}" fromDoc="${xmlValue(source)}">\n`;
  for (const row of rows(alignment)) {
    const { probability } = row.kind === 'bead' ? row.bead : row.unmatched;
    const { sources, targets } = idsOf(row);
    const status = probability === 1 ? 'man' : 'auto';
    yield `<link type="${targets.length}-${sources.length}" xtargets="${targets.join(' ')};${sources.join(' ')}" status="${status}"/>\n`;
  }
  yield '</linkGrp>\n';
}

function idsOf(row: Row): { readonly sources: readonly string[]; readonly targets: readonly string[] } {
  const own = (side: 'source' | 'target') =>
    row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [];
  const ids = (numbers: readonly number[]) => numbers.map((number) => `s${number + 1}`);
  return { sources: ids(own('source')), targets: ids(own('target')) };
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
