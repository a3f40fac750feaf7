import { describe, expect, test } from 'vitest';
import { languages } from '../../../packages/align/src/languages/index.ts';
import { wordPattern } from '../../../packages/align/src/languages/word-pattern.ts';
import { findingsOf } from '../audit-values.ts';

const negations = async (language: string, source: string, target: string) =>
  (await findingsOf('negation', [language, 'en'], source, target)).length;

describe('a denial that was lost', () => {
  test.each([
    ['da', 'Ministeren vil ikke træde tilbage.', 'The minister will step down.'],
    ['nl', 'De minister zal niet aftreden.', 'The minister will step down.'],
    ['fr', 'Le ministre ne démissionnera pas.', 'The minister will resign.'],
    ['fr', 'Le ministre ne travaille plus à Paris.', 'The minister works in Paris.'],
    ['es', 'El ministro no dimitirá.', 'The minister will resign.'],
    ['da', 'Det handler ikke kun om penge.', 'It is just about money.'],
    ['nl', 'Regen is hier niet ongebruikelijk.', 'Rain is unusual here.'],
    ['da', 'Den blev fundet uden hovedet.', 'It was found with the head.'],
    ['nl', 'Vergeet de sleutel; de minister zal niet aftreden.', 'Forget the key; the minister will step down.'],
    ['nl', 'De minister liegt niet en hij steelt niet.', 'The minister does not lie and he steals.'],
    ['it', 'Il ministro non mente e non ruba.', 'The minister does not lie and he steals.'],
    ['fr', 'Il a payé sans jamais voir la maison.', 'He paid for seeing the house.'],
    ['de', 'Die Brücke ist nicht sicher.', 'The bridge is safe.'],
    ['sv', 'Ministern avgår inte, säger hon.', 'The minister will resign, she says.'],
    ['es', 'El ministro no miente y no roba.', 'The minister does not lie and he steals.'],
    ['pl', 'Minister nie ustąpi, prawda?', 'The minister will step down, right?'],
    ['da', 'Vi har ikke længere råd til huset.', 'We can still afford the house.'],
    ['es', 'Ya no vive en la casa.', 'She still lives in the house.'],
    ['pl', 'Jeśli nie masz biletu, musisz zapłacić u kierowcy.', 'If you have a ticket, you must pay the driver.'],
    ['it', 'Una tecnica mai vista prima.', 'A technique seen before.'],
    ['es', 'Si no se paga la cuota, ni siquiera se abre la puerta.', 'If the fee is paid, they do not even open the door.'],
    [
      'de',
      'Mein Bruder, Vater zweier erwachsener Kinder, hat mir nicht geholfen.',
      'My brother, father of two adult children, helped me.',
    ],
    ['es', 'En la frontera, no se olvide de sellar el pasaporte.', 'At the border, forget to have your passport stamped.'],
    ['es', 'La casa no está lejos del puerto.', 'The house is far from the harbour.'],
    ['fr', 'Je n’achète jamais de vieux bateaux.', 'I always buy old boats.'],
    ['de', 'Der Wein war nicht teuer.', 'The wine was expensive.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await negations(language, source, target)).toBe(1);
  });
});

describe('a denial that is there in other words', () => {
  test.each([
    ['es', 'La casa no está lejos del puerto.', 'The house is near the harbour.'],
    ['da', 'Der er ikke langt til havnen.', 'The harbour is close by.'],
    ['fi', 'Satama ei ole kaukana.', 'The harbour is nearby.'],
    ['de', 'Der Wein war nicht teuer.', 'The wine was cheap.'],
    ['it', 'Il vino non era caro.', 'The wine was cheap.'],
    ['sv', 'Får inte förvaras över 20 °C.', 'Store below 20 °C.'],
    ['pl', 'Nie jest to trudne.', 'This is easily done.'],
    ['es', 'Los barcos no son iguales.', 'The boats differ.'],
    ['nl', 'Bijna niemand kent de minister.', 'Hardly anyone knows the minister.'],
    ['es', 'Casi nadie conoce al ministro.', 'Hardly anyone knows the minister.'],
    ['pl', 'Nikt nie przeczy, że minister kłamie.', 'Everyone admits that the minister lies.'],
    ['pl', 'Nie ma takiego domu, w którym nie byłoby okna.', 'All houses have windows.'],
    ['da', 'Glem ikke paraplyen.', 'Remember your umbrella.'],
    ['de', 'Die Maschine darf nicht ohne das Sieb laufen.', 'The machine must not run without the strainer.'],
    ['de', 'Vergiss den Regenschirm nicht.', 'Remember your umbrella.'],
    ['de', 'Vergiss die Sonnencreme nicht.', 'Remember sunscreen.'],
    ['sv', 'Det slutar inte att snöa.', 'It keeps snowing.'],
    ['de', 'Es hört nicht auf zu schneien.', 'It keeps snowing.'],
    ['sv', 'Aldrig tidigare har det varit så tyst i skogen.', 'It was quieter than ever in the forest.'],
    ['it', 'Mai il bosco è stato così silenzioso.', 'The forest was quieter than ever.'],
    ['pl', 'Ledwo zna swoich sąsiadów.', 'She doesn’t know her neighbours very much.'],
    ['nl', 'Hij heeft nooit een huis gebouwd en nooit een auto hersteld.', 'He has never built a house or repaired a car.'],
    ['es', 'Depende de si se cuentan o no los barcos viejos.', 'It depends on whether or not the old boats are counted.'],
    ['pl', 'Ani rząd, ani parlament nie otrzymały listu.', 'No letter reached the government and parliament.'],
    ['pl', 'Znamy te listy i zwykle na nie odpowiadamy.', 'We know these letters and usually answer them.'],
    ['pl', 'Towary wjechały bez żadnych opłat.', 'The goods entered duty-free.'],
    ['de', 'Kinder müssen keinen Eintritt zahlen.', 'Children are exempt from the entrance fee.'],
    ['da', 'Det handler ikke kun om penge.', 'It is also about money.'],
    ['nl', 'Regen is hier niet ongebruikelijk.', 'Rain is common here.'],
    ['es', 'No obstante, el ministro dimitió.', 'However, the minister resigned.'],
    ['da', 'Det er uden tvivl en fejl.', 'It is clearly a mistake.'],
    ['es', 'En el puerto no se cuenta con suficientes barcos nuevos.', 'There are insufficient new boats in the harbour.'],
    ['it', 'Le case dei mai fumatori sono più pulite.', 'The houses of never-smokers are cleaner.'],
    ['fr', 'Le toit de la maison n’est guère visible.', 'The roof of the house is hardly visible.'],
    ['es', 'No parece que ningún barco haya vuelto.', 'No boat seems to have come back.'],
    ['pt', 'A casa fica na praia, sem portas nem janelas.', 'The house is on the beach, without doors or windows.'],
    ['fr', 'Le ministre ne travaille plus à Paris.', 'The minister no longer works in Paris.'],
    ['pl', 'Nikt nigdy nie widział tego filmu.', 'Nobody has ever seen this film.'],
    ['it', 'Non ha visto nessuno.', 'He saw nobody.'],
    ['da', 'Vinduerne kunne ikke smadres.', 'The windows were unbreakable.'],
    ['da', 'Hverken faderen eller moderen kom.', 'Neither the father nor the mother came.'],
    ['fr', 'Alexeï est le cosmonaute n° 11.', 'Alexei is cosmonaut No. 11.'],
    ['nl', 'Vergeet daarbij niet dat de brug smal is.', 'Remember that the bridge is narrow.'],
    ['da', 'Glem dog endelig ikke at broen er smal.', 'Remember that the bridge is narrow.'],
    ['nl', 'Niets of niemand kon de muur verplaatsen.', 'Nothing could move the wall.'],
    ['nl', 'Niemand heeft ooit geen geld gevraagd.', 'Nobody ever asked for any money.'],
    ['it', 'Non ruba, non mente e non tradisce gli amici.', 'He does not steal, lie or betray his friends.'],
    ['pl', 'Żołnierz zapłacił bez żadnych pytań.', 'The soldier paid without questions.'],
    ['it', 'Se non avete la chiave, chiamate il portiere.', 'If you do not have the key, call the porter.'],
    ['nb', '«Nei», svarte faren.', '“No,” answered the father.'],
    ['de', 'Ja oder nein?', 'Yes or no?'],
    ['fr', 'Non merci, nous partons.', 'No thanks, we are leaving.'],
    ['pt', 'Chega amanhã, não é?', 'He arrives tomorrow, doesn’t he?'],
    ['sv', 'Du bor här, eller hur?', 'You live here, don’t you?'],
    ['pl', 'To twój brat, prawda?', 'That is your brother, isn’t it?'],
    ['nl', 'De brug gaat pas in mei open.', 'The bridge does not open until May.'],
    ['fr', 'Le pont ouvre seulement en mai.', 'The bridge does not open until May.'],
    ['da', 'Send brevet senest mandag.', 'Send the letter no later than Monday.'],
    ['fi', 'Kirje lähetetään viimeistään maanantaina.', 'The letter is sent no later than Monday.'],
    ['es', 'No tardó mucho en volver.', 'She soon came back.'],
    ['it', 'Per poco non perse il treno.', 'She nearly missed the train.'],
    ['pl', 'Omal nie spóźnił się na pociąg.', 'He nearly missed the train.'],
    ['es', 'No llamó nadie y no vino el médico.', 'Nobody called, and the doctor did not come.'],
    ['de', 'Der alte Mann schwieg.', 'The old man said nothing.'],
    ['de', 'Die Gruppe „not yet classified“ ist klein.', 'The group “not yet classified” is small.'],
    ['pt', 'Um infarto não fatal.', 'A nonfatal infarction.'],
    ['it', 'La ragione non è chiara.', 'The reason is unclear.'],
    ['da', 'De har ikke svaret.', 'They have yet to answer.'],
    ['es', 'El trabajo es parcial o no se hizo.', 'The work is partial or was not done.'],
    ['fr', 'Une crise sans précédent.', 'An unprecedented crisis.'],
    ['da', 'Jeg kunne ikke lade være med at le.', 'I had to laugh.'],
    ['fr', 'Je le déteste plus que jamais.', 'I hate it more than ever.'],
    ['es', 'La ciudad está más viva que nunca.', 'The city is more alive than ever.'],
    ['pt', 'A cidade está mais viva do que nunca.', 'The city is more alive than ever.'],
    ['es', 'En la frontera, no se olvide de sellar el pasaporte.', 'At the border, make sure to have your passport stamped.'],
    ['it', 'Alla frontiera non si dimentichi di far timbrare il passaporto.', 'At the border, make sure to get a stamp.'],
    ['de', 'Vergessen Sie an der Grenze bitte nicht, den Pass stempeln zu lassen.', 'At the border, have your passport stamped.'],
    ['es', 'Fue la peor tormenta que jamás haya visto la ciudad.', 'It was the worst storm the city has ever seen.'],
    ['fr', 'C’est la pire tempête que la ville ait jamais connue.', 'It is the worst storm the city has ever known.'],
    ['de', 'Die Tür darf nicht brennbar sein.', 'The door must be fireproof.'],
    ['it', 'È il ponte più lungo mai costruito.', 'It is the longest bridge ever built.'],
    ['it', 'Un metodo mai provato prima.', 'A method never tried before.'],
    ['es', 'Si no llueve, saldremos.', 'We will go out unless it rains.'],
    ['pl', 'Odpowiedź jest niekompletna.', 'The answer is not complete.'],
    ['pl', 'Nie minęły dwie godziny, a znów padało.', 'Within two hours it was raining again.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await negations(language, source, target)).toBe(0);
  });
});

describe('a denial that is written in a hurry', () => {
  const between = async (from: string, to: string, source: string, target: string) =>
    (await findingsOf('negation', [from, to], source, target)).length;

  test.each([
    ['en', 'de', 'i dont know when the shop opens', 'ich weiß nicht, wann der Laden öffnet'],
    ['en', 'fr', 'the door isnt locked', "la porte n'est pas fermée à clé"],
    ['en', 'es', 'No they moved to the coast last year.', 'No, se mudaron a la costa el año pasado.'],
    ['en', 'nl', 'No the boat is still in the harbour.', 'Nee, de boot ligt nog in de haven.'],
    ['de', 'en', 'das geht nich', 'that does not work'],
    ['pt', 'en', 'nao sei onde fica a loja', 'I do not know where the shop is'],
    ['nl', 'en', 'dat weet ik nie', 'I do not know that'],
  ])('is one: %s–%s: %s – %s', async (from, to, source, target) => {
    expect(await between(from, to, source, target)).toBe(0);
  });

  test.each([
    ['en', 'de', 'i dont know when the shop opens', 'ich weiß, wann der Laden öffnet'],
    ['pt', 'en', 'nao sei onde fica a loja', 'I know where the shop is'],
  ])('and is missed: %s–%s: %s – %s', async (from, to, source, target) => {
    expect(await between(from, to, source, target)).toBe(1);
  });
});

describe('a prefix that was lost', () => {
  test.each([
    ['de', 'Die Leiter ist unsicher.', 'The ladder is safe.'],
    ['da', 'Isen på fjorden er usikker.', 'The ice on the fjord is safe.'],
    ['fr', 'Cette échelle est instable.', 'This ladder is stable.'],
    ['es', 'La sentencia fue injusta.', 'The sentence was just.'],
    ['it', 'È stato impossibile aprire la porta.', 'It was possible to open the door.'],
    ['pt', 'A senha está incorreta.', 'The password is correct.'],
    ['pl', 'Autor listu jest nieznany.', 'The author of the letter is known.'],
    ['fi', 'Tulos on epävarma.', 'The outcome is certain.'],
    ['nl', 'De brug is veilig.', 'The bridge is unsafe.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await negations(language, source, target)).toBe(1);
  });

  test.each([
    ['de', 'Die Leiter ist unsicher.', 'The ladder is unsafe.'],
    ['de', 'Die Leiter ist unsicher.', 'The ladder is not safe.'],
    ['de', 'Die Leiter ist unsicher.', 'The ladder is far from safe.'],
    ['da', 'Naboen var uvenlig mod børnene.', 'The neighbour was mean to the children.'],
    ['it', 'L’isola è disabitata.', 'The island is uninhabited.'],
    ['pl', 'Autor listu jest nieznany.', 'Nobody knows who wrote the letter.'],
    ['es', 'Los datos son seguros o inseguros.', 'The data are safe or unsafe.'],
  ])('kept: %s: %s – %s', async (language, source, target) => {
    expect(await negations(language, source, target)).toBe(0);
  });
});

describe('lists of words', () => {
  test('an entry with a mark of exclamation excepts what it matches, however short', () => {
    const pattern = wordPattern('o* un* *less !ock* !under* !*theless');
    expect(['unhappy', 'harmless', 'olik'].map((word) => pattern.test(word))).toEqual([true, true, true]);
    expect(['under', 'underway', 'nevertheless', 'ock', 'också'].map((word) => pattern.test(word))).toEqual(Array(5).fill(false));
  });

  test('a short beginning wants three more letters', () => {
    expect(['un', 'unit', 'unfit'].map((word) => wordPattern('un*').test(word))).toEqual([false, false, true]);
  });

  test('no plain denial is a word that denies nothing', () => {
    for (const { negation } of Object.values(languages)) {
      const { plain, concord, with: having, only } = negation;
      for (const word of `${plain} ${concord}`.split(' ').filter(Boolean))
        expect(wordPattern(`${having} ${only}`).test(word), word).toBe(false);
    }
  });
});

test('a passage of nothing but denials is left alone: pairing them all would take memory without bound', async () => {
  expect(await negations('da', `${'ikke '.repeat(20_000)}.`, `${'not '.repeat(20_000)}.`)).toBe(0);
});
