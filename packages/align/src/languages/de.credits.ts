import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'foto von|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|siehe auch|abonnieren sie',
  self: ['dieser (?:artikel|text|beitrag) (?:ist|wurde)', 'übersetzt|geschrieben|veröffentlicht|aktualisiert|erschienen'],
  labels: 'foto|fotos|bild|bilder|quelle|quellen|anzeige|von|video|copyright',
  pointers: 'mehr von',
  by: 'von',
  particles: 'von|der',
  articles: 'der|die|das',
  and: 'und',
};
