import type { Context, Verdict } from '../context.ts';

/** `“Really?” Bridget Carr asked.`: a question or a cry and its speaker are one sentence. */
export function attribution({ facts, site, text, next }: Context): Verdict {
  if (facts.speech.size === 0 || next.kind !== 'upper' || next.openers !== '') return undefined;
  if (!/[?!…]/u.test(site.terminator) || !/["'”’»]/u.test(site.closers)) return undefined;
  const words = text.slice(site.next, site.next + 60).split(/[\s,.;]+/u, 6);
  const verb = words.findIndex((word) => facts.speech.has(word));
  if (verb < 1 || verb > 4) return undefined;
  const speaker = words.slice(0, verb);
  const name = speaker[0] === 'The' || !facts.starters.has(speaker[0]);
  return name && speaker.every((word) => /^\p{Lu}/u.test(word)) ? 'join' : undefined;
}
