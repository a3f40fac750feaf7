import { describe, expect, test } from 'vitest';
import { agree, differ, left } from './quantity-pairs.ts';

describe('opening hours: what one end says of the clock goes for both', () => {
  agree([
    ['de-en', 'Die Sprechstunde ist von 14 bis 17 Uhr.', 'Consultation hours are from 2 to 5 p.m.'],
    ['da-en', 'Der er åbent fra kl. 13 til 15.', 'It is open from 1 to 3 p.m.'],
    ['fr-en', 'Le musée est ouvert de 14 à 18 heures.', 'The museum is open from 2 to 6 p.m.'],
    ['fr-en', 'Ouvert de 9 h à 12 h et de 14 h à 17 h.', 'Open from 9 a.m. to noon and from 2 to 5 p.m.'],
    ['es-en', 'Abierto de 16 a 20 horas.', 'Open from 4 to 8 p.m.'],
    ['es-en', 'El curso es de siete a nueve de la noche.', 'The course is from 7 to 9 p.m.'],
    ['nl-en', 'Inloop van 19 tot 21 uur.', 'Drop in between 7 and 9 p.m.'],
    ['pl-en', 'Czynne od 17 do 19.', 'Open from 5 to 7 p.m.'],
    ['pl-en', 'Dyżur trwa od godziny 20 do 6 rano.', 'The shift lasts from 8 p.m. to 6 a.m.'],
    ['it-en', 'Aperto dalle 15 alle 18.', 'Open from 3 to 6 p.m.'],
    ['sv-en', 'Butiken har öppet från klockan 9 till 18.', 'The shop is open from 9 a.m. to 6 p.m.'],
    ['nb-en', 'Møt opp mellom kl. 13 og 14.', 'Come between 1 and 2 p.m.'],
    ['en-nl', 'The pool closes from 1 to 2 p.m.', 'Het zwembad is dicht van 13.00 tot 14.00 uur.'],
    ['nl-en', 'Tussen 8 en 10 uur wachten.', 'Wait for between 8 and 10 hours.'],
  ]);

  differ([
    ['de-en', 'Die Sprechstunde ist von 14 bis 17 Uhr.', 'Consultation hours are from 3 to 5 p.m.'],
    ['fr-en', 'Ouvert de 14 à 18 heures.', 'Open from 4 to 6 p.m.'],
    ['da-en', 'fra kl. 13 til 15', 'from 1 to 4 p.m.'],
    ['es-en', 'a las ocho de la tarde', 'at 9 p.m.'],
  ]);
});

describe('nights have two days', () => {
  agree([
    ['nl-en', 'In de nacht van 3 op 4 oktober viel er sneeuw.', 'On the night of 3 to 4 October snow fell.'],
    ['pl-en', 'W nocy z 12 na 13 grudnia spadł śnieg.', 'On the night of 12–13 December it snowed.'],
    ['de-en', 'In der Nacht vom 7. auf den 8. Mai.', 'In the night of May 7 to 8.'],
    ['pt-fr', 'Na madrugada de 7 para 8 de maio.', 'Dans la nuit du 7 au 8 mai.'],
    ['fi-en', 'Toukokuun 7. ja 8. päivän välisenä yönä.', 'In the night of 7 to 8 May.'],
    ['fi-en', 'Lokakuun 3.–5. päivänä', 'from 3 to 5 October'],
  ]);

  test('others than the ones said are found', () => {
    expect(left('nl-en', 'de nacht van 3 op 4 oktober', 'the night of 4 to 5 October')).not.toEqual([]);
  });
});

describe('“five to seven” is a time, or a range', () => {
  agree([
    ['pl-en', 'Naprawa trwa od pięciu do siedmiu dni roboczych.', 'The repair time is five to seven working days.'],
    ['nl-en', 'De gemiddelde leeftijd is tien tot twaalf.', 'The average age is ten to twelve.'],
    ['de-en', 'Es ist fünf vor sieben.', 'It is five to seven.'],
    ['da-en', 'Klokken er fem minutter i syv.', "It's five to seven."],
    ['nl-en', 'Het was bijna vijf voor zeven.', 'It was almost five to seven.'],
    ['de-en', 'Sie kam um fünf vor sieben.', 'She came at five to seven.'],
  ]);
});

describe('weekdays that are cut short, or written small', () => {
  agree([
    ['de-en', 'An Sonn- und Feiertagen geschlossen.', 'Closed on Sundays and public holidays.'],
    ['de-fr', 'Sams-, Sonn- und Feiertage', 'les samedis, dimanches et jours fériés'],
    ['nl-en', 'Op zon- en feestdagen gesloten.', 'Closed on Sundays and public holidays.'],
    ['da-en', 'Lukket lør- og søndag.', 'Closed on Saturday and Sunday.'],
    ['sv-en', 'Stängt på sön- och helgdagar.', 'Closed on Sundays and public holidays.'],
    ['nb-en', 'Stengt på søn- og helligdager.', 'Closed on Sundays and public holidays.'],
    ['de-en', 'Er kommt montags und freitags.', 'He comes on Mondays and Fridays.'],
  ]);

  differ([
    ['de-en', 'An Sonn- und Feiertagen geschlossen.', 'Closed on Saturdays and public holidays.'],
    ['de-en', 'Er kommt freitags.', 'He comes on Tuesdays.'],
    ['de-en', 'Sonn-Verlag und Festtage', 'On Sundays'],
  ]);
});

describe('quarters of an hour', () => {
  agree([
    ['fr-en', 'annoncé avec une heure et quart de retard', 'running an hour and a quarter late'],
    ['da-en', 'Filmen varer to timer og tre kvarter.', 'The film lasts two hours and forty-five minutes.'],
    ['de-en', 'nach zwei Stunden und einer Viertelstunde', 'after two and a quarter hours'],
    ['nl-en', 'Na vijf kwartier kwam de bus.', 'The bus came after an hour and a quarter.'],
    ['es-en', 'Tardó una hora y cuarto.', 'It took an hour and a quarter.'],
    ['it-de', 'Ci vollero due ore e un quarto.', 'Es dauerte zwei Stunden und fünfzehn Minuten.'],
    ['pt-en', 'Demorou uma hora e um quarto.', 'It took an hour and a quarter.'],
    ['pl-en', 'Trwało to trzy kwadranse.', 'It took 45 minutes.'],
    ['fi-en', 'Se kesti tunnin ja vartin.', 'It took an hour and a quarter.'],
    ['sv-en', 'Det tog en timme och en kvart.', 'It took an hour and a quarter.'],
    ['nb-en', 'Det tok fem kvarter.', 'It took an hour and a quarter.'],
    ['fr-en', 'au bout de trois ans et demi', 'after three years and six months'],
  ]);

  differ([
    ['fr-en', 'une heure et quart', 'an hour and a half'],
    ['nl-en', 'vijf kwartier', 'four hours'],
  ]);
});

describe('hours with words around them', () => {
  agree([
    ['es-en', 'de cinco a ocho y media', 'from five to half past eight'],
    ['es-en', 'a eso de las tres menos veinte', 'at around twenty to three'],
    ['de-en', 'gegen zehn vor drei', 'at about ten to three'],
    ['en-da', 'It was already twenty-five to six.', 'Klokken var allerede fem minutter over halv seks.'],
  ]);

  differ([
    ['es-en', 'de cinco a ocho y media', 'from five to half past nine'],
    ['de-en', 'gegen zehn nach drei', 'at about ten to three'],
  ]);
});

describe('Polish nouns of numbers', () => {
  agree([
    ['pl-en', 'grali w dziesiątkę', 'played with ten men'],
    ['pl-en', 'Piątka uczniów nie zdała.', 'Five pupils failed.'],
  ]);

  test('another number is found', () => expect(left('pl-en', 'z piątką dzieci', 'with four children')).not.toEqual([]));
});
