/** A row of the page, and what its script knows of it. */
export interface Row {
  readonly element: HTMLElement;
  /** What it stands in: its source article's part of the page, or all of it. */
  readonly spread: Element;
  readonly findings: readonly HTMLElement[];
  /** Where it stands among all rows. */
  number: number;
  /** A bit for each kind that it is of: see `KINDS`. */
  kinds: number;
  /** Its texts in small letters, once they were searched. */
  text?: string | undefined;
  /** What is to be seen of it. */
  view: number;
  /** How many rows are left out before it, as it says. */
  left: number;
}

/** The rows of the page, in order. Each is read once: where some come and go, all others are the same values. */
export interface Rows {
  readonly list: readonly Row[];
  /** The findings, in order, and the row of each. */
  readonly findings: readonly { readonly element: HTMLElement; readonly row: Row }[];
  of(element: Element): Row;
  /** Looks at the page anew: these are its rows now. */
  become(elements: readonly HTMLElement[]): void;
}

/** What rows can be asked for, as classes of theirs or of their findings. */
export const KINDS = ['alone', 'doubt', 'partial', 'comparable', 'moved', 'critical', 'major', 'minor'] as const;
export type Kind = (typeof KINDS)[number];

export const bitOf = (kind: Kind) => 1 << KINDS.indexOf(kind);

/** All that has a finding. */
export const FINDINGS = bitOf('critical') | bitOf('major') | bitOf('minor');

/** What is to be seen of a row. */
export const [SHOWN, CONTEXT, HIDDEN] = [0, 1, 2];

export function createRows(): Rows {
  const known = new WeakMap<Element, Row>();
  const rows = {
    list: [] as readonly Row[],
    findings: [] as Rows['findings'],
    of: (element: Element) => known.get(element)!,
    become(elements: readonly HTMLElement[]) {
      rows.list = elements.map((element, number) => {
        const row = known.get(element) ?? read(element, [...element.querySelectorAll<HTMLElement>(FINDING)]);
        row.number = number;
        return row;
      });
      rows.findings = rows.list.flatMap((row) => row.findings.map((element) => ({ element, row })));
      // what is dismissed is none of its kind
      for (const { row } of rows.findings) row.kinds = kindsOf(row.element, row.findings);
    },
  };
  const read = (element: HTMLElement, findings: readonly HTMLElement[]): Row => {
    const { hidden, classList, dataset } = element;
    const row: Row = {
      element,
      spread: element.closest('.spread')!,
      findings,
      number: 0,
      kinds: kindsOf(element, findings),
      view: hidden ? HIDDEN : classList.contains('context') ? CONTEXT : SHOWN,
      left: dataset.cut === undefined ? 0 : -1,
    };
    known.set(element, row);
    return row;
  };
  // long pages are asked once, not row by row
  const findings = new Map<Element, HTMLElement[]>();
  for (const item of document.querySelectorAll<HTMLElement>(FINDING)) {
    const element = item.closest('.row')!;
    findings.set(element, [...(findings.get(element) ?? []), item]);
  }
  const elements = [...document.querySelectorAll<HTMLElement>('.row')];
  for (const element of elements) read(element, findings.get(element) ?? []);
  rows.become(elements);
  return rows;
}

const FINDING = '.findings > li';

function kindsOf({ className }: Element, findings: readonly Element[]): number {
  let bits = 0;
  // most are plain
  if (className !== 'row bead') for (const name of className.split(' ')) if (isKind(name)) bits |= bitOf(name);
  for (const { className } of findings) if (isKind(className)) bits |= bitOf(className);
  return bits;
}

const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

/** The texts of a row in small letters, read when first asked for. */
export function textOf(row: Row): string {
  row.text ??= [...row.element.querySelectorAll('[data-n]')].map(({ textContent }) => `${textContent!.toLowerCase()}\n`).join('');
  return row.text;
}
