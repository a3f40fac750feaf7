/**
 * usage: pnpm bench:audit FOLDER LANG… [--lines even|odd] [--rotations N] [--only ERROR] [--examples CHECK|ERROR|major|all]
 *        pnpm bench:audit FOLDER LANG… --write FILE
 *
 * FOLDER holds line-parallel texts, `en.txt` and one `XX.txt` (or `.txt.gz`) a language, translated by people. The English
 * lines of one parity are harmed, one error each in every eighth of them, and the documents aligned and audited from the
 * start. Printed: how many of the errors are found, by any finding where they are and by the check that is meant for
 * them; and what is found in the same texts unharmed. `--write packages/align/src/audit/false-alarms.ts` harms nothing and
 * states the latter there and in the table of docs/audit.md, averaged over the languages. Settings were searched on the even lines; odd ones are reported, and were looked at in between.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Alignment, alignDocuments } from '@enface/align';
import { type Audit, type AuditOptions, auditAlignment, checks, type Finding } from '@enface/align/audit';
import { createDocument, type Document, loadEmbedder } from '@enface/core';
import { type Harm, harms } from './harms.ts';
import { formHarms } from './harms-form.ts';
import { readParallel } from './retrieval.ts';
import { printTable, type Row } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: 'odd' },
    examples: { type: 'string' },
    rotations: { type: 'string', default: '2' },
    only: { type: 'string' },
    write: { type: 'string' },
  },
});
const [folder, ...languages] = positionals;
if (!folder || languages.length === 0) throw new Error('usage: pnpm bench:audit FOLDER LANG… [--lines even|odd]');

const EVERY = 8;
const embedder = await loadEmbedder();
const parity = values.lines === 'even' ? 0 : 1;
const texts = readParallel(folder);
const strangers = (texts.get('en') ?? []).filter((_, line) => line % 2 !== parity);
const pick = (language: string) => (texts.get(language) ?? []).filter((_, line) => line % 2 === parity);

const lined = (lines: readonly string[], language: string): Promise<Document> =>
  createDocument(lines.join('\n'), { id: `${language}.txt`, language, segments: 'lines' });

async function audited(
  source: Document,
  lines: readonly string[],
  options?: AuditOptions,
): Promise<{ alignment: Alignment; audit: Audit }> {
  const alignment = await alignDocuments(source, await lined(lines, 'en'), { embedder });
  return { alignment, audit: await auditAlignment(alignment, { embedder, ...options }) };
}

const recall = new Map<string, Map<string, { errors: number; found: number; major: number; meant: number }>>();
const alarms = new Map<string, Map<string, { all: number; major: number }>>();
const totals = new Map<string, { all: number; major: number; pairs: number }>();

for (const language of languages) {
  const [xx, en] = [pick(language), pick('en')];
  const source = await lined(xx, language);
  const clean = await audited(source, en);
  countAlarms(language, clean, en.length);
  for (const harm of [...harms, ...formHarms].filter(({ kind }) => !values.write && (!values.only || kind.includes(values.only))))
    await countRecall(language, harm, source, xx, en);
}

function countAlarms(language: string, { alignment, audit }: { alignment: Alignment; audit: Audit }, pairs: number): void {
  const counts = new Map<string, { all: number; major: number }>();
  const total = { all: 0, major: 0, pairs };
  for (const finding of audit.findings) {
    const entry = counts.get(finding.check) ?? { all: 0, major: 0 };
    counts.set(finding.check, entry);
    for (const each of [entry, total]) {
      each.all++;
      if (finding.severity !== 'minor') each.major++;
    }
    if (
      values.examples === 'all' ||
      values.examples === finding.check ||
      (values.examples === 'major' && finding.severity !== 'minor')
    )
      show(language, alignment, finding);
  }
  alarms.set(language, counts);
  totals.set(language, total);
}

function show(language: string, { source, target }: Alignment, { check, severity, message, segments }: Finding): void {
  const texts = (document: Document, numbers: readonly number[]) => numbers.map((k) => document.segments[k].text).join(' ‖ ');
  console.log(
    `\n${language} ${check} ${severity}: ${message}\n   ${texts(source, segments.source)}\n   ${texts(target, segments.target)}`,
  );
}

/** The harm is done to every eighth line that it can be done to, from a few starts. */
async function countRecall(
  language: string,
  harm: Harm,
  source: Document,
  xx: readonly string[],
  en: readonly string[],
): Promise<void> {
  const entry = { errors: 0, found: 0, major: 0, meant: 0 };
  for (let start = 0; start < Number(values.rotations); start++) {
    const lines: (string | undefined)[] = [];
    const places: { line: number; target: number; was: string }[] = [];
    const able = en.map((line, at) => harm.make({ source: xx[at], sources: xx, language, line, at, lines: en, strangers }));
    let count = start;
    for (const [at, line] of en.entries()) {
      const made = able[at];
      if (made === undefined || count++ % (harm.rare ? 3 : EVERY) !== 0) {
        lines.push(line);
        continue;
      }
      places.push({ line: at, target: lines.length + (harm.whole === 'added' ? 1 : 0), was: line });
      if (harm.whole === 'added') lines.push(line, made);
      else if (harm.whole !== 'dropped') lines.push(made);
    }
    const present = lines.filter((line) => line !== undefined);
    const { alignment, audit } = await audited(source, present, harm.options?.(language, xx, en));
    for (const place of places) {
      const inPlace = audit.findings.filter(({ segments }) =>
        harm.whole === 'dropped'
          ? segments.source.includes(place.line)
          : segments.target.includes(place.target) || (harm.whole === undefined && segments.source.includes(place.line)),
      );
      entry.errors++;
      if (inPlace.length > 0) entry.found++;
      if (inPlace.some(({ severity }) => severity !== 'minor')) entry.major++;
      const meant = inPlace.some((finding) =>
        harm.meant.some((id) => finding.check === id || finding.explains.some(({ check }) => check === id)),
      );
      if (meant) entry.meant++;
      else if (values.examples === harm.kind) {
        const text = harm.whole === 'dropped' ? '(dropped)' : alignment.target.segments[place.target].text;
        console.log(
          `\n${language} ${harm.kind} missed${inPlace.length ? ` (but ${inPlace.map(({ check }) => check)})` : ''}\n   ${xx[place.line]}\n   ${text}\n   was: ${place.was}`,
        );
      }
    }
  }
  const byLanguage = recall.get(harm.kind) ?? new Map();
  recall.set(harm.kind, byLanguage.set(language, entry));
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
printTable(
  `Errors found (${values.lines} lines): by the check meant for them / by any / by any at major and above`,
  [...recall].map(([kind, byLanguage]): Row => {
    const row: Row = { error: kind };
    for (const [language, { errors, found, major, meant }] of byLanguage) {
      row[`${language} errors`] = errors;
      row[language] = `${share(meant, errors)} / ${share(found, errors)} / ${share(major, errors)}`;
    }
    return row;
  }),
);
const perThousand = (count: number, pairs: number) => ((1000 * count) / pairs).toFixed(1);
printTable(
  'Findings per 1,000 sound pairs: major and above / all',
  [...checks.map((check) => check.id), 'in all'].map((id): Row => {
    const row: Row = { check: id };
    for (const language of languages) {
      const total = totals.get(language)!;
      const { major, all } = id === 'in all' ? total : (alarms.get(language)!.get(id) ?? { major: 0, all: 0 });
      row[language] = `${perThousand(major, total.pairs)} / ${perThousand(all, total.pairs)}`;
    }
    return row;
  }),
);

/** The average of the languages, to one decimal. */
const average = (count: (language: string) => number) => {
  const rates = languages.map((language) => (1000 * count(language)) / totals.get(language)!.pairs);
  return Math.round((10 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length) / 10;
};
if (values.write) {
  const rates = checks.map(({ id }) => {
    const rate = (of: 'major' | 'all') => average((language) => alarms.get(language)!.get(id)?.[of] ?? 0);
    return { id, major: rate('major'), all: rate('all') };
  });
  const rows = rates.map(({ id, major, all }) => `  ${/^[a-z]+$/.test(id) ? id : `'${id}'`}: { major: ${major}, all: ${all} },`);
  const page = 'docs/audit.md';
  const written = rates.reduce(
    (text, { id, major, all }) =>
      text.replace(new RegExp(`^(\\| \`${id}\` \\|.*\\|)[^|]*\\|[^|]*\\|$`, 'm'), `$1 ${major} | ${all} |`),
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, written);
  writeFileSync(
    values.write,
    `/** Findings per 1,000 sound pairs. */
export interface FalseAlarmRate {
  readonly major: number;
  readonly all: number;
}

/**
 * What each check finds in 1,000 pairs of sentences translated by people, ${languages.join(' and ')} to English, averaged: mostly
 * false alarms, and a few slips of the translators. Written by
 * \`pnpm bench:audit FOLDER ${languages.join(' ')} --lines ${values.lines} --write packages/align/src/audit/false-alarms.ts\`, FOLDER
 * being the lines of FLORES-200. The settings were searched on the even lines; the odd ones were looked at in between, so
 * they are not held out. Texts that are further from each other give more.
 */
export const falseAlarms: Readonly<Record<string, FalseAlarmRate>> = {
${rows.join('\n')}
};
`,
  );
}
