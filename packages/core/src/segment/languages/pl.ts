import type { LanguageList } from './facts.ts';

export const pl: LanguageList = {
  never: `kan dypl por bryg dyw brygad ds np tzn tj m.in dr hab prof mgr inż lek mec ks bp abp kard św śp gen płk ppłk mjr kpt ppor sierż ul al pl os
    woj pow gm m.st zob ca tzw ww wg red wyd dot godz śś past adw apl wiceprez prez wiceprzew przew
    sekr dyr wicedyr kier zast naczel sędz prok asyst adiunkt dok doc lic mjra dra inż.arch arch lekw lek.med lek.wet
    lek.dent farm piel poł o o.prow prow prob wik ksk abpa br s dk diak prał pp p ob tow hr ks.prof ks.dr ppłk.dypl chor
    st.chor plut kpr sierż.szt st.szer szer asp kom podinsp insp nadkom mł adm kmdr bosm mar wicemin ambas kons burm
    soł jw j.w ew ewent wzgl względ prawd przyp porów oprac przeł tł posł nakł
    wyd.pol opubl ilustr fot rps dosł pot daw dawn fr łac gr.katol ros czes ukr hebr franc hiszp włosk dł wys
    głęb pn płd wsch zach św.p najśw błog wieleb bł kośc rzym łacińsk ur zm zam pochodz tel.kom kier.zakł skr bud lok m
    Dz Mon M.P temp marsz wicemarsz kmdt nacz przewodn`,
  number: `ok nr s str t r art ust pkt par rozdz rys tab § poz tel godz post ppkt lit zał załącz zd akap fragm cz tom z
    zesz ww rozp dz sygn sygn.akt lp l.dz nr.tel rycina ryc il wykr wers w.w kol kat kl m lok bl kw vol no rdz
    rdzw obj przyp przyp.red rdn mt mk łk j rz kor ga ef flp tes tm hbr jk p ap wj kpł lb pwt joz sdz sm krl krn ps
    prz iz jr ez mat łuk jan pon wt śr czw pt sob niedz tabl kaps amp`,
  within: `pon wt śr czw piąt sob niedz s.a sp o.o inc ltd co corp jr u.s im niem tłum ang`,
  ends: `proc itd itp etc zł gr tys mln mld r w km kg cm mm min godz sek n.e p.n.e in dz.u`,
  months: `stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
  weekdays: `poniedziałek wtorek środa czwartek piątek sobota niedziela`,
  divisions: `rozdział księga część tom dział akt scena pieśń tytuł artykuł oddział list psalm załącznik`,
  starters: `To Ten Ta Te Ci Tego Tej Tym Tych On Ona Ono Oni One Ja Ty My Wy Jego Jej Ich Mój Moja Nasz Nasza Swój I A Ale
    Lecz Oraz Albo Lub Czy Że Żeby Aby Bo Bowiem Ponieważ Gdy Gdyby Kiedy Gdzie Jak Jako Jeśli Jeżeli Jednak Jednakże Dlatego
    Dlaczego Więc Zatem Choć Chociaż W We Z Ze Na Nad Pod Po Przed Przy Przez Przeciw Do Od Ode Dla Bez Między Wśród Według Za
    O U Ku Podczas Mimo Oprócz Poza Także Też Również Teraz Potem Później Wtedy Wcześniej Już Jeszcze Nie Nikt Nic Nigdy Żaden
    Żadna Tak Tylko Niektórzy Ktoś Coś Wiele Wielu Więcej Mniej Bardzo Inny Inna Inni Każdy Każda Wszyscy Wszystko Co Kto
    Który Która Jest Był Była Było Byli Ma Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Obaj`,
  ordinalLeads: `dnia do od na w z ze po`,
  codas: `ch ck ct cz dd dm ds dz dł dź ff fs ft gł hł hś jk js jś ks kt kł ld lk ll lm ls lt mn mp ms mś nc nd ng nk ns
    nt ps pt rb rd rg rk rm rn rs rt rw rz rć rł rń rś sc sh sk ss st sz sł th tr ts tt tw tz wn zd zm zn zw zz zł
    łt śl ść śń źć źń ht lg łg zg zb łb rp lp lw rl`,
};
