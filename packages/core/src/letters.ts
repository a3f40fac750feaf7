/** Units from here on are asked one by one. */
const BEYOND = 0x3000;

/** 1 for each unit below that is a letter; made on first use. */
let letters: Uint8Array | undefined;

const LETTER = /\p{L}/u;

/** How many letters a text holds. */
export function countLetters(text: string): number {
  letters ??= Uint8Array.from({ length: BEYOND }, (_, code) => Number(LETTER.test(String.fromCharCode(code))));
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < BEYOND) count += letters[code];
    else {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      if (LETTER.test(character)) count++;
      at += character.length - 1;
    }
  }
  return count;
}
