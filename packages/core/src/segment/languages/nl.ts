import type { LanguageList } from './facts.ts';

export const nl: LanguageList = {
  never: `m.nt nt dhr mevr mw mej dr drs mr ir ing prof bacc lic ds min.pres gen kol kapt lt sgt burg weth o.a bijv bv bijvoorb
    d.w.z dwz i.p.v ipv i.v.m ivm t.a.v tav t.b.v tbv t.o.v tov m.b.t mbt m.b.v o.l.v n.a.v nav t.g.v i.c.m i.s.m i.t.t ca
    resp incl excl evt event zgn z.g zg m.n vnl vlg volg a.d.h.v v.d v.a t/m st d.d a.k.a m.u.v i.o i.g.v t.w nl m.i
    v.h d.m.v dmv o.b.v obv o.g.v cf vgl uitg afd afk gebr ong oorspr geb overl jhr hr kard mgr dir secr voorz z.k.h h.k.h
    z.m h.m lett fig fa fam bgm wnd prof.dr prof.mr mr.dr em emer drs.ing dhrn z.e z.em mgr.dr kap zr br eerw z.eerw
    hoogeerw weleerw aalm luit kpt kapt.t maj serg korp sold adm vice-adm brig jkvr jkhr bar.esse dr.h.c h.c hc doc hoogl
    insp cmr cmdr hfd hfdinsp adj.dir gem prov rijksw st.-nicolaas staatssecr kamerl afg onderz comm pres vicepres penn
    bet betr bijz bl d.i div dgl eig e.e exc gld h.t.l hss id ibid inz i.h.a i.h.b i.p i.w jg.g k.o.m m.a.w
    m.i.v ned nml n.b o.c onged op.cit pl plv plm r.k s.s t.z.t tegenw toel u.i v.h.t.h v.l.n.r verg vert voorl
    wrsch z.i z.s z.o.z zog hs mbv ihkv adhv tgv burgem gedep`,
  number: `concl nr nrs no blz pag p art hfst par fig tab dl afb jan feb febr mrt apr jun jul aug sep sept okt nov dec tel bldz
    sub § kmr str gr artt bijl bv.nr dossiernr ecli fol hoofdst jrg kamerst lid lj kol nt noot onderd ov overw
    punt r.o ro rov rnr rn rub stb stcrt tabl tel.nr vs vz zn zaaknr huisnr postb app gen ex lev num
    deut joz richt sam kon kron ps spr pred jes jer ez dan hos mat matt mar mc luc lc joh hand rom kor gal ef fil tess tim
    hebr jak petr op openb ma wo vr za verord vgln`,
  within: `n.v b.v bvba nv inc ltd co corp jr u.s v.s u.s.a u.k d.c ph.d a.s s.v f.c j.l best bijl past`,
  ends: `o.i.d mln mld mio miljn mrd ct cts kg km cm mm m² m³ sec min enz etc e.d ed e.a ea e.v ev vb v.chr n.chr v.c n.c a.u.b
    svp s.v.p e.o m.a.w pct proc st`,
  months: `januari februari maart april mei juni juli augustus september oktober november december`,
  weekdays: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
  divisions: `hoofdstuk boek deel band afdeling bedrijf akte toneel scène zang titel artikel paragraaf bijlage`,
  starters: `De Het Een Dat Dit Deze Die Daar Daarom Daarna Daarbij Daarnaast Daardoor Dan Dus Der Er En Echter Eerst Eerder
    Elk Elke Enkele Ook Op Om Over Of Omdat Ondanks Ondertussen Onder Ons Onze Nu Nog Niet Niemand Niets Nee Na Naar Nadat Met
    Maar Meer Men Mijn Misschien Hij Hun Hier Hoe Hoewel Haar Ik In Is Indien Intussen Ja Je Jij Jullie Kan Later Laat Ze Zij
    Zijn Zo Zodra Zelf Zelfs Zonder Zowel Sinds Sommige Soms Straks Steeds Te Ten Tegen Terwijl Tijdens Toch Toen Tot Tussen
    Uit Van Vanaf Vandaag Veel Verder Vervolgens Volgens Voor Vooral Voordat Wat Waar Waarom Want Wanneer We Wel Welke Werd
    Wie Wij Wordt Wil Als Al Alle Alleen Alles Andere Anders Achter Aan Behalve Beide Bij Binnen Bovendien Buiten Dankzij Door
    Dezelfde Gisteren Heeft Had Geen Iedereen Iets Iemand Ga Kom Kijk`,
  particles: `De Den Van Der Ter Ten Te Op Aan In Het 's`,
  neverLast: 'qv',
  codas: `bs bt ch ck cs ct ds dt fd ff fs ft gd gs gt ht jd jf jg jk jl jn jp js jt ks kt ld lf lg lk ll lm lp ls lt md
    mp ms mt nd ng nk ns nt nz pp ps pt rd rf rg rk rm rn rp rs rt sd sh sk ss st th ts tt tz wd wn ws wt xt zz ph`,
  subjects: `Ik Hij Zij Ze Wij We`,
};
