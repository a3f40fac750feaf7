import type { LanguageList } from './facts.ts';

export const fi: LanguageList = {
  never: `ylil kaup valt kans apul esim ts ns tri prof hra rva nti fil yht ent synt k ks vrt lk toim suom op maist kenr kapt luutn
    nk mlk kirj p.o s.o rov past kirkkoh piisp arkkipiisp apul.prof dos toht fil.toht di dipl.ins ins arkkit agron ekon
    metsänh opett reht joht toimitusjoht pj puheenjoht varapj siht pääsiht kans.ed kansaned min pres ministeri evl
    ev.luutn ltn kers al.kers korpr alik vääp sotam aliluutn komk maj ml vapaah st pyh sis puh.joht varat asianaj
    hovi.neuv kunn.neuv kauppan prok os.joht päätoim toimit kust kuv suunn valok ks.m mm vert huom mahd vast alk nyk ed em
    eo ed.m lis mainit n.s n.k t.s e.m v:n va vs apul o.s k.o s esim.m`,
  number: `koht nro n:o s sivu § art kpl tauluk puh klo tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk
    lokak marrask jouluk lk luk jae mom pyk sivut ss tietov kuv kaav taul liit as rak kerr tel no num os nide
    vsk v moos joh matt mark luuk room kor gal ef fil kol tess tim hepr jaak piet ilm ps jes jer hes`,
  within: `oy ab oyj inc ltd co corp jr u.s u.k ph.d`,
  ends: `pros jne yms ym mm tms eur mk milj mrd mj kg km cm eaa jaa ekr jkr min sek t e`,
  months: `tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun elokuun syyskuun lokakuun
    marraskuun joulukuun`,
  weekdays: `maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina`,
  divisions: `luku osa kirja nide näytös kohtaus jakso laulu artikla osasto pykälä kappale liite`,
  starters: `Se Ne Hän He Minä Sinä Me Te Tämä Nämä Tuo Nuo Tässä Tästä Siinä Siitä Sen Sitä Niin Hänen Heidän Meidän Mutta Ja
    Tai Sekä Eli Vaan Vai Kun Koska Kuin Kuinka Miksi Missä Mistä Mitä Mikä Milloin Miten Kuka Ketä Joka Jos Vaikka Että Jotta
    Kuitenkin Siksi Silti Myös Lisäksi Nyt Sitten Silloin Ennen Jälkeen Aikana Vielä Jo Ei Eivät En Emme Kyllä Vain Ehkä
    Kaikki Moni Monet Muut Muu Toinen Toiset Jokainen Jotkut Joku On Ovat Oli Olivat Täällä Siellä Tänään Eilen Huomenna
    Molemmat Ensin Lopulta Samalla Samoin Yksi`,
  ordinalLeads: `joka sen tämän ja tai`,
  neverLast: 'bcdfghjkmpqvwxzšž',
  codas: ``,
};
