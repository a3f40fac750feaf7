/** Name of the sheet with the rows, and of that which says what they are. */
export const REVIEW = 'Review';
export const ABOUT = 'About';

/** What the first row of our sheet calls its columns; those of the two texts have the language behind their name. */
export const HEADS = {
  number: '#',
  sourcePlace: 'where',
  source: 'source',
  target: 'target',
  targetPlace: 'where, target',
  match: 'match',
  probability: 'probability',
  severity: 'worst finding',
  findings: 'findings',
  status: 'status',
  comment: 'comment',
  // for reading back, and hidden
  score: 'score',
  crossing: 'crossing',
  nearest: 'nearest',
  'segments-source': 'segments of source',
  'segments-target': 'segments of target',
} as const;

export type Head = keyof typeof HEADS;

export const columns = Object.keys(HEADS) as Head[];

/** What a reviewer says of a row. */
export const statuses = ['right', 'wrong'] as const;

/** `source (da)`: the language stands in the head. */
export const headOf = (column: 'source' | 'target', language: string): string => `${HEADS[column]} (${language})`;

/** The column that a head names. */
export function columnOf(head: string): Head | undefined {
  const plain = head.trim().toLowerCase();
  return columns.find((column) =>
    column === 'source' || column === 'target' ? plain.split(' (')[0] === HEADS[column] : plain === HEADS[column],
  );
}
