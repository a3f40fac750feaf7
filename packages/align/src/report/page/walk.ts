import type { Rows } from './rows.ts';

/** Moves from row to row, and from finding to finding. */
export interface Walk {
  /** To the next row that is shown and wanted, or the one before. */
  toRow(step: 1 | -1, wanted?: (row: number) => boolean): void;
  toFinding(step: 1 | -1): void;
  /** To a row, wherever it is. */
  goTo(row: number): void;
  /** The row that the reader is at; −1 before they went anywhere. */
  here(): number;
  /** Finds the reader's row again, by its name or its number, once rows are others. */
  refresh(name: string | undefined): void;
}

export function createWalk(rows: Rows): Walk {
  let here = -1;
  let finding = -1;
  const mark = (element: HTMLElement, focused: HTMLElement) => {
    document.querySelector('.here')?.classList.remove('here');
    element.classList.add('here');
    focused.tabIndex = -1;
    focused.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
    // rows that the browser had not laid out yet have other heights than it took them to have
    requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
  };
  const goTo = (row: number) => {
    here = row;
    const { element } = rows.list[row];
    mark(element, element);
  };
  /** Where the reader is: where they went last, if that is in view, else the first row that is. */
  const place = () => {
    const inView = (k: number) => {
      const { top, bottom } = rows.list[k].element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && bottom > top;
    };
    if (here >= 0 && inView(here)) return here;
    const at = document.elementFromPoint(innerWidth / 3, innerHeight / 2)?.closest('.row');
    return at ? rows.of(at).number - 1 : here;
  };
  return {
    goTo,
    here: () => here,
    refresh(name) {
      if (here < 0) return;
      const row = name === undefined ? null : document.getElementById(name);
      here = row ? rows.of(row).number : Math.min(here, rows.list.length - 1);
      finding = -1;
      const { element } = rows.list[here];
      element.classList.add('here');
      element.tabIndex = -1;
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
    },
    toRow(step, wanted) {
      for (let k = place() + step; k >= 0 && k < rows.list.length; k += step) {
        if (rows.list[k].element.hidden || wanted?.(k) === false) continue;
        goTo(k);
        return;
      }
    },
    toFinding(step) {
      const at = place();
      const { findings } = rows;
      const current = findings[finding]?.row.number === at ? finding : undefined;
      let k =
        current !== undefined
          ? current + step
          : step > 0
            ? findings.findIndex(({ row }) => row.number > at)
            : findings.findLastIndex(({ row }) => row.number < at);
      while (findings[k]?.row.element.hidden) k += step;
      const found = findings[k];
      if (!found) return;
      finding = k;
      here = found.row.number;
      mark(found.row.element, found.element);
    },
  };
}
