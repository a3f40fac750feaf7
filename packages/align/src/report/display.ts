import { checkNumber, checkResult } from '../check-arguments.ts';
import type { Alignment, Correspondence } from '../types.ts';
import { coveragePlot } from './coverage-plot.ts';
import { type HtmlOptions, toHtml } from './html.ts';
import { html } from './markup.ts';
import { toText } from './text.ts';

export interface DisplayOptions extends HtmlOptions {
  /** Height of the page in the notebook, in CSS pixels. @default 600 */
  height?: number | undefined;
}

/** What a notebook shows a value as, by media type. */
export interface DisplayBundle {
  readonly 'text/html': string;
  readonly 'text/plain': string;
}

// Registered symbols, so that no package of a runtime is needed. Deno's Jupyter kernel looks for the first on a cell's last
// value; Node's and Deno's consoles look for the others.
const jupyter: unique symbol = Symbol.for('Jupyter.display');
const node: unique symbol = Symbol.for('nodejs.util.inspect.custom');
const deno: unique symbol = Symbol.for('Deno.customInspect');

/** A result that shows itself. */
export interface Display {
  [jupyter](): DisplayBundle;
  [node](): string;
  [deno](): string;
  toString(): string;
}

/**
 * Wraps a result so that it shows itself: as `toHtml`'s page where it is the last value of a cell in Deno's Jupyter
 * kernel, as `toText`'s lines in a console. The page stands in a frame of an origin of its own, so that neither its style and
 * script nor anything in the texts reaches the notebook.
 */
export function display(result: Alignment | Correspondence, { height = 600, ...options }: DisplayOptions = {}): Display {
  return shownAs(result, height, () => toHtml(result, options));
}

/**
 * The same for a small plot of coverage: which parts of the texts are found on the other side, where the gaps are. What is pointed at
 * is told below it.
 */
export function displayCoverage(
  result: Alignment | Correspondence,
  { height = 360 }: Pick<DisplayOptions, 'height'> = {},
): Display {
  return shownAs(result, height, () => coveragePlot(result));
}

function shownAs(result: Alignment | Correspondence, height: number, page: () => string): Display {
  checkResult(result);
  checkNumber(height, 'height', 0);
  const text = () => toText(result);
  return {
    [jupyter]: () => ({ 'text/html': framed(page(), height), 'text/plain': text() }),
    [node]: text,
    [deno]: text,
    toString: text,
  };
}

const framed = (page: string, height: number) =>
  html`<iframe srcdoc="${page}" sandbox="allow-scripts allow-downloads" style="width: 100%; height: ${height}px; border: 0"></iframe>`
    .text;
