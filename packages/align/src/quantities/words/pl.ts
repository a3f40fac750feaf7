import type { LanguageTable } from './table.ts';

/** Adjectival endings: of hard stems ("piąt-y"), and of stems that take -i ("drug-i"). */
const y = (...stems: string[]) => stems.map((stem) => `${stem}y ${stem}a ${stem}e ${stem}ego ${stem}ej ${stem}emu ${stem}ym ${stem}ą ${stem}ych ${stem}ymi`).join(' ');
const i = (...stems: string[]) => stems.map((stem) => `${stem}i ${stem}a ${stem}ie ${stem}iego ${stem}iej ${stem}iemu ${stem}im ${stem}ą ${stem}ich ${stem}imi`).join(' ');
/** A numeral from five on: "pięć, pięciu, pięcioma", and the collective "pięcioro". */
const five = (form: string, stem: string) => `${form} ${stem}o ${stem}u ${stem}oma ${stem}oro ${stem}orga ${stem}orgiem`;

export const pl: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
  compounds: true,
  cardinals: {
    0: 'zero', 1: 'jeden jedna jedno jednego jednej jednym jednemu jedną',
    2: 'dwa dwie dwóch dwaj dwu dwom dwóm dwoma dwiema dwoje dwojga dwojgiem oba obie obu obaj oboje dwukrotnie dwukrotny', 3: 'trzy trzech trzem trzema trzej troje trojga trojgiem trzykrotnie trzykrotny trzykrotnego',
    4: 'cztero cztery czterech czterem czterema czterej czworo czworga czterokrotnie', 5: `${five('pięć', 'pięci')} pięciokrotnie`, 6: 'sześć sześcio sześciu sześcioma sześcioro sześciorga',
    7: 'siedem siedmio siedmiu siedmioma siedmioro siedmiorga siedmiokrotnie', 8: 'osiem ośmio ośmiu ośmioma ośmioro ośmiorga', 9: five('dziewięć', 'dziewięci'),
    10: five('dziesięć', 'dziesięci'), 11: 'jedenaście jedenastu jedenastoma', 12: 'dwanaście dwunastu dwunastoma', 13: 'trzynaście trzynastu trzynastoma',
    14: 'czternaście czternastu', 15: 'piętnaście piętnastu piętnastoma', 16: 'szesnaście szesnastu', 17: 'siedemnaście siedemnastu',
    18: 'osiemnaście osiemnastu', 19: 'dziewiętnaście dziewiętnastu', 20: 'dwudziesto dwadzieścia dwudziestu dwudziestoma', 30: 'trzydziesto trzydzieści trzydziestu trzydziestoma',
    40: 'czterdzieści czterdziestu', 50: 'pięćdziesięcio pięćdziesiąt pięćdziesięciu', 60: 'sześćdziesiąt sześćdziesięciu', 70: 'siedemdziesiąt siedemdziesięciu',
    80: 'osiemdziesiąt osiemdziesięciu', 90: 'dziewięćdziesiąt dziewięćdziesięciu', 1.5: 'półtora półtorej', 100: 'sto stu stoma',
    200: 'dwieście dwustu', 300: 'trzysta trzystu', 400: 'czterysta czterystu', 500: 'pięćset pięciuset', 600: 'sześćset sześciuset',
    700: 'siedemset siedmiuset', 800: 'osiemset ośmiuset', 900: 'dziewięćset dziewięciuset', 1e3: 'tysiąc tysiące tysiąca tysiącowi tysiącem tysięcy',
    1e6: 'milion miliony miliona milionów milionem milionom milionach milionami', 1e9: 'miliard miliardy miliarda miliardów miliardem miliardami',
    1e12: 'bilion biliony biliona bilionów bilionem', 1e15: 'biliard biliardy biliarda biliardów',
  },
  ordinals: {
    1: `${y('pierwsz')} pierwsi`, 2: `${i('drug')} drugą drugi druga drugie drugiego drugiej drudzy`, 3: 'trzeci trzecia trzecie trzeciego trzeciej trzeciemu trzecim trzecią trzecich',
    4: y('czwart'), 5: y('piąt'), 6: y('szóst'), 7: y('siódm'), 8: y('ósm'), 9: y('dziewiąt'), 10: y('dziesiąt'), 11: y('jedenast'), 12: y('dwunast'),
    13: y('trzynast'), 14: y('czternast'), 15: y('piętnast'), 16: y('szesnast'), 17: y('siedemnast'), 18: y('osiemnast'), 19: y('dziewiętnast'),
    20: y('dwudziest'), 30: y('trzydziest'), 40: y('czterdziest'), 50: y('pięćdziesiąt'), 60: y('sześćdziesiąt'), 70: y('siedemdziesiąt'),
    80: y('osiemdziesiąt'), 90: y('dziewięćdziesiąt'), 100: y('setn'), 1e3: y('tysięczn'),
  },
  denominators: {
    3: 'trzecia trzecie trzecich trzecią trzeciej', 4: 'czwarta czwarte czwartych ćwierć', 5: 'piąta piąte piątych piątą', 6: 'szósta szóste szóstych', 8: 'ósma ósme ósmych',
    10: 'dziesiąta dziesiąte dziesiątych', 100: 'setna setne setnych',
  },
  collectives: { 12: 'tuzin tuziny tuzinów', 60: 'kopa' },
  indefinite: { 10: 'dziesiątki dziesiątek dziesiątkami dziesiątkach', 12: 'kilkanaście kilkanaścioro kilkunastu', 100: 'setki setek setkami setkom kilkaset kilkuset', 1e3: 'tysiącami tysiącach tysiącom' },
  half: 'pół połowa połowę połowy połowie',
  andHalf: 'i_pół',
  articles: '',
  and: '',
  scales: { 1e3: 'tys', 1e6: 'mln', 1e9: 'mld', 1e12: 'bln' },
  months: [
    'styczniow* styczeń stycznia styczniu styczniem', 'lutow* luty lutego lutym', 'marcow* marzec marca marcu marcem', 'kwietniow* kwiecień kwietnia kwietniu kwietniem', 'majow* maj maja maju majem',
    'czerwcow* czerwiec czerwca czerwcu czerwcem', 'lipcow* lipiec lipca lipcu lipcem', 'sierpniow* sierpień sierpnia sierpniu sierpniem', 'wrześniow* wrzesień września wrześniu wrześniem',
    'październikow* październik października październiku październikiem', 'listopadow* listopad listopada listopadzie listopadem', 'grudniow* grudzień grudnia grudniu grudniem',
  ],
  monthShort: ['sty', 'lut', 'mar', 'kwi', '', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
  weekdays: [
    'poniedział*', 'wtorek wtorku wtorki wtorkiem wtorkow*', 'środa środę środy środzie środowy środowe środową środowego środowej środowym', 'czwartek czwartku czwartki czwartkiem czwartkow*',
    'piątek piątku piątki piątkiem piątkow*', 'sobota sobotę soboty sobocie sobotni*', 'niedziela niedzielę niedzieli niedziele niedzieln*',
  ],
  century: 'wiek wieku wieki wieków wiekiem w stulecia stuleciu stulecie',
  decadeBefore: 'lata latach lat latami',
  decadeAfter: '',
  decades: {},
  clockBefore: 'godz godzinie godziny godzinę godzina',
  clockAfter: '',
  ordinalEndings: 'ty te tego ta tych szy go',
  approximate: 'około ok prawie niemal ponad blisko mniej więcej co najmniej',
  to: 'do',
  tails: 'letni godzin krotn dniow miesięczn tygodniow metrow osobow stopniow minutow wymiarow kątn kołow procentow',
};
