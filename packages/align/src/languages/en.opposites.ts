import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    'before beforehand ~until ~till ~prior ~ahead ~previous* ~earlier ~ago ~advance ~pre* ~eve ~preced* ~former* ~yet ~in_front ~than ~earl* ~past ~already ~up_to',
    'after afterwards ~later ~following ~since ~then ~once ~when ~behind ~post* ~past ~next ~subsequen* ~follow* ~on ~upon ~within ~from ~thereafter ~in ~over ~late ~second',
  ],
  growth: [
    'increas* rise rises rose risen rising ~grow* ~grew ~rais* ~higher ~more ~up ~climb* ~gain* ~enhanc* ~elevat* ~soar* ~boost* ~improv* ~upward* ~expand* ~multipl* ~extend* ~accelerat* ~jump* ~add* ~double* ~widen* ~heighten* ~strengthen* ~greater ~high',
    'decreas* fall falls fallen fell ~declin* reduc* diminish* ~drop* ~lower* ~less* ~down ~shrink* ~shrank ~cut* ~low ~fewer ~lessen* ~slow* ~weaken* ~worse* ~loss ~lose ~losing ~lost ~sank ~sink* ~fading ~deplet* ~minimi* ~small* ~limit* ~downward* ~slump* ~plung* ~erod*',
  ],
  amount: [
    'more ~over ~exceed* ~additional* ~further ~extra ~longer ~higher ~greater ~further* ~plus ~above ~beyond ~another ~most* ~better ~anymore ~*er ~rather ~even ~other ~else ~again',
    "less fewer ~under ~below ~lower ~smaller ~not ~little ~least ~short* ~low* ~down ~reduc* ~decreas* ~minus ~no ~neither ~*less ~lack* ~n't ~never ~hardly ~few ~poor* ~worse",
  ],
  height: [
    'high higher highest ~tall* ~top ~elevat* ~great* ~strong* ~upper ~up ~height* ~hot* ~loud* ~peak* ~rais* ~extreme* ~senior ~major ~large* ~most',
    'low lower lowest ~small* ~short* ~little ~down ~bottom ~poor* ~weak* ~cheap* ~reduc* ~under ~below ~minimal* ~few* ~less ~deep ~base*',
  ],
  hand: [
    'left_side left_hand on_the_left to_the_left left_of ~left*',
    'right_side right_hand on_the_right to_the_right right_of ~right*',
  ],
  openness: ['open opens opened opening ~reopen* ~unlock* ~open*', 'closed closes close closing shut shuts ~shut* ~lock* ~clos*'],
  constancy: [
    'always ~every ~constant* ~ever ~forever ~permanent* ~invariabl* ~all ~whenever ~continual* ~ongoing ~regular* ~usual* ~typical* ~still ~any ~each',
    "never ~not ~no ~n't ~none ~ever ~rarely ~seldom ~nor ~cannot ~without ~neither ~nobody ~nothing",
  ],
  frequency: [
    'often frequent* ~common* ~many ~regular* ~usual* ~generally ~always ~repeated* ~typical* ~several ~much ~most* ~popular ~lot',
    "rarely seldom rare infrequent* ~hardly ~scarce* ~few* ~uncommon* ~not ~n't ~never ~little ~unusual* ~occasional* ~sometimes ~no ~unlikely ~special ~barely",
  ],
  course: [
    'begin begins began begun beginning start* ~commenc* ~launch* ~initial* ~open* ~first ~from ~set ~onset ~early ~origin* ~go* ~found* ~introduc* ~establish* ~since ~becom* ~took ~embark* ~kick* ~enter*',
    'end ends ended ending finish* ~stop* ~conclu* ~clos* ~ceas* ~final* ~last ~until ~complet* ~expir* ~terminat* ~late ~over ~bottom ~edge ~tail ~goal ~aim* ~result* ~finally ~eventually ~ultimately ~quit ~done ~halt* ~abandon*',
  ],
  direction: ['north northern', 'south southern', 'east eastern', 'west western'],
  daytime: [
    'morning mornings ~dawn ~am ~a.m ~sunrise ~breakfast ~early ~noon ~midnight ~day*',
    'evening evenings ~night* ~dusk ~pm ~tonight ~dinner ~sunset ~late ~midnight ~afternoon ~overnight ~eve',
  ],
  season: ['summer summers', 'winter winters wintertime', '~spring', 'autumn ~fall'],
  warmth: [
    'hot hotter warm warmer heat warmth ~warm* ~heat* ~tropic* ~temperature* ~fever*',
    'cold colder cool chilly ~cold* ~freez* ~frost* ~frozen ~ic* ~cool* ~catch ~chill*',
  ],
  moisture: ['dry drier dried ~dry* ~drought* ~arid', 'wet wetter damp moist humid ~humid* ~moist* ~rain* ~water* ~soak*'],
  strength: [
    'strong stronger strongest ~strong* ~powerful ~strength* ~severe* ~heavy ~tough ~robust ~intens* ~firm*',
    'weak weaker weakest ~weak* ~slight* ~mild* ~poor* ~faint* ~low* ~feeble ~light',
  ],
  size: [
    'big bigger biggest large larger largest ~huge ~great* ~major ~vast ~enormous ~wide* ~big* ~large* ~main ~tall ~massive ~long* ~high* ~more',
    'small smaller smallest tiny ~little ~small* ~minor ~short* ~slight* ~few* ~young* ~miniature ~low* ~less* ~mini* ~narrow ~compact ~child*',
  ],
  length: [
    'long longer longest ~long* ~length* ~tall',
    'short shorter shortest brief ~short* ~brief* ~soon* ~quick* ~little ~small ~low',
  ],
  speed: [
    'fast faster fastest quick quickly quicker rapid rapidly ~swift* ~soon* ~speed* ~prompt* ~immediate* ~sharp* ~fast* ~short* ~early',
    'slow slower slowest slowly ~slow* ~gradual* ~sluggish ~delay* ~late*',
  ],
  wealth: ['rich richer wealthy ~wealth* ~rich*', 'poor poorer poverty ~poor* ~impover* ~bad* ~weak* ~disadv* ~low*'],
  price: [
    'cheap cheaper cheapest inexpensive ~cheap* ~affordab* ~low* ~budget ~bargain ~less ~discount*',
    'expensive dear costly ~expens* ~cost* ~high* ~pric* ~luxur* ~valuable ~upscale',
  ],
  fullness: [
    'full fuller ~full* ~fill* ~whole ~complete* ~crowd* ~pack*',
    'empty emptier ~empt* ~vacan* ~desert* ~bare ~blank ~hollow',
  ],
  ease: [
    'easy easier easiest easily simple ~eas* ~simpl* ~light* ~straightforward ~convenient*',
    'difficult hard harder hardest ~difficult* ~hard* ~tough* ~tricky ~challeng* ~complicat* ~severe* ~trouble* ~not ~un* ~complex* ~problem*',
  ],
  quality: [
    'better best improved ~improv* ~good ~well ~great* ~superior ~more ~rather ~prefer*',
    'worse worst ~bad* ~poor* ~deteriorat* ~wors* ~less ~inferior ~not',
  ],
  sex: [
    'man men male males ~gentlem* ~boy* ~husband* ~guy* ~*man ~*men ~human* ~father* ~son ~sons ~people ~himself ~he ~him ~his',
    'woman women female females ~lady ~ladies ~girl* ~wife ~wives ~*woman ~*women ~mother* ~daughter* ~her ~she ~herself',
  ],
  parent: ['father fathers ~dad* ~parent* ~grandfather* ~papa ~pater*', 'mother mothers ~mum* ~mom* ~grandmother* ~mama ~mater*'],
  sibling: ['brother brothers ~sibling* ~brother* ~bro', 'sister sisters ~sibling* ~sister* ~nurse*'],
  offspring: ['son sons ~child* ~grandson* ~boy*', 'daughter daughters ~child* ~granddaughter* ~girl*'],
  friendship: [
    'friend friends friendly ~friend* ~ally ~allies ~fellow* ~acquaint*',
    'enemy enemies ~enem* ~foe* ~hostil* ~rival* ~opponent*',
  ],
  affection: ['love loves loved loving ~lov* ~like* ~fond* ~beloved', 'hate hates hated hatred ~hat* ~loath* ~dislik* ~detest*'],
  life: [
    'alive living ~liv* ~life ~lives ~surviv*',
    'dead died dies dying ~dea* ~die* ~kill* ~fatal* ~late ~dy* ~pass* ~lifeless ~mortal*',
  ],
  colour: [
    'red',
    'green',
    'blue',
    'yellow',
    '~black',
    '~white',
    'brown',
    '~grey ~gray',
    '~golden ~gold',
    '~silver',
    'purple',
    '~orange',
    '~pink',
  ],
  outcome: [
    'win wins won winning winner ~win* ~victor* ~beat* ~defeat* ~triumph* ~gain*',
    'lose loses lost losing loser defeated ~los* ~defeat* ~miss* ~beaten ~loss*',
  ],
  trade: [
    'buy buys bought buying purchas* ~buy* ~acquir* ~purchas* ~order* ~shop*',
    'sell sells sold selling ~sell* ~sale* ~sold*',
  ],
  permission: [
    'allow allows allowed permitted permit ~allow* ~permit* ~let* ~authori* ~may ~can ~enabl* ~possib* ~legal*',
    'forbid* forbidden prohibit* banned ~ban* ~forbid* ~prohib* ~not ~illegal* ~disallow* ~prevent* ~never ~block* ~bar*',
  ],
  acceptance: [
    'accept accepts accepted approve approved approves approval ~accept* ~approv* ~adopt* ~agree* ~pass* ~embrac* ~welcom* ~grant* ~back*',
    'reject rejects rejected refus* ~reject* ~refus* ~declin* ~turn* ~den* ~dismiss* ~not ~veto*',
  ],
  level: [
    'above ~over ~more ~exceed* ~higher ~upper ~up ~top ~on ~beyond ~north',
    'below beneath underneath ~under* ~less ~lower ~down ~bottom ~following ~south',
  ],
  interior: [
    'inside indoors within ~in ~into ~interior ~inner ~internal*',
    'outside outdoors ~out ~beyond ~exterior ~outer ~external* ~off ~away',
  ],
  limit: [
    'at_least minimum ~min* ~least ~no_less* ~from ~over ~more ~or_more ~than ~only ~not',
    'at_most maximum ~max* ~most ~no_more* ~up_to ~not ~until ~less ~under ~limit* ~within',
  ],
  sign: ['positive positively ~posit*', 'negative negatively ~negat*'],
  age: [
    'adult adults grown-up* ~adult* ~grown* ~men ~women',
    'child children kid kids ~child* ~kid* ~infant* ~bab* ~boy* ~girl* ~son ~daughter ~youn* ~minor* ~teen* ~pedi* ~paed*',
  ],
  safety: [
    'safe safely safer ~saf* ~secur* ~harmless',
    'dangerous unsafe danger ~danger* ~risk* ~hazard* ~unsafe* ~threat* ~peril*',
  ],
  success: [
    'succeed* success* ~succe* ~manag* ~achiev* ~well',
    'fail fails failed failure failing ~fail* ~unsuccess* ~not ~lose ~lost',
  ],
  war: ['war wars warfare ~war* ~battle* ~conflict* ~fight*', 'peace peaceful ~peac* ~ceasefire ~truce ~calm*'],
  ownership: ['public publicly ~public* ~state* ~government*', 'private privately ~priva* ~personal*'],
  timeliness: [
    'early earlier ~earl* ~soon* ~premature* ~before ~previous* ~young* ~ago ~first ~initial*',
    'late later latest ~lat* ~delay* ~after* ~recent* ~subsequent* ~then ~end ~eventual* ~overdue ~past',
  ],
  switch: [
    'turn_on turns_on turned_on switch_on switches_on switched_on ~activat* ~start* ~on ~enabl* ~light* ~lit ~open*',
    'turn_off turns_off turned_off switch_off switches_off switched_off ~deactivat* ~stop* ~off ~shut* ~unplug* ~extinguish* ~close* ~disconnect*',
  ],
  novelty: [
    'new newer newest ~new* ~fresh* ~recent* ~modern* ~latest ~next ~another',
    'old ~older* ~oldest ~ancient ~former* ~elder* ~long* ~previous* ~year* ~ag* ~historic* ~antique* ~vintage',
  ],
  number: [
    'many ~numerous ~much ~lot ~lots ~more ~most ~several ~plenty ~various ~large* ~great* ~often ~widespread ~multiple ~dozens ~heav* ~numbers',
    'few ~fewer ~little ~less ~scarce* ~rare* ~small* ~not ~couple ~insufficient* ~hardly ~barely ~several ~some ~seldom ~lack*',
  ],
  position: [
    'upper uppermost topmost ~top ~high* ~above ~over* ~northern',
    'lower lowermost ~bottom ~low* ~below ~under* ~southern ~reduc* ~decreas* ~fall* ~less',
  ],
  youth: [
    'young younger youngest ~youn* ~child* ~kid* ~teen* ~little ~junior*',
    'older oldest elder eldest elderly ~old* ~senior* ~aged ~eld* ~big* ~large*',
  ],
  distance: [
    'nearby close_by near ~near* ~close* ~next ~vicinity ~proxim* ~short* ~adjacent ~beside',
    'far_away far_from faraway ~far* ~distan* ~remote* ~long* ~away ~afar',
  ],
  sameness: [
    '~same ~identical ~equal* ~alike ~unchang* ~constant* ~similar* ~uniform*',
    '~different* ~differ* ~var* ~chang* ~distinct* ~unlike ~divers*',
  ],
  goodness: ['~good ~well ~fine ~nice ~great ~excellent', '~bad* ~poor* ~wrong ~terrible ~awful ~stupid'],
};
