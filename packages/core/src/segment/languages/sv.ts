import type { LanguageList } from './facts.ts';

export const sv: LanguageList = {
  never: `överläk löjtn överstelöjtn hr fr frk dr prof doc adv dir ing tekn jur kand mag lic bl.a t.ex d.v.s dvs ca c:a cirka ev resp inkl exkl
    jfr jf m.a.o p.g.a pga s.k sk t.o.m fr.o.m from f.d fd p.s enl tel f.n fn d:r s:t s:ta gm p.t dr:s näml i.o.m m.h.t
    t.v t.h avd utg tr.o.m fam past kyrkoh komm lekt univ.lekt fil.dr fil.kand tekn.dr jur.kand med.dr civ.ing civing
    civ.ek fil.mag kapt löjtn öv övlt övn gen gen.maj serg fänr korp amir kom.kapt riksd riksdagsl landsh ordf v.ordf
    tf t.f bitr förest ombudsm stf sekr red red.chef adj rådm hovr häradsh kronof tulld just.rådet frih grev bankdir disp
    bl bl.a.a särsk alm allm ungef omkr motsv nedanst ovanst ovann följ nuv dåv förf övers utg.av bearb ill medarb d.s.s
    m.a.p m.m.d n.b o.s.a u.p.a f.ö f.k fr.a h.h k.m:t ngn ngt ngra mr mrs sthlm f.v.b kommunalr`,
  number: `nr kl s sid § fig tab kap bd jan feb febr mar apr aug sept sep okt nov dec prop mot bet skr sou dir förordn
    mom st pkt bil anm fotn avd avsn uppg tabl diagr vol h häfte årg tel tfn mob postnr lgh tr
    vån dnr moseb mos joh matt mark luk kor rom gal ef fil kol thess tess tim hebr jak petr upp ps ords jes jer
    hes mån tis ons tors fre lör sön`,
  within: `ab inc ltd co corp jr sr u.s u.s.a u.k ph.d f e.o fil dep`,
  ends: `kr öre mkr tkr milj miljon mdr mrd proc kg km cm mm sek min tim osv o.s.v m.m m.fl mfl etc o.d od o.dyl e.d ed e.kr
    f.kr d.y d.ä i.e st`,
  months: `januari februari mars april maj juni juli augusti september oktober november december`,
  weekdays: `måndag tisdag onsdag torsdag fredag lördag söndag`,
  divisions: `kapitel kap bok band del avsnitt avdelning akt scen sång titel artikel`,
  starters: `Det Den De Där Då Detta Denna Dessa Du En Ett Han Hon Hans Hennes Här Om Var Varför När Hur Vad Vem Vilken Vilka
    Varje I Enligt Ingen Inget Jag Ja Jo Bara Men Medan Med Man Många Min Mitt Mot Nej Nu Några Någon Och Också Över På
    Samtidigt Själv Senare Sedan Som Så Sådan Till Trots Under Utan Ut Vi Vid Vår Vårt Alla Ändå Allt Andra Att Redan Bland
    Både Därefter Därför Dessutom Deras Efter Eller Äntligen Ännu Är Från För Före Först Flera Få Genom Har Hade Hos
    Emellertid Innan Inom Kan Kort Mellan Kanske Ska Tidigare Vill Sista Hela Inte Igen Annars Nästan Idag Igår Se Fick Kom Gick Blev`,
  codas: `bb bt ch ck cs ct dd ds dt ff fs ft gd gg gn gs gt jd js jt ks kt ld lf lj lk ll lm ln lp ls lt lv mb md mm mn
    mp ms mt nc nd nf ng nk nn ns nt pp ps pt rc rd rf rg rk rl rm rn rr rs rt rv sh sk sm ss st sv th ts tt tz vs
    vt wn xt zz ht nj`,
  subjects: `Jag Du Han Hon Vi De`,
};
