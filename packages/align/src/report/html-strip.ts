import type { Document } from '@enface/core';
import type { Finding } from '../audit/types.ts';
import type { Alignment, Bead, Side } from '../types.ts';
import { html, type Markup, nothing } from './markup.ts';

/** Units across the strip; no more is drawn than there are of them, however long the texts. */
export const WIDTH = 1000;
/** Rungs drawn between the two bars. */
const RUNGS = 120;
/** Height of the whole, and of a bar. */
const HEIGHT = 64;
const BAR = 12;

/**
 * Both documents as bars from beginning to end, by length of text, a ladder of what matches between them: where the gaps are,
 * what was moved, where the findings.
 */
export function strip(alignment: Alignment, findings: readonly Finding[]): Markup {
  const { source, target } = alignment;
  if (source.segments.length === 0 || target.segments.length === 0) return nothing;
  return html`<svg class="strip" id="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Both texts from beginning to end: what matches, what has no match, and where the findings are">${inStrip(
    alignment,
    findings.map((finding) => placeOf(alignment, finding)),
  )}</svg>`;
}

/** Where a finding stands, in units across the strip; nowhere on a side where it has no span. */
export interface Place extends Readonly<Partial<Record<Side, number | undefined>>> {
  readonly severity: string;
}

export function placeOf(alignment: Alignment, { severity, spans }: Finding): Place {
  const own = (side: Side) => spans[side].slice(0, 1).map(({ start }) => at(alignment[side], start))[0];
  return { severity, source: own('source'), target: own('target') };
}

export function inStrip(alignment: Alignment, findings: readonly Place[]): Markup {
  const { beads, unmatched } = alignment;
  const gaps = (side: Side) =>
    boxes(
      unmatched.filter((run) => run.side === side).map(({ segments }) => extent(alignment[side], segments)),
      side === 'source' ? 0 : HEIGHT - BAR,
      'gap',
    );
  const places = (side: Side) => findings.flatMap(({ severity, [side]: x }) => (x === undefined ? [] : [{ x, severity }]));
  const inOrder = beads.filter((bead) => !bead.crossing);
  const step = Math.max(1, Math.ceil(inOrder.length / RUNGS));
  return html`
<rect class="text" width="${WIDTH}" height="${BAR}"/><rect class="text" y="${HEIGHT - BAR}" width="${WIDTH}" height="${BAR}"/>
<path class="rungs" d="${inOrder.filter((_, k) => k % step === 0).map((bead) => rung(alignment, bead))}"/>
<path class="crossings" d="${beads
    .filter((bead) => bead.crossing)
    .slice(0, RUNGS)
    .map((bead) => rung(alignment, bead))}"/>
${gaps('source')}${gaps('target')}${ticks(places('source'), 0)}${ticks(places('target'), HEIGHT - BAR)}`;
}

/** Dots of a plot, and beads from which it says more than the strip. */
const DOTS = 1500;
const MANY = 60;

/**
 * Each bead as a dot, the source from left to right, the target from top to bottom: a translation is a line from corner to corner,
 * what was moved stands beside it, what is missing is a step in it.
 */
export function plot(alignment: Alignment): Markup {
  if (alignment.beads.length < MANY) return nothing;
  return html`<details class="plot"><summary>Plot of the passages</summary><svg viewBox="0 0 ${WIDTH} ${WIDTH}" role="img" aria-label="Each passage as a dot: the source from left to right, the target from top to bottom">${plotted(alignment)}</svg></details>
`;
}

export function plotted({ source, target, beads }: Alignment): Markup {
  const middle = (document: Document, segments: readonly number[]) => Math.round(extent(document, segments)[0]);
  const drawn = (some: readonly Bead[]) => {
    const step = Math.max(1, Math.ceil(some.length / DOTS));
    return some
      .filter((_, k) => k % step === 0)
      .map((bead) => `M${middle(source, bead.source)} ${middle(target, bead.target)}h0`);
  };
  return html`<path class="rungs" d="${drawn(beads.filter((bead) => !bead.crossing))}"/><path class="crossings" d="${drawn(beads.filter((bead) => bead.crossing))}"/>`;
}

const at = ({ text }: Document, offset: number) => Math.round((offset / Math.max(1, text.length)) * WIDTH);

export function extent(document: Document, segments: readonly number[]): readonly [number, number] {
  const from = at(document, document.segments[segments[0]].start);
  return [from, Math.max(from + 2, at(document, document.segments[segments.at(-1)!].end))];
}

const rung = ({ source, target }: Alignment, bead: Bead) => {
  const middle = (document: Document, segments: readonly number[]) =>
    Math.round(extent(document, segments).reduce((sum, x) => sum + x, 0) / 2);
  return `M${middle(source, bead.source)} ${BAR}L${middle(target, bead.target)} ${HEIGHT - BAR}`;
};

/** Stretches as boxes; those that touch are one. */
function boxes(extents: readonly (readonly [number, number])[], y: number, name: string): Markup {
  const merged: [number, number][] = [];
  for (const [from, to] of [...extents].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  const drawn = merged.map(([from, to]) => `M${from} ${y}H${to}V${y + BAR}H${from}Z`);
  return drawn.length === 0 ? nothing : html`<path class="${name}" d="${drawn}"/>`;
}

/** A tick for each place, outside the text's bar at its edge; graver ones last, on top. */
function ticks(places: readonly { readonly x: number; readonly severity: string }[], y: number): Markup {
  const order = ['minor', 'major', 'critical'];
  return html`${order.map((severity) => {
    const xs = new Set(places.filter((place) => place.severity === severity).map(({ x }) => x));
    if (xs.size === 0) return nothing;
    return html`<path class="tick ${severity}" d="${[...xs].map((x) => `M${x} ${y}v${BAR}`)}"/>`;
  })}`;
}
