import type { LanguageList } from './facts.ts';

export const it: LanguageList = {
  never: `sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons s.e p.es es
    ad.es cfr ca circa vs c.so p.zza v.le l.go s ss sant st vd ved spett egr gent ill cd c.d cosidd Don`,
  number: `sec n nn num p pp pag pagg art artt cap vol fig tab tel par lett gen feb mar apr mag giu lug ago set sett ott nov dic`,
  within: `s.p.a spa s.r.l srl inc ltd co corp jr u.s u.s.a a.c d.c p.s n.b`,
  ends: `ecc etc km kg cm mm min h mln mld`,
  months: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
  starters: `Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quello Quella Quel Quei Egli Lui Lei Loro Io Tu Noi
    Voi Esso Essa Essi Suo Sua Suoi Mio Mia Nostro Nostra E Ed O Ma Però Perché Poiché Quando Quanto Dove Come Mentre Se Senza
    Secondo Sopra Sotto Su Sul Sulla Dopo Con Contro Di Del Della Dei Delle Dal Dalla Da Durante In Nel Nella Nei Nelle Tra
    Fra Fino Per A Al Alla Ai Alle Agli Così Inoltre Ora Adesso Prima Poi Allora Anche Ancora Già Non Né Sì No Nessuno Nessuna
    Niente Nulla Mai Alcuni Alcune Qualcuno Qualcosa Molti Molte Molto Più Meno Altro Altra Altri Altre Ogni Ciascuno
    Qualsiasi Tutto Tutta Tutti Tutte Tanto Che Chi Cosa Quale È Era Fu Ha Aveva Sono C Oggi Ieri Domani Qui Qua Lì Entrambi
    Solo Infatti Invece Infine Tuttavia Dunque Quindi`,
};
