import type { LanguageList } from './facts.ts';

export const nl: LanguageList = {
  never: `dhr mevr mw mej dr drs mr ir ing prof bacc lic ds min.pres gen kol kapt lt sgt burg weth o.a bijv bv bijvoorb d.w.z
    dwz i.p.v ipv i.v.m ivm t.a.v tav t.b.v tbv t.o.v tov m.b.t mbt m.b.v o.l.v n.a.v nav t.g.v i.c.m i.s.m i.t.t ca circa
    resp incl excl evt event zgn z.g zg m.n vnl vlg volg a.d.h.v v.d v.a t/m st d.d a.k.a m.u.v i.o i.g.v t.w nl m.i v.h d.m.v
    dmv o.b.v obv o.g.v cf vgl uitg afd afk gebr ong oorspr geb overl jhr hr kard mgr dir secr voorz z.k.h h.k.h z.m h.m lett
    fig`,
  number: `nr nrs no blz pag p art hfst par fig tab dl afb jan feb febr mrt apr jun jul aug sep sept okt nov dec tel bldz sub
    § kmr str gr`,
  within: `n.v b.v bvba nv inc ltd co corp jr u.s v.s u.s.a u.k d.c ph.d a.s s.v f.c j.l`,
  ends: `mln mld mio miljn mrd ct cts kg km cm mm m² m³ sec min uur enz etc e.d ed e.a ea e.v ev vb v.chr n.chr v.c n.c a.u.b
    svp s.v.p e.o m.a.w pct proc st`,
  months: `januari februari maart april mei juni juli augustus september oktober november december`,
  starters: `De Het Een Dat Dit Deze Die Daar Daarom Daarna Daarbij Daarnaast Daardoor Dan Dus Der Er En Echter Eerst Eerder
    Elk Elke Enkele Ook Op Om Over Of Omdat Ondanks Ondertussen Onder Ons Onze Nu Nog Niet Niemand Niets Nee Na Naar Nadat Met
    Maar Meer Men Mijn Misschien Hij Hun Hier Hoe Hoewel Haar Ik In Is Indien Intussen Ja Je Jij Jullie Kan Later Laat Ze Zij
    Zijn Zo Zodra Zelf Zelfs Zonder Zowel Sinds Sommige Soms Straks Steeds Te Ten Tegen Terwijl Tijdens Toch Toen Tot Tussen
    Uit Van Vanaf Vandaag Veel Verder Vervolgens Volgens Voor Vooral Voordat Wat Waar Waarom Want Wanneer We Wel Welke Werd
    Wie Wij Wordt Wil Als Al Alle Alleen Alles Andere Anders Achter Aan Behalve Beide Bij Binnen Bovendien Buiten Dankzij Door
    Dezelfde Gisteren Heeft Had Geen Iedereen Iets Iemand`,
  particles: `De Den Van Der Ter Ten Te Op Aan In Het 's`,
};
