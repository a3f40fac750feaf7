import { checkResult } from '../check-arguments.ts';
import type { Alignment, Correspondence, Warning } from '../types.ts';
import { warningTexts } from '../warning-texts.ts';
import { alignmentPage } from './html-alignment.ts';
import { correspondencePage } from './html-correspondence.ts';
import { html, Markup, nothing } from './markup.ts';
import { style } from './style.ts';

export interface HtmlOptions {
  /** The page's title. @default the documents' ids */
  title?: string | undefined;
}

/**
 * The result as a page that needs nothing but itself: no script, no font, no request, as its content security policy
 * says too. Two columns facing each other, passages tied across the fold, what has no match marked on its side with the
 * reason. It follows the reader's light or dark scheme, stacks on narrow screens and prints. Texts are escaped and carry
 * their language and direction.
 */
export function toHtml(result: Alignment | Correspondence, { title }: HtmlOptions = {}): string {
  checkResult(result);
  const { documents, front, signs, main } = 'beads' in result ? alignmentPage(result) : correspondencePage(result);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="enface">
<title>${title ?? documents}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#edition">Skip to the passages</a>
<header class="front">
<p class="imprint">enface</p>
${front}
${warningList(result.warnings)}<p class="tools"><label><input type="checkbox" id="only" autocomplete="off"> Show only what has no match</label></p>
<ul class="legend">
${[...signs, 'no match'].map((sign) => html`<li><span class="sign ${sign}"></span>${sign}</li>\n`)}</ul>
</header>
<main id="edition">
${main}
</main>
</body>
</html>
`.text;
}

/** Before the passages, as it says how they are to be read. */
function warningList(warnings: readonly Warning[]): Markup {
  if (warnings.length === 0) return nothing;
  return html`<ul class="warnings">\n${warningTexts(warnings).map((text) => html`<li>${text}</li>\n`)}</ul>\n`;
}
