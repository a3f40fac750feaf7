import type { LanguageTable } from './table.ts';

/** An adjective in -o with its four endings. */
const o = (...stems: string[]) => stems.map((stem) => `${stem}o ${stem}a ${stem}os ${stem}as`).join(' ');

export const es: LanguageTable = {
  decimal: ',',
  mixedSeparators: true,
  spaceGroups: true,
  order: 'always',
  cardinals: {
    0: 'cero', 2: 'dos ambos ambas', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez', 11: 'once',
    12: 'doce', 13: 'trece', 14: 'catorce', 15: 'quince', 16: 'dieciséis dieciseis', 17: 'diecisiete', 18: 'dieciocho', 19: 'diecinueve',
    20: 'veinte', 21: 'veintiuno veintiún veintiuna', 22: 'veintidós veintidos', 23: 'veintitrés veintitres', 24: 'veinticuatro',
    25: 'veinticinco', 26: 'veintiséis veintiseis', 27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 30: 'treinta', 40: 'cuarenta',
    50: 'cincuenta', 60: 'sesenta', 70: 'setenta', 80: 'ochenta', 90: 'noventa', 100: 'cien ciento', 200: 'doscientos doscientas',
    300: 'trescientos trescientas', 400: 'cuatrocientos cuatrocientas', 500: 'quinientos quinientas', 600: 'seiscientos seiscientas',
    700: 'setecientos setecientas', 800: 'ochocientos ochocientas', 900: 'novecientos novecientas', 1e3: 'mil', 1e6: 'millón millones',
    1e9: 'millardo millardos', 1e12: 'billón billones',
  },
  ordinals: {
    1: `primer ${o('primer')}`, 2: o('segund'), 3: `tercer ${o('tercer')}`, 4: o('cuart'), 5: o('quint'), 6: o('sext'), 7: o('séptim'), 8: o('octav'),
    9: o('noven'), 10: o('décim'), 11: o('undécim', 'decimoprimer'), 12: o('duodécim', 'decimosegund'), 13: o('decimotercer'),
    14: o('decimocuart'), 15: o('decimoquint'), 16: o('decimosext'), 17: o('decimoséptim'), 18: o('decimoctav'), 19: o('decimonoven'),
    20: o('vigésim'), 30: o('trigésim'), 40: o('cuadragésim'), 50: o('quincuagésim'), 60: o('sexagésim'), 70: o('septuagésim'),
    80: o('octogésim'), 90: o('nonagésim'), 100: o('centésim'), 1e3: o('milésim'),
  },
  denominators: { 3: 'tercio tercios', 4: 'cuarto cuartos cuarta', 5: 'quinto quintos quinta', 8: 'octavo octavos', 10: 'décimo décimos décima' },
  collectives: { 10: 'decena', 12: 'docena', 15: 'quincena', 20: 'veintena', 30: 'treintena', 50: 'cincuentena', 100: 'centenar centena', 1e3: 'millar' },
  indefinite: { 10: 'decenas', 12: 'docenas', 100: 'cientos centenares centenas', 1e3: 'miles millares' },
  half: 'medio media mitad',
  andHalf: 'y_medio y_media',
  articles: 'un una uno',
  and: 'y',
  scales: { 1e3: 'k', 1e6: 'mill mdd m', 1e9: 'mmd' },
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre setiembre', 'octubre', 'noviembre', 'diciembre'],
  monthShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep sept', 'oct', 'nov', 'dic'],
  weekdays: ['lunes', 'martes', 'miércoles miercoles', 'jueves', 'viernes', 'sábado sábados sabado', 'domingo domingos'],
  century: 'siglo siglos s',
  centuryFirst: true,
  decadeBefore: 'años década decenio',
  decadeAfter: 's',
  decades: {},
  clockBefore: '',
  clockAfter: 'h hs',
  ordinalEndings: 'er ra ro do da to ta er mo ma vo va',
  approximate: 'unos unas aproximadamente cerca casi alrededor unas aprox más menos',
  to: 'a',
};
