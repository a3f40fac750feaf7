import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'escrito por|foto de|leia (?:mais|também)|veja também|subscreva',
  self: ['est[ea] (?:artigo|notícia|reportagem) foi', 'escrit[oa]|publicad[oa]|traduzid[oa]|atualizad[oa]'],
  labels: 'foto|fotos|fonte|fontes|publicidade|por|vídeo|copyright',
  by: 'por',
  particles: 'da|de|do|dos',
  and: 'e',
};
