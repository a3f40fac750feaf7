import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'läs (?:också|även|mer)|skriven av|foto av|se även|prenumerera',
  self: ['denna (?:artikeln?|text(?:en)?) (?:är|var|har|blev)', 'översatts?|skriven|publicera[dt]s?|uppdatera[dt]s?'],
  labels: 'foto|bild|källa|annons|av|video|copyright',
  by: 'av',
  particles: 'av',
  and: 'och',
};
