import type { LanguageList } from './facts.ts';

export const it: LanguageList = {
  never: `sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons s.e p.es es
    ad.es cfr ca vs c.so p.zza v.le l.go s ss sant st vd ved spett egr gent ill cd c.d cosidd Don sigg.ri sig.r
    sigg.re sig.ri gent.mo gent.ma egr.sig spett.le dott.i dott.sse dr dra drssa proff avv.to avv.ti cav comm gr.uff uff
    magg ten.col brig mar m.llo serg app.to carab ammir s.em em.za mons.re p fra s.ta s.a.r s.m on.le onn pres sottosegr
    sen.ri dep ass cons rev ispett dir segr cap.no f.lli flli soc coop ing.ri arch.tti geom.ri rag.ri p.i not d.ssa p.le
    c.da loc fraz str vic p.ta p.tta staz ist univ prov reg tel.no ibid id op cit trad ed vol.ne coll riv rist agg es.mo
    p.ex pag.na v cit.ne all.to ogg rif n.d.r n.d.a n.d.t d.lgs d.l d.p.r d.m d.d.l l.r r.d p.d farm lab Fam Card`,
  number: `sec n nn num p pp pag pagg art artt cap vol fig tab tel par lett gen feb mar apr mag giu lug ago set sett ott
    nov dic co comma all alleg capp cc c.c c.p c.p.c c.p.p d.lgs d.l d.p.r d.m l lib not parr pt quad reg rep
    rif r.g sch sez ss st tav tit v vv vers fasc cfr int sc scala es lv nm dt gs gdc sam re cr sal pr is ger ez mt mc lc
    gv at rm cor gal ef fil col ts tm eb gc ap ott1 lun mer gio ven sab dom`,
  within: `s.p.a spa s.r.l srl inc ltd co corp jr u.s u.s.a a.c d.c p.s n.b`,
  ends: `ecc etc km kg cm mm min h mln mld`,
  months: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
  weekdays: `lunedì martedì mercoledì giovedì venerdì sabato domenica`,
  divisions: `capitolo libro parte tomo sezione atto scena canto titolo articolo lezione lettera salmo allegato`,
  starters: `Si Ci Vi Ne Mi Ti Abbiamo Hanno Ho Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quello Quella Quel Quei Egli Lui Lei Loro Io Tu Noi
    Voi Esso Essa Essi Suo Sua Suoi Mio Mia Nostro Nostra E Ed O Ma Però Perché Poiché Quando Quanto Dove Come Mentre Se Senza
    Secondo Sopra Sotto Su Sul Sulla Dopo Con Contro Di Del Della Dei Delle Dal Dalla Da Durante In Nel Nella Nei Nelle Tra
    Fra Fino Per A Al Alla Ai Alle Agli Così Inoltre Ora Adesso Prima Poi Allora Anche Ancora Già Non Né Sì No Nessuno Nessuna
    Niente Nulla Mai Alcuni Alcune Qualcuno Qualcosa Molti Molte Molto Più Meno Altro Altra Altri Altre Ogni Ciascuno
    Qualsiasi Tutto Tutta Tutti Tutte Tanto Che Chi Cosa Quale È Era Fu Ha Aveva Sono C Oggi Ieri Domani Qui Qua Lì Entrambi
    Solo Infatti Invece Infine Tuttavia Dunque Quindi`,
  seldomLast: 'bcdfghklmnpqrstvwxz',
  codas: `cc ch ck ct dd ds ff fs ft gs ht ks ld lk ll lm ls lt mp ms nc nd nf ng nk ns nt pp ps pt rc rd rk rl rm rn rs
    rt sh sk ss st th ts tt tz wn ws zz`,
};
