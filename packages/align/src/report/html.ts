import { EnfaceError, shown } from '@enface/core';
import type { Audit } from '../audit/types.ts';
import type { KeptVectors } from '../bitext/kept-vectors.ts';
import { checkResult } from '../check-arguments.ts';
import type { Decisions } from '../decisions.ts';
import type { Alignment, Correspondence, Side, Warning } from '../types.ts';
import { warningTexts } from '../warning-texts.ts';
import { alignmentPage } from './html-alignment.ts';
import { correspondencePage } from './html-correspondence.ts';
import type { PageParts, Served } from './html-parts.ts';
import { tools } from './html-tools.ts';
import { html, Markup, nothing } from './markup.ts';
import { pageAssets } from './page-assets.ts';
import type { WordLinks } from './word-links.ts';

export interface HtmlOptions {
  /** The page's title. @default the documents' ids, or how they begin where nobody named them */
  title?: string | undefined;
  /** What an audit of the alignment found: underlined where it is, told beside the line. Of a pair only. @default nothing */
  audit?: Audit | undefined;
  /** Where in its file an offset of a side's text stood, in words: told with each finding. Of a pair only. @default not said */
  where?: ((side: Side, offset: number) => string) | undefined;
  /** Which words belong together, as `linkWords` says: a word lights up its counterpart. Of a pair only. @default none */
  words?: WordLinks | undefined;
  /**
   * The segments' vectors, as `keepVectors` gives them: the page then aligns anew around each decision of its reader, by itself.
   * They take some 175 bytes a segment of 256 dimensions. Of a pair only. @default none: decisions are told, and saved
   */
  vectors?: KeptVectors | undefined;
  /**
   * What was decided before, as `decisionsFromJson` gives it: shown as said, and kept. Align around it first, and audit without
   * leaving out what was dismissed. Of a pair only. @default nothing
   */
  decisions?: Decisions | undefined;
  /**
   * Whether the page is served by something that keeps decisions: after each, the page sends all of them (`PUT decisions`, beside the
   * page's own address), in the form that *Save decisions* gives, and fetches exports (`GET export.tmx` and the like). `'frame'`: whoever
   * frames it does, and is posted `{ decisions }`. @default false: they are saved as a file
   */
  served?: Served | undefined;
}

/**
 * The result as a page that needs nothing but itself: no font, no request, a script and a style, which its content security
 * policy names by their hashes. Two columns facing each other, passages tied across the fold, what has no match marked on its
 * side with the reason, findings underlined. It can be filtered, searched and walked through by keys (`?` lists them), and be read
 * without its script. It follows the reader's light or dark scheme, stacks on narrow screens and prints. Texts are escaped and
 * carry their language and direction.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no result, or no audit
 */
export function toHtml(result: Alignment | Correspondence, options: HtmlOptions = {}): string {
  checkResult(result);
  const { audit } = options;
  if (audit !== undefined && !Array.isArray(audit?.findings))
    throw new EnfaceError('BAD_ARGUMENT', `\`audit\` is ${shown(audit)}: pass what auditAlignment gives.`);
  const page = 'beads' in result ? alignmentPage(result, options) : correspondencePage(result);
  const { style, styleHash, setStyle, setStyleHash, script, scriptHash } = pageAssets;
  const isSet = !('beads' in result);
  const styles = isSet ? `'${styleHash}' '${setStyleHash}'` : `'${styleHash}'`;
  const worker = page.pair ? ' worker-src blob:;' : '';
  const policy = `default-src 'none'; style-src ${styles}; script-src '${scriptHash}';${worker}${options.served === true ? " connect-src 'self';" : ''} base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="enface">
<title>${options.title ?? page.documents}</title>
<style>${new Markup(style)}</style>
${isSet ? html`<style>${new Markup(setStyle)}</style>\n` : nothing}</head>
<body${new Markup(audit?.findings.length ? ' class="wide"' : '')}>
<a class="skip" href="#edition">Skip to the passages</a>
<header class="front">
<p class="imprint">enface</p>
${page.front}
${warningList(result.warnings)}<ul class="legend">
${page.signs.map(({ sign, means }) => html`<li><span class="sign ${sign}"></span>${means}</li>\n`)}</ul>
</header>
${tools(page, options.served ?? false)}<main id="edition">
${page.main}
</main>
${data(page, options.served ?? false)}<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}

/** Before the passages, as it says how they are to be read. */
function warningList(warnings: readonly Warning[]): Markup {
  if (warnings.length === 0) return nothing;
  return html`<ul class="warnings">\n${warningTexts(warnings).map((text) => html`<li>${text}</li>\n`)}</ul>\n`;
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What only the script reads: numbers under the names of rows, and names. Nothing in it can end its element, or is a control. */
function data({ words, review, pair, decided }: PageParts, served: Served): Markup {
  const aligner = pair ? html`<script type="text/plain" id="aligner">${new Markup(pageAssets.worker)}</script>\n` : nothing;
  return html`${aligner}<script type="application/json" id="data">${new Markup(JSON.stringify({ words, review: review && { ...review, pair, decided, served } }).replace(/[<\u007f-\u009f]/g, escaped))}</script>\n`;
}
