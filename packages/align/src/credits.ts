/**
 * Lines about the text instead of the story: bylines, credits, pointers to other articles, in the languages of the default
 * encoder. They count only at the beginning of a segment. A line taken for one is never linked, so that words that begin
 * ordinary sentences as well ("By Friday …", "Par exemple …", "Di solito …") need more to tell.
 */

/** What hardly any sentence of a story begins with. */
const PHRASES = beginning([
  'reporting by|editing by|written by|edited by|additional reporting|copyright|read more|more from|see also|subscribe|sign up|follow us|share this|click here|visit (?:us|our)|this (?:news )?(?:article|story) (?:was|has been)|for more information',
  'skrevet af|læs også|læs mere|mere fra|se også|tilmeld dig|abonner|denne (?:historie|artikel) (?:blev|er|var)',
  'geschreven door|lees ook|lees meer|meer over|zie ook|abonneer|dit (?:artikel|bericht) (?:werd|is|verscheen)',
  'lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|siehe auch|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien)',
  'écrit par|lire aussi|à lire|voir aussi|abonnez-vous|cet article (?:a été|est paru|est tiré)',
  'läs (?:också|även|mer)|les (?:også|mer)|skriven av|skrevet av|se også|se även|prenumerera|denna (?:artikel|text) (?:är|var|publicerades)|denne (?:artikkelen|saken) (?:er|ble|var)',
  'escrito por|leer más|lea también|ver también|leia (?:mais|também)|veja também|suscríbase|subscreva|este art[ií](?:culo|go) (?:fue|se publicó|foi)',
  'scritto da|leggi anche|leggi di più|vedi anche|iscriviti|questo articolo è (?:stato|apparso|tratto)',
  'czytaj (?:też|także|więcej)|zobacz (?:też|także)|ten artykuł (?:został|ukazał)|lue (?:myös|lisää)|katso myös|tilaa uutiskirje|tämä (?:artikkeli|juttu) on',
]);

/** Labels: they stand alone, or before a colon or another sign that parts them from what they label. */
const LABELS = new RegExp(
  `^(?:${[
    'photo|photos|image|images|picture|video|source|sources|credit|credits|related|advertisement|visit',
    'foto|fotos|kilde|kilder|annonce|beeld|bron|advertentie|bild|bilder|quelle|quellen|anzeige',
    'crédit|crédits|publicité|källa|foto|annons|bilde|fuente|fuentes|fonte|fontes|fonti|publicidad|publicidade|pubblicità',
    'źródło|fot\\.|zdjęcie|reklama|lähde|kuva|mainos|tekst|text',
  ].join('|')})\\s*(?:[:/|©–—]|$)`,
  'iu',
);

/** What comes before an author's name. */
const BY = /^(?:by|af|door|von|par|av|por|di|autor|tekijä)$/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*,?$/u;
/** What stands between names, and within them. */
const JOINING = /^(?:and|og|en|und|et|y|e|och|i|ja|&|van|de|der|den|da|di|del|du|la|le|von|af|av|bin|al),?$/u;
const LONGEST_BYLINE = 8;

/** True for a line about the text instead of the story: a byline, a credit, a pointer to other articles. */
export function isCredit(text: string): boolean {
  return PHRASES.test(text) || LABELS.test(text) || isByline(text);
}

/** "By" and a first and a last name, at least, with nothing else beside them. */
function isByline(text: string): boolean {
  if (/[.!?…]$/.test(text)) return false;
  const [by, ...words] = text.split(/\s+/, LONGEST_BYLINE + 1);
  return (
    BY.test(by) &&
    words.length < LONGEST_BYLINE &&
    words.filter((word) => NAME.test(word)).length > 1 &&
    words.every((word) => NAME.test(word) || JOINING.test(word))
  );
}

function beginning(alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})(?=[\\s:.,]|$)`, 'iu');
}
