import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'lue (?:myös|lisää)|katso myös|tilaa uutiskirje',
  self: ['tämä (?:artikkeli|juttu) on', 'käännetty|kirjoitettu|julkaistu|päivitetty'],
  labels: 'tekijä|lähde|kuva|mainos|video',
  and: 'ja',
};
