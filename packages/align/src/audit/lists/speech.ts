/** How a language says who says something. Words are in lower case; a trailing `*` stands for any ending. */
export interface SpeechWords {
  /** Verbs of saying, in the forms that stand beside the speaker. */
  readonly says: string;
  /** "According to": the speaker follows. */
  readonly according: string;
  /** Prepositions: a name behind one says whose spokesman speaks, or where; a name before one is complete. */
  readonly prepositions: string;
}

export const speechWords: Readonly<Record<string, SpeechWords>> = {
  en: {
    says: 'said says told tells added adds stated states explained explains claimed claims argued argues insisted insists wrote writes warned warns replied commented noted announced',
    according: 'according to',
    prepositions: 'of for from at in on to by with about during after before',
  },
  da: {
    says: 'sagde siger fortalte fortæller tilføjede tilføjer udtalte udtaler forklarede forklarer hævdede hævder mente mener skrev skriver advarede advarer svarede svarer oplyste oplyser',
    according: 'ifølge',
    prepositions: 'af for fra hos i på til ved med om under efter før',
  },
  nl: {
    says: 'zei zegt vertelde vertelt verklaarde verklaart stelde stelt beweerde beweert schreef schrijft waarschuwde waarschuwt antwoordde antwoordt meldde meldt liet',
    according: 'volgens',
    prepositions: 'van voor uit bij in op aan tot tegen met over tijdens na te',
  },
  de: {
    says: 'sagte sagt erklärte erklärt erzählte erzählt behauptete behauptet meinte meint schrieb schreibt warnte warnt antwortete antwortet betonte betont berichtete berichtet',
    according: 'laut',
    prepositions: 'von vom für aus bei beim in im an am auf zu zum gegenüber mit über während nach vor der des',
  },
  fr: {
    says: 'dit déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait écrit annonce annoncé précise précisé raconte raconté estime estimé',
    according: 'selon',
    prepositions: 'de du des d pour à au aux chez en dans sur par avec pendant après avant',
  },
  sv: {
    says: 'sade säger sa berättade berättar tillade tillägger uppgav uppger förklarade förklarar hävdade hävdar menade menar skrev skriver varnade varnar svarade svarar',
    according: 'enligt',
    prepositions: 'av för från hos i på till vid med om under efter före',
  },
  nb: {
    says: 'sa sier fortalte forteller uttalte uttaler forklarte forklarer hevdet hevder mente mener skrev skriver advarte advarer svarte svarer opplyste opplyser',
    according: 'ifølge',
    prepositions: 'av for fra hos i på til ved med om under etter før',
  },
  es: {
    says: 'dijo dice declaró declara afirmó afirma explicó explica añadió añade aseguró asegura señaló señala escribió escribe contó cuenta advirtió advierte respondió comentó',
    according: 'según',
    prepositions: 'de del para desde en a al con por sobre durante tras antes',
  },
  it: {
    says: 'disse dice detto dichiarò dichiara dichiarato affermò afferma affermato spiegò spiega spiegato aggiunse aggiunge aggiunto sostenne sostiene sostenuto scrisse scrive scritto avverte avvertito rispose commentò commenta',
    according: 'secondo',
    prepositions: 'di del della dei delle dell per da dal dalla in nel nella a al alla con su sul sulla durante dopo prima',
  },
  pt: {
    says: 'disse diz declarou declara afirmou afirma explicou explica acrescentou acrescenta garantiu garante escreveu escreve contou conta advertiu respondeu comentou',
    according: 'segundo',
    prepositions: 'de do da dos das para desde em no na a ao à com por sobre durante após antes',
  },
  pl: {
    says: 'powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła stwierdza dodał dodała dodaje oświadczył oświadczyła twierdzi twierdził twierdziła wyjaśnił wyjaśniła napisał napisała ostrzegł ostrzegła odpowiedział odpowiedziała',
    according: 'według',
    prepositions: 'z ze od dla w we na do przez o podczas po przed przy',
  },
  fi: {
    says: 'sanoi sanoo kertoi kertoo totesi toteaa lisäsi lisää väitti väittää kirjoitti kirjoittaa selitti selittää varoitti varoittaa vastasi vastaa ilmoitti',
    according: '',
    prepositions: '',
  },
};
