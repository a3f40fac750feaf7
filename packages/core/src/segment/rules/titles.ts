import { type Context, isStarter, isWord, lastWord } from '../context.ts';
import { includes } from '../languages/facts.ts';
import { hasOddEnd } from './shapes.ts';

/** A title, or whatever is cut short, before a name. */
const TITLED = /\p{L}\.,? \p{Lu}/u;
/** Behind a name: the next title of a row, before a name of its own. */
const NEXT_TITLE = /^(?:, | (?:and|og|och|en|und|et|y|e|i|ja|sowie|samt) )(?:\p{L}{1,3}[ '’])?(\p{L}{2,16})\. \p{Lu}\p{L}/u;
/** A word that may be cut short. */
const CUT = /^\p{Ll}{3,16}[bcdfghjklmnpqrstvwxzø]$/u;
/** Such words as only titles end in, in languages that join words to one. */
const TITLE_WORD = /^\p{L}{3,}(?:insp|adm|kapt|bgm|prof|sekr|repr|ordf)$/u;
/** Two consonants: no word of a Romance language ends so. */
const CLUSTER = /^\p{Lu}\p{Ll}{0,4}[bcdfghjklmnpqrstvwxz]{2}$/u;
/** Points of the compass and the like, which do. */
const BORROWED = /^(?:Nord|Est|Ovest|Ouest|Oest|West|Post|Golf|Club)$/u;

/** Whether the sentence so far has a title before a name. */
export const isAmongTitles = ({ text, start, site }: Context): boolean =>
  TITLED.test(text.slice(Math.max(start, site.mark - 100), site.mark));

/** `kommunaldir. Lund, sognepr. Dahl`, `skoleinsp. Holm`, `el Conc. Ramos`: an unknown title before a name. */
export function isOneOfTitles(context: Context, name: string): boolean {
  const { facts, next, text, start, site } = context;
  if (!/^\p{Lu}\p{Ll}/u.test(next.word) || next.openers !== '' || isStarter(context) || isWord(name, context)) return false;
  if (TITLE_WORD.test(name)) return true;
  if (facts.seldomLast && CLUSTER.test(name) && !BORROWED.test(name)) {
    const before = lastWord(text.slice(Math.max(start, site.mark - name.length - 8), site.mark - name.length).trimEnd());
    return /^\p{L}{1,4}$/u.test(before) && facts.starters.has(before[0].toUpperCase() + before.slice(1));
  }
  if (!CUT.test(name)) return false;
  const follows = NEXT_TITLE.exec(next.rest)?.[1];
  if (follows === undefined) return false;
  const title = includes(facts.never, follows) || hasOddEnd(follows, facts);
  return (title && site.mark - start < 40) || isAmongTitles(context);
}
