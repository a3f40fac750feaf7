import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    'przed zanim ~wcześniej ~poprzedn* ~do ~temu ~najpierw ~dotychczas* ~przed* ~niż ~aż ~już',
    'po później potem ~następn* ~od ~gdy ~kiedy ~kolejn* ~za ~po* ~odkąd ~skoro ~w',
  ],
  growth: [
    'wzrost* wzrós* wzras* wzrosł* rosn* rośn* zwiększ* podwyż* ~podn* ~więcej ~wyż* ~rozw* ~popraw* ~wzmoc* ~powiększ* ~większ* ~rosł* ~urosł* ~w_górę ~podw* ~przedłuż* ~wzmo*',
    'spad* spadek* spadł* zmniejsz* obniż* malej* zmala* reduk* ~mniej* ~niż* ~osłab* ~utra* ~strac* ~ogranicz* ~w_dół ~zmniej* ~złagodz* ~łagodz* ~skróc* ~opad*',
  ],
  amount: [
    'więcej bardziej ~większ* ~ponad ~powyżej ~dalej ~inn* ~jeszcze ~dłuż* ~wyż* ~lep* ~naj* ~*szy ~*sza ~*sze ~*szych ~*ej',
    'mniej ~mniejsz* ~poniżej ~niż* ~nie ~mało ~niewiel* ~krót* ~gorz* ~gorsz* ~słab* ~rzad*',
  ],
  height: [
    'wysok* wyższ* najwyższ* ~wysok* ~duż* ~wielk* ~górn* ~siln* ~więk* ~ponad* ~szczyt*',
    'nisk* niższ* najniższ* ~mał* ~dół* ~doln* ~mniej* ~niewiel* ~głęb* ~słab* ~pod* ~niż* ~krót*',
  ],
  hand: ['lewo lewej lewa lewą lewy lewym lewego lewe ~lew*', 'prawo prawej prawa prawą prawy prawym prawego ~praw*'],
  openness: ['otw* otwart* otwier* ~otw*', 'zamk* zamkn* zamyk* ~zamk*'],
  constancy: [
    'zawsze ~każd* ~ciągle ~stale ~wszyst* ~kiedykolwiek ~wciąż ~nieustan*',
    'nigdy ~nie ~żad* ~nikt* ~rzadk* ~bez ~nic ~ani',
  ],
  frequency: [
    'często częst* ~wiel* ~regular* ~zwykle ~zawsze ~powszechn* ~pospolit*',
    'rzadko rzadk* ~ledwo ~mał* ~nie ~nigdy ~niezwyk* ~nieczęst*',
  ],
  course: [
    'zaczy* zaczą* zaczę* rozpocz* początk* począt* ~start* ~otw* ~pierw* ~od ~wczes* ~założ* ~rusz* ~urucha*',
    'kończ* koniec końc* zakończ* skończ* ~ostat* ~przesta* ~zamk* ~do ~cel* ~wygas* ~ostatecz*',
  ],
  direction: [
    'północ* ~północ*',
    'południ* południow* ~połud*',
    'wschód wschodzie wschodni* wschodu ~wsch*',
    'zachód zachodzie zachodni* zachodu ~zach*',
  ],
  daytime: ['rano poranek poranki ranek ~ran* ~poran* ~świt* ~przedpoł*', 'wieczor* wieczór ~noc* ~wiecz* ~popoł*'],
  season: ['lato lata latem lecie letni*', 'zim* zimow*', '~wiosn* ~wiosenn*', 'jesień jesien* jesieni'],
  warmth: ['ciepł* gorąc* ~ciep* ~gorąc* ~upał* ~podgrz*', 'zimn* chłodn* ~zim* ~chłod* ~mroź* ~mróz* ~przezięb* ~mroz*'],
  moisture: ['such* suche suchy ~such* ~susz*', 'mokr* wilgotn* ~mokr* ~wilg* ~deszcz*'],
  strength: ['siln* mocn* ~sil* ~moc* ~potęż*', 'słab* ~słab* ~lekk* ~delikat* ~osłab*'],
  size: [
    'duż* wielk* większ* największ* ~wiel* ~ogrom* ~znacz*',
    'mał* mniejsz* najmniejsz* ~mał* ~niewiel* ~drobn* ~mniej* ~krót* ~młod*',
  ],
  length: ['dług* dłuż* najdłuż* ~dług* ~dłuż*', 'krót* krótk* najkró* ~krót* ~niewys* ~nisk*'],
  speed: ['szybk* prędk* ~szyb* ~prędk* ~natychm*', 'powoln* powoli wolno woln* ~pow* ~woln* ~stopn* ~późn*'],
  wealth: ['bogat* zamożn* ~bogat*', 'biedn* ubog* ~bied* ~ubó* ~słab*'],
  price: ['tani tania tanie tanich taniej tańsz* najtańsz* ~tan* ~niedrog*', 'drog* drożs* drożej najdroż* ~dro* ~koszt*'],
  fullness: ['pełn* pełen ~peł* ~wypełn* ~napełn*', 'pust* ~pust* ~opróż* ~opustosz*'],
  ease: [
    'łatw* prost* łatwiej ~łatw* ~prost* ~lekk* ~ułatw*',
    'trudn* ciężk* trudniej ~trud* ~cięż* ~utrud* ~nie ~skompl* ~problem*',
  ],
  quality: [
    'lepsz* lepiej najlep* ~lep* ~popraw* ~dobr* ~bardz*',
    'gorsz* gorzej najgorz* ~gor* ~zły* ~zła* ~źle ~pogor* ~pogar* ~nie',
  ],
  sex: [
    'mężczyzn* ~męż* ~męs* ~pan* ~chłop* ~mąż ~ojc* ~syn* ~człow* ~ludz*',
    'kobiet* ~żeń* ~pani* ~dziewcz* ~kobie* ~żon* ~matk* ~córk*',
  ],
  parent: ['ojciec ojca ojcu ojcem ojcowie ~ojc* ~tat* ~rodzic*', 'matka matki matkę matką matce matek ~mat* ~mam*'],
  sibling: [
    'brat brata bracia bratem bratu braci ~bra* ~rodzeń*',
    'siostra siostry siostrę siostrą siostrze ~sio* ~rodzeń* ~pielęg*',
  ],
  offspring: ['syn syna synem synowie synów synowi ~syn* ~dziec* ~chłop*', 'córka córki córkę córką córce córek ~cór* ~dziew*'],
  friendship: ['przyjaciel* przyjació* ~przyj* ~koleg*', 'wrog* wróg ~wro* ~przeciwn*'],
  affection: ['kocha* miłoś* ~koch* ~mił* ~lub*', 'nienawi* ~nienaw*'],
  life: [
    'żywy żywa żywe żyje żył żyła ~żyw* ~ży* ~przeży*',
    'martw* zmarł* umarł* umier* ~zmar* ~umar* ~umier* ~śmier* ~zgin* ~zabi*',
  ],
  colour: [
    'czerwon* ~czerw* ~rud*',
    'zielon* ~ziel*',
    'niebiesk* błękitn* ~niebies* ~modr* ~granat*',
    'żółt* ~żół*',
    '~czarn*',
    '~biał*',
    'brązow* ~brąz*',
    '~szar* ~siw*',
    '~złot*',
    '~srebr*',
    'fioletow* ~fiolet*',
    '~pomarań*',
    '~różow*',
  ],
  outcome: ['wygr* zwycięż* ~wygr* ~zwyc* ~pokon* ~zdoby*', 'przegr* strac* ~przegr* ~porażk* ~klęsk* ~utra* ~zgub*'],
  trade: ['kup* kupił* kupow* zakup* ~kup* ~nab* ~zakup*', 'sprzed* ~sprzed*'],
  permission: [
    'dozwol* wolno pozwal* pozwol* zezwol* ~dozw* ~woln* ~pozw* ~zezw* ~moż* ~mog* ~umożl*',
    'zakaz* zabron* zabran* ~zakaz* ~zabr* ~nie ~nieleg* ~uniem*',
  ],
  acceptance: [
    'zaakceptow* akcept* przyję* przyjm* zatwierdz* ~akcep* ~przyj* ~zatw* ~zgod* ~uchwal*',
    'odrzuc* odmów* odmaw* ~odrz* ~odm* ~nie ~sprzeciw*',
  ],
  level: ['powyżej nad ponad ~nad* ~pona* ~wyż* ~góra* ~górn* ~więc*', 'poniżej pod ~pod* ~niż* ~dol* ~mniej* ~następ*'],
  interior: ['wewnątrz środku ~wewn* ~w', 'zewnątrz ~zewn* ~poza ~na_dworze'],
  limit: [
    'co_najmniej przynajmniej minimum ~min* ~najmniej ~nie ~ponad ~więcej',
    'co_najwyżej najwyżej maksimum maksymalnie ~maks* ~najw* ~nie ~do',
  ],
  sign: ['pozytywn* dodatni*', 'negatywn* ujemn*'],
  age: ['dorosł* ~doros*', 'dzieck* dzieci dziecię* ~dzie* ~chłop*'],
  safety: ['bezpieczn* bezpiecz* ~bezp* ~pewn*', 'niebezpiecz* groźn* zagroż* ~nieb* ~groź* ~zagr* ~ryzyk*'],
  success: [
    'udał* udan* sukces* powodz* ~uda* ~suk* ~pow* ~powiod*',
    'porażk* nieuda* zawiod* ~poraż* ~nieud* ~zaw* ~nie ~niepow*',
  ],
  war: ['wojn* ~woj* ~walk*', 'pokój pokoju pokojow* ~pok* ~rozejm*'],
  ownership: ['publiczn* ~publ* ~państw* ~jawn*', 'prywatn* ~pryw* ~osob* ~wł*'],
  timeliness: ['wczesn* wcześn* ~wcze* ~przed* ~poprzed*', 'późn* później ~póź* ~spóź* ~po* ~następ* ~opóź*'],
  switch: ['włącz* ~zapal* ~uruchom* ~otw*', 'wyłącz* ~zgas* ~zatrzym* ~odłącz* ~zamk* ~zakr*'],
  novelty: [
    'now* nowy nowa nowe ~now* ~nowocz* ~śwież*',
    'stary stara stare starego starej starych ~star* ~lat* ~rok* ~dawn* ~był* ~wiek*',
  ],
  number: [
    'wiele wielu dużo ~wiel* ~wiec* ~więk* ~liczn* ~mnóst* ~częst* ~duż* ~sporo',
    'mało niewiele niewielu ~mał* ~mniej* ~rzad* ~kilk* ~nie ~ledw* ~niewiel* ~niedost*',
  ],
  position: [
    'górny górna górne górnej górnym górnego ~gór* ~wyż* ~wyso* ~nad*',
    'dolny dolna dolne dolnej dolnym dolnego ~dol* ~dół ~niż* ~nis* ~pod*',
  ],
  youth: ['młod* młody młodsz* ~młod* ~dziec* ~mał*', 'starsz* najstarsz* ~star* ~duż* ~wielk* ~wiek*'],
  distance: ['blisko niedaleko ~blisk* ~pobliż* ~obok ~niedal*', 'daleko ~dalek* ~dal* ~odleg*'],
  sameness: [
    '~sam* ~takie ~taki ~taka ~jednakow* ~identyczn* ~równ* ~stał* ~podobn* ~niezmien*',
    '~różn* ~inn* ~zmien* ~zmian* ~odmien*',
  ],
  goodness: ['~dobr* ~dobrze ~świetn* ~ładn*', '~źle ~zły ~zła ~złe ~kiepsk* ~głupi*'],
};
