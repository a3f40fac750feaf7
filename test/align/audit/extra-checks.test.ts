import { auditAlignment, type Check, type Draft, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { describe, expect, test } from 'vitest';
import { facing, quotedSpans } from '../audit-values.ts';

const letter = facing(['da', 'en'], ['Broen åbner i maj.', 'The bridge opens in May!'], ['Den er lang.', 'It is long.']);

const shouting: Check = {
  id: 'shouting',
  description: 'An exclamation mark that the source does not have.',
  run: ({ pairs, languages }) =>
    pairs
      .filter(({ target }) => languages.target === 'en' && target.text.includes('!'))
      .map(({ bead, target }): Draft => {
        const start = target.start + target.text.indexOf('!');
        return {
          category: 'linguistic-conventions/punctuation',
          severity: 'minor',
          side: 'target',
          segments: bead,
          target: [{ start, end: start + 1 }],
          message: 'An exclamation mark where the source has none',
          probability: 0.8,
        };
      }),
};

describe('a check of one’s own', () => {
  test('finds like the others, in every form', async () => {
    const audit = await auditAlignment(letter, { extraChecks: [shouting] });
    const finding = audit.findings.find(({ check }) => check === 'shouting')!;
    expect(finding).toMatchObject({ locQualityType: 'typographical', probability: 0.8, explains: [] });
    expect(finding.segments).toEqual({ source: [0], target: [0] });
    expect(quotedSpans(letter, finding)).toEqual({ source: [], target: ['!'] });
    expect(audit.summary.byCheck.shouting).toBe(1);
    expect(findingsToText(letter, audit)).toContain('The bridge opens in May⟦!⟧');
    expect(findingsToJson(letter, audit).findings).toContainEqual(finding);
    const sarif = JSON.parse(JSON.stringify(findingsToSarif(letter, audit)));
    const { rules } = sarif.runs[0].tool.driver;
    for (const result of sarif.runs[0].results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(rules).toContainEqual({ id: 'shouting' });
  });

  test('can be switched off, be given a severity, or be unable', async () => {
    const off = await auditAlignment(letter, { extraChecks: [shouting], checks: { shouting: false } });
    expect(off.summary.skipped.shouting).toBe('switched off');
    const grave = await auditAlignment(letter, { extraChecks: [shouting], checks: { shouting: { severity: 'critical' } } });
    expect(grave.findings.find(({ check }) => check === 'shouting')?.severity).toBe('critical');
    const unable = await auditAlignment(letter, { extraChecks: [{ ...shouting, unable: () => 'not today' }] });
    expect(unable.summary.skipped.shouting).toBe('not today');
  });

  test.each([
    [{ ...shouting, id: 'numbers' }, 'There are two checks "numbers": give extraChecks[0] another `id`.'],
    [{ ...shouting, id: '' }, 'extraChecks[0].id is "": give it a name such as "our-style".'],
    [{ ...shouting, run: undefined }, 'The check "shouting" has no `run`: pass a function from the context to drafts.'],
    [null, 'extraChecks[0] is null: pass { id, description, run }.'],
  ])('that is none is refused', async (check, message) => {
    await expect(auditAlignment(letter, { extraChecks: [check as Check] })).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message,
    });
  });

  const draft = shouting.run as (context: unknown) => Draft[];
  const [sound] = draft({ languages: { target: 'en' }, pairs: [{ bead: letter.beads[0], target: { text: '!', start: 0 } }] });
  test.each([
    [undefined, 'returned undefined: return an array of drafts.'],
    [[null], 'returned null in its array: return drafts.'],
    [[{ ...sound, category: 'toString' }], 'whose `category` is "toString": choose among accuracy/omission,'],
    [[{ ...sound, severity: 'grave' }], 'whose `severity` is "grave": choose minor, major, critical.'],
    [[{ ...sound, side: 'left' }], 'whose `side` is "left": choose source or target.'],
    [[{ ...sound, message: 7 }], 'whose `message` is 7: say in words what is wrong.'],
    [[{ ...sound, probability: Number.NaN }], 'whose `probability` is NaN: give a number from 0 to 1, or none.'],
    [[{ ...sound, segments: { source: [1, 0], target: [] } }], 'whose `segments.source` are not segments of the source'],
    [[{ ...sound, segments: { source: [], target: [2] } }], 'whose `segments.target` are not segments of the target'],
    [[{ ...sound, segments: { source: [], target: [] } }], 'without a segment: name at least one.'],
    [[{ ...sound, target: [{ start: 0, end: 1000 }] }], "whose `target` holds no spans of the target's text"],
    [[{ ...sound, source: [null] }], "whose `source` holds no spans of the source's text"],
  ])('that returns what is no draft is named: %j', async (drafts, complaint) => {
    const bad: Check = { ...shouting, run: () => drafts as unknown as Draft[] };
    const error = await auditAlignment(letter, { extraChecks: [bad] }).catch((reason) => reason);
    expect(error).toMatchObject({ name: 'EnfaceError', code: 'BAD_ARGUMENT' });
    expect(error.message).toContain('The check "shouting" returned ');
    expect(error.message).toContain(complaint);
  });
});
