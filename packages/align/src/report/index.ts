export { type HtmlOptions, toHtml } from './html.ts';
export { type TextOptions, toText } from './text.ts';
