import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'scritto da|foto di|leggi anche|leggi di più|vedi anche|iscriviti',
  self: ['questo articolo è stato', 'tradotto|scritto|pubblicato|aggiornato'],
  labels: 'foto|fonte|fonti|pubblicità|di|video|copyright',
  by: 'di',
  particles: 'da|di|del|de|la|le',
  articles: 'il|lo|la',
  and: 'e',
};
