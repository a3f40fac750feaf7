import type { LanguageList } from './facts.ts';

export const pl: LanguageList = {
  never: `ds np tzn tj m.in dr hab prof mgr inż lek mec ks bp abp kard św śp gen płk ppłk mjr kpt ppor sierż ul al pl os woj pow
    gm m.st im zob ca tzw ww wg red tłum wyd dot godz max min śś o.o`,
  number: `ok nr s str t r art ust pkt par rozdz rys tab § poz tel godz`,
  within: `s.a sp o.o inc ltd co corp jr u.s`,
  ends: `itd itp etc zł gr tys mln mld r w km kg cm mm min godz sek n.e p.n.e in`,
  months: `stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
  starters: `To Ten Ta Te Ci Tego Tej Tym Tych On Ona Ono Oni One Ja Ty My Wy Jego Jej Ich Mój Moja Nasz Nasza Swój I A Ale
    Lecz Oraz Albo Lub Czy Że Żeby Aby Bo Bowiem Ponieważ Gdy Gdyby Kiedy Gdzie Jak Jako Jeśli Jeżeli Jednak Jednakże Dlatego
    Dlaczego Więc Zatem Choć Chociaż W We Z Ze Na Nad Pod Po Przed Przy Przez Przeciw Do Od Ode Dla Bez Między Wśród Według Za
    O U Ku Podczas Mimo Oprócz Poza Także Też Również Teraz Potem Później Wtedy Wcześniej Już Jeszcze Nie Nikt Nic Nigdy Żaden
    Żadna Tak Tylko Niektórzy Ktoś Coś Wiele Wielu Więcej Mniej Bardzo Inny Inna Inni Każdy Każda Wszyscy Wszystko Co Kto
    Który Która Jest Był Była Było Byli Ma Dziś Dzisiaj Wczoraj Jutro Tu Tutaj Tam Obaj`,
  ordinalLeads: `dnia do od na w z ze po`,
};
