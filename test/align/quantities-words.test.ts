import { describe, expect, test } from 'vitest';
import { extractQuantities } from '../../packages/align/src/quantities/index.ts';
import { agree, differ } from './quantity-pairs.ts';

describe('times in words', () => {
  agree([
    ['da-en', 'Butikken lukker halv seks.', 'The shop closes at half past five.'],
    ['da-en', 'Klokken er kvart i ti.', 'It is 9.45.'],
    ['nb-en', 'Bussen går ti på halv åtte.', 'The bus leaves at 7:20.'],
    ['sv-en', 'Filmen börjar kvart över nio.', 'The film starts at a quarter past nine.'],
    ['de-en', 'Sie kam um fünf vor halb elf.', 'She came at 10:25.'],
    ['de-en', 'Der Laden macht um halb eins zu.', 'The shop closes at 12:30.'],
    ['nl-en', 'We eten om kwart voor zeven.', 'We eat at a quarter to seven.'],
    ['nl-en', 'De film begint om half negen.', 'The film starts at 8:30 p.m.'],
    ['fr-en', 'Elle est partie à neuf heures moins le quart.', 'She left at a quarter to nine.'],
    ['fr-en', 'On mange à midi et demi.', 'We eat at 12:30.'],
    ['fr-en', 'Le voyage dure trois heures et demie.', 'The journey takes three and a half hours.'],
    ['es-en', 'Cenamos a las nueve y cuarto.', 'We have dinner at a quarter past nine.'],
    ['es-en', 'El tren sale a las cinco menos diez.', 'The train leaves at ten to five.'],
    ['it-en', 'Il negozio apre alle nove e mezza.', 'The shop opens at half past nine.'],
    ['pt-en', 'O filme começa às sete e meia.', 'The film starts at half past seven.'],
    ['pt-en', 'Ela chegou pelas cinco e meia.', 'She came around half past five.'],
    ['pl-en', 'Film zaczyna się o wpół do dziewiątej.', 'The film starts at half past eight.'],
    ['pl-en', 'Jest za dziesięć szósta.', 'It is ten to six.'],
    ['fi-en', 'Elokuva alkaa puoli yhdeksältä.', 'The film starts at half past eight.'],
    ['fi-en', 'Kello on varttia vaille viisi.', 'It is a quarter to five.'],
    ['en-de', 'The shop closes at noon.', 'Der Laden schließt um 12 Uhr.'],
    ['en-da', 'The lights go out at midnight.', 'Lyset slukkes kl. 24.'],
    ['de-en', 'Das Wasser fehlt von 8 bis 12 Uhr.', 'The water is off from 8 a.m. to 12 noon.'],
    ['pl-de', 'Biuro zamyka się o 12 w południe.', 'Das Büro schließt um 12 Uhr.'],
    ['es-en', 'La oficina cierra a las 12.', 'The office closes at 12 noon.'],
  ]);
  differ([
    ['da-en', 'Butikken lukker halv seks.', 'The shop closes at half past six.'],
    ['de-en', 'Der Film beginnt um halb neun.', 'The film starts at 9:30.'],
    ['nl-en', 'We eten om kwart voor zeven.', 'We eat at a quarter past seven.'],
    ['pl-en', 'Film zaczyna się o wpół do dziewiątej.', 'The film starts at half past nine.'],
    ['es-en', 'El tren sale a las cinco menos diez.', 'The train leaves at ten past five.'],
  ]);
  test.each([
    ['da', 'en halv million', '0.5'],
    ['de', 'halb Hamburg', ''],
    ['en', 'five to ten people', 'number'],
    ['fr', 'dans l’après-midi', ''],
    ['nl', 'een half brood', ''],
  ])('%s: “%s” is none', (language, text) => {
    expect(extractQuantities(text, language).filter(({ kind }) => kind === 'time')).toEqual([]);
  });
});

describe('halves, weeks and shares', () => {
  agree([
    ['en-da', 'It took a year and a half.', 'Det tog halvandet år.'],
    ['en-nl', 'Wait an hour and a half.', 'Wacht anderhalf uur.'],
    ['es-en', 'Vivió allí un año y medio.', 'He lived there for eighteen months.'],
    ['it-de', 'Aspettammo un’ora e mezza.', 'Wir warteten anderthalb Stunden.'],
    ['da-en', 'Mødet varede to en halv time.', 'The meeting lasted two and a half hours.'],
    ['en-sv', 'They stayed for a fortnight.', 'De stannade i fjorton dagar.'],
    ['fr-en', 'Elle revient dans quinze jours.', 'She will be back in two weeks.'],
    ['de-en', 'In acht Tagen ist Ostern.', 'Easter is in a week.'],
    ['en-fi', 'Half of the members voted.', '50 % jäsenistä äänesti.'],
    ['pt-en', 'Um quarto dos alunos faltou.', '25 per cent of the pupils were missing.'],
    ['pl-en', 'Ma osiemdziesiątkę na karku, a siedemdziesiątka za nim.', 'He is in his eighties, his seventies are behind him.'],
  ]);
  differ([
    ['en-da', 'It took a year and a half.', 'Det tog halvtredje år.'],
    ['en-sv', 'They stayed for a fortnight.', 'De stannade i fyrtio dagar.'],
    ['en-fi', 'Half of the members voted.', '60 % jäsenistä äänesti.'],
  ]);
});

describe('measures told otherwise', () => {
  agree([
    ['en-fr', 'The boy is 4\'11" tall.', 'Le garçon mesure 1,50 m.'],
    ['en-nl', 'She stands 6 feet 1 tall.', 'Zij is 1,85 m lang.'],
    ['nl-en', 'Bak het brood op 220 graden.', 'Bake the bread at 430 °F.'],
    ['sv-en', 'Det var 10 grader ute.', 'It was 50 °F outside.'],
    ['en-it', 'Try again after 40s.', 'Riprova dopo 40 s.'],
  ]);
  differ([
    ['en-fr', 'The boy is 4\'11" tall.', 'Le garçon mesure 1,70 m.'],
    ['nl-en', 'Bak het brood op 220 graden.', 'Bake the bread at 350 °F.'],
  ]);
});

describe('numbers of telephones and accounts', () => {
  agree([
    ['nb-en', 'Ring 22 33 44 55 i dag.', 'Call +47 2233 4455 today.'],
    ['fr-en', 'Appelez le 01 23 45 67 89.', 'Call 01-23-45-67-89.'],
    ['de-en', 'Tel. 0221 / 47 11-00', 'Phone +49 221 471100'],
    ['en-pl', 'ISBN 978-1-23-456789-7', 'ISBN 9781234567897'],
    ['nl-en', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417164300'],
    ['fi-en', 'Asukkaita on 5 500 000.', 'There are 5,500,000 inhabitants.'],
    ['en-de', 'Open in 2019, 2020 and 2021.', 'Geöffnet 2019, 2020 und 2021.'],
  ]);
  differ([
    ['nb-en', 'Ring 22 33 44 55 i dag.', 'Call 22 33 44 65 today.'],
    ['de-en', 'Tel. 0221 / 47 11-00', 'Phone +49 221 471108'],
  ]);
});

describe('figures as papers have them', () => {
  agree([
    ['en-de', 'Of 41 250 patients, 12 were lost.', 'Von 41.250 Patienten gingen 12 verloren.'],
    ['nl-en', 'Per 100 000 inwoners.', 'Per 100,000 inhabitants.'],
    ['en-es', 'One case in 1:4,500 to 1:8,000 births.', 'Un caso por 1:4500 a 1:8000 nacimientos.'],
    ['en-fr', 'A ratio of 2·06 (1·91 to 2·48).', 'Un rapport de 2,06 (1,91 à 2,48).'],
    ['de-en', 'Bei ⅔ der Tiere.', 'In 2⁄3 of the animals.'],
    ['de-en', 'Werte von 2,417, 3,216 und 4,001.', 'Values of 2.417,3.216 and 4.001.'],
    ['en-it', 'Adults with T3DX.', 'Adulti con DX3.'],
    ['de-en', 'Eine Vierfachimpfung.', 'A quadruple vaccine.'],
    ['es-en', 'Fue mayor (P < 0,03).', 'It was higher (P<.03).'],
    ['en-da', 'A lap of 3:27.10.', 'En omgang på 3.27,10.'],
  ]);
  differ([
    ['en-fr', 'A ratio of 2·06.', 'Un rapport de 2,66.'],
    ['en-es', 'One case in 1:4,500 births.', 'Un caso por 1:5400 nacimientos.'],
    ['en-de', 'A seven-year-old girl.', 'Ein neunjähriges Mädchen.'],
  ]);
});

describe('numbers that count nothing', () => {
  agree([
    ['nl-en', 'Duizend maal dank!', 'Thank you so much!'],
    ['it-en', 'Grazie mille.', 'Thank you very much.'],
    ['en-fi', 'Thanks a million!', 'Kiitos paljon!'],
    ['en-sv', 'Copied %s to {0}, %2$d left.', 'Kopierade %1$s till {0}, %2$d kvar.'],
  ]);
  differ([['da-en', 'Tusind mennesker kom.', 'People came.']]);
});

describe('words that the end of a line broke', () => {
  agree([
    ['de-nl', 'Er ging mit sech-\nzehn Jahren.', 'Hij ging op zijn zes-\ntiende jaar weg.'],
    ['de-nl', 'Einundzwan-\nzig Jahre lang.', 'Een-\nentwintig jaar lang.'],
    ['en-fr', 'She stayed for thir\u00ad\nteen weeks.', 'Elle resta treize semaines.'],
    ['da-en', 'Han blev i fem\u00adten dage.', 'He stayed for fifteen days.'],
  ]);
  differ([['de-nl', 'Er ging mit sech-\nzehn Jahren.', 'Hij ging op zijn zeven-\ntiende jaar weg.']]);
});

describe('areas and volumes', () => {
  agree([
    ['sv-en', 'Kammaren mäter 25 mm² och väger 40 gram.', 'The chamber measures 25 mm2 and weighs 40 grams.'],
    ['nl-en', 'De tank heeft een inhoud van 120 cm³.', 'The tank has a volume of 120 cubic centimetres.'],
    ['es-en', 'Caben 2 litros.', 'It holds 2000 cm3.'],
  ]);
  differ([['nl-en', 'De kamer meet 25 cm².', 'The chamber measures 25 m2.']]);
});

describe('degrees of a scale that nothing names, or that stands in brackets', () => {
  agree([
    ['nb-en', 'De ventet i 30 graders varme.', 'They waited in 86-degree (F) heat.'],
    ['pl-en', 'Czekali w upale 35 °C.', 'They waited in 95(F)-degree heat.'],
    ['de-en', 'Bei 40 Grad Hitze fiel der Strom aus.', 'The power failed in the 104-degree heat.'],
    ['sv-en', 'Ett 30-gradigt bad.', 'A bath at 86 °F.'],
  ]);
  differ([
    ['sv-en', 'Vattnet ska hålla 60 grader.', 'The water should be at 170 degrees (F).'],
    ['de-en', 'Bei 40 Grad Hitze fiel der Strom aus.', 'The power failed in the 94-degree heat.'],
  ]);
});

describe('shares of a span of time', () => {
  agree([
    ['it-en', 'Mezzo secolo dopo, il mulino fu venduto.', 'Fifty years later, the mill was sold.'],
    ['pt-en', 'Um quarto de século depois, a ponte foi reaberta.', 'Twenty-five years later, the bridge was reopened.'],
    ['en-nl', 'A quarter of a millennium later it rose again.', '250 jaar later kwam het terug.'],
  ]);
});

describe('hours and minutes that last', () => {
  agree([
    ['da-en', 'Turen til Esbjerg tager 2:30 timer.', 'The trip to Esbjerg takes 2.5 hours.'],
    ['sv-en', 'Resan tar 1:45 h.', 'The journey takes 105 minutes.'],
  ]);
  differ([['de-en', 'Der Kurs dauert 1:30 Stunden.', 'The course lasts 2.5 hours.']]);
});

describe('ranges that their cases tell', () => {
  agree([
    ['fi-en', 'Lapset olivat viidestä kymmeneen vuotta.', 'The children were five to ten years.'],
    ['fi-en', 'Laivoilla on kahdeksasta sataan matkustajaa.', 'The ships have from 8 to 100 passengers.'],
    ['fi-en', 'Hän lainasi kahdeksansataa euroa.', 'He borrowed eight hundred euros.'],
    ['fi-en', 'Se alkoi kahdestakymmenestä eurosta.', 'It began at twenty euros.'],
  ]);
});

describe('a number word that is another word', () => {
  const read = (text: string) => extractQuantities(text, 'nb').map(({ value }) => value);
  test('a tree, and wood, in Norwegian', () => {
    expect(read('Vi plantet et tre bak huset.')).toEqual([]);
    expect(read('Stolen er laget av tre og skinn.')).toEqual([]);
    expect(read('Tre av fem katter sover.')).toEqual(['3', '5']);
    expect(read('Han bodde der i tre år.')).toEqual(['3']);
  });
});
