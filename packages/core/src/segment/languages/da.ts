import type { LanguageList } from './facts.ts';

export const da: LanguageList = {
  never: `prov overlæ emer medl byrådsmedl hr fr frk dr prof lektor adv dir ing cand stud phil polit jur scient merc skt sct st gl kgl bl.a blandt
    f.eks dvs ca cirka evt hhv h.h.v inkl ekskl excl incl jf jfr jvf vedr ang iflg mht m.h.t pga p.g.a vha v.h.a ift i.f.t
    mhp m.h.p ifm i.f.m pr formentl sml o.lign p.t pt i.a f.x fx tidl nuv udg opr oprd eksp afd bem særl resp
    t.o.m f.o.m kst kons o.a if oberstltn kapt oblt premierltn koll adj sekr mrk fa fam brdr sgpr spr skr borgm fmd
    formd næstfmd hds hdkst civ.ing civing pens prok red redakt stud.med cand.polit lic mr mrs dhr fhv forh alm oph oprind
    tilsv vedk ndf nedenn ovenn ovf nævn gnsn ugtl mdl årl fr.v gr.-kat rom.-kat d.v.s s.u d.s.s m.a.o ngl ngt ngn o.s.a
    komm kommuneing landsr gdr hmd`,
  number: `nr kl s sp § art stk pkt fig tab kap bd bind afs litra jan feb febr mar apr aug sep sept okt nov dec tlf lb
    matr vers gr tabl bil bek lovbek kgl.res cirk bet rn anm note fodn del pgf paragr punkt sagsnr j.nr
    matr.nr postnr lejl opg mos joh matt matth mark luk kor rom gal ef fil kol thess tim hebr jak pet åb sl ordsp es jer
    ez Man tirs ons tors fre lør søn`,
  within: `a/s aps inc ltd co corp jr sen f d kbh u.s u.s.a u.k ph.d m.a b.a ex ex.vis v.s mag univ dep`,
  ends: `kr øre mio mia mill milj pct pst kg km cm mm m² m³ sek min tim osv o.s.v m.m m.v mv m.fl mfl etc o.l ol m.h o.fl e.l
    el.lign lign o.m.a e.kr f.kr e.v.t dgl d.å d.m s.å s.m f.eks.vis ml l t th tv mf`,
  months: `januar februar marts april maj juni juli august september oktober november december`,
  weekdays: `mandag tirsdag onsdag torsdag fredag lørdag søndag`,
  divisions: `kapitel kap bog bind del afsnit akt scene sang canto afdeling stykke titel`,
  starters: `Det Den De Der Da Dette Denne Disse Du Dem En Et Han Hun Hans Hendes Her Hvis Hvor Hvorfor Hvornår Hvordan Hvad
    Hvem Hvilken Hvilke Hver I Ifølge Ingen Intet Jeg Ja Jo Kun Men Mens Med Man Mange Min Mit Mod Nej Nu Når Nogle Nogen Og
    Også Om Omkring Over På Samtidig Selv Senere Siden Som Så Såvel Sådan Til Trods Under Uden Ud Vi Ved Vores Alle Alligevel
    Alt Andre At Allerede Blandt Både Derefter Derfor Dermed Derudover Deres Dog Efter Eller Endelig Endnu Er Fra For Før
    Først Flere Få Foran Gennem Har Havde Hos Imidlertid Imod Indtil Inden Især Kan Kort Ligesom Mellem Måske Nær Omvendt Skal
    Tidligere Vil Var Sidste Hele Ikke Ingenting Igen Ellers Dernæst Desuden Bagefter Begge Dengang Engang Undervejs Thi Se Fik Kom Gik Blev`,
  ordinalLeads: `den det de i på til fra hver dens min sin hans hendes vores deres og eller anden første inden efter siden`,
  codas: `bs bt ch ck cs ct ds dt ff ft gl gn gs gt jl jr js jt ks kt ld lg lk ll lm lp ls lt lv mp ms mt nd ng nk ns nt
    pp ps pt rc rd rg rk rl rm rn rs rt rv sh sk ss st sv th ts tt tz vl vn vs vt wn ws zz ht ph`,
  subjects: `Jeg Du Han Hun Vi De`,
};
