import { auditAlignment } from '@enface/align/audit';
import { loadEmbedder } from '@enface/core';
import { describe, expect, test } from 'vitest';
import { soundsAlike } from '../../../packages/align/src/audit/name-forms.ts';
import { isNearButOther } from '../../../packages/align/src/audit/unlike-names.ts';
import { facing, findingsOf } from '../audit-values.ts';

const namesOf = async (source: string, target: string, language = 'da') =>
  (await findingsOf('names', [language, 'en'], source, target)).map(({ message }) => message);

const documentFindings = async (tags: [string, string], source: string[], target: string[]) => {
  const alignment = facing(tags, ...source.map((text, k): [string, string] => [text, target[k]]));
  const { findings } = await auditAlignment(alignment, { embedder: await loadEmbedder() });
  return findings.filter(({ check }) => check === 'names');
};

test('a name that only the translation has', async () => {
  expect(await namesOf('Hun boede længe i byen ved havet.', 'She lived in Reykjavik by the sea for a long time.')).toHaveLength(
    1,
  );
});

test('an acronym that only one side has says little', async () => {
  expect(await namesOf('Overvågningen skal hjælpe dyrene.', 'The CCTV should help the animals.')).toEqual([]);
});

test('a name that only the translation has is told once', async () => {
  const target = 'She lived in Reykjavik by the sea for a long time, and Reykjavik was small.';
  expect(await namesOf('Hun boede længe i byen ved havet, og den var lille.', target)).toHaveLength(1);
});

test('polite pronouns with a capital are no names', async () => {
  expect(
    await namesOf(
      'Rozmowę prowadzi operator z miejsca Twojego zamieszkania.',
      'The operator where you live takes the call.',
      'pl',
    ),
  ).toEqual([]);
});

test('an acronym in the place of a name is another name', async () => {
  expect(await namesOf('Direktøren for Salesforce talte.', 'The director of NASA spoke.')).toHaveLength(1);
});

test('a word that the texts write small as well, whole or in its parts, is no name', async () => {
  expect(
    await namesOf('Dyrene lever i en seng med lopper.', 'The animals, called Bed-bugs, live in a bed where bugs abound.'),
  ).toEqual([]);
});

test('what opens a quotation has its capital from there', async () => {
  expect(await namesOf('Skanneren hed den ”Ukuelige”.', 'The scanner was called the ”Indomitable”.')).toEqual([]);
});

describe('inflected and translated names', () => {
  test.each([
    ['fi', 'Hän asui kauan Roomassa.', 'He lived in Rome for a long time.'],
    ['fi', 'Järven nimi on Tonle Sapin järvi.', 'The lake is called Tonle Sap.'],
    ['pl', 'Mieszkał długo na Hawajach.', 'He lived in Hawaii for a long time.'],
    ['pl', 'Armia pomogła Niemcom nad rzeką.', 'The army helped Germany by the river.'],
    ['pl', 'Ryż jest popularny w Azji.', 'Rice is popular in Asia.'],
    ['fi', 'Hän muutti Uuteen-Seelantiin.', 'She moved to New Zealand.'],
    ['pl', 'To plan XVII-wiecznego klasztoru.', 'It is the plan of a 17th-century convent.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await namesOf(source, target, language)).toEqual([]);
  });

  test.each([
    ['tschaikowsky', 'czajkowski'],
    ['tchaikovsky', 'tsjaikovski'],
    ['owieczkina', 'ovechkin'],
    ['tschernobyl', 'czarnobyl'],
  ])('one sound, written otherwise in each language: %s, %s', (one, other) => {
    expect(soundsAlike(one, other)).toBe(true);
  });

  test.each([
    ['fi', 'Hän asui kauan Roomassa.', 'He lived in Lima for a long time.'],
    ['pl', 'Armia pomogła Niemcom nad rzeką.', 'The army helped Hungary by the river.'],
    ['pl', 'Ryż jest popularny w Azji.', 'Rice is popular in Africa.'],
  ])('%s: another name is one: %s – %s', async (language, source, target) => {
    expect(await namesOf(source, target, language)).toHaveLength(1);
  });
});

test('a language that is none, as a file may have it, is no error', async () => {
  expect(await namesOf('Hun rejste med toget til Odense.', 'She went by train to Lima.', 'x')).toHaveLength(1);
});

test('words longer than any are no names, and take no time', async () => {
  const sentences = (times: number): [string, string] => [
    `Byen ${'Abcd'.repeat(times)} er stor.`,
    `The town ${'Wxyz'.repeat(times)} is big.`,
  ];
  expect(await findingsOf('names', ['da', 'en'], ...sentences(10))).toHaveLength(1);
  expect(await findingsOf('names', ['da', 'en'], ...sentences(40_000))).toEqual([]);
});

describe('acronyms', () => {
  test.each([
    ['da', 'Der mødtes IMF og ECB, siger FN.', 'fr', 'Le FMI et la BCE s’y sont réunis, selon l’ONU.'],
    ['pl', 'Komisja rozmawiała z MFW o budżecie.', 'en', 'The commission talked to the IMF about the budget.'],
    ['es', 'Se midió el índice de calidad del suelo (ICS).', 'en', 'The soil quality index (SQI) was measured.'],
    [
      'sv',
      'Mötet leddes av ordföranden för SKR.',
      'en',
      'The meeting was led by the chair of the association of municipalities.',
    ],
  ])('those of another language are no error: %s %s', async (from, source, to, target) => {
    expect(await findingsOf('names', [from, to], source, target)).toEqual([]);
  });

  test('one that was kept where the document has another one for it', async () => {
    const [source, target] = [
      ['El índice de calidad del suelo (ICS) subió.', 'El ICS bajó después en el valle.'],
      ['The soil quality index (SQI) rose.', 'The ICS fell later in the valley.'],
    ];
    const [finding, ...rest] = await documentFindings(['es', 'en'], source, target);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ category: 'accuracy/untranslated', severity: 'major', segments: { target: [1] } });
    expect(finding.message).toContain('“SQI”');
  });

  test('one that does not fit the words that explain it, wherever it stands', async () => {
    const [source, target] = [
      ['La carga media diaria (CMD) se midió dos veces.', 'Una CMD alta cansa a los animales.'],
      ['The mean daily load (CMD) was measured twice.', 'A high CMD tires the animals.'],
    ];
    const findings = await documentFindings(['es', 'en'], source, target);
    expect(findings).toHaveLength(1);
    expect(findings[0].segments.target).toEqual([0, 1]);
  });

  test('a heading in capitals is not made of them', async () => {
    expect(await namesOf('RÅD TIL ALLE SOM BOR VED HAVET', 'ADVICE FOR ALL WHO LIVE BY THE SEA')).toEqual([]);
  });
});

describe('altered names', () => {
  test.each([
    ['da', 'Hun rejste til Slovakiet om vinteren.', 'She travelled to Slovenia in the winter.'],
    ['fr', 'Il vient du Niger et parle trois langues.', 'He comes from Nigeria and speaks three languages.'],
    ['es', 'Ayer llegó la pintora Berta Molina a la feria.', 'Yesterday the painter Marta Molina arrived at the fair.'],
    ['sv', 'Hon bor i Falun med sina katter.', 'She lives in Lund with her cats.'],
    ['fr', 'Hier, le maire Paul Garnier a ouvert le débat.', 'Yesterday the mayor, Paul Gauthier, opened the debate.'],
    ['da', 'Mødet blev ledet af Inger Bruun.', 'The meeting was chaired by Inger Brask.'],
    ['pl', 'Wczoraj przyszła Ewa Lipska z psem.', 'Yesterday Ewa Kowalska came with her dog.'],
  ])('%s: %s – %s', async (language, source, target) => {
    const findings = await findingsOf('names', [language, 'en'], source, target);
    expect(findings.map(({ check }) => check)).toEqual(['names']);
  });

  test.each([
    ['da', 'Hun flyttede til Kalundborg i foråret.', 'She moved to Frederiksborg in the spring.'],
    ['nl', 'Gisteren opende wethouder Terpstra de brug.', 'Yesterday alderman Hofstra opened the bridge.'],
    ['de', 'Das Päckchen ging an Familie Lindemann.', 'The parcel went to the Hartmann family.'],
    ['fr', 'Le train s’arrête longtemps à Montauban.', 'The train stops at Montargis for a long time.'],
    ['fr', 'Aline a perdu son parapluie.', 'Chantal has lost her umbrella.'],
    ['sv', 'Kerstin Lund har skrivit en bok om svampar.', 'Kerstin Berg has written a book about mushrooms.'],
  ])('that stand once: %s: %s – %s', async (language, source, target) => {
    const findings = await findingsOf('names', [language, 'en'], source, target);
    expect(findings.map(({ check }) => check)).toEqual(['names']);
  });

  test.each([
    ['svendborg', 'silkeborg', true],
    ['hansen', 'jensen', true],
    ['lindner', 'lechner', true],
    ['hampuri', 'hamburg', false],
    ['edimburgo', 'edinburgh', false],
    ['estambul', 'istanbul', false],
    ['zagabria', 'zagreb', false],
    ['esmirna', 'smyrna', false],
    ['elena', 'helena', false],
    ['lisbona', 'lisbon', false],
  ])('%s and %s are two names, though near: %s', (one, other, are) => {
    expect(isNearButOther(one, other)).toBe(are);
    expect(isNearButOther(other, one)).toBe(are);
  });

  test('one that is kept elsewhere, by a letter or two', async () => {
    const [source, target] = [
      ['Anna Lindgren är född i Lund.', 'Lindgren flyttade tidigt hemifrån.', 'Sedan dess bor Lindgren i Malmö.'],
      ['Anna Lindgren was born in Lund.', 'Lundgren left home early.', 'Since then Lindgren has lived in Malmö.'],
    ];
    const findings = await documentFindings(['sv', 'en'], source, target);
    expect(findings.map(({ segments }) => segments.target)).toEqual([[1]]);
  });

  test('but not an order, which begins with a capital too', async () => {
    expect(await namesOf('Desenchufe la plancha.', 'Unplug the iron.', 'es')).toEqual([]);
    expect(await namesOf('Guárdela en el armario.', 'Store it in the cupboard.', 'es')).toEqual([]);
  });

  test('but not a feast, which is no name in every language', async () => {
    expect(await namesOf('Met Pasen zijn we altijd thuis.', 'We are always at home at Easter.', 'nl')).toEqual([]);
    expect(await namesOf('Na Wielkanoc jedziemy do babci.', 'We are going to Grandma’s for Easter.', 'pl')).toEqual([]);
    expect(await namesOf('Til sankthans brænder vi bål.', 'On Midsummer’s Eve we light a bonfire.', 'da')).toEqual([]);
  });

  test('but not where the other one has its own counterpart', async () => {
    const german = 'Tyske kager er gode, ligesom i Tysklands sydlige nabo, Østrig.';
    expect(await namesOf(german, 'German cakes are good, like those of their southern neighbour, Austria.')).toEqual([]);
    expect(await namesOf('Byen er mere Europa end Tyrkiet.', 'The city is more Europe than Turkey.')).toEqual([]);
  });

  test('but not where a name is spelt as the other language spells it, or translated beside one that stays', async () => {
    expect(await namesOf('Hier, Nikita Khrouchtchev a parlé.', 'Yesterday Nikita Khrushchev spoke.', 'fr')).toEqual([]);
    expect(await namesOf('Vi tog til Grand Hotel i Lübeck.', 'We went to the Grand Hotel in Lübeck.', 'da')).toEqual([]);
    expect(await namesOf('Hän asuu Jaavan saarella.', 'He lives on the island of Java.', 'fi')).toEqual([]);
    expect(await namesOf('Zdobyli Faludżę.', 'They took Fallujah.', 'pl')).toEqual([]);
    expect(await namesOf('Sie wohnt in Nordkalifornien.', 'She lives in Northern California.', 'de')).toEqual([]);
    expect(await namesOf('Przyjechał z Dublina.', 'He came from Dublin, Ireland.', 'pl')).toEqual([]);
    expect(await namesOf('Ayer habló el rey Juan Carlos.', 'Yesterday King Juan Carlos spoke.', 'es')).toEqual([]);
  });

  test('where the document keeps the name elsewhere, at the start of a sentence, too', async () => {
    const source = ['Birgit så ud over marken.', 'Birgit lo højt.', 'Den gamle port var lukket, sagde Birgit.'];
    const target = ['Birgit looked out over the field.', 'Ingrid laughed loudly.', 'The old gate was closed, said Birgit.'];
    const findings = await documentFindings(['da', 'en'], source, target);
    expect(findings).toMatchObject([{ severity: 'major', segments: { target: [1] } }]);
  });

  test('but not of a word of the language, as a document has in another name', async () => {
    const source = [
      'Vive cerca del Canal de Panamá.',
      'Fundó la Asociación Velázquez.',
      'Trabaja para la Asociación de Tejedores.',
    ];
    const target = [
      'She lives by the Canal de Panamá.',
      'She founded the Asociación Velázquez.',
      "She works for the Weavers' Association.",
    ];
    expect(await documentFindings(['es', 'en'], source, target)).toEqual([]);
  });

  test('but not where a pronoun stands for it, or the name comes a sentence later', async () => {
    const source = ['Birgit så ud over marken.', 'Birgit lo højt.', 'Så gik Birgit hjem.'];
    const target = ['Birgit looked out over the field.', 'She laughed loudly.', 'Then Birgit went home.'];
    expect(await documentFindings(['da', 'en'], source, target)).toEqual([]);
  });
});

test.each([
  ['da', 'Skive Kommune bygger en bro.', 'Skive Council is building a bridge.'],
  ['sv', 'Lunds Universitet har öppet.', 'Lund University is open.'],
  ['da', 'Kaptajn Klo råbte højt.', 'Captain Hook shouted loudly.'],
])('an institution or a title may be translated beside its name: %s %s', async (language, source, target) => {
  expect(await namesOf(source, target, language)).toEqual([]);
});

test('the items of a list begin sentences', async () => {
  const findings = await findingsOf(
    'names',
    ['en', 'da'],
    '1) Lift the lid. 2) Pour the milk. b. Stir it.',
    '1) Løft låget. 2) Hæld mælken i. b. Rør rundt.',
  );
  expect(findings).toEqual([]);
});

describe('a name that the translation keeps nearly everywhere', () => {
  const source = [
    'Jan Morales begon in 1998 een kleine drukkerij.',
    'Jan werkte vaak tot diep in de nacht.',
    'Morales had weinig geld, maar veel vrienden.',
    'De gemeente gaf Morales een vergunning voor tien jaar.',
    'In de zomer kreeg Jan een tweede pers.',
  ];
  const target = [
    'Jan Morales started a small printing house in 1998.',
    'Jan often worked until deep in the night.',
    'Morales had little money, but many friends.',
    'The municipality gave Morales a permit for ten years.',
    'In the summer Jan got a second press.',
  ];
  const withLine = (k: number, text: string) => target.map((line, at) => (at === k ? text : line));
  const found = (lines: string[]) => documentFindings(['nl', 'en'], source, lines);

  test.each([
    ['a frequent one that opens the sentence', 1, 'Piet often worked until deep in the night.'],
    ['one that ends as a genitive does', 2, 'Castillo had little money, but many friends.'],
    ['behind a first word with a capital', 4, 'In the summer Kees got a second press.'],
  ])('%s is missed where another stands', async (_, line, text) => {
    expect(await found(withLine(line, text))).toMatchObject([{ evidence: { kind: 'altered' }, severity: 'major' }]);
  });

  test.each([
    ['a pronoun', 1, 'He often worked until deep in the night.'],
    ['a word that a sentence may begin with', 2, 'Friendship mattered more than his little money.'],
  ])('but not where %s may stand for it', async (_, line, text) => {
    expect(await found(withLine(line, text))).toEqual([]);
  });

  test('another spelling is another name, where it renders nothing else', async () => {
    const italian = ['Rosina aprì la finestra.', 'Nessuno rispose dal cortile.', 'Allora Rosina scese le scale.'];
    const french = ['Rosina ouvrit la fenêtre.', 'Personne ne répondit de la cour.', "Alors Rosetta descendit l'escalier."];
    expect(await documentFindings(['it', 'fr'], italian, french)).toMatchObject([{ evidence: { kind: 'altered' } }]);
    const german = ['Roma war alt.', 'Viele lebten in Roma.', 'Die Straßen waren eng.'];
    const english = ['Roma was old.', 'Many lived as Romans did.', 'The streets were narrow.'];
    expect(await documentFindings(['de', 'en'], german, english)).toEqual([]);
  });

  test('beside the same name, however far the sentence carries it', async () => {
    const dutch = ['De beker voor het rustigste varen ging dit jaar naar Jelle Visser.', 'Visser bedankte zijn bemanning.'];
    const german = [
      'Jelle Bakker bekam dieses Jahr den Pokal für das ruhigste Segeln.',
      'Visser bedankte sich bei der Mannschaft.',
    ];
    expect(await documentFindings(['nl', 'de'], dutch, german)).toMatchObject([{ evidence: { kind: 'altered' } }]);
  });

  test('nor where every noun has a capital', async () => {
    const german = [
      'Jan Morales gründete 1998 eine kleine Druckerei.',
      'Jan arbeitete oft bis tief in die Nacht.',
      'Morales hatte wenig Geld, aber viele Freunde.',
      'Die Gemeinde gab dem Drucker eine Genehmigung für zehn Jahre.',
      'Im Sommer bekam Jan eine zweite Presse.',
    ];
    expect(await documentFindings(['nl', 'de'], source, german)).toMatchObject([{ evidence: { kind: 'missing' } }]);
  });
});

describe('what is no name', () => {
  test('the first word of a label', async () => {
    expect((await findingsOf('names', ['fi', 'sv'], 'Puuliesi Tulikki 40', 'Vedspisen Tulikki 40')).length).toBe(0);
    expect((await findingsOf('names', ['da', 'de'], 'Brændeovn Bornholm 7', 'Holzofen Bornholm 7')).length).toBe(0);
  });

  test('a first word in the language of capital nouns, or of a program', async () => {
    expect(
      await documentFindings(
        ['de', 'en'],
        ['Entkalken der Kaffeemaschine', 'Der Tank ist leer.'],
        ['Descaling your coffee machine', 'The tank is empty.'],
      ),
    ).toEqual([]);
    expect(
      await documentFindings(
        ['en', 'it'],
        ['Move to %s to continue.', '%d files were copied.'],
        ['Passa a %s a continuazione.', '%d file copiati.'],
      ),
    ).toEqual([]);
  });

  test('a rendering that the translation has wherever the source has the name', async () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['Vi rejste længe, før vi kom til Sønderport.', 'We travelled for a long time before we came to Gateford.'],
      ['Vejret var smukt.', 'The weather was beautiful.'],
      [
        'Havnen og den gamle kirke ligger på en bakke tæt ved Sønderport.',
        'The harbour and the old church lie on a hill close to Gateford.',
      ],
    ];
    const found = async (some: typeof pairs) =>
      documentFindings(
        ['da', 'en'],
        some.map(([source]) => source),
        some.map(([, target]) => target),
      );
    expect(await found(pairs)).toEqual([]);
    expect(await found(pairs.slice(0, 2))).toHaveLength(1);
  });
});

describe('names of persons and countries', () => {
  const one = async (from: string, source: string, target: string) => (await namesOf(source, target, from)).length;

  test.each([
    // a given name in the place of another, at the beginning too
    ['de', 'Wolfgang schloss das Fenster.', 'Stefan closed the window.'],
    ['fr', 'Claire ferma la fenêtre.', 'Juliette closed the window.'],
    ['pl', 'Ewa zamknęła okno.', 'Agnieszka closed the window.'],
    ['it', 'Il cane di Marco dorme.', 'Paolo’s dog is asleep.'],
    // a country for another, in any case, wherever it stands
    ['fi', 'Laiva purjehti Slovakiaan.', 'The ship sailed to Slovenia.'],
    ['pl', 'Statek popłynął do Nigerii.', 'The ship sailed to Niger.'],
    ['de', 'Sie flog vor drei Wochen in den Iran.', 'She flew to Iraq three weeks ago.'],
  ])('that differ: %s: %s – %s', async (from, source, target) => {
    expect(await one(from, source, target)).toBe(1);
  });

  test.each([
    // one name in the forms of two languages, or in a case
    ['de', 'Wilhelm schloss das Fenster.', 'William closed the window.'],
    ['pl', 'Wiktorii nie było w domu.', 'Victoria was not at home.'],
    ['fi', 'Markun talo on Thomasin talon vieressä.', 'Markku’s house is beside Thomas’s.'],
    ['pl', 'Statek popłynął do Nigerii.', 'The ship sailed to Nigeria.'],
    // what begins a sentence with a capital, and is no name
    ['nl', 'Steek de sleutel in het slot.', 'Insert the key into the lock.'],
    ['es', 'Reintentar tras la pausa', 'Retry after the break'],
    // whose parliament it is, told to readers elsewhere
    ['fi', 'Eduskunta hyväksyi lain.', 'The Finnish parliament passed the law.'],
    ['nl', 'Ook de Eerste Kamer nam de wet aan.', 'The Dutch senate passed the law as well.'],
    ['nl', 'Ons KvK-nummer staat op de deur.', 'Our number at the Chamber of Commerce is on the door.'],
    ['pl', 'Sejm przyjął ustawę.', 'The Polish parliament passed the law.'],
    ['nl', 'Dat zegt Anouk de Boer (VVD).', 'That is what Anouk de Boer of the Liberals says.'],
    // a name with a number, by its initial
    ['da', 'Han var med i Formel 1 i tre år.', 'He was in F1 for three years.'],
    ['pl', 'Ten kierowca jeździł w Formule 1 przez trzy lata.', 'This driver raced in F1 for three years.'],
    ['it', 'Ha guidato in Formula 1 per tre anni.', 'He drove in F1 for three years.'],
    // a long form whose acronym is kept
    ['es', 'La Autoridad Portuaria de Aguas y Muelles (APAM) lo negó.', 'The APAM denied it.'],
    ['pl', 'Krajowy Urząd ds. Portów i Wód (KUPW) temu zaprzeczył.', 'The KUPW denied it.'],
    // part of an address
    ['da', 'Se https://enface.test/Fugle.', 'See https://enface.test/Birds.'],
  ])('that do not: %s: %s – %s', async (from, source, target) => {
    expect(await one(from, source, target)).toBe(0);
  });
});

test('names that sound much alike, and have another consonant each, are two', async () => {
  expect(await namesOf('Zij woont nu in Leiden.', 'She lives in Leuven now.', 'nl')).toHaveLength(1);
});

describe('surnames that sentences begin with', () => {
  test.each([
    ['de', 'Lehmann schloss die Werkstatt am Abend.', 'Wagner closed the workshop in the evening.'],
    ['sv', 'Svensson målade huset på våren.', 'Nilsson painted the house in the spring.'],
    ['fi', 'Korhonen osti veneen keväällä.', 'Virtanen bought the boat in the spring.'],
    ['nl', 'Poetin weigerde het voorstel.', 'Medvedev refused the proposal.'],
  ])('that differ are found: %s: %s – %s', async (from, source, target) => {
    expect(await namesOf(source, target, from)).toHaveLength(1);
  });

  test.each([
    ['de', 'Chruschtschow weigerte sich zu antworten.', 'Khrushchev refused to answer.'],
    ['pl', 'Strzemiona wiszą po obu stronach siodła.', 'Stirrups hang on both sides of the saddle.'],
    ['da', 'Ozelotter sover om dagen.', 'Ocelots sleep during the day.'],
    ['pt', 'Dormentes seguram os trilhos.', 'Crossties hold the rails.'],
  ])('that do not, and what is none: %s: %s – %s', async (from, source, target) => {
    expect(await namesOf(source, target, from)).toEqual([]);
  });
});

test('surnames behind a form of address differ, and those of one name do not', async () => {
  expect(await namesOf('Frau Schuster hat das Haus gekauft.', 'Mrs Taylor has bought the house.', 'de')).toHaveLength(1);
  expect(
    await namesOf('Selon Mme Lambert, la porte était fermée.', 'According to Ms Lefèvre, the door was closed.', 'fr'),
  ).toHaveLength(1);
  expect(await namesOf('Frau Schuster hat das Haus gekauft.', 'Mrs Schuster has bought the house.', 'de')).toEqual([]);
});

describe('a part of a country, by a compound with a point of the compass', () => {
  test.each([
    ['sv', 'I Västsverige stod bussarna stilla.', 'In western Sweden the buses stood still.'],
    ['de', 'In Westfrankreich blieb das Wetter schön.', 'In western France the weather stayed fine.'],
    ['fi', 'Länsi-Ranskassa satoi lunta.', 'It snowed in western France.'],
    ['nl', 'In Wit-Rusland viel sneeuw.', 'It snowed in Belarus.'],
    ['de', 'Die Feuer in Nordkalifornien sind gelöscht.', 'The fires in California are out.'],
  ])('is no other name: %s: %s – %s', async (from, source, target) => {
    expect(await namesOf(source, target, from)).toEqual([]);
  });

  test.each([
    ['de', 'In Westfrankreich blieb das Wetter schön.', 'In western Spain the weather stayed fine.'],
    ['fi', 'Länsi-Saksassa satoi lunta.', 'It snowed in western France.'],
  ])('is one where the country is another: %s: %s – %s', async (from, source, target) => {
    expect(await namesOf(source, target, from)).toHaveLength(1);
  });
});

describe('what one language writes with a capital, or spells by its own sounds, is no other name', () => {
  test.each([
    ['de', 'Die Jüdische Schule hat eine Bibliothek.', 'The Jewish school has a library.'],
    ['fr', 'Le pont traverse le Jourdain depuis un siècle.', 'The bridge has crossed the Jordan for a century.'],
    ['fi', 'Juna saapui Tukholmaan aamulla.', 'The train arrived in Stockholm in the morning.'],
    ['it', 'Il mercante di Magonza vendette la casa.', 'The merchant of Mainz sold the house.'],
    ['fr', 'Les conservateurs ont perdu le siège.', 'The Tories have lost the seat.'],
  ])('%s: %s – %s', async (from, source, target) => {
    expect(await namesOf(source, target, from)).toEqual([]);
  });
});

describe('a title that the translation keeps in one place and translates in another', () => {
  const found = (source: string, target: string) =>
    documentFindings(
      ['en', 'de'],
      ['The museum shows "Harbour Watchers" until May.', source],
      ['Das Museum zeigt „Harbour Watchers“ bis Mai.', target],
    );

  test.each([
    ['The old Watchers slept behind the gate.', 'Die alten Wächter schliefen hinter dem Tor.'],
    ['They met the Harbour master in the rain.', 'Sie trafen den Hafenmeister im Regen.'],
  ])('is no other name: %s – %s', async (source, target) => {
    expect(await found(source, target)).toEqual([]);
  });
});

test('which month it is is no question of names', async () => {
  const source = ['The firm is called December.', 'It opened in December and closed in spring.'];
  const target = ['Die Firma heißt December.', 'Sie öffnete im Dezember und schloss im Frühjahr.'];
  expect(await documentFindings(['en', 'de'], source, target)).toEqual([]);
});

test('the same name by its sounds is of little weight', async () => {
  const source = ['Marcus lives in Bonn.', 'In the evening Marcus came home late.'];
  const target = ['Marcus wohnt in Bonn.', 'Am Abend kam Markus spät nach Hause.'];
  for (const { severity } of await documentFindings(['en', 'de'], source, target)) expect(severity).toBe('minor');
});
