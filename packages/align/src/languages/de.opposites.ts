import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    'vor bevor vorher zuvor ~ehe ~vor* ~früher ~bis ~zuerst ~vergangen* ~als ~her',
    'nach nachdem danach ~nach* ~später ~seit* ~dann ~als ~wenn ~sobald ~folg* ~hinter ~nächst* ~anschließ* ~ab ~bei ~in ~worauf*',
  ],
  growth: [
    'steig* stieg* gestiegen erhöh* zunahm* zunehm* zugenommen zunimmt anstieg* ansteig* angestiegen ~wachs* ~wuchs ~höher* ~mehr ~auf ~hoch* ~heb* ~verstärk* ~verbesser* ~ausweit* ~vergrößer* ~zunahme ~zu ~steiger* ~größer* ~verdoppel* ~verläng* ~an',
    'sink* sank gesunken senk* gesenkt abnahm* abnehm* abgenommen fiel fallen gefallen reduzier* verringer* verminder* rückgang* ~rückläuf* ~niedriger ~weniger ~ab ~nieder* ~kürz* ~gekürzt ~schwäch* ~verlier* ~begrenz* ~zurück* ~gering* ~abnahme ~ab* ~klein*',
  ],
  amount: [
    'mehr mehrere ~über* ~meist* ~größer* ~länger* ~höher* ~weiter* ~auch ~zusätzlich* ~ander* ~noch ~*er',
    'weniger ~unter* ~niedrig* ~nicht ~wenig* ~mindest* ~gering* ~klein* ~kurz* ~kürz* ~kein* ~minder* ~schlecht* ~schwäch*',
  ],
  height: [
    'hoch hohe hohen hoher hohes höher höhere höheren höchste höchsten ~hoch* ~höch* ~groß* ~stark* ~ober* ~oben ~spitz* ~über*',
    'niedrig* ~tief* ~klein* ~unter* ~unten ~gering* ~wenig* ~schwach* ~kurz* ~billig* ~nieder*',
  ],
  hand: ['links linke linken linker linkes ~link*', 'rechts rechte rechten rechter ~recht*'],
  openness: [
    'öffn* geöffnet offen offene offenen ~eröffn* ~auf ~offen*',
    'schließ* geschlossen schloss geschloss* ~zu ~schluss* ~abgeschloss* ~sperr* ~gesperrt* ~schliess*',
  ],
  constancy: [
    'immer stets ~jede* ~ständig* ~alle* ~je ~jemals ~ewig* ~dauer* ~laufend*',
    'nie niemals ~nicht ~kein* ~selten ~kaum ~niemand* ~ohne ~weder',
  ],
  frequency: [
    'oft häufig* ~viel* ~regelm* ~üblich* ~mehrfach ~immer ~meist* ~öfter*',
    'selten* ~kaum ~wenig* ~nicht ~nie ~ungewöhn* ~rar* ~kein*',
  ],
  course: [
    'begin* beginn* begann* begonn* start* gestartet anfang* anfäng* angefangen ~eröffn* ~erst* ~ab ~von ~seit ~ursprüng* ~früh* ~zuerst ~einleit* ~ging ~geh* ~gründ* ~los',
    'end* beend* schluss* ~letzt* ~stopp* ~schließ* ~ziel* ~ab* ~fertig* ~bis ~aufhör* ~boden ~hört ~ablauf*',
  ],
  direction: [
    'norden nördlich* nord ~nord*',
    'süden südlich* süd ~süd*',
    'osten östlich* ost ~ost* ~öst*',
    'westen westlich* west ~west*',
  ],
  daytime: ['morgens vormittag* ~morgen* ~früh*', 'abend* abends ~nacht* ~spät* ~nachmittag'],
  season: ['sommer*', 'winter*', '~frühling ~frühjahr*', 'herbst*'],
  warmth: [
    'warm warme warmen wärme wärmer heiß heiße heißen ~warm* ~wärm* ~heiß* ~hitz* ~hitze',
    'kalt kalte kalten kälte kälter ~kalt* ~kält* ~kühl* ~frost* ~frier* ~erkält*',
  ],
  moisture: ['trocken trockene trockenen trockener ~trock*', 'nass nasse nassen feucht* ~nass* ~feucht* ~näss* ~regen*'],
  strength: [
    'stark starke starken starker stärker stärkere ~stark* ~stärk* ~kräft* ~heftig*',
    'schwach schwache schwachen schwächer ~schwach* ~schwäch* ~leicht*',
  ],
  size: [
    'groß große großen großer großes größer größere größeren größte größten ~groß* ~größ* ~riesig*',
    'klein kleine kleinen kleiner kleines kleinere kleinste ~klein* ~gering* ~wenig* ~kurz* ~jung* ~wink*',
  ],
  length: [
    'lang lange langen langer länger längere längste ~lang* ~läng*',
    'kurz kurze kurzen kurzer kürzer kürzere ~kurz* ~kürz* ~klein*',
  ],
  speed: ['schnell* rasch* ~schnell* ~zügig* ~rasant* ~bald* ~sofort ~eil*', 'langsam* ~langsam* ~allmähl* ~träge* ~zögerl*'],
  wealth: ['reich reiche reichen reicher wohlhabend* ~reich*', 'arm arme armen armut ärmer ~arm* ~ärm* ~schlecht*'],
  price: [
    'billig* günstig* preiswert* ~billig* ~kosteng* ~niedrig*',
    'teuer teure teuren teurer teuerste* ~teu* ~kostsp* ~hoch* ~hohe*',
  ],
  fullness: ['voll volle vollen voller ~voll* ~gefüll* ~völl*', 'leer leere leeren leerer ~leer* ~verlass*'],
  ease: [
    'leicht leichte leichter einfach einfache einfacher ~leicht* ~einfach* ~erleicht*',
    'schwer schwierig* schwerer ~schwer* ~schwier* ~hart* ~kompliz* ~nicht ~un* ~müh* ~problem*',
  ],
  quality: [
    'besser bessere besseren beste besten ~bess* ~best* ~gut* ~verbess* ~mehr ~lieber',
    'schlechter schlechtere schlimmer schlechteste* schlimmste* ~schlecht* ~schlimm* ~verschl* ~nicht',
  ],
  sex: [
    'mann männer männern mannes ~mann* ~männ* ~jung* ~herr* ~*mann ~vater* ~sohn* ~*männer ~*leute',
    'frau frauen ~frau* ~dame* ~mädchen* ~weib* ~*in ~*innen ~mutter* ~tochter*',
  ],
  parent: ['vater väter vaters ~vat* ~vät* ~papa ~elter* ~*vater', 'mutter mütter ~mut* ~müt* ~mama ~*mutter ~*mütter'],
  sibling: ['bruder brüder bruders brüdern ~br* ~geschw*', 'schwester schwestern ~schwest* ~geschw* ~kranken*'],
  offspring: ['sohn söhne sohnes sohnen söhnen ~soh* ~söh* ~kind* ~jung*', 'tochter töchter töchtern ~toch* ~töch* ~mäd*'],
  friendship: ['freund freunde freunden freundin* ~freund*', 'feind* ~feind* ~gegner*'],
  affection: ['lieb* geliebt* liebe ~lieb* ~gern*', 'hass hasst hasste hassen gehasst ~hass* ~haß*'],
  life: [
    'lebend* lebt lebte lebendig* ~leb* ~überleb*',
    'tot tote toten starb gestorben stirbt ~tot* ~töt* ~tod* ~ster* ~verst*',
  ],
  colour: [
    'rot rote roten roter rotes ~rot* ~röt*',
    'grün grüne grünen grüner grünes ~grün*',
    'blau blaue blauen blauer blaues ~blau* ~bläu*',
    'gelb gelbe gelben gelber gelbes ~gelb*',
    '~schwarz*',
    '~weiß*',
    'braun braune braunen brauner ~braun* ~bräun*',
    '~grau*',
    '~gold*',
    '~silber*',
    'lila violett* ~lila*',
    '~orang*',
    '~rosa*',
  ],
  outcome: [
    'gewinn* gewann gewannen gewonnen ~gewin* ~gewan* ~sieg* ~schlug* ~schlag* ~besieg*',
    'verlier* verlor verloren ~verlor* ~verlier* ~niederl* ~verlust*',
  ],
  trade: [
    'kauf* kaufte gekauft ~kauf* ~erwerb* ~gekauf* ~käuf* ~einkauf* ~anschaff*',
    'verkauf* verkaufte ~verkauf* ~verkäuf* ~absatz*',
  ],
  permission: [
    'erlaub* gestatt* zulässig darf dürfen ~erlaub* ~gestatt* ~darf ~dürf* ~kann ~können ~zul* ~zugel* ~ermög* ~möglich* ~lässt ~lassen',
    'verbot* verboten verbiet* untersag* ~verb* ~untersag* ~nicht ~illeg* ~kein* ~hinder*',
  ],
  acceptance: [
    'akzeptier* angenommen annehm* nahm genehmig* billig* ~akzep* ~ange* ~anneh* ~geneh* ~zustimm* ~gebill*',
    'abgelehnt ablehn* lehnt* verweiger* zurückgewies* ~ablehn* ~abgel* ~verw* ~weig* ~nicht ~nein ~zurück*',
  ],
  level: [
    'über oben oberhalb ~über* ~ober* ~auf ~höh* ~mehr ~hoch*',
    'unter unten unterhalb ~unter* ~nied* ~ab* ~wenig* ~folg* ~tief*',
  ],
  interior: ['drinnen innerhalb innen ~inn* ~in*', 'draußen außerhalb außen ~auß* ~aus*'],
  limit: [
    'mindestens wenigstens minimum ~min* ~zumindest ~nicht ~über ~mehr',
    'höchstens maximal maximum ~max* ~nicht ~höchst* ~meist* ~bis ~unter',
  ],
  sign: ['positiv*', 'negativ*'],
  age: ['erwachsen* ~erw*', 'kind kinder kindern kindes ~kind* ~jung* ~mäd* ~säugl*'],
  safety: ['sicher* ~sich* ~gefahrlos* ~unbedenk* ~ungefähr*', 'gefährlich* gefahr* ~gef* ~risik* ~unsich*'],
  success: [
    'gelang gelingt gelungen erfolg* ~gelin* ~gelun* ~gelan* ~erfolg* ~schaff*',
    'misslang misslungen gescheiter* scheiter* versag* misserfolg* ~missl* ~scheit* ~versag* ~fehl* ~nicht ~durchgef*',
  ],
  war: ['krieg* kriege ~krieg* ~kampf* ~schlacht*', 'frieden* friedlich* ~fried* ~waffenst*'],
  ownership: ['öffentlich* ~öff* ~staat*', 'privat* ~pers*'],
  timeliness: ['früh* ~früh* ~vor* ~ehe*', 'spät* ~spät* ~verzög* ~versp* ~nach* ~dann'],
  switch: [
    'einschalt* eingeschalt* einzuschalt* ~ein* ~an* ~start* ~aktiv* ~öffn*',
    'ausschalt* ausgeschalt* auszuschalt* abschalt* abgeschalt* ~aus* ~ab* ~stopp* ~deakt* ~schließ* ~zu*',
  ],
  novelty: [
    'neu neue neuen neuer neues neueren ~neu* ~modern* ~frisch* ~nächst*',
    'alt alte alten alter altes ~alt* ~ält* ~früh* ~ehemal* ~jahr* ~jähr* ~antik*',
  ],
  number: [
    'viele vielen vieler ~viel* ~mehr* ~meist* ~zahl* ~groß* ~oft ~häuf* ~unzähl* ~etlich*',
    'wenige wenigen weniger ~wenig* ~selten* ~klein* ~paar ~einig* ~nicht ~kaum ~gering* ~kein* ~mangel*',
  ],
  position: [
    'obere oberen oberer oberes oberste obersten ~ober* ~oben ~hoch* ~höh* ~spitz*',
    'untere unteren unterer unteres unterste untersten ~unter* ~unten ~nied* ~boden* ~tief*',
  ],
  youth: [
    'jung junge jungen jünger jüngere jüngste jüngsten ~jung* ~jüng* ~kind* ~klein*',
    'älter ältere älteren älteste ältesten ~alt* ~ält* ~senior* ~groß*',
  ],
  distance: [
    'nahe nah in_der_nähe ~nah* ~näh* ~neben ~dicht ~unweit* ~kurz*',
    'weit_weg weit_entfernt fern ~weit* ~fern* ~entfernt* ~lang*',
  ],
  sameness: [
    '~gleich* ~selb* ~dasselbe ~dieselbe* ~derselbe* ~unveränder* ~konstant* ~identisch* ~ähnlich* ~einheitlich*',
    '~unterschied* ~unterscheid* ~verschieden* ~änder* ~veränder* ~schwank* ~anders ~variier* ~abweich*',
  ],
  goodness: ['~gut* ~schön* ~prima ~hervorrag*', '~schlecht* ~übel* ~schlimm* ~falsch* ~dumm*'],
};
