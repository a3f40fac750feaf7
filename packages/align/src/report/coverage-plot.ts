import { checkResult } from '../check-arguments.ts';
import { passageText } from '../passage-text.ts';
import { readingOrder } from '../reading-order.ts';
import type { Alignment, Correspondence } from '../types.ts';
import { extent, WIDTH } from './html-strip.ts';
import { html, languageAttributes, Markup } from './markup.ts';
import { pageAssets } from './page-assets.ts';
import { excerpt, onlyIn, relationInWords, shortName, sure, titleOf } from './wording.ts';

/** Bands that are drawn, so that a book is no larger than an article: of more passages each stands for several. */
const BANDS = 400;
/** Height of the plot of a pair, and of a text's bar. */
const [HEIGHT, BAR] = [120, 16];

/**
 * A small plot of coverage as a page of its own: both texts of a pair as bars with a band for each passage, or each text of a set as a
 * bar whose segments are darker the surer they are found elsewhere. What is pointed at, pressed or reached by Tab and arrows is told
 * below it: the passage, and what it matches.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no result
 */
export function coveragePlot(result: Alignment | Correspondence): string {
  checkResult(result);
  const { plotStyle, plotStyleHash, plotScript, plotScriptHash } = pageAssets;
  const policy = `default-src 'none'; style-src '${plotStyleHash}'; script-src '${plotScriptHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage</title>
<style>${new Markup(plotStyle)}</style>
</head>
<body>
<main>
<h1>Coverage</h1>
<p class="legend">${KEYS.map(([kind, means]) => html`<span class="${kind}">■</span> ${means} `)}</p>
${'beads' in result ? pairPlot(result) : setPlot(result)}<div id="told" aria-live="polite"><p class="hint">Point at a passage.</p></div>
</main>
<script>${new Markup(plotScript)}</script>
</body>
</html>
`.text;
}

const KEYS = [
  ['parallel', 'match'],
  ['partial', 'in part, or told differently'],
  ['moved', 'moved'],
  ['alone', 'no match'],
] as const;

/** Something that can be pointed at: what is drawn of it, how strong, and what is told. */
interface Band {
  readonly path: string;
  readonly kind: string;
  /** 0 to 1. */
  readonly strength: number;
  readonly told: Markup;
}

/** @param id begins the names of its texts */
const drawn = (bands: readonly Band[], label: string, height: number, id: string) =>
  html`<svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" role="group" aria-label="${label}">${bands.map(
    ({ path, kind, strength }, k) =>
      html`<path class="${kind}" d="${path}" fill-opacity="${strength.toFixed(2)}" tabindex="${k === 0 ? 0 : -1}" role="img" aria-labelledby="${id}${k}"/>`,
  )}</svg>
<div class="texts" hidden>${bands.map(({ told }, k) => html`<div id="${id}${k}">${told}</div>`)}</div>
`;

function pairPlot(alignment: Alignment): Markup {
  const { source, target } = alignment;
  if (source.segments.length === 0 || target.segments.length === 0) return html`<p>There is nothing to match.</p>\n`;
  const all = readingOrder(alignment);
  const step = Math.ceil(all.length / BANDS);
  const bands = all
    .filter((_, k) => k % step === 0)
    .map((row): Band => {
      if (row.kind === 'bead') {
        const { bead } = row;
        const [[a, b], [c, d]] = [extent(source, bead.source), extent(target, bead.target)];
        const said = [...(bead.crossing ? ['moved'] : []), relationInWords[bead.relation], sure(bead.probability)].join(' · ');
        return {
          path: `M${a} 0H${b}V${BAR}L${d} ${HEIGHT - BAR}V${HEIGHT}H${c}V${HEIGHT - BAR}L${a} ${BAR}Z`,
          kind: bead.crossing ? 'moved' : bead.relation,
          strength: 0.25 + 0.6 * bead.probability,
          told: html`<p>${said}</p><blockquote${languageAttributes(source.language)}>${excerpt(passageText(source, bead.source))}</blockquote><blockquote${languageAttributes(target.language)}>${excerpt(passageText(target, bead.target))}</blockquote>`,
        };
      }
      const { side, segments } = row.unmatched;
      const [a, b] = extent(alignment[side], segments);
      const y = side === 'source' ? 0 : HEIGHT - BAR;
      return {
        path: `M${a} ${y}H${b}V${y + BAR}H${a}Z`,
        kind: 'alone',
        strength: 1,
        told: html`<p>${onlyIn(`the ${side}`, row.unmatched)}</p><blockquote${languageAttributes(alignment[side].language)}>${excerpt(passageText(alignment[side], segments))}</blockquote>`,
      };
    });
  const names = [source, target].map((document) => html`<p class="name"><bdi>${shortName(titleOf(document))}</bdi></p>\n`);
  return html`${names[0]}${drawn(bands, 'Both texts from beginning to end', HEIGHT, 'b')}${names[1]}`;
}

function setPlot({ sources, targets, links }: Correspondence): Markup {
  const sides = { source: sources, target: targets };
  let count = 0;
  const all = [...sources, ...targets].reduce((sum, { segments }) => sum + segments.length, 0);
  const step = Math.ceil(all / BANDS);
  const plots = (['source', 'target'] as const).flatMap((side) => {
    const other = side === 'source' ? 'target' : 'source';
    const found = new Map<string, (typeof links)[number][]>();
    for (const link of links)
      for (const segment of link[side].segments) {
        const place = `${link[side].document} ${segment}`;
        found.set(place, [...(found.get(place) ?? []), link]);
      }
    return sides[side].map((document, number) => {
      const bands = document.segments.flatMap(({ index }): Band[] => {
        if (count++ % step !== 0) return [];
        const own = (found.get(`${number} ${index}`) ?? []).toSorted((a, b) => b.probability - a.probability);
        const [a, b] = extent(document, [index]);
        const matches = own.slice(0, 3).map((link) => {
          const there = sides[other][link[other].document];
          return html`<p>${relationInWords[link.relation]} · ${sure(link.probability)} · <bdi>${shortName(titleOf(there))}</bdi></p><blockquote${languageAttributes(there.language)}>${excerpt(passageText(there, link[other].segments))}</blockquote>`;
        });
        return [
          {
            path: `M${a} 0H${b}V${2 * BAR}H${a}Z`,
            kind: own.length === 0 ? 'alone' : own[0].relation,
            strength: own.length === 0 ? 1 : 0.25 + 0.6 * own[0].probability,
            told: html`<blockquote${languageAttributes(document.language)}>${excerpt(document.segments[index].text)}</blockquote>${matches.length === 0 ? html`<p>Nowhere on the other side.</p>` : matches}`,
          },
        ];
      });
      return html`<section><p class="name"><bdi>${shortName(titleOf(document))}</bdi></p>\n${drawn(bands, titleOf(document), 2 * BAR, `${side}${number}-`)}</section>\n`;
    });
  });
  return html`${plots}`;
}
