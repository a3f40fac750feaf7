import { loadEmbedder } from '@enface/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, type Passage, type WordAlignment } from '../../packages/align/src/words/align-words.ts';
import { clauseStarts } from '../../packages/align/src/words/clauses.ts';
import { createWordLexicon } from '../../packages/align/src/words/lexicon.ts';
import { tokenizeWords } from '../../packages/align/src/words/tokenize.ts';
import { type UncoveredSpan, uncoveredSpans } from '../../packages/align/src/words/uncovered-spans.ts';

const embedder = await loadEmbedder();

const lexiconOf = ({ source, target }: Readonly<Record<'source' | 'target', Passage>>) =>
  createWordLexicon([source.text, target.text], { embedder });

async function aligned(source: Passage, target: Passage): Promise<WordAlignment> {
  return alignWords(source, target, await lexiconOf({ source, target }));
}

const spansOf = async (alignment: WordAlignment, minProbability?: number): Promise<UncoveredSpan[]> =>
  uncoveredSpans(alignment, await lexiconOf(alignment), { minProbability });

/** Spans as `side: text`. */
const shown = async (alignment: WordAlignment, minProbability?: number) =>
  (await spansOf(alignment, minProbability)).map(({ side, start, end }) => `${side}: ${alignment[side].text.slice(start, end)}`);

const passage = (language: string, text: string): Passage => ({ language, text });

const dutch = passage(
  'nl',
  'Salesforce.com zegt in een mededeling dat het geen commentaar geeft op lopende rechtszaken, maar dat het de beschuldigingen wel serieus neemt.',
);
const english = passage(
  'en',
  'A spokeswoman for Salesforce said in emailed comments that the company did not comment on pending litigation.',
);

describe('alignWords', () => {
  const counterpartOf = (alignment: WordAlignment, word: string) => {
    const { counterpart } = alignment.source.words.find(({ text }) => text === word)!;
    return (
      counterpart &&
      alignment.target.words
        .slice(...counterpart)
        .map(({ text }) => text)
        .join(' ')
    );
  };

  it('finds words, one for several and several for one', async () => {
    const one = passage('nl', 'Het bedrijf bestrijdt mensenhandel.');
    const other = passage('en', 'The company fights human trafficking.');
    expect(counterpartOf(await aligned(one, other), 'bedrijf')).toBe('company');
    expect(counterpartOf(await aligned(one, other), 'mensenhandel')).toBe('human trafficking');
    const back = await aligned(other, one);
    expect([counterpartOf(back, 'human'), counterpartOf(back, 'trafficking')]).toEqual(['mensenhandel', 'mensenhandel']);
  });

  it('finds names and cognates by their spelling, and quantities however they are written', async () => {
    const alignment = await aligned(
      passage('da', 'Zjyganów og Brkšteinova fik 1.234,5 kroner den 3. maj, halvtreds år efter.'),
      passage('en', 'Zjyganow and Brksteinová got 1,234.5 kroner on May 3, 50 years later.'),
    );
    for (const [word, counterpart] of Object.entries({
      Zjyganów: 'Zjyganow',
      Brkšteinova: 'Brksteinová',
      '1.234,5': '1,234.5',
      halvtreds: '50',
    })) {
      expect(counterpartOf(alignment, word)).toBe(counterpart);
      expect(alignment.source.words.find(({ text }) => text === word)!.coverage).toBeGreaterThan(0.9);
    }
  });

  it('gives little words little weight', async () => {
    const { source } = await aligned(dutch, english);
    const weight = (word: string) => source.words.find(({ text }) => text === word)!.weight;
    for (const light of ['in', 'een', 'dat', 'het', 'op', 'de'])
      for (const heavy of ['rechtszaken', 'beschuldigingen', 'serieus']) expect(weight(light)).toBeLessThan(weight(heavy) / 3);
  });
});

describe('clauseStarts', () => {
  const clauses = ({ text, language }: Passage) => {
    const words = tokenizeWords(text);
    const starts = clauseStarts(text, words, language);
    expect([starts.length, starts[0], starts[words.length]]).toEqual([words.length + 1, 1, 1]);
    return words.filter((_, k) => starts[k]).map(({ text }) => text);
  };

  it('lie at commas, brackets, free dashes and conjunctions', () => {
    expect(clauses(dutch)).toEqual(['Salesforce.com', 'dat', 'maar']);
    expect(clauses(passage('en-GB', 'He (a well-known man) left – for now – because it rained'))).toEqual([
      'He',
      'a',
      'left',
      'for',
      'because',
    ]);
    expect(clauses(passage('xx', 'foo, bar baz'))).toEqual(['foo', 'bar']);
  });
});

describe('uncoveredSpans', () => {
  it('says which clause of the Dutch article’s sentence the English one lacks', async () => {
    const spans = await spansOf(await aligned(dutch, english));
    expect(spans).toHaveLength(1);
    const [{ side, start, end, probability, weight }] = spans;
    expect(side).toBe('source');
    const clause = 'maar dat het de beschuldigingen wel serieus neemt';
    const at = dutch.text.indexOf(clause);
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeLessThanOrEqual(at + clause.length);
    expect(dutch.text.slice(start, end)).toContain('beschuldigingen wel serieus neemt');
    expect(probability).toBeGreaterThan(0.5);
    expect(weight).toBeGreaterThan(1);
  });

  it('finds it as an addition when the sides are swapped', async () => {
    const rounded = (spans: UncoveredSpan[]) =>
      spans.map((span) => ({ ...span, weight: span.weight.toFixed(6), probability: span.probability.toFixed(6) }));
    const there = rounded(await spansOf(await aligned(dutch, english), 0));
    const back = rounded(await spansOf(await aligned(english, dutch), 0));
    const mirrored = (side: 'source' | 'target') => back.filter((span) => span.side !== side).map((span) => ({ ...span, side }));
    expect([...mirrored('source'), ...mirrored('target')]).toEqual(there);
  });

  it.each([
    [
      passage('da', 'Salesforce siger, at selskabet ikke kommenterer sagen, men at det tager beskyldningerne alvorligt.'),
      passage('en', 'Salesforce says that the company does not comment on the case.'),
      'source: men at det tager beskyldningerne alvorligt',
    ],
    [
      passage('nl', 'De oprichters werden gearresteerd.'),
      passage('en', 'The founders, who had fled to Mexico with their families in 2018, were arrested.'),
      'target: who had fled to Mexico with their families in 2018',
    ],
    [
      passage('fr', "Cinquante femmes accusent l'entreprise d'avoir aidé le site, qui a été fermé par le FBI au printemps 2018."),
      passage('en', 'Fifty women accuse the company of having helped the website.'),
      'source: qui a été fermé par le FBI au printemps 2018',
    ],
    [
      passage('de', 'Am 12. März 2019 verklagten 50 Frauen das Unternehmen (dessen Sitz in San Francisco ist).'),
      passage('en', 'On March 12, 2019, fifty women sued the company.'),
      'source: dessen Sitz in San Francisco ist',
    ],
  ])('finds the clause, to its boundaries: %#', async (source, target, expected) => {
    expect(await shown(await aligned(source, target))).toEqual([expected]);
  });

  it.each([
    [
      dutch,
      passage(
        'en',
        'Salesforce.com says in a statement that it does not comment on pending litigation, but that it takes the allegations seriously.',
      ),
    ],
    [
      passage(
        'nl',
        'Vijftig vrouwen beschuldigen de softwarefirma ervan om bendes te hebben geholpen die de site gebruikten voor mensenhandel.',
      ),
      passage('en', 'Fifty women accuse the software company of having helped gangs that used the site for human trafficking.'),
    ],
    [
      passage('da', 'Backpage blev lukket af FBI i foråret 2018, og stifterne blev anholdt.'),
      passage('en', 'Backpage was shut down by the FBI in the spring of 2018, and its founders were arrested.'),
    ],
    [
      passage('de', 'Am 12. März 2019 verklagten 50 Frauen das Unternehmen, weil es Menschenhandel ermöglicht habe.'),
      passage('en', 'On March 12, 2019, fifty women sued the company because it had enabled human trafficking.'),
    ],
    [passage('en', 'No.'), passage('nl', 'Nee.')],
    [passage('sv', ''), passage('en', '… – !')],
  ])('finds nothing where nothing is missing: %#', async (source, target) => {
    expect(await shown(await aligned(source, target))).toEqual([]);
    expect(await shown(await aligned(target, source))).toEqual([]);
  });

  it('finds a whole sentence against nothing, and nothing in a sentence against itself', async () => {
    const text = 'The founders were arrested in Mexico.';
    expect(await shown(await aligned(passage('en', text), passage('nl', '')))).toEqual([`source: ${text.slice(0, -1)}`]);
    expect(await shown(await aligned(dutch, dutch), 0)).toEqual([]);
  });

  it('gives ascending spans inside the texts, whatever these are, also of words that the lexicon lacks', async () => {
    const lexicon = await createWordLexicon([dutch.text, english.text], { embedder });
    const word = fc.constantFrom(...dutch.text.split(' '), ...english.text.split(' '), 'ukendt', '—', '1.5', '(', ',');
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alignment = alignWords(passage('nl', one), passage('en', other), lexicon);
        const ends = { source: 0, target: 0 };
        for (const { side, start, end, words, weight, probability } of uncoveredSpans(alignment, lexicon, {
          minProbability: 0,
        })) {
          expect(start).toBeGreaterThanOrEqual(ends[side]);
          expect(end).toBeGreaterThan(start);
          expect(alignment[side].words[words[0]].start).toBe(start);
          expect(alignment[side].words[words[1] - 1].end).toBe(end);
          expect(weight).toBeGreaterThan(0);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          ends[side] = end;
        }
        for (const word of [...alignment.source.words, ...alignment.target.words]) {
          expect(word.coverage).toBeGreaterThanOrEqual(0);
          expect(word.coverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
