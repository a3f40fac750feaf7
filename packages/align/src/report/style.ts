/**
 * The page's look: a printed en-face edition, with one page's paper under both columns and the fold between them. A
 * passage and its translation are tied by a rule across the fold: solid when parallel, dashed when partial, dotted when
 * comparable. What stands alone has a bar at its outer edge and a reason, never colour alone; the two accents, vermilion
 * and blue, stay apart for colour-blind readers.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf8f1, #1b1a18);
  --ink: light-dark(#25221d, #e4dfd3);
  --faint: light-dark(#6c655a, #a49b8b);
  --rule: light-dark(#bfb49e, #5c564b);
  --fold: light-dark(#8b7b5a1c, #00000055);
  --alone: light-dark(#a63c06, #f2a072);
  --alone-paper: light-dark(#f7e9d9, #33241a);
  --moved: light-dark(#0a5a8c, #86c1ea);
  --serif: "Iowan Old Style", "Palatino Nova", Palatino, "Palatino Linotype", "Book Antiqua", "URW Palladio L", "Source Serif 4", Charter, Georgia, "DejaVu Serif", serif;
  --sans: "Gill Sans Nova", "Gill Sans", Optima, Candara, "Source Sans 3", system-ui, sans-serif;
  --fold-width: 4.5rem;
  --tie: 1.5px solid var(--rule);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body { max-width: 78rem; margin: 0 auto; padding: 3rem 2rem 5rem; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--moved); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .25rem .5rem; z-index: 2; }

.front { text-align: center; max-width: 46rem; margin: 0 auto 3rem; }
.imprint { font: 600 .75rem/1 var(--sans); letter-spacing: .22em; text-transform: uppercase; color: var(--faint); margin: 0 0 1.5rem; }
h1 { font-size: clamp(1.5rem, 1rem + 2vw, 2.25rem); font-weight: 400; line-height: 1.25; margin: 0; text-wrap: balance; overflow-wrap: anywhere; }
h1 .facing { color: var(--faint); font-style: italic; font-size: .8em; padding: 0 .35em; }
.summary { color: var(--faint); margin: 1rem 0 0; text-wrap: balance; }
.summary strong { color: var(--ink); font-weight: 600; }
/* what a reader must know first */
.warnings { list-style: none; margin: 1.5rem 0 0; padding: .6rem 1rem; text-align: start; font: .9375rem/1.45 var(--sans); background: var(--alone-paper); border-inline-start: 4px solid var(--alone); border-radius: 2px; overflow-wrap: anywhere; }
.warnings li + li { margin-top: .4rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: center; align-items: center; font: .875rem/1.4 var(--sans); color: var(--faint); margin-top: 1.5rem; }
.tools label { display: inline-flex; gap: .5em; align-items: center; cursor: pointer; color: var(--ink); padding: .25rem 0; }
.tools input { accent-color: var(--alone); width: 1.05em; height: 1.05em; margin: 0; }

.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: center; list-style: none; padding: 0; margin: 1rem 0 0; font: .8125rem/1.5 var(--sans); color: var(--faint); }
.legend li { display: flex; align-items: center; gap: .5em; }
.legend .sign { width: 1.75rem; border-top: 2px solid var(--rule); }
.legend .partial { border-top-style: dashed; }
.legend .comparable { border-top-style: dotted; }
.legend .moved { border-top-color: var(--moved); border-top-style: double; border-top-width: 4px; }
.legend .no.match { width: 1rem; height: 1em; border: 0; border-inline-start: 4px solid var(--alone); background: var(--alone-paper); }

.matrix { overflow-x: auto; margin: 0 auto 3.5rem; }
.matrix table { border-collapse: collapse; margin: 0 auto; font: .875rem/1.45 var(--sans); }
.matrix caption { caption-side: bottom; padding-top: 1rem; color: var(--faint); }
.matrix th { font-weight: 600; text-align: start; padding: .6rem 1rem; max-width: 16rem; overflow-wrap: anywhere; vertical-align: bottom; }
.matrix tbody td { padding: .7rem 1rem; border-top: 1px solid var(--rule); min-width: 11rem; font-variant-numeric: tabular-nums; }
.matrix tbody th { border-top: 1px solid var(--rule); vertical-align: middle; }
.matrix .share { display: grid; grid-template-columns: 1.1em 1fr 3em; gap: .5em; align-items: center; }
.matrix .share b { font-weight: 400; text-align: end; }
.coverage > summary { cursor: pointer; text-align: center; font: .875rem/1.45 var(--sans); margin: 0 0 2rem; }
.bar { height: .4rem; background: linear-gradient(var(--ink) 0 0) 0 / var(--share) 100% no-repeat var(--alone-paper); opacity: .75; }
.verdict { display: block; font: italic .9375rem/1.4 var(--serif); margin-top: .2rem; }
.unrelated { color: var(--faint); }

/* hundreds of texts are laid out as they come into view; a few at once, for whoever reads the page by other means */
.spread:nth-of-type(n + 20) { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.spread { margin: 0 0 4rem; background: linear-gradient(to right, transparent calc(50% - 2.25rem), var(--fold) 50%, transparent calc(50% + 2.25rem)); }
.row, .heads { display: grid; grid-template-columns: minmax(0, 1fr) var(--fold-width) minmax(0, 1fr); }
.heads { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule); padding: .75rem 0 .6rem; margin-bottom: 1rem; }
.heads h2 { margin: 0; font-size: 1.0625rem; line-height: 1.35; font-weight: 400; font-variant-caps: small-caps; letter-spacing: .03em; overflow-wrap: anywhere; padding: 0 2.6rem; }
.heads h2:last-child { grid-column: 3; text-align: end; }
.heads .language { font-variant-caps: normal; font-style: italic; letter-spacing: 0; color: var(--faint); margin-inline-start: .4em; }
.rows { list-style: none; margin: 0; padding: 0; }
.row { padding: .55rem 0; }

.page { min-width: 0; padding: 0 1rem; }
.page p { margin: 0; position: relative; padding-inline: 1.6rem; overflow-wrap: break-word; text-wrap: pretty; hyphens: auto; }
.page .number { position: absolute; inset-inline-start: -.9rem; width: 2rem; text-align: end; font: .6875rem/2.47 var(--sans); font-variant-numeric: tabular-nums; color: var(--faint); user-select: none; }
.note { font: .8125rem/1.45 var(--sans); color: var(--faint); margin: .3rem 0 0; padding-inline: 1.6rem; }
.note q { font: italic .875rem/1.4 var(--serif); quotes: "“" "”"; }
.label { font: 600 .75rem/1.6rem var(--sans); letter-spacing: .02em; color: var(--faint); padding-inline: 1.6rem; overflow-wrap: anywhere; margin: 0; }
.label span { font-weight: 400; }

/* The tie across the fold: a bracket along each passage and a rule that joins them at the first line. */
.bead .left { border-right: var(--tie); border-radius: 0 .7rem .7rem 0; }
.bead .right, .link { border-left: var(--tie); border-radius: .7rem 0 0 .7rem; }
.tie { position: relative; display: grid; justify-items: center; align-items: start; }
.tie::before, .link::before { content: ""; position: absolute; inset: .8rem 0 auto; border-top: var(--tie); }
.partial > .tie::before, .link.partial::before { border-top: 2px dashed var(--rule); }
.comparable > .tie::before, .link.comparable::before { border-top: 2px dotted var(--rule); }
.bead > .links { grid-column: 3; border: 0; padding: 0; display: grid; gap: .7rem; align-content: start; }
.link { position: relative; padding: 0 1rem; }
.link::before { inset: .8rem 100% auto calc(-1 * var(--fold-width)); }
.moved { --tie: 1.5px solid var(--moved); }
.moved > .tie::before { border-top: 4px double var(--moved); margin-top: -1.5px; }
.tie .sign { position: relative; background: var(--paper); color: var(--moved); padding: 0 .3em; font: 1.0625rem/1.6 var(--sans); border-radius: 1em; }
.moved .note strong { color: var(--moved); }
.row:hover { background: light-dark(#8b7b5a0d, #ffffff08); }

.alone .page { background: var(--alone-paper); padding-block: .6rem; border-radius: 2px; }
.alone .left { border-left: 4px solid var(--alone); padding-left: calc(1rem - 4px); }
.alone .right { grid-column: 3; border-right: 4px solid var(--alone); padding-right: calc(1rem - 4px); }
.alone .note strong { color: var(--alone); font-weight: 600; }
.alone .next { float: inline-end; margin-inline-start: 1em; }
.row:target .page { outline: 2px solid var(--alone); outline-offset: 2px; }
.empty { color: var(--faint); font-style: italic; text-align: center; margin: 1.5rem 0; }
body:has(#only:checked) .bead { display: none; }

@media screen and (width < 50rem) {
  body { padding: 2rem 1rem 3rem; }
  .spread { background: none; }
  .matrix table, .matrix tbody, .matrix tr, .matrix tbody th, .matrix td, .matrix caption { display: block; max-width: none; }
  .matrix thead { display: none; }
  .matrix tbody th { padding: .7rem 0 0; font-size: 1rem; }
  .matrix tbody td { padding: .5rem 0; border: 0; }
  .matrix td::before { content: attr(data-with); display: block; overflow-wrap: anywhere; }
  .matrix caption { text-align: start; padding: 0 0 1rem; }
  .row { display: block; padding: 0; margin: 1.4rem 0; }
  .heads { display: block; position: static; }
  .heads h2 { padding: 0; text-align: start !important; }
  .page { padding: 0 .25rem; }
  .bead .tie { display: none; }
  .bead { border-left: var(--tie); }
  .bead .left, .bead .right, .bead .link { border: 0; }
  .bead .right { padding-top: .3rem; }
  .bead .left { color: var(--faint); }
  .bead .links { padding-top: 0; gap: .3rem; }
  .bead .link { padding: 0 .25rem; }
  .link::before { content: none; }
  .bead.partial { border-left-style: dashed; }
  .bead.comparable { border-left-style: dotted; }
  .alone .page { border: 0; border-left: 4px solid var(--alone); padding: .6rem .25rem .6rem 0; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --fold-width: 2.5rem; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .tools, .skip, .next { display: none; }
  .heads { position: static; break-after: avoid; }
  .page { padding: 0 .25rem; }
  .link { padding: 0 .25rem; }
  .heads h2 { padding: 0 1.85rem; }
  .row, .matrix tr { break-inside: avoid; }
  .matrix td { min-width: 8rem; }
  .alone .page, .bar { print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .alone .page { border-style: solid; }
}
`;
