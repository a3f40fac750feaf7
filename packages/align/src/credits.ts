/**
 * Lines about the text instead of the story: bylines, credits, pointers to other articles, in the languages of the default
 * encoder. They count only at the beginning of a segment. A line taken for one is never linked, so that words that begin
 * ordinary sentences as well ("By Friday …", "Par exemple …", "Di solito …") need more to tell.
 */

/** A longer segment says more than who wrote it. */
const LONGEST = 200;

/** What hardly any sentence of a story begins with. */
const PHRASES = beginning([
  'reporting by|editing by|written by|edited by|additional reporting|photos? by|photo credit|(?:photo|image)s? courtesy|copyright (?:by|\\d{4})|read more|see also|subscribe|sign up (?:for|to|here|now)|follow us|share this|click here|visit (?:us|our)|for more information',
  'skrevet af|foto af|læs også|læs mere|se også|tilmeld dig|abonner',
  'geschreven door|foto van|lees ook|lees meer|zie ook|abonneer',
  'foto von|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|siehe auch|abonnieren sie',
  'écrit par|photo de|lire aussi|à lire (?:aussi|également)|voir aussi|abonnez-vous',
  'läs (?:också|även|mer)|les (?:også|mer)|skriven av|skrevet av|foto av|se även|prenumerera',
  'escrito por|foto de|leer más|lea también|ver también|leia (?:mais|também)|veja também|suscríbase|subscreva',
  'scritto da|foto di|leggi anche|leggi di più|vedi anche|iscriviti',
  'czytaj (?:też|także|więcej)|zobacz (?:też|także)|lue (?:myös|lisää)|katso myös|tilaa uutiskirje',
]);

/** What a text says of itself: that it was written, translated, published. */
const SELF = [
  ['this (?:news )?(?:article|story) (?:was|has been)', 'translated|written|published|updated|corrected|edited|amended|produced'],
  ['denne (?:historie|artikel) (?:blev|er|var)', 'bragt|oversat|skrevet|publiceret|offentliggjort|opdateret|rettet'],
  ['dit (?:artikel|bericht) (?:werd|is)', 'vertaald|geschreven|gepubliceerd|bijgewerkt|aangepast|verschenen'],
  ['dieser (?:artikel|text|beitrag) (?:ist|wurde)', 'übersetzt|geschrieben|veröffentlicht|aktualisiert|erschienen'],
  ['cet article (?:a été|est)', 'traduit|écrit|publié|mis à jour|paru|tiré'],
  [
    'denn[ae] (?:artikeln?|artikkelen|saken|text(?:en)?) (?:är|var|har|blev|er|ble)',
    'översatts?|skriven|publicera[dt]s?|uppdatera[dt]s?|oversatt|skrevet|publisert|oppdatert',
  ],
  [
    'est[ea] (?:artículo|artigo|noticia|notícia|reportagem) (?:fue|ha sido|foi)',
    'traducid[oa]|escrit[oa]|publicad[oa]|actualizad[oa]|traduzid[oa]|atualizad[oa]',
  ],
  ['questo articolo è stato', 'tradotto|scritto|pubblicato|aggiornato'],
  ['ten artykuł (?:został|ukazał)', 'przetłumaczony|napisany|opublikowany|zaktualizowany|się'],
  ['tämä (?:artikkeli|juttu) on', 'käännetty|kirjoitettu|julkaistu|päivitetty'],
].map(([subject, done]) => new RegExp(`^${subject} (?:[\\p{L}]+ ){0,3}(?:${done})(?![\\p{L}])`, 'iu'));

/** Labels: they stand alone, or before a colon or another sign that parts them from what they label. */
const LABELS = new RegExp(
  `^(?:${[
    'photo|photos|image|images|picture|video|source|sources|credit|credits|copyright|related|advertisement|visit|by',
    'foto|fotos|kilde|kilder|annonce|af|beeld|bron|advertentie|door|bild|bilder|quelle|quellen|anzeige|von',
    'crédit|crédits|publicité|par|källa|annons|av|bilde|fuente|fuentes|por|fonte|fontes|fonti|publicidad|publicidade|pubblicità|di',
    'autor|źródło|fot\\.|zdjęcie|reklama|tekijä|lähde|kuva|mainos',
  ].join('|')})\\s*(?:[:/|©–—]|$)`,
  'iu',
);

/** Labels and pointers that a colon has to end: "More from the coast: …". */
const POINTERS = /^(?:more from|mere fra|meer over|mehr von) [^:]{1,40}:/iu;

/** What comes before an author's name. */
const BY = /^(?:by|af|door|von|par|av|por|di|fot\.)$/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
/** What stands within a name, and what is no name though it has a capital. */
const PARTICLE = /^(?:van|de|der|den|da|di|del|du|la|le|von|af|av|bin|al)$/u;
const ARTICLE = /^(?:the|der|die|das|het|les?|la|el|los|il|lo|det|den)$/iu;
/** What stands between names. */
const BETWEEN = /,|\s(?:and|og|en|und|et|y|e|och|i|ja|&)\s/u;
const LONGEST_NAME = 6;

/** True for a line about the text instead of the story: a byline, a credit, a pointer to other articles. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST) return false;
  return PHRASES.test(text) || LABELS.test(text) || POINTERS.test(text) || SELF.some((self) => self.test(text)) || isByline(text);
}

/** "By" and names, a first and a last one of each author, with nothing else beside them. */
function isByline(text: string): boolean {
  const space = text.indexOf(' ');
  // what is all in capitals may be any heading
  return (
    BY.test(text.slice(0, space)) &&
    /\p{Ll}\p{Ll}/u.test(text.slice(space)) &&
    text
      .slice(space + 1)
      .split(BETWEEN)
      .every(isFullName)
  );
}

function isFullName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const names = words.filter((word) => NAME.test(word) && !ARTICLE.test(word));
  return words.length <= LONGEST_NAME && names.length > 1 && words.every((word) => names.includes(word) || PARTICLE.test(word));
}

function beginning(alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})(?=[\\s:.,]|$)`, 'iu');
}
