import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'écrit par|photo de|lire aussi|à lire (?:aussi|également)|voir aussi|abonnez-vous',
  self: ['cet article (?:a été|est)', 'traduit|écrit|publié|mis à jour|paru|tiré'],
  labels: 'photo|photos|image|images|source|sources|vidéo|crédit|crédits|publicité|par|copyright',
  by: 'par',
  particles: 'de|du|la|le',
  articles: 'le|la|les',
  and: 'et',
};
