import type { LanguageTable } from './table.ts';

/** An adjective in -o with its four endings. */
const o = (...stems: string[]) => stems.map((stem) => `${stem}o ${stem}a ${stem}os ${stem}as`).join(' ');

export const pt: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
  order: 'always',
  cardinals: {
    0: 'zero', 2: 'dois duas ambos ambas', 3: 'três', 4: 'quatro', 5: 'cinco', 6: 'seis', 7: 'sete', 8: 'oito', 9: 'nove', 10: 'dez', 11: 'onze',
    12: 'doze', 13: 'treze', 14: 'catorze quatorze', 15: 'quinze', 16: 'dezesseis dezasseis', 17: 'dezessete dezassete', 18: 'dezoito',
    19: 'dezenove dezanove', 20: 'vinte', 30: 'trinta', 40: 'quarenta', 50: 'cinquenta cinqüenta', 60: 'sessenta', 70: 'setenta', 80: 'oitenta',
    90: 'noventa', 100: 'cem cento', 200: 'duzentos duzentas', 300: 'trezentos trezentas', 400: 'quatrocentos quatrocentas',
    500: 'quinhentos quinhentas', 600: 'seiscentos seiscentas', 700: 'setecentos setecentas', 800: 'oitocentos oitocentas',
    900: 'novecentos novecentas', 1e3: 'mil', 1e6: 'milhão milhões', 1e9: 'bilhão bilhões', 1e12: 'trilhão trilhões bilião biliões',
  },
  ordinals: {
    1: o('primeir'), 2: o('segund'), 3: o('terceir'), 4: o('quart'), 5: o('quint'), 6: o('sext'), 7: o('sétim'), 8: o('oitav'), 9: o('non'),
    10: o('décim'), 20: o('vigésim'), 30: o('trigésim'), 40: o('quadragésim'), 50: o('quinquagésim'), 60: o('sexagésim'),
    70: o('septuagésim', 'setuagésim'), 80: o('octogésim'), 90: o('nonagésim'), 100: o('centésim'), 1e3: o('milésim'),
  },
  denominators: { 3: 'terço terços', 4: 'quarto quartos', 5: 'quinto quintos', 8: 'oitavo oitavos', 10: 'décimo décimos' },
  collectives: { 10: 'dezena', 12: 'dúzia', 15: 'quinzena', 20: 'vintena', 100: 'centena', 1e3: 'milhar' },
  indefinite: { 10: 'dezenas', 12: 'dúzias', 100: 'centenas', 1e3: 'milhares' },
  half: 'meio meia metade',
  andHalf: 'e_meio e_meia',
  articles: 'um uma',
  and: 'e',
  scales: { 1e3: 'k', 1e6: 'mi mio', 1e9: 'bi', 1e12: 'tri' },
  months: ['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  monthShort: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  weekdays: ['segunda-feira segundas-feiras', 'terça-feira terças-feiras', 'quarta-feira quartas-feiras', 'quinta-feira quintas-feiras', 'sexta-feira sextas-feiras', 'sábado sábados', 'domingo domingos'],
  century: 'século séculos séc',
  centuryFirst: true,
  decadeBefore: 'anos década',
  decadeAfter: '',
  decades: {},
  clockBefore: '',
  clockAfter: 'h hs hrs',
  ordinalEndings: 'o a os as',
  approximate: 'cerca aproximadamente quase uns umas mais menos torno',
  to: 'a',
};
