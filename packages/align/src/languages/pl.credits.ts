import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'czytaj (?:też|także|więcej)|zobacz (?:też|także)',
  self: ['ten artykuł (?:został|ukazał)', 'przetłumaczony|napisany|opublikowany|zaktualizowany|się'],
  labels: String.raw`autor|źródło|fot\.|zdjęcie|reklama|wideo`,
  by: String.raw`fot\.`,
  and: 'i',
};
