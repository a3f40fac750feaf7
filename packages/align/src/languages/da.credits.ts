import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: 'skrevet af|foto af|læs også|læs mere|se også|tilmeld dig|abonner',
  self: ['denne (?:historie|artikel) (?:blev|er|var)', 'bragt|oversat|skrevet|publiceret|offentliggjort|opdateret|rettet'],
  labels: 'foto|fotos|kilde|kilder|annonce|af|video|copyright',
  pointers: 'mere fra',
  by: 'af',
  particles: 'af|den',
  articles: 'det|den',
  and: 'og',
};
