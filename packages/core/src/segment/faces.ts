import { skipWhiteSpace } from './whitespace.ts';

/** An emoji with what alters it, or an emoticon. */
const FACE =
  /(?:[☀☕☘☹☺♡♥⚡⚽⛄⛅✅✈✊-✍✨❄❌❣❤⭐\u{1f000}-\u{1faff}][\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]{0,3}){1,8}|[:;=]['’]?-?(?:\){1,4}|\({1,4}|[DPp*])(?![\p{L}\p{N}])|<3(?!\p{N})|\^\^/uy;

/** The UTF-16 units that one may begin with. */
export const FACES = ':;=<^☀☕☘☹☺♡♥⚡⚽⛄⛅✅✈✊✋✌✍✨❄❌❣❤⭐\ud83c\ud83d\ud83e';

const BEGINS = new Set(Array.from(FACES.split(''), (unit) => unit.charCodeAt(0)));

const mayBeFace = (text: string, at: number): boolean => at < text.length && BEGINS.has(text.charCodeAt(at));

/** Whether a site's terminator is no stop, but a face. */
export const isFace = (terminator: string): boolean => mayBeFace(terminator, 0);

/** Behind faces and the spaces between them, if white space or nothing follows; else the offset itself. */
export function skipFaces(text: string, from: number): number {
  let at = from;
  let end = from;
  while (mayBeFace(text, at)) {
    FACE.lastIndex = at;
    if (!FACE.test(text)) break;
    end = FACE.lastIndex;
    at = skipWhiteSpace(text, end, text.length);
  }
  return at > end || end === text.length ? end : from;
}
