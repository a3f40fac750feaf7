import { identifyLanguage } from '@enface/core';
import { describe, expect, it } from 'vitest';

/** Two or three plain sentences in each of the twelve languages. */
const SAMPLES: Record<string, string> = {
  en: 'The ferry leaves the harbour every morning at eight. In winter there is often nobody on board but the crew and a dog.',
  da: 'Færgen forlader havnen hver morgen klokken otte. Om vinteren er der ofte ingen om bord undtagen besætningen og en hund.',
  nl: 'De veerboot verlaat elke ochtend om acht uur de haven. In de winter is er vaak niemand aan boord, behalve de bemanning en een hond.',
  de: 'Die Fähre verlässt jeden Morgen um acht den Hafen. Im Winter ist oft niemand an Bord außer der Mannschaft und einem Hund.',
  fr: 'Le bac quitte le port tous les matins à huit heures. En hiver, il n’y a souvent personne à bord, sauf l’équipage et un chien.',
  sv: 'Färjan lämnar hamnen varje morgon klockan åtta. På vintern är det ofta ingen ombord utom besättningen och en hund.',
  nb: 'Ferja går fra havna hver morgen klokka åtte. Om vinteren er det ofte ingen om bord bortsett fra mannskapet og en hund.',
  es: 'El transbordador sale del puerto cada mañana a las ocho. En invierno no suele haber nadie a bordo, salvo la tripulación y un perro.',
  it: 'Il traghetto lascia il porto ogni mattina alle otto. D’inverno spesso a bordo non c’è nessuno, tranne l’equipaggio e un cane.',
  pt: 'A balsa deixa o porto todas as manhãs às oito. No inverno, muitas vezes não há ninguém a bordo, exceto a tripulação e um cão.',
  pl: 'Prom wypływa z portu każdego ranka o ósmej. Zimą na pokładzie często nie ma nikogo oprócz załogi i psa.',
  fi: 'Lautta lähtee satamasta joka aamu kello kahdeksan. Talvella laivalla ei usein ole ketään muita kuin miehistö ja koira.',
};

describe('identifyLanguage', () => {
  it.each(Object.entries(SAMPLES))('%s', async (language, text) => {
    expect(await identifyLanguage(text)).toBe(language);
    expect(await identifyLanguage(text, { languages: Object.keys(SAMPLES) })).toBe(language);
  });

  it.each([[''], ['   '], ['1234 5678'], ['https://example.com/en/about'], ['OK'], ['🙂🙂🙂'], ['\0\0\0'], ['\ud800']])(
    'has too little evidence in %j',
    async (text) => {
      expect(await identifyLanguage(text)).toBe('und');
    },
  );

  it('answers with one of the tags that it was given, as they were written', async () => {
    expect(await identifyLanguage(SAMPLES.en, { languages: ['da-DK', 'en-GB'] })).toBe('en-GB');
    expect(await identifyLanguage(SAMPLES.nb, { languages: ['no', 'sv'] })).toBe('no');
    expect(await identifyLanguage(SAMPLES.fi, { languages: ['da', 'fr'] })).not.toBe('fi');
  });

  it('judges the whole document, not its first lines', async () => {
    const text = `${'Copyright 2020 Example Media Group. All rights reserved. '.repeat(4)}\n${`${SAMPLES.da} `.repeat(30)}`;
    expect(await identifyLanguage(text)).toBe('da');
  });

  it('wants languages when it is given a list', async () => {
    await expect(identifyLanguage('Hej', { languages: [] })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  });
});
