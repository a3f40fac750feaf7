import type { LanguageList } from './facts.ts';

export const nb: LanguageList = {
  never: `overl sogn medl hr fr frk dr prof adv dir ing cand mag stud phil st bl.a f.eks dvs d.v.s ca evt hhv h.h.v inkl ekskl jf jfr vedr
    ang ifølge mht m.h.t pga p.g.a vha v.h.a mtp pr p.t tidl nåv utg opprd avd kgl resp t.o.m f.o.m o.a sml ev eg egtl
    siv.ing siviling siv.øk siviløk dosent s.k mrk fam brdr past sokneprest res.kap stip univ.lekt førsteam siv cand.philol cand.jur
    cand.med cand.real cand.mag dr.med dr.philos dr.ing kapt lt løytn maj oblt oberstlt gen adm kontreadm serg korp fenr
    st.repr stat.sekr ordf varaordf fung konst midl tilf forh alm særl oppr opph tils red forl oms bearb overs ill utarb
    nedenf ovenf nevn gj.sn gjsn mnd årl dagl d.s.s m.a.o m.h.p nn ndf fhv lensm sorenskr byfogd h.r.adv adm.dir u.dir
    underdir kons rådm fylkesm bl disp ass lic mr mrs fa aman førsteaman`,
  number: `gt nr kl s § art stk pkt fig tab kap bd jan feb febr mar apr aug sep sept okt nov des tlf gr forskr prp ot.prp
    st.prp st.meld meld innst dok pgf paragr punkt bokst avsn vedl bilag anm fotn saksnr gnr bnr leil oppg
    postnr mob mos joh matt mark luk kor rom gal ef fil kol tess tim hebr jak pet åp sal ordsp jes jer esek
    Man tirs ons tors fre lør søn lign`,
  within: `a/s as inc ltd co corp jr sr u.s u.s.a u.k ph.d dep`,
  ends: `kr øre mill mrd mld prosent pst kg km cm mm sek min t osv o.s.v m.m m.fl mfl etc o.l e.l m.v mv e.kr f.kr d.å d.m dd`,
  months: `januar februar mars april mai juni juli august september oktober november desember`,
  weekdays: `mandag tirsdag onsdag torsdag fredag lørdag søndag`,
  divisions: `kapittel kap bok bind del avsnitt akt scene sang avdeling tittel artikkel`,
  starters: `Det Den De Der Da Dette Denne Disse Du En Et Han Hun Hans Hennes Her Hvis Hvor Hvorfor Når Hvordan Hva Hvem
    Hvilken Hver I Ifølge Ingen Jeg Ja Jo Kun Men Mens Med Man Mange Min Mitt Mot Nei Nå Noen Og Også Om Over På Samtidig Selv
    Senere Siden Som Så Slik Til Tross Under Uten Ut Vi Ved Vår Vårt Alle Likevel Alt Andre At Allerede Blant Både Deretter
    Derfor Dermed Dessuten Deres Etter Eller Endelig Ennå Er Fra For Før Først Flere Få Gjennom Har Hadde Hos Imidlertid Innen
    Inntil Kan Kort Mellom Kanskje Skal Tidligere Vil Var Siste Hele Ikke Igjen Ellers Dagen Se Fikk Kom Gikk Ble`,
  ordinalLeads: `den det de i på til fra hver sin hans hennes og eller annen første innen etter siden`,
  codas: `bb bt ch ck ct dd ds dt ff ft gd gg gl gn gs gt kk ks kt ld lg lk ll lm lp ls lt lv mp ms mt nd ng nk nn ns nt
    pp ps pt rd rg rk rm rn rr rs rt rv sh sk ss st th ts tt tz vd vn vs vt wn zz ht nj ph`,
  subjects: `Jeg Du Han Hun Vi De`,
};
