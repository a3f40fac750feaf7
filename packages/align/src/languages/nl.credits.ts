import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'geschreven door|foto van|lees ook|lees meer|zie ook|abonneer',
  self: ['dit (?:artikel|bericht) (?:werd|is)', 'vertaald|geschreven|gepubliceerd|bijgewerkt|aangepast|verschenen'],
  labels: 'foto|beeld|bron|advertentie|door|video|copyright',
  pointers: 'meer over',
  by: 'door',
  particles: 'van|de|der|den',
  articles: 'het',
  and: 'en',
};
