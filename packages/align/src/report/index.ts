export { coveragePlot } from './coverage-plot.ts';
export { type Display, type DisplayBundle, type DisplayOptions, display, displayCoverage } from './display.ts';
export { type HtmlOptions, toHtml } from './html.ts';
export { exportEndings } from './html-tools.ts';
export { type TextOptions, toText } from './text.ts';
export { linkWords, type WordLinks } from './word-links.ts';
