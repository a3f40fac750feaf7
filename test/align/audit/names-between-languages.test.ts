import { describe, expect, test } from 'vitest';
import { findingsOf } from '../audit-values.ts';

const namesOf = async (tags: [string, string], source: string, target: string) =>
  (await findingsOf('names', tags, source, target)).map(({ message }) => message);

describe('between two languages other than English', () => {
  test.each<[string, string, string, string]>([
    ['da', 'nl', 'Hun har boet længe i Mellemamerika.', 'Zij heeft lang in Midden-Amerika gewoond.'],
    ['nl', 'de', 'De boot vaart elke zomer naar Noord-Amerika.', 'Das Schiff fährt jeden Sommer nach Nordamerika.'],
    ['es', 'pl', 'El café viene de Centroamérica.', 'Kawa pochodzi z Ameryki Środkowej.'],
    ['nl', 'de', 'Wij voeren naar de Galapagoseilanden.', 'Wir fuhren zu den Galapagosinseln.'],
    ['da', 'nl', 'Bageren læste på University of Leeds.', 'De bakker studeerde aan de Universiteit van Leeds.'],
    ['de', 'fr', 'Bezahlt wird mit dem Falkland Pound (FKP).', 'On paie avec la livre des Malouines (FKP).'],
  ])('what each says in its own words is no other name: %s %s %s', async (from, to, source, target) => {
    expect(await namesOf([from, to], source, target)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['da', 'nl', 'Skibet sejlede til Nordkorea om foråret.', 'Het schip voer in de lente naar Zuid-Korea.'],
    ['nl', 'de', 'Hij woont al jaren in Noord-Korea.', 'Er wohnt seit Jahren in Südkorea.'],
    ['da', 'de', 'Hun flyttede til Irland om foråret.', 'Sie zog im Frühling nach Island.'],
    ['da', 'de', 'Han kom fra Svendborg i går.', 'Er kam gestern aus Silkeborg.'],
    ['es', 'pl', 'La Unión de Pescadores del Norte (UPN) se reunió ayer.', 'Związek Rybaków Północy (UPN) zebrał się wczoraj.'],
  ])('and what names another place, or leaves an acronym, is: %s %s %s', async (from, to, source, target) => {
    expect(await namesOf([from, to], source, target)).toHaveLength(1);
  });
});
