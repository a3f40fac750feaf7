import { readFileSync } from 'node:fs';
import { createDocument, furnitureOf } from '@enface/core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, ours, raw, score } from '../../bench/segmentation.ts';
import { defaultEngine, intlEngine, loadNative, loadWasm } from '../../packages/core/src/segment/engine.ts';
import { sentencesOf } from '../../packages/core/src/segment/sentences.ts';

describe.each(LANGUAGES)('gold: %s', (language) => {
  it('is split better than by either engine alone, and well', async () => {
    const engines = [await loadNative(), await loadWasm(), intlEngine()];
    const own = score(language, ours(engines[0]));
    expect(own.boundaries).toBeGreaterThanOrEqual(['da', 'nl', 'en'].includes(language) ? 150 : 60);
    expect(own.f1).toBeGreaterThan(0.995);
    expect(score(language, ours(engines[0]), 'aside').f1).toBeGreaterThan(0.97);
    for (const engine of engines) expect(own.f1).toBeGreaterThan(score(language, raw(engine)).f1);
  });

  it('comes out the same over both builds of sentencex', async () => {
    expect(score(language, ours(await loadWasm())).errors).toEqual(score(language, ours(await loadNative())).errors);
  });

  it('is still split well where there is only Intl.Segmenter', () => {
    expect(score(language, ours(intlEngine())).f1).toBeGreaterThan(0.97);
  });
});

describe('engines', () => {
  it('the native build is the default in Node', async () => {
    expect((await defaultEngine()).name).toBe('sentencex');
  });

  it('an engine that does not give back its input is not believed', () => {
    const liar = { name: 'sentencex' as const, split: () => ['Not ', 'this.'] };
    const text = 'We saw Xyz. Ork came.';
    expect(sentencesOf(text, 'en', liar)).toEqual([{ start: 0, end: text.length }]);
  });

  it.each([
    ['en', 'It opened in May. Construction took two years.', 2],
    ['da', 'Den åbnede i maj. Byggeriet tog to år.', 2],
    ['de', 'Sie öffnete im Mai. Bauarbeiten folgten.', 2],
    ['de', 'Im 18. Jh. Schloss, heute Schule.', 1],
    ['en', 'The deed was signed on May. 9, not on Mar. 3.', 1],
  ])('an engine is not asked whether a month is an abbreviation: %s: %s', async (language, text, count) => {
    expect(sentencesOf(text, language, await loadNative())).toHaveLength(count);
  });

  it('an engine decides where no list of ours knows the language', async () => {
    const text = 'Dnes prší. Zítra bude slunce.';
    const spans = sentencesOf(text, 'cs', await loadNative());
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Dnes prší.', 'Zítra bude slunce.']);
  });
});

describe('sentences with abbreviations and short words', () => {
  it.each([
    [
      'nb',
      ['Hr. Hansen kom kl. 8.', 'Han hadde bl.a. med seg 3 kg epler.', 'Prisen er 50 kr.', 'Det er billig.', 'Møtet er 3. mai.'],
    ],
    ['es', ['El Sr. García llegó a las 8.', 'La Dra. Ruiz vive en la av. Colón.', '¿Viene mañana?', 'No lo sé.']],
    ['it', ['Il sig. Rossi è arrivato alle 8.', 'Ha visto il dott. Bianchi, ecc. ecc. per ore.', 'Poi è partito.']],
    ['pt', ['O Sr. Silva chegou às 8.', 'A Dra. Costa mora na av. Brasil.', 'Não sei.']],
    ['pl', ['Młyn pochodzi z lat 30. XIX wieku.', 'Stoi nad rzeką.']],
    ['pl', ['Dr Nowak mieszka przy ul. Długiej 5.', 'Przyszedł 3. maja, tj. w środę.', 'To było w 2010 r.', 'Nie wiem.']],
    // words that are abbreviations as well
    ['pl', ['To dobra rzecz.', 'Zrób tak samo.', 'Dotacja przyszła z gminy.', 'Skarbnik ją potwierdził.']],
    ['pt', ['É a situação atual.', 'Governos anteriores disseram o mesmo.']],
    ['fi', ['Kysy asiaa, tohtori.', 'Potilaat odottavat.']],
    // symbols of units, unlike their abbreviations
    ['de', ['Der Eimer fasst 3,5 l.', 'Leeren Sie ihn nach 3 Std. Fahrt.']],
    ['fr', ['Le seau pèse 4 kg.', 'Videz-le.']],
    ['pl', ['Gotuj jeszcze 5 min.', 'W garnku zostaje sos.']],
    // floors and sides of a house
    ['da', ['Vi mødes hos Jens, Møllevej 31, 1. th.', 'Dagsordenen følger.']],
    ['es', ['Vive en la calle Real, 5, 2.º izq.', 'Cerca hay un parque.']],
    ['pt', ['Mora na Rua Nova, 5, 3.º Esq.', 'Perto há um jardim.']],
    ['en', ['They live at 12 Elm St.', 'Anna moved in last year.', 'On May 3 Mount St. Helens erupted.']],
    ['en', ['In 1998 Bishop St. Clair died.', 'On May 3 Bishop St. Clair resigned.']],
    ['el', ['Πού μένεις;', 'Δεν ξέρω.', 'Έφυγε χθες;']],
    ['fi', ['Kokous on 3. toukokuuta klo 8.', 'Mukana oli esim. Virtanen.', 'Se alkoi ajoissa.']],
    // what stands behind a stop and smiles
    ['da', ['Vi vandt! 🎉', 'Nu er der pølser :)', 'Husk regntøj!', 'Tak for billederne 😍 de er fantastiske.']],
    ['en', ['I ❤️ Paris in the spring.', 'See you there 👋', 'Bring a coat.']],
    ['en', ['✅ Fast.', '✅ Cheap.']],
    // numbers of moves, minutes, items and entries
    ['de', ['1. e4 e5 2. Sf3 Sc6 3. Lb5 a6.', 'Nach 14. ... Dd7 steht Schwarz besser.']],
    ['nl', ['12. De Wit 1-0, 58. Bakker 1-1.', 'Rust.']],
    ['es', ['R. Fue en mayo.', 'P. ¿Y flotaba?', 'R. No.']],
    ['en', ['Cat. no. 14. Ewer, silver, H. 9 in.', "Maker's mark."]],
    ['en', ['Holm, P. A History of Fishing. 2nd ed. London: Sea, 1998. 312 pp.']],
    ['fi', ['Ahrens, L., kelloseppä, s. 1840 Ulmissa.', 'Oppilaat tunnettiin.']],
    ['da', ['12. maj. Regn hele dagen.', 'Kaffe hos fru L.', '13. maj. Gik til Hov.', 'Se fig. 2 og 3.', 'Fig. 4 viser en lås.']],
    ['es', ['Cerrado nov.-feb.', 'El museo queda al lado.', 'Sopla viento del S.O.', 'Domingo de sol.']],
    ['en', ['It is in the Dict. of Nat. Biog., vol. IV.', 'In 1830 he left.']],
    ['sv', ['Inbrott anmäldes på Storg. 4.', 'Gärningsmannen hade flytt.']],
    ['sv', ['Så var det genom åren.', 'Vanlig 35 mm-film är bäst.']],
    ['es', ['Duró hasta 1300 d. C.', 'Durante el siglo XII cambió.']],
    ['fr', ['Elle tomba.', '— Ah! mon Dieu! cria Paul.', 'Eh! tu as tort! tu le sais.', 'Il sortit.']],
    ['es', ['Emma es alumna de 3.º B.', 'Lee con soltura.']],
    ['pl', ['Młodszy odszedł, por. w. 13.', 'Dom stał w XV w.', '13 ludzi tam żyło.']],
    ['it', ['Nel Vs. editoriale scrivete che Viotti era di Torino.', 'Nacque a Fontanetto nel 1755.', 'Vedi a p. 12-14.']],
    // words cut short before numbers, and numbers with their units
    ['nb', ['Han døde sønd. 4. mars.', 'Åpent man. 10–16.']],
    ['nb', ['Kommode i eik, lakk., rest., besl. mangler.', 'Vurd. 800 kr.']],
    ['en', ['Good.', '5 minutes later he came back.', 'Right.', '20 people were there.']],
    ['da', ['Indekset lukkede i 1.845,32.', 'Analysechefen smilede.']],
    ['it', ['Messa alle h. 11.', 'Terapia con amox. 1 g al giorno.']],
    ['nl', ['Gedurende 7 dgn.', 'Controle bij de huisarts.']],
    ['de', ['Bek. art. Hypertonie, entl. am 3. Mai, kons. beh. mit Bettruhe.']],
  ])('%s', async (language, sentences) => {
    const { segments } = await createDocument(sentences.join(' '), { language });
    expect(segments.map(({ text }) => text)).toEqual(sentences);
  });
});

const split = async (text: string, language: string) =>
  (await createDocument(text, { language })).segments.map((segment) => segment.text);

describe('what belongs to a sentence', () => {
  it('marks that nobody sees stay with the sentence before them, and in the text', async () => {
    expect(await split('Sie kam.\u200b Er ging.\u2060\u200e Ni\u00ademand blieb.', 'de')).toEqual([
      'Sie kam.\u200b',
      'Er ging.\u2060\u200e',
      'Ni\u00ademand blieb.',
    ]);
  });

  it('a floor and its side go together in a chat', async () => {
    const chat = 'hvor bor du? egegade 14, 3. tv. lige over for netto. kom bare forbi.';
    expect(await split(chat, 'da')).toContain('egegade 14, 3. tv. lige over for netto.');
  });

  it('a combining mark stays with what it is written on', async () => {
    expect(await split('大きい。\u0323小さい。', 'ja')).toEqual(['大きい。\u0323', '小さい。']);
    expect(await split('It ended.\u0301 They left.', 'en')).toEqual(['It ended.\u0301', 'They left.']);
    expect(await split('It ended. \u0301They left.', 'en')).toHaveLength(1);
  });

  it.each([
    ['en', 'Ask at www.Example.Com or open Notes.Txt today.'],
    ['en', 'Version 2.Beta of Node.Js and J.R.Tolkien are here.'],
    ['de', 'Das gilt z.B.Dienstags bzw.Mittwochs.'],
    ['en', 'It cost $1971.12 Total, or 1.500 Euro.'],
    ['da', 'Mødet er kl. 14.30 Onsdag.'],
  ])('no space parts what is no two sentences: %s: %s', async (language, text) => {
    expect(await split(text, language)).toEqual([text]);
  });

  it('an abbreviation that no list has is learnt from the text', async () => {
    const known = 'The blorp. of the house was old, said the blorp. himself. ';
    expect(await split(`${known}We met blorp. Anders there.`, 'en')).toHaveLength(2);
    expect(await split('We met the blorp. Anders was there.', 'en')).toHaveLength(2);
  });
});

describe('lines of their own', () => {
  it.each([
    ['da', ['æble: rund frugt, der vokser på træer', 'bi: insekt, der laver honning', 'drage: stort sagndyr, der spyr ild']],
    [
      'pt',
      ['âncora – peça de ferro que prende o navio', 'cais – lugar onde os barcos encostam', 'farol – torre com luz que guia'],
    ],
  ])('entries of a glossary, of like length and in small letters: %s', async (language, entries) => {
    expect(await split(entries.join('\n'), language)).toEqual(entries);
  });
});

describe('furniture of pages', () => {
  const things = ['mill', 'bridge', 'chapel', 'smithy'];
  const page = (n: number, head: string) =>
    `The ${things[n - 12]} stood by the river, where it had been since the year of\n\n${head.replace('#', `${n}`)}\n\nthe ${things[n - 12]} flood, and nobody knew whose it was. It was sold twice.`;
  const pages = (head: string) => [12, 13, 14, 15].map((n) => page(n, head)).join('\n\n');

  it.each(['#', '– # –', 'A History of Mills. By J. Low #', 'A History of Mills'])(
    '%s is found, and is a segment',
    async (head) => {
      const document = await createDocument(pages(head), { language: 'en' });
      const found = furnitureOf(document).map((index) => document.segments[index].text);
      expect(found).toEqual([12, 13, 14, 15].map((n) => head.replace('#', `${n}`)));
    },
  );

  it('in a column without blank lines, too', async () => {
    const document = await createDocument(pages('Mills, page #').replaceAll('\n\n', '\n'), { language: 'en' });
    expect(furnitureOf(document)).toHaveLength(4);
  });

  it.each([
    ['Aus alten Häusern', (page: number) => `${page}     Aus alten Häusern`],
    ['De horlogemaker', (page: number) => `De horlogemaker\t${page}`],
  ])('%s, whose number stands apart, is where no sentence goes on below it, too', async (_, head) => {
    const page = 'The clockmaker came in the spring and hung a sign out. People laughed at him. He stayed for forty years.';
    const text = [12, 14, 16].map((number) => `${page}\n\n${head(number)}`).join('\n\n');
    const document = await createDocument(`${text}\n\n${page}`, { language: 'en' });
    expect(furnitureOf(document).map((index) => document.segments[index].text)).toEqual([12, 14, 16].map(head));
  });

  it('a footnote between the halves of a sentence is, where its mark stands before it', async () => {
    const noted = (mark: string) =>
      `The mill stood by the river${mark} and was known in the whole of\n\n1 See Low, Mills, p. 4.\n\nthe county for its flour. It was sold twice.`;
    const found = async (text: string) => furnitureOf(await createDocument(text, { language: 'en' })).length;
    expect(await found(noted('1'))).toBe(1);
    expect(await found(noted('[1]'))).toBe(1);
    expect(await found(noted('¹'))).toBe(1);
    expect(await found(noted(''))).toBe(0);
  });

  it.each([
    [
      'numbers of chapters',
      ['1', '2', '3', '4'].map(
        (n) => `${n}\n\nThe mill stood by the river. It had been sold twice, and both of its buyers were dead by then.`,
      ),
    ],
    [
      'a refrain',
      Array.from(
        { length: 4 },
        () =>
          'The mill stood by the river,\nits wheel went round and round;\nwe went there every evening\nand listened to the sound.\n\nO mill, O river!',
      ),
    ],
    [
      'an answer in a chat',
      Array.from(
        { length: 5 },
        (_, i) => `did you see the mill on monday, number ${'abcde'[i]}\nok\nand what did they say about the river and the wheel`,
      ),
    ],
  ])('%s are not', async (_, blocks) => {
    expect(furnitureOf(await createDocument(blocks.join('\n\n'), { language: 'en' }))).toEqual([]);
  });
});

describe('the seeds', () => {
  const seed = async (name: string) => {
    const document = await createDocument(readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8'));
    return { ...document, texts: document.segments.map(({ text }) => text) };
  };

  it.each([
    ['cnbc-salesforce-lawsuit.da', 'da', 26],
    ['crm-firm-salesforce.en', 'en', 16],
    ['data-news.nl', 'nl', 15],
    ['techzine.en', 'en', 21],
    ['thomson-reuters-foundation.en', 'en', 23],
  ])('%s', async (name, language, count) => {
    const document = await seed(name);
    expect(document.language).toBe(language);
    expect(document.texts).toHaveLength(count);
  });

  it('keep headings alone, quotations whole and closed, and the dateline with its sentence', async () => {
    const da = await seed('cnbc-salesforce-lawsuit.da');
    expect(da.texts).toContain('U.S. & Verden');
    expect(da.texts).toContain('Interne politikker og procedurer skal afspejle denne forpligtelse.”');
    const en = await seed('thomson-reuters-foundation.en');
    expect(en.texts[0]).toBe('Big Story 10');
    expect(en.texts[2]).toMatch(/^NEW YORK \(Thomson Reuters Foundation\) - Fifty women .* on Wednesday\.$/);
    expect(en.texts).toContain('[nL2N1RJ1SJ]');
  });
});
