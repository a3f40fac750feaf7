import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    'voor voordat vooraf ~alvorens ~vóór ~eerder ~geleden ~tot ~vorig* ~voor* ~eerst ~dan ~vooraan',
    'na nadat daarna erna ~na* ~later ~sinds ~toen ~dan ~wanneer ~volgend* ~achter ~vervolgens ~vanaf ~bij ~over',
  ],
  growth: [
    'stijg* !stijgb* steeg gestegen toenem* toenam* toegenomen verhog* verhoogd* vergro* ~groei* ~hoger ~meer ~op ~omhoog ~versterk* ~verbeter* ~uitbr* ~stijging* ~grotere ~toename* ~neemt ~nam ~verdubbel* ~verleng*',
    'dal* daalde gedaald afnem* afnam* afgenomen verlag* verminder* daling* afname* ~vermind* ~lager ~minder ~neer ~omlaag ~krimp* ~verzwak* ~verlie* ~beperk* ~klein* ~teruglo* ~terug* ~af ~reduc* ~verklein* ~inkrimp*',
  ],
  amount: [
    'meer ~over ~boven ~meest* ~groter* ~langer ~hoger ~extra ~verder ~ook ~ander* ~ruim ~nog ~*er',
    'minder ~onder ~lager ~niet ~minst* ~weinig ~klein* ~kort* ~geen ~laag ~slecht* ~gering* ~zwak* ~min',
  ],
  height: [
    'hoog hoge hoger hogere hoogst hoogste ~hoog* ~groot ~grote* ~sterk* ~bovenst* ~boven* ~op ~top*',
    'laag lage lager lagere laagst laagste ~klein* ~onder* ~neer* ~gering* ~weinig ~diep* ~zwak* ~kort* ~goedkoop* ~laag*',
  ],
  hand: ['links linker linkse ~linker* ~links*', 'rechts rechter rechtse ~rechter* ~rechts* ~recht'],
  openness: [
    'open opent openen geopend opende openden ~heropen* ~open*',
    'dicht sluit sluiten gesloten sloot ~toe ~sluit* ~op_slot ~sloten ~afsluit* ~dicht*',
  ],
  constancy: [
    'altijd ~steeds ~elke ~ieder* ~ooit ~immer ~alle ~constant* ~voortdur* ~eeuwig*',
    'nooit nimmer ~niet ~geen ~zelden ~nauwelijks ~niemand ~zonder',
  ],
  frequency: [
    'vaak dikwijls ~veel* ~regelm* ~gewoon* ~frequent* ~herhaald* ~altijd ~meest*',
    'zelden zeldzaam zeldzame ~nauwelijks ~weinig ~niet ~nooit ~ongewo* ~amper ~geen ~schaars*',
  ],
  course: [
    'begin* begon* gestart start* ~opent ~open* ~eerst* ~vanaf ~sinds ~oorspr* ~vroeg* ~aanvang* ~ging* ~ga* ~richt* ~ontst*',
    'eindig* einde afloop* beëindig* ~eind* ~stop* ~laatst* ~sluit* ~doel* ~af ~klaar ~tot ~bodem ~uiteind* ~slot ~afgelop* ~verval*',
  ],
  direction: [
    'noord noorden noordelijk* ~noord*',
    'zuid zuiden zuidelijk* ~zuid*',
    'oost oosten oostelijk* ~oost*',
    'west westen westelijk* ~west*',
  ],
  daytime: ['ochtend* morgens ~morgen* ~voormiddag ~vroeg*', 'avond* ~nacht* ~laat ~middag'],
  season: ['zomer*', 'winter*', '~lente ~voorjaar*', 'herfst ~najaar*'],
  warmth: [
    'warm warme warmer warmte heet hete ~warm* ~hit* ~heet*',
    'koud koude kouder kou ~koud* ~koel* ~vries* ~vorst* ~verkoud* ~frisse',
  ],
  moisture: ['droog droge ~droog* ~drog*', 'nat natte vochtig* ~nat* ~vocht* ~regen*'],
  strength: ['sterk sterke sterker ~sterk* ~krach* ~hevig* ~zwar*', 'zwak zwakke zwakker ~zwak* ~licht* ~verzwak* ~slap*'],
  size: [
    'groot grote groter grotere grootst grootste ~gro* ~enorm*',
    'klein kleine kleiner kleinere kleinst kleinste ~klein* ~gering* ~weinig ~kort* ~jong* ~kind*',
  ],
  length: ['lang lange langer langere langst ~lang* ~leng*', 'kort korte korter kortere kortst ~kort* ~snel* ~klein*'],
  speed: [
    'snel snelle sneller snelste ~snel* ~vlug* ~rap* ~vlot* ~spoed*',
    'langzaam langzame langzamer trage traag ~langz* ~traag* ~trag* ~geleid*',
  ],
  wealth: ['rijk rijke rijker ~rijk* ~welgest*', 'arm arme armen armoede ~arm* ~slecht*'],
  price: [
    'goedkoop goedkope goedkoper goedkoopste ~goedko* ~voordel* ~lage',
    'duur dure duurder duurste ~duur* ~dure* ~kost* ~prijz* ~hoge',
  ],
  fullness: ['vol volle voller ~vol* ~gevuld*', 'leeg lege leger ~leeg* ~leg* ~verlaten'],
  ease: [
    'makkelijk* gemakkelijk* eenvoudig* ~makk* ~gemak* ~eenv* ~licht*',
    'moeilijk* lastig* ~moei* ~lastig* ~zwaar* ~zware* ~hard* ~niet ~on* ~ingew* ~problem*',
  ],
  quality: [
    'beter betere best beste ~bet* ~goed* ~verbet* ~meer',
    'slechter erger slechtst slechtste ergst ergste ~slecht* ~erg* ~verslecht* ~verer* ~niet',
  ],
  sex: [
    'man mannen ~man* ~jongen* ~heer* ~*man ~echtgenoot ~vader* ~zoon',
    'vrouw vrouwen ~vrouw* ~dame* ~meisj* ~*ster ~moeder* ~dochter* ~*in',
  ],
  parent: ['vader vaders ~va* ~pa* ~papa ~*vader ~opa', 'moeder moeders ~mo* ~ma* ~*moeder ~oma'],
  sibling: ['broer broers broeder* ~bro* ~gebr*', 'zus zussen zuster* ~zus* ~verple*'],
  offspring: ['zoon zonen zoons ~zo* ~kind* ~jong*', 'dochter dochters ~doch* ~meis*'],
  friendship: ['vriend vrienden vriendin* ~vrien*', 'vijand* ~vijan* ~tegenst*'],
  affection: ['liefde houdt hield ~lief* ~hou* ~verlie* ~bemin*', 'haat haten haatte gehaat ~haat* ~hat*'],
  life: ['levend* leeft leefde ~lev* ~leef* ~overlev*', 'dood dode stierf gestorven sterft ~doo* ~dod* ~ster* ~over* ~stier*'],
  colour: [
    'rood rode ~rood* ~rode',
    'groen groene ~groen*',
    'blauw blauwe ~blauw*',
    'geel gele ~geel*',
    '~zwart*',
    '~wit*',
    'bruin bruine ~bruin*',
    '~grijs* ~grijz*',
    '~goud* ~gulden',
    '~zilver*',
    'paars paarse ~paars*',
    '~oranj*',
    '~roze',
  ],
  outcome: [
    'win wint won wonnen gewonnen winnen ~win* ~won* ~overwin* ~versla* ~zeg* ~gewon*',
    'verlies verliest verloor verloren ~verlo* ~verli* ~nederl* ~kwijt*',
  ],
  trade: ['koop* koopt kocht* gekocht ~koop* ~koch* ~kop* ~aankoop* ~gekoch* ~aanschaf*', 'verkoop* verkocht* verkopen ~verko*'],
  permission: [
    'toegestaan toesta* mag mogen ~toeg* ~toest* ~mag ~mogen ~kan ~kunnen ~sta* ~laat ~mogelijk',
    'verbod* verboden verbied* ~verbo* ~verbie* ~niet ~illeg* ~voork* ~geen',
  ],
  acceptance: [
    'aanvaard* accepteer* goedgekeurd goedkeur* keurt ~aanv* ~accept* ~goedk* ~goedg* ~instem* ~aangen*',
    'afwijs* afgewezen wees weiger* verwerp* verworp* ~afw* ~afg* ~wei* ~verw* ~niet ~nee',
  ],
  level: ['boven bovenaan ~boven* ~over* ~op ~hog* ~meer', 'onder beneden onderaan ~onder* ~bened* ~lag* ~mind* ~volg*'],
  interior: ['binnen binnenshuis binnenin ~bin* ~in*', 'buiten buitenshuis ~buit* ~uit*'],
  limit: [
    'minstens minimaal minimum tenminste ~min* ~niet ~ten_minste ~over ~meer',
    'hoogstens hooguit maximaal maximum ~max* ~niet ~hoogst* ~meest* ~tot',
  ],
  sign: ['positief positieve*', 'negatief negatieve*'],
  age: ['volwassen* ~volw*', 'kind kinderen kinders ~kind* ~jong* ~meis*'],
  safety: ['veilig* ~veil* ~zeker*', 'gevaarlijk* gevaar ~geva* ~risic* ~onveil*'],
  success: [
    'slag* gelukt lukt* succes* ~slaag* ~slag* ~luk* ~geluk* ~succ* ~geslaag*',
    'mislukt* mislukk* faal* faalde ~mislu* ~fal* ~faal* ~niet ~falen',
  ],
  war: ['oorlog* ~oorl* ~strij*', 'vrede vredes* ~vred* ~rust*'],
  ownership: ['openba* publiek* ~open* ~publi* ~overh*', 'privé particulier* ~priv* ~parti* ~perso*'],
  timeliness: ['vroeg* eerder ~vroe* ~eer*', 'laat late later ~la* ~vertra* ~vervol* ~na*'],
  switch: [
    'inschakel* ingeschakel* ~zet_aan ~aan* ~start* ~activ* ~open*',
    'uitschakel* uitgeschakel* ~zet_uit ~uit* ~stop* ~deact* ~sluit* ~dicht*',
  ],
  novelty: [
    'nieuw nieuwe nieuwer ~nieuw* ~modern* ~vers* ~volgend*',
    'oud oude ~oud* ~eer* ~vroeg* ~jaar ~jar* ~voormal* ~leef*',
  ],
  number: [
    'veel vele ~meer ~meest* ~talrijk* ~talloz* ~grot* ~groot ~vaak ~tal* ~verschill*',
    'weinig ~minder ~zelden ~klein* ~paar ~enkel* ~niet ~nauw* ~schaars* ~geen ~gebrek*',
  ],
  position: ['bovenste ~boven* ~top* ~hog* ~hoog*', 'onderste ~onder* ~bodem* ~lag* ~laag* ~bened*'],
  youth: ['jong jonge jonger jongere jongste ~jong* ~kind* ~jeug* ~klein*', 'ouder oudere oudste ~oud* ~bejaard* ~groot ~grot*'],
  distance: [
    'dichtbij nabij vlakbij ~dicht* ~nabij* ~buurt ~vlak* ~nah* ~bij ~kort*',
    'ver_weg ~ver ~verre ~verder ~afgelegen ~lang*',
  ],
  sameness: [
    '~gelijk* ~zelfde ~hetzelfde ~dezelfde ~onveranderd* ~constant* ~identiek*',
    '~verschil* ~anders ~verander* ~varië* ~uiteenlop* ~wissel*',
  ],
  goodness: ['~goed* ~prima ~mooi* ~uitstekend*', '~slecht* ~verkeerd* ~gek ~kwaad ~dom'],
};
