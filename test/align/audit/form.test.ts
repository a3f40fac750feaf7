import { describe, expect, test } from 'vitest';
import { auditPair } from '../audit-values.ts';

const count = async (check: string, tags: readonly [string, string], source: string, target: string) =>
  (await auditPair(tags, source, target)).filter((finding) => finding.check === check).length;

type Case = readonly [check: string, from: string, to: string, source: string, target: string];

describe('is found', () => {
  test.each<Case>([
    ['doubled-words', 'en', 'de', 'The house is on the hill.', 'Das Haus liegt auf auf dem Hügel.'],
    ['doubled-words', 'en', 'it', 'The house is old.', 'La la casa è vecchia.'],
    ['doubled-words', 'da', 'en', 'Naboen malede stakittet grønt.', 'The neighbour painted the fence fence green.'],
    ['placeholders', 'en', 'fi', 'Moved %1 files to %2.', 'Siirretty %1 tiedostoa kohteeseen.'],
    ['placeholders', 'en', 'pl', 'Remove [[title]] now?', 'Usunąć teraz?'],
    ['placeholders', 'en', 'es', 'Sent %s to %s.', 'Se envió %1$s.'],
    ['placeholders', 'en', 'sv', 'Open <b>all</b> files.', 'Öppna <b>alla filer.'],
    ['placeholders', 'en', 'nl', 'Open <link>all</link> files.', 'Open <koppeling>alle</koppeling> bestanden.'],
    ['placeholders', 'en', 'de', 'Write <name> here.', 'Schreiben Sie hier.'],
    ['addresses', 'en', 'es', 'See https://enface.test/?page=en.', 'Véase https://enface.test/?page=es.'],
    ['addresses', 'en', 'nl', 'See https://enface.test/en/start.', 'Zie https://enface.test/nl/einde.'],
    ['end-punctuation', 'fr', 'en', 'Vous venez demain', 'Are you coming tomorrow?'],
    [
      'quotation-marks',
      'da',
      'en',
      'Hun sagde at vi alle kommer hjem i aften.',
      'She said: “We are all coming home tonight, dear.”',
    ],
  ])('%s: %s–%s: %s – %s', async (check, from, to, source, target) => {
    expect(await count(check, [from, to], source, target)).toBeGreaterThan(0);
  });
});

describe('is left alone', () => {
  test.each<Case>([
    // prose within angle brackets, in one word or several
    ['placeholders', 'en', 'de', 'Run: stop <thread ID>', 'Aufruf: stop <Thread-ID>'],
    ['placeholders', 'en', 'fi', 'Write <your town> here.', 'Kirjoita <kotikuntasi> tähän.'],
    ['placeholders', 'en', 'sv', 'Write <your town> here.', 'Skriv <hemort> här.'],
    // the language in an address
    ['addresses', 'en', 'es', 'See https://enface.test/?lang=en.', 'Véase https://enface.test/?lang=es.'],
    ['addresses', 'en', 'pl', 'See https://enface.test/a?hl=en-GB&x=1.', 'Zob. https://enface.test/a?hl=pl&x=1.'],
    // speech without marks, which says itself whose it is
    [
      'quotation-marks',
      'fi',
      'en',
      'Tulemme kaikki kotiin tänä iltana, hän sanoi.',
      '“We are all coming home tonight, dear,” she said.',
    ],
    ['doubled-words', 'en', 'de', 'Ask whether they know her.', 'Frag, ob sie sie kennen.'],
    ['doubled-words', 'en', 'nl', 'When you wash, sing.', 'Zing als je je wast.'],
    ['doubled-words', 'sv', 'en', 'Han sade att du gick.', 'He told you you left.'],
    ['doubled-words', 'en', 'it', 'The cat came very softly.', 'Il gatto arrivò zitto zitto.'],
    ['doubled-words', 'en', 'pt', 'They nearly fell.', 'Eles quase quase caíram.'],
    ['doubled-words', 'en', 'fi', 'Look, look, who comes!', 'Katso katso, kuka tulee!'],
    ['placeholders', 'en', 'fr', '%d of %s', '%2$s : %1$d'],
    ['placeholders', 'en', 'da', 'Write <your street> here.', 'Skriv <din gade> her.'],
    ['placeholders', 'en', 'es', 'If a < 3 and b > 4, wait.', 'Si a < 3 y b > 4, espere.'],
    ['placeholders', 'en', 'sv', 'Only 50 %1 are left', 'Bara 50 %1 är kvar'],
    ['addresses', 'en', 'fr', 'See https://en.enface.test/bread.', 'Voir https://fr.enface.test/pain.'],
    ['addresses', 'en', 'pl', 'See www.enface.test/en/start.', 'Zob. www.enface.test/pl/start.'],
    ['end-punctuation', 'en', 'nl', 'How to clean the filter', 'Hoe maakt u het filter schoon?'],
    ['end-punctuation', 'fr', 'en', 'RÉSULTATS :', 'RESULTS'],
    ['end-punctuation', 'da', 'en', 'Hvorfor isen smelter', 'Why does the ice melt?'],
    [
      'quotation-marks',
      'pl',
      'en',
      '– Dziś wszyscy wracamy do domu – powiedziała.',
      '“We are all coming home tonight, dear,” she said.',
    ],
    [
      'quotation-marks',
      'en',
      'es',
      '“There are 200 boats in the harbour today,” said Ann.',
      '—Hoy hay 200 barcos en el puerto —dijo Ann.',
    ],
  ])('%s: %s–%s: %s – %s', async (check, from, to, source, target) => {
    expect(await count(check, [from, to], source, target)).toBe(0);
  });
});
