import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'les (?:også|mer)|skrevet av|foto av|se også|abonner',
  self: ['denne (?:artikkelen|saken|teksten) (?:er|var|har|ble)', 'oversatt|skrevet|publisert|oppdatert'],
  labels: 'foto|bilde|kilde|annonse|av|video|copyright',
  by: 'av',
  particles: 'av',
  and: 'og',
};
