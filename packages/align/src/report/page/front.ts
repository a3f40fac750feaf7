import { sentences } from '../html-alignment.ts';
import { countsOf, foundInWords } from '../html-findings.ts';
import { inStrip, type Place, plotted } from '../html-strip.ts';
import type { Markup } from '../markup.ts';
import type { Edition } from './cut.ts';
import type { Rows } from './rows.ts';

/** Shows on top of the page what is shown in it. */
export function showFront({ documents, shown }: Edition, findings: Rows['findings']): void {
  const alignment = { ...documents, ...shown, warnings: [] };
  const tell = (selector: string, text: string) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = text;
  };
  const draw = (selector: string, { text }: Markup) => {
    const element = document.querySelector(selector);
    if (element) element.innerHTML = text;
  };
  const open = findings.map(({ element }) => element).filter((item) => !item.classList.contains('dismissed'));
  tell('#matched', sentences(alignment).join(' '));
  tell('#found', foundInWords(countsOf(open.map(({ className }) => className))));
  draw('#strip', inStrip(alignment, open.map(placeIn)));
  draw('.plot svg', plotted(alignment));
}

/** Where the strip has a finding: on either side, or on one. */
function placeIn({ className, dataset }: HTMLElement): Place {
  const [source, target] = dataset.at!.split(' ').map((x) => (x === '' ? undefined : Number(x)));
  return { severity: className, source, target };
}
