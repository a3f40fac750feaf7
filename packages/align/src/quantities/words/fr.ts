import type { LanguageTable } from './table.ts';

/** "troisième troisièmes" of every stem. */
const ieme = (...stems: string[]) => stems.map((stem) => `${stem}ième ${stem}ièmes`).join(' ');

export const fr: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
  order: 'always',
  cardinals: {
    0: 'zéro', 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze',
    13: 'treize', 14: 'quatorze', 15: 'quinze', 16: 'seize', 20: 'vingt vingts', 30: 'trente', 40: 'quarante', 50: 'cinquante',
    60: 'soixante', 70: 'septante', 80: 'huitante octante', 90: 'nonante', 100: 'cent cents', 1e3: 'mille', 1e6: 'million millions',
    1e9: 'milliard milliards', 1e12: 'billion billions', 1e15: 'billiard billiards',
  },
  ordinals: {
    1: 'premier première premiers premières', 2: `second seconde seconds secondes ${ieme('deux')}`, 3: ieme('trois'), 4: ieme('quatr'), 5: ieme('cinqu'),
    6: ieme('six'), 7: ieme('sept'), 8: ieme('huit'), 9: ieme('neuv'), 10: ieme('dix'), 11: ieme('onz'), 12: ieme('douz'), 13: ieme('treiz'),
    14: ieme('quatorz'), 15: ieme('quinz'), 16: ieme('seiz'), 20: ieme('vingt'), 30: ieme('trent'), 40: ieme('quarant'), 50: ieme('cinquant'),
    60: ieme('soixant'), 70: ieme('septant'), 90: ieme('nonant'), 100: ieme('cent'), 1e3: ieme('mill'), 1e6: ieme('million'),
  },
  denominators: {
    3: 'tiers', 4: 'quart quarts', 5: ieme('cinqu'), 6: ieme('six'), 7: ieme('sept'), 8: ieme('huit'), 9: ieme('neuv'), 10: ieme('dix'),
    100: ieme('cent'), 1000: ieme('mill'),
  },
  collectives: {
    8: 'huitaine', 10: 'dizaine', 12: 'douzaine', 15: 'quinzaine', 20: 'vingtaine', 30: 'trentaine', 40: 'quarantaine', 50: 'cinquantaine',
    60: 'soixantaine', 100: 'centaine', 1e3: 'millier',
  },
  indefinite: { 10: 'dizaines', 12: 'douzaines', 100: 'centaines', 1e3: 'milliers' },
  half: 'demi demie moitié',
  andHalf: 'et_demi et_demie',
  articles: 'un une',
  and: 'et',
  scales: { 1e3: 'k', 1e6: 'm mio', 1e9: 'md mds mrd mrds' },
  months: ['janvier', 'février fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août aout', 'septembre', 'octobre', 'novembre', 'décembre decembre'],
  monthShort: ['janv', 'févr fév', '', 'avr', '', '', 'juil', '', 'sept', 'oct', 'nov', 'déc'],
  weekdays: ['lundi lundis', 'mardi mardis', 'mercredi mercredis', 'jeudi jeudis', 'vendredi vendredis', 'samedi samedis', 'dimanche dimanches'],
  century: 'siècle siècles',
  decadeBefore: 'années',
  decadeAfter: '',
  decades: {},
  clockBefore: '',
  clockAfter: 'h heures heure',
  ordinalEndings: 'er re e ème eme è ère ième nd nde',
  approximate: 'environ près quelque quelques presque approximativement plus moins autour vers',
  to: 'à',
};
