import { languageKey } from '../languages/index.ts';
import { remembered } from '../words/remembered.ts';
import { bareForms } from './name-forms.ts';

/**
 * Frequent given names, folded: between commas one name in the forms that languages and families give it, so that two of
 * different groups are two persons, and two of one group may be one ("Wilhelm", "William").
 */
const NAMES = `
  aada, aagot, adam, adele adela, adrian adriano adrien, agata agathe agatha, agnieszka agnes ines inez agnese, aino, aleksandra
  alexandra alejandra alessandra sandra, ola ole olav olaf, alexander aleksander alexandre alejandro alessandro alex sander,
  alfred alfredo, alice alicja alicia, amanda, amelia amelie, anders andreas andrew andre andres andrea andrzej antti andy
  andre, angela angelika angele, anna anne ana ann annie anni anne-marie hanna hannah hania ania hanne johanna joanna jeanne
  jane juana giovanna hana, annika, anouk, antonia, anton antonio antoine anthony antoni toni tony, arne arno, arthur artur
  arturo, astrid asta, axel aksel, barbara barbro basia, bartosz bartek bartholomew, beata beate beatrice beatriz, benjamin,
  benedikt bengt bent benito, bernard bernd bernhard bernardo, birgit birgitte brigitte brigida britta birgitta, bjarne, bjorn
  bjoern, bodil, bogdan, boris, bram abraham, brian, bruno, camille camilla kamila, carina, carmen, caroline carolina karolina
  charlotte carlota, cecilia cecilie cecile, charles carl karl carlos carlo karel karol carolus kaarle kalle, chloe, christian
  kristian cristian christiaan, christina kristina cristina christine krystyna kristin kirsten kirsti kerstin, christoph
  christopher cristobal kristoffer christophe krzysztof krzysiek, claire clara klara clare chiara, claudia, claude claudio, daan
  daniel daniele dan, dagmar, david dawid, denis dennis, diana diane, dieter dietrich, diego, dominik dominique domingo, dorota
  dorothea dorte dorthe dorothy, edith, edward eduard eduardo edoardo edvard eddie, eino, eleonora leonora leonor eleanor, elena
  helena helene helen ellen ilona elin heleen, elisabeth elizabeth elise lisa liisa elzbieta isabel isabella isabelle elsa
  bettina lise lisbeth ela betty, elias elia, emil emile emilio, emilia emily emilie, emma, eric erik erich eero eerik erkki,
  erika erica, ernst ernest ernesto, esa esaias, esther ester, eugen eugene eugenio, eva ewa eve eeva, fabian fabien fabio,
  ferdinand fernando hernan, filip philipp philip felipe philippe filippo, flemming, florian, frank, franz francis francisco
  francois francesco frans franciszek frants francine paco franek, francesca francisca franziska francoise franciszka, friedrich
  frederick federico frederik fredrik fryderyk frits fritz frederic, gabriel gabriele, gabriela gabriella gabrielle, georg
  george jorge georges giorgio jerzy jorgen joris goran jurgen yrjo, gerard gerhard gerardo gerd geert gerrit, gertrud gertrude,
  gianni, gisela giselle, giulia julia julie juliette julita, giulio julio jules julius julian julien giuliano juliusz, gonzalo,
  graciela grazyna, gregor gregory gregorio grzegorz gregoire, guido, gunnar gunther gunter guenter, gustav gustaf gustavo
  gustave, hakan hakon haakon, hannu hans jan juan john jean joao johann johannes giovanni johan jens jon janne juhani jussi
  juha jaan ivan ian juhan janek yvan, harald harold, harri harry henry heinrich henri enrique hendrik henrik enrico henrique
  heinz heikki henryk henk rico, heather, hedda hedwig jadwiga, heidi, helga helle olga, helmut, herbert heribert, hilda hilde,
  hugo hugues, ida, ignacy ignacio, iiro, iker, ilse, inga inge ingrid ingeborg inger, irena irene irina, iwona yvonne, jacek
  hyacinth, jakob jacob james jacques jaime giacomo santiago tiago jakub jaakko jim jimmy jack kuba iago, jari, jason, jaroslaw,
  javier xavier, jennifer, jesper, jasper kasper caspar casper gaspar kacper, jesse, joachim joaquin joakim jochen kim, joel,
  johnny, jonas jonah, jonathan, joseph josef jose giuseppe jozef jussef joe pepe jep, josephine josefina josefine, jorn, jordi,
  joost, jukka, justyna justine justina, kaisa kaarina karin karen kari katarina catherine katharina katarzyna kasia kate katja
  katrin catarina caterina catalina carin trine kathrin kathleen katri katrina karina, kai kaj, kees cornelis cornelius, kenneth
  ken, kevin, kjell, klaas claus klaus nicolas nicholas nikolaus nicola niklas nils niels niccolo nicolai nikolaj mikolaj nick
  colin, knud knut, konrad conrad kurt curt, lars laurence lorenz lorenzo laurent lauri lasse lorens lawrence wawrzyniec, laura
  lora, lea leah, lech, leena magdalena magda lena madeleine maddalena lene malene malin, leif, leo leon leone leonardo leonard
  lev, lieke, linda, linnea, liv, lone, louise luisa louisa lovisa ludwika luise, lucia lucie lucy lucja luzia lucille, lucas
  luca lukas luc lukasz luke luuk, ludwig louis luis luigi lodewijk ludvig ludwik lewis loic, maaike maria mary marie mia maja
  mariana miriam marja maarit mari marika marianne mareike, maciej matthias mathias matias matteo mateo matti mats mads matthew
  mateusz matthieu thijs matthijs, malgorzata margarete margaret margarita marguerite margherita margareta grethe greta gosia
  margrethe margot marjatta merete marit gretchen, manuel emanuel manolo emmanuel, marcel marcello marcelo, marcin martin marten
  martino martti morten maarten, marco marek mark markus marc marcus marcos markku, marta martha marthe, martina, maurice
  mauricio maurizio moritz mauritz, max maximilian massimo maxime maximo, melanie, mette metta, michael michel miguel michele
  mikael michal mikko mikkel mike mihail miquel, michaela micaela michelle, mikolas, milan, minna, mirja, mogens, monika monica
  monique, natalia natalie nathalie, niina nina, nuria, odd, oliver olivier olli, olivia, oscar oskar, otto ottone, pablo paul
  paolo pawel paulo pauli paavo poul pavel, paula paola pauline, patrick patrizio patrik, patricia patrizia, pekka peter pedro
  pierre pietro pieter petri piotr piet petter pete petteri pirkko, petra, pia, pilar, preben, rafael raphael raffaele rafal,
  ragnar, ralf ralph raul, raimo raymond raimund ramon, rebecca rebekka, regina, reijo, renata renate renee, rene renato,
  ricardo richard riccardo ryszard rikard, rita, robert roberto rob bob rupert ruprecht, rodrigo, roger rogelio ruggero rudiger,
  roland rolando orlando, rolf rudolf rodolfo , roman, rosa, ruben, ruth rut, salvador salvatore, samuel sam samuli, sanne
  susanne susan susana susanna zuzanna suzanne sanna, sara sarah saara, sebastian sebastien sebastiano bastian, sergio serge
  sergei, silvia sylvia sylvie, simon simone szymon simo, sofia sophie zofia zosia sofie sophia fia, soren severin, stanislaw
  stanislaus estanislao, stefan stephen etienne esteban stefano steven stephane steffen szczepan tapani staffan steve, stefania
  stefanie stephanie, stig, sigrid, svend sven svein, tadeusz thaddaus, tarja, teemu, tereza teresa theresa therese teija, thea
  dorothea, theodor theodore teodor teodoro theo, thomas tomas tommaso tomasz tuomas tom tomi tommy, tiina, tim timo timothy
  timoteo, tobias tobiasz, thor, torben torbjorn, tove, trygve, uffe, ulf ulrich ulrik ulrika, ursula urszula orsola, uwe,
  valdemar waldemar, valentina, vera wiera, verena veronica veronika weronika, vicente vincent vincenzo vincenty wincenty,
  victor viktor vittorio wiktor vitor, victoria viktoria vittoria wiktoria, ville wilhelm william guillermo guillaume willem
  vilhelm guglielmo guilherme wim vilho, virginia, viveca vibeke wiebke, walter gualtiero, werner, wojciech adalbert, wolfgang,
  yngve ingvar, zbigniew, mathilde matilda matilde, hulda, gerda, harriet henriette henrietta enrichetta henrieta, neil nial, owen
  eoin, dylan, ryan, scott, craig, keith, brenda, deborah debora, joyce, judith judy judit, pamela, sharon, tracy, wendy,
  holly, molly, megan, chelsea, ashley, lindsay, bjorg, borge, egon, ebbe, frode, jannik, jytte, kamma, rikke,
  signe, sixten, solveig, sonja sonia, terje, torkel torkil, torsten thorsten torstein, ylva, gudrun, guri, oyvind eivind,
  bente, berit, randi, turid, marius, espen, kasimir kazimierz casimir casimiro, bart, femke, fleur, marijke marieke,
  sjoerd, teun, wouter, jeroen hieronymus girolamo jerome jeronimo, jelle, anke, antje, bernadette, doris, elke, frauke,
  heike, holger, imke, jutta, kerstin, lothar lotario, manfred manfredo, margot, norbert norberto, reinhard reinhardt renard, rainer
  siegfried sigfrid, silke, ulla, volker, wilma vilma, aline, arnaud arnold arnoldo arnaldo, aurelie
  aurelia, baptiste, bertrand bertram, corinne corinna, cyril cyryl cirillo, delphine delfina, fabrice fabrizio, gaston gastone, gilles
  egidio aegidius idzi, gisele, herve, joelle, lucien lucian luciano, maelle, nadine nadia, noemie noemi naomi, odette, pascal
  pasquale pascual, quentin quentino, remi remy remigio, roxane roxana, severine, solange, thibault thibaut teobaldo
  theobald, thierry, valerie valeria, yann, yves ivo, anselmo anselm, encarnacion, felisa,
  gregoria, inmaculada, jimena ximena, leocadia, lourdes lurdes, macarena, montserrat, ofelia ophelia, ramiro, rocio, yolanda iolanda jolanta, antonella, carmelo, donatella, emanuela manuela, fiorella, gennaro januarius, graziano
  gratian, ignazio, loredana, luana, ornella, piero, romeo, rosanna, saverio, silvana, silvio silvius, simonetta, tiziana, umberto humberto
  humbert, vito, afonso alfonso alphonse alfons, conceicao, duarte, fatima, goncalo, leonel lionel, lidia lydia, nuno, otavio
  octavio ottavio octave, rui ruy, tomé, zeca, bozena, danuta, dariusz dario darius, edyta, feliks felix felice, genowefa
  genoveva genevieve, halina, kinga, leszek, lucjan, mariusz, mieczyslaw, piotrek, slawomir, stefek, wladyslaw ladislaus ladislao vladislav, zdzislaw, zygmunt sigmund sigismund sigismondo segismundo, aila, arttu, eija, esko,
  hilkka, ilkka, ismo, jarmo, kalevi, kirsi, liisi, maija, oskari, outi, pentti, riitta, risto, seppo, sirpa, taina, tapio, tuula,
  vaino, veikko`;

let groups: ReadonlyMap<string, ReadonlySet<number>> | undefined;

function groupsOf(name: string): ReadonlySet<number> | undefined {
  if (!groups) {
    const made = new Map<string, Set<number>>();
    for (const [group, forms] of NAMES.split(',').entries())
      for (const form of forms.trim().split(/\s+/)) {
        const own = made.get(form) ?? new Set();
        made.set(form, own.add(group));
      }
    groups = made;
  }
  return groups.get(name);
}

/** By language. */
const known = new Map<string, (word: string) => ReadonlySet<number>>();

/** The groups of the given names that a folded word of a text may be a form of; none for other words. */
function groupsIn(word: string, language: string): ReadonlySet<number> {
  const key = languageKey(language) ?? 'und';
  let of = known.get(key);
  if (!of) known.set(key, (of = remembered((each) => groupsOfForms(each, language))));
  return of(word);
}

const NONE: ReadonlySet<number> = new Set();

function groupsOfForms(word: string, language: string): ReadonlySet<number> {
  const bare = bareForms(word, language);
  // "Wiktorii", of "Wiktoria"
  const forms = bare.length > 0 ? [word, ...bare, ...bare.map((form) => `${form}a`), `${word.slice(0, -1)}a`] : [word];
  // folding takes an "s" for a genitive's: "Thomas"
  const groups = forms.flatMap((form) => [...(groupsOf(form) ?? groupsOf(`${form}s`) ?? [])]);
  return groups.length > 0 ? new Set(groups) : NONE;
}

/** True for a frequent given name, in any form that the language gives it. */
export const isGivenName = (word: string, language: string): boolean => groupsIn(word, language).size > 0;

/** True for two folded words that may be forms of one given name: "Vilhelm" and "William". */
export function mayBeOneGivenName(word: string, language: string, other: string, otherLanguage: string): boolean {
  const own = groupsIn(word, language);
  return own.size > 0 && [...groupsIn(other, otherLanguage)].some((group) => own.has(group));
}
