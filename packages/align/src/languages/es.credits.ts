import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'escrito por|foto de|leer más|lea también|ver también|suscríbase',
  self: ['est[ea] (?:artículo|noticia) (?:fue|ha sido)', 'traducid[oa]|escrit[oa]|publicad[oa]|actualizad[oa]'],
  labels: 'foto|fotos|fuente|fuentes|publicidad|por|vídeo|video|copyright',
  by: 'por',
  particles: 'de|del|la',
  articles: 'el|la|los',
  and: 'y|e',
};
