import type { LanguageList } from './facts.ts';

export const en: LanguageList = {
  never: `mr mrs ms mx messrs mmes dr prof rev revd hon lt capt cpt cmdr sgt cpl pvt adm brig supt insp atty e.g i.e viz
    cf vs v approx ca ste ft msgr sr br hons eg ie al fmr esp asst assoc revs drs profs rt rt.hon pte cst comdr cmdt lieut
    lt.col lt.-col maj brig.gen fr.r mons sra bp abp archbp dcn pr eld asb fwd incl cllr pres.elect messr mlle sc scil q.v
    i.q ibid op loc cit eds repr abbr attrib bibl c.f pseud ald`,
  number: `temp no Nos p pp vol vols ch sec sect art fig figs eq para ver jan feb mar apr jun jul aug sep sept oct nov dec tel
    ext § app apps reg regs apt apts rm ste flr bldg tab tabs pt pts pl pls subs subsec paras par cl cls sched schs ex exh
    exx appx annex ann encl no.s nr nos cat bk bks ser ed.n fn fns n nn l ll v vv stat r rr s ss col
    cols fol fols f ff ms mss op hymn ps pss gen exod lev num deut josh judg sam kgs chron neh esth prov eccl isa jer ezek
    dan hos obad mic nah hab zeph hag zech mal matt mk lk jn rom cor gal eph phil thess tim heb jas pet rev matth cant
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun subpara subparas`,
  within: `sens reps inc ltd co corp llc plc jr sr bros esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a n.y l.a c.e.o r.i.p a.k.a b.c a.d
    dept univ assn blvd ave rd hwy est intl al et.al gov't st mt gov sen rep gen col maj pres fr incl`,
  ends: `etc min bn mn mins hrs secs yrs ft lbs lb oz mph kg km sq a.m p.m hr`,
  months: `January February March April May June July August September October November December`,
  weekdays: `Monday Tuesday Wednesday Thursday Friday Saturday Sunday`,
  divisions: `chapter book part volume section act scene canto article title lesson letter psalm appendix`,
  starters: `The A An This That These Those There Then They Their He She It Its His Her Him I If In Into Is Are Was Were We
    Our You Your My But And Or Nor So Yet For From At By On Of Off To Up With Without Within When Where While Who Whom Whose
    Why What Which How However Although Though Because Since As After Before Until Unless Once During Despite Among Between
    Both Each Every Either Neither Some Several Many Most Much More Few All Any Another Other Others No Not None Nothing
    Nobody Now Only One Even Ever Again Also Already Do Does Did Has Have Had Can Could Would Should Here Hence Instead Indeed
    Just Last Later Meanwhile Moreover Nevertheless Next Perhaps Rather Still Such Therefore Thus Today Tomorrow Tonight Under
    Over Upon Yesterday Yes`,
  speech: `said says asked asks told tells cried shouted replied replies answered added adds wrote writes wondered exclaimed
    snapped whispered explained demanded insisted called`,
  subjects: `I You He She It We They`,
};
