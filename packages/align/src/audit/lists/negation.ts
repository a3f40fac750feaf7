/** How a language denies. Words are compared in lower case; a trailing `*` stands for any ending, a leading one for any beginning; `!` excepts words. */
export interface NegationWords {
  /** Words that turn a sentence into its opposite, and that a translation can't do without. */
  readonly plain: string;
  /** What follows "not" in "not only" and "not uncommon", which deny nothing. */
  readonly only: string;
  /** Words with a denial in them, any of which may render a plain one: "without", "hardly", "fail", "unlike". */
  readonly hidden: string;
}

export const negationWords: Readonly<Record<string, NegationWords>> = {
  en: {
    plain: "not never no none nobody nothing nowhere neither nor cannot *n't *n’t without",
    only: 'only just merely until matter uncommon* unusual* unlike* unknown unreasonabl*',
    hidden:
      'hardly barely scarcely rarely seldom few poorly loss lost difficult hard avert* unknowing* declin* far low fewer opposite contrary fail* lack* refus* deny* denie* declin* absen* avoid* prevent* forbid* prohibit* reject* except unless instead unable unlike* unknown impossible cease* illegal* invalid* inab* incap* insuffic* inadequa* irrelevan* irresp* disagree* disapprov* disallow* unclear unp* uns* una* unc* unw* unt* unr* uneq* unh* unm* unn* un-* non-* *less beyond free miss* !mission* worst little bad* before keep* kept pre-* !*theless !regardless !doubtless !unanim* !uncle* !unique*',
  },
  da: {
    plain: 'ikke ej aldrig ingen intet ingenting ingensteder hverken uden',
    only: 'kun blot bare alene for desto ualmindelig* usædvanlig* usandsynlig* ukendt*',
    hidden:
      'næppe knap sjældent få mangl* undgå* nægt* afvis* forhind* kun undtagen medmindre umulig* ud-over u* !ud !uda* !udb* !udd* !udf* !udg* !udn* !uds* !udt* !udv* !under* !ung* !uni* !uge* !ur* !usa* *løs *løse *løst *frit forbud* forby* fravær* stedet nogen noget nogensinde før manglende inkomp* irreleva* ineffek* dårlig* mindre svær* først ligeglad* modsætning',
  },
  nl: {
    plain: 'niet nooit geen niemand niets nergens noch nimmer niks geenszins evenmin zonder',
    only: 'alleen slechts enkel ongewo* ongebruikelijk* onbekend* onwaarschijnlijk*',
    hidden:
      'nauwelijks amper zelden weinig mislukt* ontbre* gebrek* weiger* ontken* afwijz* afgewezen vermij* voorkom* alleen slechts behalve tenzij plaats on* !onder* !ons !onze !ontd* !ontg* !onth* !ontm* !ontp* !onts* !ontv* !ontw* !ontz* !ongeveer !online !onlangs !onmiddellijk* *loos *loze verbod* verbied* verboden afwezig* pas geval mis* iets iemand enig* ooit slecht* minder minst* geringst* moeilijk* voordat alvorens tegenstelling',
  },
  de: {
    plain:
      'nicht nie niemals kein keine keinen keiner keinem keines keinerlei niemand niemanden niemandem nichts nirgends nirgendwo weder keineswegs ohne',
    only: 'nur bloß allein',
    hidden:
      'kaum selten wenige wenig weniger fehl* mangel* verweiger* weiger* leugn* ablehn* vermeid* verhinder* nur außer statt un* *los *lose *losen verbot* verbiet* abwesen* erst sonst',
  },
  fr: {
    plain: 'pas jamais aucun aucune rien ni non nullement sans',
    only: 'seulement uniquement que',
    hidden:
      'guère peu moins manqu* absen* refus* rejet* évit* empêch* sauf im* in* ir* interdi* échou* seul* seulement plutôt plus',
  },
  sv: {
    plain: 'inte ej icke aldrig ingen inget inga ingenting ingenstans varken utan',
    only: 'bara enbart endast minst för',
    hidden:
      'knappt sällan få sakna* brist* undvik* vägra* förnek* avvis* hindra* förhindra* endast bara utom o* *lös *löst *lösa förbud* förbj* frånvar* omöjlig* stället något någon innan',
  },
  nb: {
    plain: 'ikke ikkje ei aldri ingen intet ingenting ingensteds verken hverken uten',
    only: 'bare kun alene minst for',
    hidden:
      'neppe knapt sjelden få mangl* unngå* nekt* avvis* hindre* forhindre* bare kun unntatt u* *løs *løse *løst forbud* forby* fravær* umulig* stedet noe noen før',
  },
  es: {
    plain: 'no nunca jamás ningún ninguno ninguna nada nadie ni tampoco sin',
    only: 'solo sólo solamente únicamente',
    hidden:
      'apenas poco poca pocos pocas menos falta* fall* carec* rechaz* neg* evit* imp* in* des* salvo excepto prohib* ausen* sino solo sólo',
  },
  it: {
    plain: 'non mai nessun nessuno nessuna niente nulla né neanche nemmeno neppure senza',
    only: 'solo soltanto solamente',
    hidden:
      'appena poco poca pochi poche meno manc* fall* rifiut* neg* evit* imped* imp* in* dis* salvo tranne vieta* assen* solo soltanto',
  },
  pt: {
    plain: 'não nunca jamais nenhum nenhuma nada ninguém nem tampouco sem',
    only: 'só apenas somente',
    hidden:
      'pouco pouca poucos poucas menos falt* falh* carec* recus* neg* evit* imped* imp* in* des* salvo exceto proib* ausên* senão só apenas somente',
  },
  pl: {
    plain: 'nie nigdy żaden żadna żadne żadnego żadnej żadnych nikt nikogo nic niczego nigdzie ani bez',
    only: 'tylko jedynie',
    hidden: 'ledwie rzadko mało mniej brak* odm* unik* zapobie* oprócz nie* zakaz* tylko',
  },
  fi: {
    plain: 'ei en et emme ette eivät älä älkää eikä eivätkä enkä ettei etten eivätpä ilman',
    only: 'vain ainoastaan pelkästään',
    hidden:
      'tuskin harvoin vähän puut* kiel* kiist* välttä* välty* estä* paitsi epä* *ton *tön *tta *ttä mahdoton* vain koskaan kukaan mitään',
  },
};

/** Languages that the lists of this folder know. */
export const tabledLanguages: readonly string[] = Object.keys(negationWords);
