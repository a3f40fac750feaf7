import { type Row, readingOrder } from '../reading-order.ts';
import { shareMatched } from '../segments.ts';
import type { Alignment, Bead, Side } from '../types.ts';
import { Aside, head, note, type PageParts, page } from './html-parts.ts';
import { html, type Markup, nothing } from './markup.ts';
import { countOfBeads, countOfSegments, holdsNothing, nothingToMatch, percent, plural, remarkOn } from './wording.ts';

/** A pair of texts as one spread. */
export function alignmentPage(alignment: Alignment): PageParts {
  const { source, target, unmatched } = alignment;
  const aside = new Aside(unmatched.length);
  const rows = readingOrder(alignment).map((row) => rowOf(alignment, row, aside));
  return {
    documents: `${source.id} – ${target.id}`,
    front: html`<h1><bdi>${source.id}</bdi> <span class="facing">facing</span> <bdi>${target.id}</bdi></h1>
<p class="summary">${summary(alignment)}</p>
${unmatched.length > 0 ? html`<p class="summary"><a href="#alone-1">To the first passage without a match</a></p>` : nothing}`,
    signs: ['parallel', 'partial', 'comparable', 'moved'],
    main: html`<section class="spread">
<div class="heads">${head(source)}${head(target)}</div>
${rows.length === 0 ? nothing : html`<ol class="rows">\n${rows}</ol>`}
</section>`,
  };
}

function summary(alignment: Alignment): Markup {
  if (holdsNothing(alignment)) return html`<strong>${nothingToMatch}</strong>`;
  return html`<strong>${countOfBeads(alignment)}</strong>. Matched: ${side(alignment, 'source')}, ${side(alignment, 'target')}.`;
}

function side(alignment: Alignment, name: Side): string {
  const alone = alignment.unmatched.filter((run) => run.side === name);
  const share = percent(shareMatched(alignment[name], alone));
  return `${share} of the ${name} (${plural(countOfSegments(alone), 'segment')} alone)`;
}

function rowOf({ source, target }: Alignment, row: Row, aside: Aside): Markup {
  if (row.kind === 'bead') return beadRow({ source, target }, row.bead);
  const { side, nearest } = row.unmatched;
  const [own, other] = side === 'source' ? [source, target] : [target, source];
  return aside.row(
    side === 'source' ? 'left' : 'right',
    own,
    `only in the ${side}`,
    row.unmatched,
    nearest && { document: other, ...nearest },
  );
}

function beadRow({ source, target }: Pick<Alignment, Side>, bead: Bead): Markup {
  const said = remarkOn(bead);
  const words = said && said.words !== '' ? html`<strong>${said.words}</strong> · ` : nothing;
  const remark = said ? note(html`${words}${said.sure}`) : nothing;
  const sign = bead.crossing ? html`<span class="sign">⇅</span>` : nothing;
  return html`<li class="row bead ${bead.relation}${bead.crossing ? ' moved' : ''}">${page('left', source, bead.source)}<div class="tie" aria-hidden="true">${sign}</div>${page('right', target, bead.target, remark)}</li>\n`;
}
