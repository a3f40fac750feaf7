import { inWords } from './html-findings.ts';
import type { PageParts, Served } from './html-parts.ts';
import { html, type Markup, nothing } from './markup.ts';

/** The keys that the script knows, and what they do. */
const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next passage'],
  ['k', 'passage before'],
  ['f', 'next finding'],
  ['g', 'next passage without a match'],
  ['d', 'next uncertain passage'],
  ['o', 'next one worth a look that nobody has judged'],
  ['Shift', 'with one of these: the one before'],
  ['y', 'this passage is right (again: taken back)'],
  ['x', 'this passage is wrong'],
  ['e', 'correct the target'],
  ['i', 'this finding is none: why (again: taken back)'],
  ['u', 'undo; with Shift: redo'],
  ['/', 'search'],
  ['Esc', 'show everything again'],
  ['?', 'these keys'],
];

/** Those for a page that aligns anew. */
const LIVE_KEYS: typeof KEYS = [
  ['m', 'what is picked belongs together; else this passage and the one below'],
  ['n', 'what is picked has no match; else neither side of this passage'],
  ['s', 'split this passage'],
  ['c', 'say where sentences end: Enter ends one, Delete at its end joins it with the next'],
];

/** What a served page is exported as: endings, and what they are. */
const EXPORTS = [
  ['tmx', 'TMX'],
  ['xlf', 'XLIFF'],
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['jsonl', 'JSON Lines'],
  ['po', 'PO'],
  ['md', 'Markdown'],
] as const;

/** Endings of the files that a page asks whoever serves it for: `GET export.tmx`. */
export const exportEndings: readonly string[] = EXPORTS.map(([ending]) => ending);

const picked = html`<div class="picked" id="picked" role="group" aria-label="Picked" hidden><output aria-live="polite"></output><button type="button">Belong together</button><button type="button">No match</button><button type="button">Leave</button></div>
`;
const dismissal = html`<dialog id="dismiss" aria-labelledby="dismiss-title"><h2 id="dismiss-title">Why is this no fault?</h2><form method="dialog"><p><input name="reason" list="reasons" aria-label="Reason" autocomplete="off"><datalist id="reasons"><option>right as it is</option><option>wished by the client</option><option>usual in this field</option><option>known and accepted</option></datalist></p><button value="dismiss">Dismiss</button> <button value="" formnovalidate>Cancel</button></form></dialog>
`;
const ends = html`<div class="picked" id="ends" role="group" aria-label="Where sentences end" hidden><output>Put the caret where the sentence ends</output><button type="button">It ends here</button><button type="button">It goes on in the next</button><button type="button">Leave</button></div>
`;
const exported = html`<select aria-label="Export" autocomplete="off"><option value="">Export as …</option>${EXPORTS.map(([ending, name]) => html`<option value="${ending}">${name}</option>`)}</select>`;
const reviewBar = (
  served: Served,
) => html`<div class="review" id="review" role="group" aria-label="Review" hidden><output aria-live="polite"></output><span class="kept" role="status"></span><button type="button" aria-label="Undo" title="Undo" disabled>↶</button><button type="button" aria-label="Redo" title="Redo" disabled>↷</button><button type="button" disabled>Save decisions</button>${served === true ? exported : nothing}</div>
`;

/** Filters, search, and what tells the keys; shown once the script is there to obey them. */
export function tools({ kinds, checks, review, pair }: PageParts, served: Served): Markup {
  const chips = kinds
    .filter(({ count }) => count > 0)
    .map(
      ({ name, label, count }) =>
        html`<label class="chip"><input type="checkbox" name="kind" value="${name}" autocomplete="off"><span class="sign ${name}"></span>${label} <b>${count.toLocaleString('en')}</b></label>\n`,
    );
  const check =
    checks.length < 2
      ? nothing
      : html`<select name="check" aria-label="Check" autocomplete="off"><option value="">all checks</option>${checks.map((name) => html`<option value="${name}">${inWords(name)}</option>`)}</select>`;
  return html`<form class="tools" id="tools" role="search" aria-label="Find passages" hidden>
<input type="search" name="text" placeholder="Search both texts" aria-label="Search both texts" autocomplete="off" spellcheck="false">
<div class="chips" role="group" aria-label="Show only">${chips}${check}</div>
${review ? html`${reviewBar(served)}${picked}${pair ? ends : nothing}` : nothing}<div class="moves"><output id="shown" aria-live="polite"></output><button type="button" id="help" aria-label="Keys">?</button></div>
</form>
<noscript><p class="only"><label><input type="checkbox"> Show only what has no match</label></p></noscript>
<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${[...KEYS, ...(pair ? LIVE_KEYS : [])].map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl><form method="dialog"><button>Close</button></form></dialog>
${review ? dismissal : nothing}`;
}
