import { readFileSync } from 'node:fs';
import type { Alignment } from '@enface/align';
import { auditAlignment, checks, falseAlarms, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPair, facing, found, quotedSpans } from './audit-values.ts';
import { alignments } from './format-values.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const isFindings = ajv.compile(
  JSON.parse(readFileSync(new URL('../../packages/align/schema/findings-1.json', import.meta.url), 'utf8')),
);

const story = facing(
  ['da', 'en'],
  ['Selskabet blev stiftet i 1998 og har 50 ansatte.', 'The company was founded in 1999 and has fifty employees.'],
  ['Omsætningen var 13 milliarder dollars.', 'Turnover was 13 million dollars.'],
  ['Direktøren går af i marts.', ''],
  ['Han efterlader et underskud på 4 procent.', ''],
  ['Retten mødes den 12. marts 2019 klokken 14.', 'The court sits on 12 April 2019 at 2 p.m.'],
  ['Der er 80 km til grænsen.', 'It is 50 miles to the border.'],
  ['', 'Nobody knows why.'],
  ['Hun har aldrig set brevet.', 'She has seen the letter.'],
  ['Vi ved ikke, hvem der har gjort det, siger politiet.', 'Vi ved ikke, hvem der har gjort det, siger politiet.'],
);

describe('findings', () => {
  test('come in the order of the source, one for each cause', async () => {
    const audit = await auditAlignment(story);
    expect(found(audit)).toEqual([
      'numbers major',
      'units critical',
      'omitted-sentences major',
      'dates major',
      'added-sentences major',
      'negation minor',
      'untranslated major',
    ]);
    expect(audit.findings[2].segments.source).toEqual([2, 3]);
    expect(audit.findings[2].message).toMatch(/^Omitted: these 2 sentences .*marts, 4 procent/);
    expect(audit.summary.bySeverity).toEqual({ critical: 1, major: 5, minor: 1 });
    expect(audit.summary.skipped).toMatchObject({ names: 'needs an encoder: pass `embedder`' });
  });

  test('point to the exact words on both sides', async () => {
    const { findings } = await auditAlignment(story);
    expect(findings.map((finding) => quotedSpans(story, finding)).slice(0, 2)).toEqual([
      { source: ['1998'], target: ['1999'] },
      { source: ['13 milliarder dollars'], target: ['13 million dollars'] },
    ]);
    expect(findings[1].message).toMatch(/^Wrong scale, by a thousand times/);
  });

  test('of a category are named in ITS 2.0', async () => {
    const { findings } = await auditAlignment(story);
    expect(findings.map(({ category, locQualityType }) => `${category} = ${locQualityType}`)).toContain(
      'accuracy/mistranslation/number = numbers',
    );
  });

  test('none for the same figures in other clothes', async () => {
    expect(await auditPair(['da', 'en'], 'Der kom halvtreds gæster.', 'Fifty guests came.')).toEqual([]);
    expect(await auditPair(['nl', 'en'], 'Dat kost 1,5 mio. euro.', 'That costs 1.5 million euros.')).toEqual([]);
    expect(await auditPair(['fr', 'en'], 'Le 12 mars, il faisait 20 °C.', 'On March 12 it was 68 °F.')).toEqual([]);
    expect(await auditPair(['de', 'en'], 'Der Umsatz stieg auf 3 Milliarden Euro.', 'Turnover rose to 3 billion euros.')).toEqual(
      [],
    );
  });

  test('a date that could be read either way is called ambiguous', async () => {
    const danish = 'Mødet er den 3. december 2020.';
    expect(await auditPair(['da', 'en'], danish, 'The meeting is on 12/3/2020.')).toEqual([]);
    const [finding] = await auditPair(['da', 'en'], danish, 'The meeting is on 3/12/2020.');
    expect(finding).toMatchObject({ check: 'dates', severity: 'minor', message: expect.stringMatching(/^Ambiguous date/) });
  });

  test('one that lies within another is told with it', async () => {
    const audit = await auditAlignment(
      facing(['da', 'en'], ['Vi mødes alle sammen i Berlin den 4. maj 2011.', 'Vi mødes alle sammen i Berlin den 5. maj 2012.']),
    );
    expect(found(audit)).toEqual(['untranslated major']);
    expect(audit.findings[0].explains.map(({ check }) => check)).toContain('dates');
  });
});

describe('form', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['addresses', 'Skriv til post@enface.test i dag.', 'Write to mail@enface.test today.'],
    ['placeholders', 'Hej {name}, du har %d beskeder.', 'Hello, you have %d messages.'],
    ['brackets', 'Prisen (uden moms) er lav.', 'The price (without tax is low.'],
    ['doubled-words', 'Huset er gammelt og smukt.', 'The house house is old and beautiful.'],
    ['end-punctuation', 'Kommer du hjem i aften?', 'You are coming home tonight.'],
    ['quotation-marks', '“Vi kommer alle hjem i aften,” sagde hun.', 'They are all coming home tonight, she said.'],
    ['white-space', 'Huset er gammelt, men smukt.', 'The house is old,but beautiful .'],
    ['capitals', 'Adgang forbudt for alle', 'NO ADMITTANCE FOR ANYBODY'],
    ['allegation', 'Selskabet har angiveligt hjulpet ham.', 'The company helped him.'],
  ];
  test.each(cases)('%s', async (check, source, target) => {
    const findings = await auditPair(['da', 'en'], source, target);
    expect(findings.map((finding) => finding.check)).toContain(check);
  });

  test('is not criticised where it is sound', async () => {
    const sound: readonly (readonly [string, string])[] = [
      [
        'Skriv til post@enface.test, eller se https://enface.test/a(b).',
        'Write to post@enface.test, or see https://enface.test/a(b).',
      ],
      ['Hej {name}, se <b>her</b>: 50 % rabat.', 'Hello {name}, look <b>here</b>: 50% off.'],
      ['a) Kom ind :-)', 'a) Come in :-)'],
      ['»Det er sandt,« sagde han.', '“That is true,” he said.'],
      ['Det, det handler om, er tid.', 'I know that that is about time.'],
      ['Selskabet har angiveligt hjulpet ham.', 'The company allegedly helped him.'],
    ];
    expect(found(await auditAlignment(facing(['da', 'en'], ...sound)))).toEqual([]);
  });

  test('a translation far longer than the others', async () => {
    const rows = Array.from({ length: 14 }, (_, k) => [
      `Skibet nummer ${k} sejler i morgen tidlig.`,
      `Ship number ${k} sails tomorrow at dawn.`,
    ]);
    rows[6][1] += ' It will call at every port on the way, as the captain told everybody who cared to listen to him.';
    const audit = await auditAlignment(facing(['da', 'en'], ...(rows as [string, string][])));
    expect(audit.findings.map(({ check, segments }) => [check, segments.target])).toEqual([['length', [6]]]);
  });

  test('the same sentence translated twice, and two sentences translated alike', async () => {
    const audit = await auditAlignment(
      facing(
        ['da', 'en'],
        ['Tryk på den grønne knap.', 'Press the green button.'],
        ['Tryk på den grønne knap!', 'Push the green key!'],
        ['Tag nøglen ud af døren.', 'Press the green button.'],
      ),
    );
    expect(found(audit)).toEqual(['inconsistency minor', 'inconsistency minor']);
    expect(audit.findings[0].message).toMatch(/^Translated otherwise before: “Press the green button\.”/);
  });
});

describe('languages', () => {
  test('a third one is noticed', async () => {
    const german =
      'Die Kommission hat gestern beschlossen, die Verhandlungen mit den Herstellern fortzusetzen, weil niemand etwas anderes wollte.';
    const danish =
      'Kommissionen besluttede i går at fortsætte forhandlingerne med producenterne, fordi ingen ville andet end det.';
    const [finding] = await auditPair(['da', 'en'], danish, german);
    expect(finding).toMatchObject({ check: 'untranslated', evidence: { language: 'de' } });
  });

  test('what needs words of a language says so where it has none', async () => {
    const { summary } = await auditAlignment(facing(['tr', 'en'], ['Merhaba dünya.', 'Hello world.']));
    expect(summary.skipped).toMatchObject({ negation: 'has no words for tr', allegation: 'has no words for tr' });
  });
});

describe('options', () => {
  test('switch a check off, and set severities', async () => {
    const audit = await auditAlignment(story, { checks: { numbers: false, dates: { severity: 'minor' } } });
    expect(found(audit)).not.toContain('numbers major');
    expect(found(audit)).toContain('dates minor');
    expect(audit.summary.skipped.numbers).toBe('switched off');
  });

  test('an unknown check is refused', async () => {
    await expect(auditAlignment(story, { checks: { spelling: true } })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });

  test('an alignment of other documents is refused', async () => {
    const other = facing(['da', 'en'], ['En helt anden tekst.', 'A different text.']);
    await expect(auditAlignment({ ...story, source: other.source })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const moved = { ...story.target, text: `x${story.target.text}` };
    await expect(auditAlignment({ ...story, target: moved })).rejects.toThrow(/segment 0 is not what its document's text has/);
  });

  test('a signal ends the work', async () => {
    await expect(auditAlignment(story, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('formats', () => {
  test('JSON follows its schema, for any alignment', async () => {
    const check = async (alignment: Alignment) => {
      const audit = await auditAlignment(alignment);
      const json = JSON.parse(JSON.stringify(findingsToJson(alignment, audit)));
      expect(isFindings(json), JSON.stringify(isFindings.errors)).toBe(true);
      for (const finding of audit.findings) {
        expect([...finding.spans.source, ...finding.spans.target].every(({ start, end }) => start < end)).toBe(true);
        for (const side of ['source', 'target'] as const)
          for (const { start, end } of finding.spans[side]) {
            const [first, last] = [finding.segments[side][0], finding.segments[side].at(-1)!];
            expect(start).toBeGreaterThanOrEqual(alignment[side].segments[first].start);
            expect(end).toBeLessThanOrEqual(alignment[side].segments[last].end);
          }
      }
      expect(findingsToText(alignment, audit)).toMatch(/\n$/);
    };
    await check(story);
    await fc.assert(fc.asyncProperty(alignments, check), { numRuns: 60 });
  });

  test('SARIF has what the standard asks for, and its regions are the spans', async () => {
    const log = JSON.parse(JSON.stringify(findingsToSarif(story, await auditAlignment(story), { version: '0.1.0' })));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver.name).toBe('enface audit');
    expect(run.columnKind).toBe('utf16CodeUnits');
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(rules).size).toBe(rules.length);
    const texts: Record<string, string> = { 'source.txt': story.source.text, 'target.txt': story.target.text };
    expect(run.artifacts.map((each: { location: { uri: string } }) => each.location.uri)).toEqual(Object.keys(texts));
    expect(run.results).toHaveLength(7);
    for (const result of run.results) {
      expect(['note', 'warning', 'error']).toContain(result.level);
      expect(rules[result.ruleIndex]).toBe(result.ruleId);
      expect(result.message.text).toBeTruthy();
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        const { region, artifactLocation } = physicalLocation;
        const before = texts[artifactLocation.uri].slice(0, region.charOffset);
        expect(region.startLine).toBe(before.split('\n').length);
        expect(region.startColumn).toBe(before.length - before.lastIndexOf('\n'));
        expect(region.endLine > region.startLine || region.endColumn > region.startColumn).toBe(true);
        expect(texts[artifactLocation.uri].startsWith(region.snippet.text, region.charOffset)).toBe(true);
      }
    }
  });

  test('SARIF addresses are encoded and relative', async () => {
    const odd = { ...story, source: { ...story.source, id: 'C:\\a b\\ø.txt' } };
    const log = findingsToSarif(odd, await auditAlignment(odd)) as { runs: { artifacts: { location: { uri: string } }[] }[] };
    expect(log.runs[0].artifacts[0].location.uri).toBe('C%3A/a%20b/%C3%B8.txt');
  });

  test('text marks the place on both sides and sends no control characters', async () => {
    const alignment = facing(['da', 'en'], ['Der var 40 \u001b[2Jgæster.', 'There were 60 guests.']);
    const text = findingsToText(alignment, await auditAlignment(alignment), { width: 80 });
    expect(text).toContain('⟦40⟧');
    expect(text).toContain('There were ⟦60⟧ guests.');
    expect(text).not.toContain('\u001b');
    expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
  });
});

describe('checks', () => {
  test('have unlike names, a description, and a known rate of false alarms', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    for (const { id, description } of checks) {
      expect(description).toMatch(/\.$/);
      expect(falseAlarms[id], id).toMatchObject({ major: expect.any(Number), all: expect.any(Number) });
    }
  });
});
