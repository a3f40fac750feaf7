/** The rows of the page, as they stand in it. Nothing of them is kept but numbers: the page itself is the data. */
export interface Rows {
  readonly elements: readonly HTMLElement[];
  /** Of each row a bit for each kind that it is of: see `KINDS`. */
  readonly kinds: Uint16Array;
  /** The findings, in order, and the row of each. */
  readonly findings: readonly HTMLElement[];
  readonly rowOfFinding: Int32Array;
  /** The number of a row, by its element. */
  readonly numbers: ReadonlyMap<Element, number>;
}

/** What rows can be asked for, as classes of theirs or of their findings. */
export const KINDS = ['alone', 'doubt', 'partial', 'comparable', 'moved', 'critical', 'major', 'minor'] as const;
export type Kind = (typeof KINDS)[number];

export const bitOf = (kind: Kind) => 1 << KINDS.indexOf(kind);

/** All that has a finding. */
export const FINDINGS = bitOf('critical') | bitOf('major') | bitOf('minor');

export function readRows(): Rows {
  const elements = [...document.querySelectorAll<HTMLElement>('.row')];
  const numbers = new Map<Element, number>(elements.map((element, k) => [element, k]));
  const kinds = Uint16Array.from(elements, ({ className }) => {
    let bits = 0;
    if (className !== 'row bead') for (const name of className.split(' ')) if (isKind(name)) bits |= bitOf(name);
    return bits;
  });
  const findings = [...document.querySelectorAll<HTMLElement>('.findings > li')];
  const rowOfFinding = Int32Array.from(findings, (finding) => numbers.get(finding.closest('.row')!)!);
  for (const [k, { className }] of findings.entries()) if (isKind(className)) kinds[rowOfFinding[k]] |= bitOf(className);
  return { elements, kinds, findings, rowOfFinding, numbers };
}

const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

/** The texts of all rows in small letters, read when first asked for. */
export function createTexts({ numbers }: Rows): () => readonly string[] {
  let texts: string[] | undefined;
  return () => {
    if (texts) return texts;
    texts = new Array<string>(numbers.size).fill('');
    for (const paragraph of document.querySelectorAll('[data-n]'))
      texts[numbers.get(paragraph.closest('.row')!)!] += `${paragraph.textContent!.toLowerCase()}\n`;
    return texts;
  };
}
