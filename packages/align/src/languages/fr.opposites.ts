import type { Opposites } from './opposition.ts';

export const opposites: Opposites = {
  order: [
    "avant auparavant ~avan* ~jusqu* ~antérieur* ~précéd* ~plus_tôt ~il_y_a ~d'abord ~devant ~préalabl* ~d'ici ~pré* ~déjà",
    "après ~ensuite ~puis ~depuis ~dès ~lorsqu* ~quand ~suivant* ~derrière ~plus_tard ~ultérieur* ~suit* ~prochain* ~dans ~passé* ~d'après ~post* ~au_bout ~une_fois",
  ],
  growth: [
    'augment* accroi* accru* croissan* ~croît ~croître ~hausse* ~mont* ~élev* ~plus ~supérieur* ~amélior* ~renforc* ~développ* ~progress* ~relev* ~haut* ~élarg* ~grand* ~doubl* ~prolong* ~accélér*',
    'dimin* baiss* rédui* réduct* décroi* chut* abaiss* ~recul* ~tomb* ~moins ~inférieur* ~bas* ~affaibl* ~perd* ~perte ~limit* ~ralent* ~rétréc* ~déclin* ~moindre ~allég* ~attén*',
  ],
  amount: [
    'davantage ~plus ~supérieur* ~encore ~mieux ~dépass* ~outre ~autre* ~long* ~meilleur* ~majorit*',
    'moins moindre* ~inférieur* ~peu ~pas ~plus_petit ~faible* ~bas* ~court* ~pire ~rédui* ~minorit* ~mal',
  ],
  height: [
    'haut haute hauts hautes élevé élevée élevés élevées ~supérieur* ~grand* ~fort* ~haut* ~élev* ~plus ~sommet* ~aigu*',
    'bas basse basses faible faibles ~inférieur* ~petit* ~peu ~moins ~réduit* ~profond* ~court* ~bas* ~faible* ~modest*',
  ],
  hand: ['gauche gauches ~gauch*', 'droite droit ~droit* ~dext*'],
  openness: ['ouvr* ouvert* ~rouvr* ~ouvert*', 'ferm* fermé* ~clos* ~clôt* ~ferm*'],
  constancy: [
    'toujours ~tout* ~chaque ~constam* ~jamais ~tous ~encore ~permanen*',
    'jamais ~pas ~plus ~rien ~aucun* ~rarement ~guère ~personne ~sans ~ne',
  ],
  frequency: [
    'souvent fréquen* ~beaucoup ~couran* ~réguli* ~habituel* ~toujours ~nombreu* ~commun*',
    'rarement rare rares ~guère ~peu ~pas ~jamais ~rareté ~exception*',
  ],
  course: [
    'commenc* début* démarr* ~ouvr* ~premi* ~dès ~depuis ~origin* ~initia* ~départ ~lanc* ~fond* ~entam* ~mis ~mettre',
    'fin finir fini* finit achev* termin* ~cess* ~arrêt* ~dernier* ~bout ~but ~ferm* ~conclu* ~expir* ~jusqu* ~finalement ~enfin ~issue',
  ],
  direction: ['nord ~nord* ~septentrion*', 'sud ~sud* ~méridion*', "est ~est_* ~orient* ~l'est", 'ouest ~ouest* ~occident*'],
  daytime: ['matin* matinée ~aube ~mat*', 'soir* soirée ~nuit* ~tard* ~après-midi'],
  season: ['été étés ~estiv*', 'hiver* ~hivern*', '~printemps', 'automne* ~automn*'],
  warmth: [
    'chaud chaude chauds chaudes chaleur ~chau* ~chal* ~chauff* ~tiède',
    'froid froide froids froides ~froi* ~fraîch* ~frais ~gel* ~refroid* ~rhume',
  ],
  moisture: ['sec sèche secs sèches ~sèch* ~séch*', 'mouillé* humide* ~humid* ~mouill* ~pluie*'],
  strength: [
    'fort forte forts fortes puissant* ~fort* ~puiss* ~solid* ~intens*',
    'faible faibles ~faib* ~légèr* ~léger ~affaib*',
  ],
  size: [
    'grand grande grands grandes ~grand* ~gros* ~énorm* ~vaste* ~import* ~majeur*',
    'petit petite petits petites ~petit* ~minus* ~peu ~faibl* ~moindre* ~infime*',
  ],
  length: [
    'long longue longs longues ~long* ~durable*',
    'court courte courts courtes bref brève ~court* ~brèv* ~briève* ~petit*',
  ],
  speed: ['rapide* rapidement vite ~rapid* ~vit* ~prompt* ~tôt', 'lent lente lents lentes lentement ~len* ~peu_à_peu ~tard*'],
  wealth: ['riche riches ~rich* ~aisé*', 'pauvre pauvres pauvreté ~pauvr* ~mauv* ~mal'],
  price: ['~pas_cher ~bon_marché ~peu_coûteu* ~abord* ~économ*', 'cher chère chers chères coûteu* ~coût* ~cher* ~luxe'],
  fullness: ['plein pleine pleins pleines ~plein* ~rempl* ~complet*', 'vide vides ~vid* ~désert*'],
  ease: [
    'facile faciles facilement simple ~facil* ~simpl* ~aisé*',
    'difficile difficiles difficilement ~diffic* ~dur* ~compliq* ~pas ~in* ~mal ~problème*',
  ],
  quality: [
    'mieux meilleur meilleure meilleurs meilleures ~amélior* ~bon* ~bien ~plus',
    'pire pires pis ~mauv* ~aggrav* ~empir* ~mal ~moins ~pas',
  ],
  sex: [
    'homme hommes ~mâle* ~monsieur ~garçon* ~mascul* ~mari ~père* ~fils',
    'femme femmes ~fémin* ~dame* ~fille* ~femel* ~madame ~mère* ~épouse*',
  ],
  parent: ['père pères ~pap* ~patern* ~parent*', 'mère mères ~mam* ~matern*'],
  sibling: ['frère frères ~fr*', 'sœur sœurs soeur* ~s*ur* ~infirm*'],
  offspring: ['~fils ~garçon* ~enfant*', '~fille ~filles'],
  friendship: ['ami amis amie amies ~ami* ~copain*', 'ennemi* ~ennem* ~advers*'],
  affection: ['aime aimait aimer amour aimé aiment ~aim* ~amour* ~ador*', 'hait haine haïr détest* ~hai* ~haï*'],
  life: ['vivant* vit vivait ~viv* ~vie ~surviv*', 'mort morte morts mortes mourut meurt ~mort* ~mour* ~meur* ~décéd* ~tué*'],
  colour: [
    'rouge rouges ~roug*',
    'vert verte verts vertes ~vert* ~verd*',
    'bleu bleue bleus bleues ~bleu*',
    'jaune jaunes ~jaun*',
    '~noir*',
    '~blanc*',
    'brun brune bruns marron ~brun*',
    '~gris*',
    "~or ~doré* ~d'or",
    '~argent*',
    'violet violette violets ~viol*',
    '~orang*',
    '~rose*',
  ],
  outcome: ['gagn* remport* vainqueur* ~gagn* ~victo* ~vainc* ~batt*', 'perd* perdu* ~perd* ~défait* ~pert*'],
  trade: ['achet* achat* achèt* ~achat* ~acquér* ~acqui*', 'vend* vendu* vente* ~vend* ~vent*'],
  permission: [
    'permis* autoris* permet* ~perm* ~autor* ~peut ~peuv* ~possib* ~laiss*',
    'interdi* défend* ~interd* ~prohib* ~pas ~illég* ~empêch* ~défen*',
  ],
  acceptance: [
    'accept* approuv* adopt* ~accep* ~appro* ~admi* ~consen* ~agré*',
    'refus* rejet* repouss* ~refus* ~rejet* ~déclin* ~pas ~non',
  ],
  level: ['dessus ~sur* ~haut* ~supér* ~plus ~delà ~ci-dessus', 'dessous ~sous* ~bas* ~infér* ~moins ~ci-dessous ~suiv*'],
  interior: ['dedans intérieur* ~dans ~intér*', 'dehors extérieur* ~hors ~extér*'],
  limit: ['au_moins minimum ~min* ~moins ~pas ~plus', 'au_plus maximum ~max* ~plus ~pas ~jusqu*'],
  sign: ['positif* positive*', 'négatif* négative*'],
  age: ['adulte* ~adult*', 'enfant* ~enf* ~bébé* ~garçon* ~fille*'],
  safety: ['sûr sûre sûrs sûres sécuri* ~sûr* ~sécu* ~inoffens*', 'dangereu* danger* ~dang* ~risq* ~péril*'],
  success: ['réuss* succès ~réuss* ~succ* ~parv*', 'échou* échec* ~écho* ~éche* ~rat* ~pas ~infruct*'],
  war: ['guerre* ~guerr* ~combat*', 'paix pacifi* ~paci* ~tranq* ~trêve'],
  ownership: ['public publique publics publiques ~publi* ~état*', 'privé privée privés privées ~priv* ~person* ~particul*'],
  timeliness: ['tôt précoce* ~tôt* ~préco* ~avan* ~début* ~premi*', 'tard tardi* ~tard* ~retar* ~après ~fin* ~ultér* ~ensuite'],
  switch: ['allum* ~activ* ~mett* ~démarr* ~branch* ~ouvr*', 'étein* éteig* ~désactiv* ~arrêt* ~coup* ~débranch* ~ferm*'],
  novelty: [
    'nouveau nouvelle nouveaux nouvelles neuf neuve ~nouv* ~modern* ~récent* ~frais',
    'vieux vieille vieil vieilles ancien* ~âg* ~vieu* ~vieil* ~ans ~antiq* ~précéd*',
  ],
  number: [
    'beaucoup ~nombreu* ~plus* ~maint* ~grand* ~souvent ~tant ~énorm* ~tous ~multi* ~la_plupart ~très ~trop',
    'peu ~moins ~rare* ~quelq* ~petit* ~pas ~guère ~faibl* ~insuff* ~presque',
  ],
  position: [
    'supérieur supérieure supérieurs supérieures ~haut* ~dessus ~plus',
    'inférieur inférieure inférieurs inférieures ~bas* ~dessous ~moins',
  ],
  youth: [
    'jeune jeunes cadet cadette ~jeun* ~enfan* ~petit* ~junior*',
    'aîné aînée âgé âgée âgés âgées ~vieu* ~vieil* ~âg* ~anci* ~grand* ~senior*',
  ],
};
