import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';

/**
 * Every regular expression of the packages takes time by the length of what it reads, not by its square: recheck says so of
 * the automaton that it makes of each. What it can't decide, or finds slow where the text is short, was looked at by a
 * person; the reason stands beside it.
 */
const REVIEWED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{0,40})\s+\1(?![\p{L}\p{M}\p{N}'’-])/giu,
    'white space is read once for each word',
  ],
  [
    /(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=[\p{L}\p{N}]) (?=[.,](?:\s|$))|(?<=\p{Ll}{2}),(?=\p{L}{2})/gu,
    'begins behind what is no space, so once in a run of spaces',
  ],
  [/(.)\1+/g, 'takes what it reads'],
  [
    /[.!?…;:–—]["'”’»«›)\]]*(?:\s+|(?=\p{Lu}))|[。！？；：]["”’」』）]*|\n\s*/gu,
    'begins at a sign that does not stand in what it reads from there, or takes all of it',
  ],
  [/^(?!['’][stn]\s)[\s"'’“‘„»«‹([–—-]*\p{Ll}(?!\s?[).])/u, 'begins at one place, and reads from there once'],
  [/^0+(?=\d)/, 'begins at one place, and reads from there once'],
  [
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’_&]|(?<=\p{N})[.,:/](?=\p{N})|(?<=\p{L})\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*){0,1000}/gu,
    'takes what it reads: nothing behind a word can make it fail',
  ],
  [/ +$/gm, 'reads the command line’s own usage'],
  [/(?:^|[\s(])((?:\p{L}{1,4}\.[ \u00A0\u202F])+\p{L}{1,4})$/u, 'reads 48 units'],
  [/[\p{L}\p{M}\p{N}.&/-]+$/u, 'reads 48 units'],
  [/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, 'reads 48 units'],
  [
    /fetch|network|ENOTFOUND|ECONN|EAI_AGAIN|timed? ?out|socket|Error \(\d+\) occurred|Bad (gateway|request)|Internal server error|Service unavailable|Gateway timeout|Request timeout/i,
    'reads the message of another library’s error',
  ],
  [/^\p{N}+[.-]?|^(?:\p{L}+(?=str$)|\p{Lu}\p{Ll}+(?=gt$))/u, 'begins at one place, and has one end'],
  [/[\p{L}\p{M}\p{N}]+$/u, 'reads 48 units'],
  [/^(?:\[?([0-9]{1,3})\]?[.)]?|([*†‡]{1,3})|([¹²³⁰⁴-⁹]{1,3}))\s*(?=\p{L}|["“„«])/u, 'begins at one place, and reads on once'],
  [/^\p{Lu}[\p{Lu}\p{M} '’-]{0,30}\p{Lu}\.\s+["'“„«(¿¡–]?\p{Lu}/u, 'begins at one place, and reads on once'],
  [/(^|[;\t\r\n]) *(?=[=+\-@＝＋－﹣−﹫＠\t\r])/g, 'begins behind a sign, and reads the spaces there'],
  [/(^|[;\t\r\n])( *)'(?=[=+\-@＝＋－﹣−﹫＠\t\r])/g, 'begins behind a sign, and reads the spaces there'],
];

/** The same of the patterns that a module makes out of lists. */
const REVIEWED_MODULES: Readonly<Record<string, string>> = {
  'align/src/credits.ts': 'reads 200 units',
  'align/src/audit/checks/allegation.ts': 'begins at one of a few words, and reads a dozen words from there',
};

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** Each literal, with the first place where it stands. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(packages, { recursive: true, encoding: 'utf8' })) {
    if (!/^[^/\\]+[/\\]src[/\\].*\.ts$/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(join(packages, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** Makes what is made on first use. */
async function makeLazily(): Promise<void> {
  const { isCredit } = await import('../packages/align/src/credits.ts');
  const { hearsayOf } = await import('../packages/align/src/audit/checks/allegation.ts');
  const { languages } = await import('../packages/align/src/languages/index.ts');
  isCredit('');
  for (const code of Object.keys(languages)) hearsayOf(code);
}

/** Those that our own modules put together, with the module. */
async function made(): Promise<[pattern: string, place: string][]> {
  const seen: [string, string][] = [];
  class Recorded extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      const place = /packages[/\\](\w+[/\\]src[/\\].*?\.ts)/.exec(new Error().stack!.split('\n')[2]);
      if (place) seen.push([String(this), place[1]]);
    }
  }
  vi.stubGlobal('RegExp', Recorded);
  await Promise.all(['@enface/align', '@enface/align/audit', '@enface/core'].map((name) => import(name)));
  await makeLazily();
  vi.unstubAllGlobals();
  return seen;
}

/** Nothing in it repeats without an end, so that each place costs no more than a constant. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(bare);
}

/** What recheck says of a pattern; a look behind at the beginning only takes starting places away. */
function verdict(pattern: string): string {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern)!;
  if (isBounded(source)) return 'safe';
  const said = checkSync(source.replace(/^\(\?<[!=][^()]*\)/, ''), flags, { checker: 'automaton', timeout: 60_000 });
  return said.status === 'unknown' && 'error' in said ? `unknown: ${said.error.kind}` : said.status;
}

test('every regular expression is linear', async () => {
  const reviewed = new Map(REVIEWED.map(([pattern, reason]) => [String(pattern), reason]));
  const places = literals();
  const built = await made();
  for (const [pattern, place] of built) places.set(pattern, place);
  expect(built.length).toBeGreaterThan(20);
  expect(places.size).toBeGreaterThan(200);
  const slow = [...places].flatMap(([pattern, place]) => {
    const said = reviewed.has(pattern) || place.replaceAll('\\', '/') in REVIEWED_MODULES ? 'safe' : verdict(pattern);
    return said === 'safe' ? [] : [`${place} ${said} ${pattern}`];
  });
  expect(slow).toEqual([]);
  expect([...reviewed.keys()].filter((pattern) => !places.has(pattern))).toEqual([]);
});

test('one that is not is found', () => {
  expect(verdict(String.raw`/\s+$/`)).toBe('vulnerable');
  expect(verdict(String.raw`/\..*,/u`)).toBe('vulnerable');
  expect(verdict(String.raw`/^(?:\p{L}+)*$/u`)).toBe('vulnerable');
  expect(verdict(String.raw`/^\s+/`)).toBe('safe');
});
