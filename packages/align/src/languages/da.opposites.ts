import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    'før inden ~førend ~forinden ~tidligere ~forud ~siden ~til ~for ~forrige ~foran ~før* ~end ~hidtil',
    'efter bagefter derefter ~efter* ~senere ~siden ~da ~når ~så ~næste ~bag ~følg* ~herefter ~fra ~ved ~over',
  ],
  growth: [
    'stig* steg øge* øget øges forøg* vokse* ~voks* ~højere ~mere ~op ~hæv* ~forbedr* ~forstær* ~udvid* ~frem* ~tilt* ~tiltag* ~stigende ~større ~flere ~opad* ~fordobl* ~forlæng*',
    'fald* faldt reducer* nedsæt* nedsat mindsk* formindsk* aftag* sænk* ~mindre ~lavere ~ned ~ned* ~skær* ~svækk* ~mist* ~tab* ~færre ~begræns* ~dal* ~forring* ~fjern* ~dæmp* ~sank',
  ],
  amount: [
    'mere flere ~over ~mer ~flest* ~mest* ~større ~yderligere ~længere ~højere ~stadig ~også ~anden ~ekstra ~ud',
    'mindre færre ~under ~lavere ~ikke ~mindst* ~lidt ~ned* ~få ~sjældn* ~dårl* ~ringe* ~svag* ~små ~lille ~kort*',
  ],
  height: [
    'høj højt høje højere højest højeste ~høj* ~stor* ~stærk* ~op ~øverst* ~øvre ~opp* ~top*',
    'lav lavt lave lavere lavest laveste ~lille ~små ~ned* ~ringe* ~mindre ~dyb* ~under* ~svag* ~nederst* ~billig* ~kort* ~dårl* ~lavt*',
  ],
  hand: ['venstre ~venstre*', 'højre ~højre*'],
  openness: ['åbn* åben åbent åbne ~lås_op ~åb* ~genåb*', 'luk* lukket lukkes ~aflås* ~låse* ~tilluk* ~slut* ~nær*'],
  constancy: [
    'altid ~hele_tiden ~hver ~alle ~bestandig ~stadig ~nogensinde ~evig* ~konstant*',
    'aldrig ~ikke ~ingen ~intet ~næppe ~sjælden* ~hverken ~uden',
  ],
  frequency: [
    'ofte hyppig* tit ~mange ~tit ~alm* ~jævnlig* ~regelm* ~gentag* ~altid ~meget',
    'sjælden* ~næppe ~få ~ikke ~aldrig ~usædv* ~knap ~lidt ~uden',
  ],
  course: [
    'begynd* start* ~indled* ~åbn* ~først* ~fra ~oprind* ~siden ~tidlig* ~påbegynd* ~gik ~går ~gå ~tog ~tage* ~grund*',
    'slut* ende* afslut* ophør* ~endelig* ~sidst* ~stop* ~luk* ~mål* ~bund* ~enden ~færdig* ~til ~indtil ~omsider ~udløb*',
  ],
  direction: ['nord nordlig* nordpå ~nord*', 'syd sydlig* sydpå ~syd*', 'øst østlig* ~øst*', 'vest vestlig* ~vest*'],
  daytime: ['morgenen morges formiddag* ~morg* ~for*', 'aften aftenen aftener ~aft* ~nat* ~sen* ~eftermiddag*'],
  season: ['sommer*', 'vinter*', '~forår*', 'efterår*'],
  warmth: [
    'varm varmt varme varmere ~varm* ~hed* ~hede ~opvarm*',
    'kold koldt kolde koldere kulde ~kold* ~kul* ~køl* ~frys* ~frost* ~forkøl*',
  ],
  moisture: ['tør tørt tørre ~tør*', 'våd vådt våde fugtig* ~våd* ~fugt* ~regn*'],
  strength: ['stærk stærkt stærke stærkere ~stærk* ~kraftig* ~styrk*', 'svag svagt svage svagere ~svag* ~let* ~svæk* ~dårl*'],
  size: [
    'stor stort store større størst største ~stor* ~stør* ~kæmp* ~enorm*',
    'lille små mindre mindst mindste ~lil* ~små* ~min* ~ung* ~kort* ~få ~lidt ~ring*',
  ],
  length: ['lang langt lange længere længst ~lang* ~læng*', 'kort korte kortere kortest ~kort* ~lav* ~snart ~lille'],
  speed: ['hurtig* ~hurtig* ~rask* ~snar* ~straks', 'langsom* ~langsom* ~sen* ~gradvis* ~sagte'],
  wealth: ['rig rigt rige rigere velhavende ~rig*', 'fattig* ~fattig* ~ring* ~dårl*'],
  price: ['billig* ~billig* ~lav*', 'dyr dyrt dyre dyrere dyrest* ~dyr* ~kost* ~høj*'],
  fullness: ['fuld fuldt fulde ~fuld* ~fyld*', 'tom tomt tomme tommere ~tom* ~øde* ~ledig*'],
  ease: [
    'let nem nemt nemme lettere nemmere ~let* ~nem* ~enk* ~simp*',
    'svær svært svære sværere vanskelig* ~svær* ~vansk* ~hård* ~besvær* ~ikke ~u* ~kompl* ~problem*',
  ],
  quality: [
    'bedre bedst bedste ~bed* ~god* ~forbed* ~mere',
    'værre værst værste dårligere dårligst ~dårl* ~vær* ~slem* ~forvær* ~ring* ~ikke',
  ],
  sex: [
    'mand manden mænd mændene ~mand* ~mænd* ~dreng* ~herr* ~*mand ~*mænd ~far* ~søn* ~*mænd*',
    'kvinde* ~dame* ~pige* ~kon* ~hustru* ~kvind* ~mor* ~datter* ~*inde*',
  ],
  parent: [
    'far faren faderen fader fædre ~*far ~fader* ~bedst* ~foræld* ~fa*',
    'mor moren moderen moder mødre ~*mor ~moder* ~mo*',
  ],
  sibling: ['bror broren brødre brødrene ~br* ~sødsk* ~søsk*', 'søster søsteren søstre søstrene ~søst* ~søsk* ~sygepl*'],
  offspring: ['søn sønnen sønner sønnerne ~søn* ~barn* ~dreng*', 'datter datteren døtre døtrene ~dat* ~døt* ~pige*'],
  friendship: ['ven venner veninde* vennen ~ven* ~kammer*', 'fjende* ~fjend* ~modst*'],
  affection: ['elsk* kærlighed* ~kær*', 'had hader hadede hadet ~had* ~afsky*'],
  life: ['levende lever levede ~lev* ~liv* ~overlev*', 'død døde døden dør ~dø* ~dræb* ~afdød* ~omkom*'],
  colour: [
    'rød rødt røde ~rød*',
    'grøn grønt grønne ~grøn*',
    'blå blåt ~blå*',
    'gul gult gule ~gul*',
    '~sort*',
    '~hvid*',
    'brun brunt brune ~brun*',
    '~grå*',
    '~gyld* ~guld*',
    '~sølv*',
    'lilla violet ~lilla*',
    '~orange*',
    '~pink ~lyserød* ~rosa*',
  ],
  outcome: [
    'vinde* vinder vandt vundet ~vind* ~vand* ~sejr* ~slå* ~slog ~vund*',
    'tabe taber tabte tabt ~tab* ~mist* ~nederlag* ~fortab*',
  ],
  trade: ['køb* købte ~køb* ~indkøb* ~anskaf*', 'sælg* solgt* salg* ~sæl* ~salg* ~solg*'],
  permission: [
    'tilladt tillad* må lov ~tillad* ~lov* ~kan ~må ~muli* ~gør',
    'forbud* forbyd* forbudt ~forbu* ~forby* ~ikke ~ulov* ~forhind* ~bandl*',
  ],
  acceptance: [
    'accepter* godkend* vedtag* ~accept* ~godk* ~vedt* ~anerk* ~bifald* ~tog* ~tag*',
    'afvis* afslå* afslog nægt* forkast* ~afv* ~afsl* ~næg* ~forkast* ~ikke ~nej',
  ],
  level: [
    'over oven ovenfor ovenover ~over* ~op* ~høj* ~mer*',
    'under nedenfor nedenunder neden ~under* ~ned* ~lav* ~mind* ~følg*',
  ],
  interior: ['indenfor indeni inde indendørs ~ind* ~i', 'udenfor ude udendørs ~ud* ~uden*'],
  limit: [
    'mindst minimum ~min* ~ikke ~over ~mere',
    'højst maksimum højest maksimalt ~maks* ~max* ~højst* ~ikke ~mest* ~flest* ~op_til ~under',
  ],
  sign: ['positiv*', 'negativ*'],
  age: ['voksen voksne ~voks*', 'barn børn børnene barnet ~bar* ~bør* ~dreng* ~pige*'],
  safety: ['sikker* ~sik* ~tryg* ~ufarl*', 'farlig* fare farer ~far* ~risik* ~usikk* ~true*'],
  success: [
    'lykkes lykkedes succes* ~lykk* ~succ* ~held* ~klar*',
    'mislykk* fejl* svigt* ~mislyk* ~fejl* ~sviqt* ~ikke ~nederl* ~fiask*',
  ],
  war: ['krig krigen krige ~krig* ~kamp*', 'fred freden fredelig* ~fred* ~våben*'],
  ownership: ['offentlig* ~offent* ~stat* ~kommun*', 'privat* ~pers* ~egen'],
  timeliness: ['tidlig* ~tidl* ~før* ~først*', 'sen sent sene senere ~sen* ~forsin* ~siden ~efter*'],
  switch: [
    'tænd tænde tænder tændte tændt ~aktiv* ~start* ~slå_til',
    'sluk slukke slukker slukkede slukket ~deakt* ~stop* ~slå_fra ~afbryd* ~luk*',
  ],
  novelty: ['ny nyt nye nyere ~ny* ~moderne* ~frisk* ~næste', 'gammel gammelt gamle ~gam* ~æld* ~tidlig* ~år* ~old* ~ald*'],
  number: [
    'mange ~meget ~fler* ~talrig* ~mest* ~stor* ~adskil* ~ofte ~masse*',
    'få ~færre ~lidt ~sjæld* ~lille ~små ~nogle ~enkelt* ~ikke ~næppe ~fåtal* ~par ~mangel*',
  ],
  position: ['øvre øverste øverst ~top* ~over* ~høj*', 'nedre nederste nederst ~bund* ~under* ~lav* ~ned* ~mindre'],
  youth: ['ung unge yngre yngste yngst ~ung* ~yng* ~barn* ~lil* ~bør*', 'ældre ældste ældst ~æld* ~gam* ~old* ~stor* ~stør*'],
  distance: ['nær tæt_på tæt_ved ~nær* ~tæt* ~kort*', 'langt_væk langt_fra ~lang* ~fjern* ~afsides'],
  sameness: [
    '~samme ~ens ~lige ~lig ~identisk* ~uændre* ~uforandre* ~konstant*',
    '~forskel* ~anderledes ~ændre* ~varier* ~forandr* ~skift*',
  ],
  goodness: ['~god* ~fint ~fine ~pæn* ~udmærket', '~dårlig* ~tosset ~ringe ~værst ~skidt ~dum*'],
};
