import { alignDocuments, mapDocuments, type Warning, type WarningCode } from '@enface/align';
import { auditAlignment, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { fromJson, toJson, warningTexts } from '@enface/align/json';
import { toHtml, toText } from '@enface/align/report';
import { createDocument, type Document, type Embedder, loadEmbedder } from '@enface/core';
import { contradictingLanguage } from '@enface/core/internal';
import { beforeAll, describe, expect, test } from 'vitest';

/** One short text of four sentences in many languages, of the encoder's twelve and others. */
const texts: Record<string, string> = {
  en: 'The library opens at nine on Mondays. In 2019 it lent out 41,300 books. Most readers come from the two villages nearby. Nobody remembers who planted the old lime tree in front of it.',
  da: 'Biblioteket åbner klokken ni om mandagen. I 2019 udlånte det 41.300 bøger. De fleste læsere kommer fra de to landsbyer i nærheden. Ingen kan huske, hvem der plantede det gamle lindetræ foran det.',
  nb: 'Biblioteket åpner klokka ni på mandager. I 2019 lånte det ut 41 300 bøker. De fleste leserne kommer fra de to bygdene i nærheten. Ingen husker hvem som plantet det gamle lindetreet foran det.',
  sv: 'Biblioteket öppnar klockan nio på måndagar. År 2019 lånade det ut 41 300 böcker. De flesta läsarna kommer från de två byarna i närheten. Ingen minns vem som planterade den gamla linden framför det.',
  nl: 'De bibliotheek gaat op maandag om negen uur open. In 2019 leende ze 41.300 boeken uit. De meeste lezers komen uit de twee dorpen in de buurt. Niemand weet nog wie de oude linde ervoor heeft geplant.',
  de: 'Die Bibliothek öffnet montags um neun. Im Jahr 2019 verlieh sie 41.300 Bücher. Die meisten Leser kommen aus den beiden Dörfern in der Nähe. Niemand weiß mehr, wer die alte Linde davor gepflanzt hat.',
  es: 'La biblioteca abre los lunes a las nueve. En 2019 prestó 41.300 libros. La mayoría de los lectores vienen de los dos pueblos cercanos. Nadie recuerda quién plantó el viejo tilo que hay delante.',
  pt: 'A biblioteca abre às segundas-feiras às nove. Em 2019 emprestou 41.300 livros. A maior parte dos leitores vem das duas aldeias próximas. Ninguém se lembra de quem plantou a velha tília à sua frente.',
  it: 'La biblioteca apre il lunedì alle nove. Nel 2019 ha prestato 41.300 libri. La maggior parte dei lettori viene dai due paesi vicini. Nessuno ricorda chi abbia piantato il vecchio tiglio che le sta davanti.',
  ru: 'Библиотека открывается по понедельникам в девять. В 2019 году она выдала 41 300 книг. Большинство читателей приезжает из двух соседних деревень. Никто не помнит, кто посадил старую липу перед ней.',
  tr: 'Kütüphane pazartesi günleri dokuzda açılıyor. 2019 yılında 41.300 kitap ödünç verdi. Okurların çoğu yakındaki iki köyden geliyor. Önündeki yaşlı ıhlamur ağacını kimin diktiğini kimse hatırlamıyor.',
  cs: 'Knihovna otevírá v pondělí v devět. V roce 2019 půjčila 41 300 knih. Většina čtenářů přichází ze dvou blízkých vesnic. Nikdo si nepamatuje, kdo před ní zasadil starou lípu.',
  el: 'Η βιβλιοθήκη ανοίγει τις Δευτέρες στις εννέα. Το 2019 δάνεισε 41.300 βιβλία. Οι περισσότεροι αναγνώστες έρχονται από τα δύο γειτονικά χωριά. Κανείς δεν θυμάται ποιος φύτεψε την παλιά φλαμουριά μπροστά της.',
  hu: 'A könyvtár hétfőnként kilenckor nyit. 2019-ben 41 300 könyvet kölcsönzött. A legtöbb olvasó a két közeli faluból jön. Senki sem emlékszik, ki ültette elé az öreg hársfát.',
};
const beyond = ['ru', 'tr', 'cs', 'el', 'hu'];

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

const withoutStyle = (view: string) => view.replace(/<style>.*<\/style>/s, '');
const codes = ({ warnings }: { warnings: readonly Warning[] }) => warnings.map(({ code }) => code);
const align = (source: Document, target: Document) => alignDocuments(source, target, { embedder });
const read = (language: string, claimed?: string) =>
  createDocument(texts[language], { id: `${language}.txt`, language: claimed });

describe('languages', () => {
  test.each(Object.keys(texts).filter((tag) => !beyond.includes(tag)))('of %s nobody is warned', async (language) => {
    const other = await read(language === 'en' ? 'da' : 'en');
    expect(codes(await align(await read(language), other))).toEqual([]);
    expect(codes(await align(await read(language, language), other))).toEqual([]);
  });

  test.each(beyond)('that the encoder does not know are told: %s', async (language) => {
    const alignment = await align(await read(language), await read('en'));
    expect(alignment.source.language).toBe(language);
    expect(alignment.warnings).toMatchObject([{ code: 'language-not-covered', side: 'source' }]);
    // what is missing is missing for sure in a language that it knows, not here
    const longer = await align(await read(language), await createDocument(`${texts.en} The roof leaks in autumn.`));
    const cut = await align(await read(language), await createDocument(texts.en.slice(0, texts.en.indexOf('Most'))));
    const unmatched = [alignment, longer, cut].flatMap((each) => each.unmatched);
    expect(unmatched.length).toBeGreaterThan(0);
    for (const { probability } of unmatched) expect(probability).toBeLessThan(0.75);
  });

  test('an encoder that does not say what it knows is not doubted', async () => {
    const { languages, ...silent } = embedder;
    expect(languages).toHaveLength(12);
    expect(codes(await alignDocuments(await read('cs'), await read('en'), { embedder: silent }))).toEqual([]);
  });

  test('a claim that the text contradicts is told, and what follows from it', async () => {
    const wrong = await align(await read('de', 'en'), await read('en', 'de'));
    expect(wrong.warnings).toMatchObject([
      { code: 'language-contradicted', side: 'source', message: expect.stringMatching(/English.*German/) },
      { code: 'language-contradicted', side: 'target', message: expect.stringMatching(/German.*English/) },
    ]);
    expect(codes(await align(await read('ru', 'de'), await read('en')))).toEqual([
      'language-contradicted',
      'language-not-covered',
    ]);
  });

  test('near relatives are no contradiction where a text is short or of both', async () => {
    for (const [text, claimed] of [
      ['Biblioteket er stengt.', 'da'],
      ['Hotel Continental, Oslo', 'fi'],
      ['1. Adobe Photoshop 2. Microsoft Excel 3. Google Chrome', 'de'],
      [`${texts.de} ${texts.en}`, 'de'],
      [`${texts.en} ${texts.de}`, 'de'],
      ['', 'de'],
    ])
      expect(await contradictingLanguage(text, claimed), text).toBeUndefined();
    expect(await contradictingLanguage(texts.nb, 'no')).toBeUndefined();
    expect(await contradictingLanguage(texts.de, 'gsw')).toBeUndefined();
    expect(await contradictingLanguage(texts.es.repeat(3), 'pt-BR')).toBe('es');
    expect(await contradictingLanguage(texts.da.repeat(3), 'nb')).toBe('da');
  });

  test('one that cannot be told is told', async () => {
    expect(codes(await align(await createDocument('Xyz qwrt.', { id: 'x' }), await read('en')))).toContain(
      'language-undetermined',
    );
  });
});

describe('texts', () => {
  test('the same on both sides, or nearly', async () => {
    const again = await createDocument(texts.en.replace('nine', 'ten').replace('. ', '.\n\n'), { id: 'again.txt' });
    expect(codes(await align(await read('en'), await read('en')))).toEqual(['same-text']);
    expect(codes(await align(await read('en'), again))).toEqual(['same-text']);
  });

  test('empty ones match nothing', async () => {
    const [one, other] = [await createDocument(''), await createDocument(' \n')];
    const alignment = await align(one, other);
    expect(alignment.warnings).toMatchObject([
      { code: 'no-text', side: 'source' },
      { code: 'no-text', side: 'target' },
    ]);
    const audit = await auditAlignment(alignment, { embedder });
    for (const view of [toText(alignment), toHtml(alignment), findingsToText(alignment, audit)].map(withoutStyle)) {
      expect(view).toContain('nothing to match');
      expect(view).not.toContain('100%');
    }
  });
});

test('a set says which of its documents is meant, and doubts what only rests on it', async () => {
  const set = await mapDocuments([await read('da'), await read('ru')], [await read('en'), await createDocument('')], {
    embedder,
  });
  expect(set.warnings).toMatchObject([
    { code: 'language-not-covered', side: 'source', document: 1 },
    { code: 'no-text', side: 'target', document: 1 },
  ]);
  const alone = set.unmatched.filter(({ side, document }) => side === 'source' && document === 1);
  expect(alone.length).toBeGreaterThan(1);
  for (const { probability } of alone) expect(probability).toBeLessThanOrEqual(0.5);
});

describe('views', () => {
  test('say it all: text, page, JSON', async () => {
    const alignment = await align(await read('tr'), await read('en'));
    expect(toText(alignment)).toMatch(/^! tr\.txt is in Turkish/);
    expect(toHtml(alignment)).toContain('tr.txt is in Turkish');
    expect(fromJson(JSON.parse(JSON.stringify(toJson(alignment))))).toMatchObject({ warnings: alignment.warnings });
  });

  test('an audit runs what needs no encoder, and says what it cannot judge', async () => {
    const alignment = await align(await read('tr'), await read('en'));
    const audit = await auditAlignment(alignment, { embedder });
    const silent = ['omitted-sentences', 'added-sentences', 'omitted-words', 'added-words', 'names', 'inconsistent-terms'];
    for (const check of silent) expect(audit.summary.skipped[check]).toBe('the encoder does not know the language of the source');
    expect(audit.summary.skipped).not.toHaveProperty('numbers');
    expect(audit.findings.map(({ category }) => category)).not.toContain('accuracy/omission');
    expect(findingsToText(alignment, audit)).toContain('! tr.txt is in Turkish');
    expect(findingsToJson(alignment, audit).warnings).toEqual(alignment.warnings);
    expect(findingsToSarif(alignment, audit)).toMatchObject({
      runs: [
        { invocations: [{ toolExecutionNotifications: [{ descriptor: { id: 'language-not-covered' }, level: 'warning' }] }] },
      ],
    });
  });

  test('name a few of many alike', () => {
    const many = (code: WarningCode, count: number) =>
      Array.from({ length: count }, (_, k): Warning => ({ code, message: `${k}` }));
    expect(warningTexts(many('no-text', 5))).toHaveLength(5);
    expect(warningTexts([...many('no-text', 7), ...many('same-text', 1)])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      'The same of 2 more texts.',
      '0',
    ]);
  });
});
