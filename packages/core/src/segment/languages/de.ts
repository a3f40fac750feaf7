import type { LanguageList } from './facts.ts';

export const de: LanguageList = {
  never: `insges ebs hr hrn fr frl dr prof dipl ing dkfm rer nat phil med jur h.c hl st sen gen oberst z.b bzw d.h u.a ca evtl ggf
    sog inkl exkl einschl zzgl abzgl vgl s.o s.u s.a i.d.r i.a i.b v.a u.u z.t z.zt zz.t z.hd o.g u.ä.m m.e m.w i.e.l bsp
    bspw insb insbes geb gest verh gegr hrsg übers red bearb bed allg jew entspr gem bez betr abt rd vors stellv staatl
    städt kgl ev kath röm griech lat engl frz dt österr schweiz amerik urspr mind höchst zw a.d i.s.d i.v i.r i.h.v m.a
    p.a u.z a.a.o fa fam gebr frhr frh bgm pfr abg mult doz priv priv.-doz dipl.-ing dipl.-kfm dr.-ing ra rain ras stud
    cand mag oblt hptm lt ltn obstlt oberstlt feldw uffz gefr adm kard bf p sr br schw mons exz kgl.hoheit gf sekr ref
    prok insp komm ass habil agr oec pol theol med.dent vet b.a.hrsg verf ebd ders o.ä.d wg bzgl etw jmd jmdn jmdm unv erw
    gekürzt ugs veralt eigtl dgl.m vorm nachm inh gebr.-a landesr stadtr amtsr hl.geist hll st.-nr univ-prof univ.-prof ao
    o.prof apl.prof`,
  number: `nr nrn s abs art § §§ kap bd bde abb tab anm ziff rn rdn zif jan feb febr mär apr jun jul aug sep sept okt nov
    dez tel aufl jg h str rdnr randnr tz txtz anh anl beil abschn absch abt buchst lit urt beschl az bl fn
    fußn sp zeile z v hs hsnr hausnr bsp übg aufg blg kat gl tagesordnungspkt reg erl ausg lfd.nr lfg
    mos gen ex lev num dtn jos ri sam kön chr esr neh ijob ps spr koh jes jer ez dan hos joel am obd jona mi nah hab zef
    hag sach mal mt mk lk joh apg röm kor gal eph phil kol thess tim tit phlm hebr jak petr jud offb matth mark luk
    Mo Di Mi Do Sa`,
  within: `inc ltd co corp jr sr u.s u.s.a u.k ph.d e.v a.m a.d d.c ag v.d o.ä jh jhd`,
  ends: `usw etc u.ä u.v.m u.v.a u.s.w uvm uam usf mio mrd tsd std stdn min sek eur kg km cm mm qm v.chr n.chr d.j d.m dgl p.m
    proz GmbH mbH`,
  months: `Jahrhundert Jahrhunderts Jh Jhd Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Feb Mär Apr Jun
    Jul Aug Sep Sept Okt Nov Dez januar februar märz april mai juni juli august september oktober november dezember`,
  weekdays: `Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag`,
  divisions: `kapitel kap buch band teil abschnitt akt aufzug szene auftritt gesang abteilung stück titel artikel anlage anhang`,
  starters: `Der Die Das Dem Den Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Du Wir Ihr Ihre Ihren Ihm Ihn Ihnen Sein
    Seine Seinen Mein Meine Unser Unsere Dies Diese Dieser Dieses Diesen Diesem Jene Jener Jeder Jede Jedes Alle Alles
    Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Beide Beim Bereits Bis Bisher Da Dabei Dadurch Dafür Dagegen Daher
    Damals Damit Danach Daneben Dann Daran Darauf Darin Darüber Darum Dass Davon Davor Dazu Dennoch Deshalb Deswegen Doch Dort
    Durch Eben Ebenso Einige Erst Etwa Etwas Für Ganz Gegen Genau Gestern Gibt Hat Hatte Heute Hier Hinter Im In Indes
    Inzwischen Ist Ja Jedoch Jetzt Kann Kaum Kein Keine Keiner Man Manche Mehr Mit Morgen Muss Nach Nachdem Nein Nicht Nichts
    Niemand Noch Nun Nur Ob Obwohl Oder Ohne Schließlich Schon Sehr Seit Seitdem Selbst So Sobald Sogar Sollte Sondern Sonst
    Später Statt Trotz Trotzdem Über Um Und Unter Viele Vielleicht Vom Von Vor Während War Waren Warum Was Wegen Weil Weiter
    Weitere Welche Wenn Wenige Wer Wie Wieder Will Wird Wo Wurde Zu Zudem Zuerst Zuletzt Zum Zunächst Zur Zusammen Zwar Zwei
    Zwischen Anschließend Leider`,
  particles: `Von Zu Zur Der Die`,
  ordinalLeads: `der die das dem den des am im vom zum zur beim ab bis seit und oder jeder jede jedes jeden jedem sein seine
    seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem mein meine meinen meinem ein eine einen einem
    einer dieser diese diesen diesem auf ins montag dienstag mittwoch donnerstag freitag samstag sonntag`,
  nounsCapitalised: true,
  neverLast: 'cjqz',
  codas: `bt ch ck ct ds dt ff fs ft gs gt hl hm hn hr hs ht ks kt lb ld lf ll lm ln ls lt lz mm mp ms mt nc nd nf ng nk
    nn ns nt nz pp ps pt rb rc rd rf rg rk rl rm rn rs rt rz sh sk ss st th ts tt tz wn zt zz ßt ph`,
  subjects: `Ich Er Sie Es Wir`,
};
