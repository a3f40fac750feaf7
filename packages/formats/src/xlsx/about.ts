import type { Alignment } from '@enface/align';
import { cellText, LONGEST } from './cell-text.ts';

/** What the second sheet says: of programs the first rows, of people the rest. */
export function aboutRows({ source, target }: Alignment): string[][] {
  const named = [
    ['source', source.id],
    ['target', target.id],
    ['language of source', source.language],
    ['language of target', target.language],
  ];
  const said = [
    ['', ''],
    ['where', 'Where the text stood in its file.'],
    [
      'match',
      'How both sides relate: "parallel" says the same, "partial" only a part; or why a passage has no match: "omission", "addition", "boilerplate" …',
    ],
    ['probability', 'How sure the match is, or that there is none. Red is doubtful, green is sure.'],
    ['worst finding, findings', 'What an audit found, if there was one.'],
    ['status', 'For you: "right" confirms a row, "wrong" takes the pair apart. Texts may be corrected in their cells.'],
    ['', 'The columns behind "comment" are hidden: by them the file is read back. Rows may be sorted and filtered.'],
    ['then', 'enface convert REVIEWED.xlsx memory.tmx: the reviewed pairs as a translation memory.'],
    ['', 'enface align A B --decisions REVIEWED.xlsx: what you decided is kept, and the rest aligned around it.'],
  ];
  return [...named, ...said].map((row) => row.map((cell) => cellText(cell).slice(0, LONGEST)));
}
