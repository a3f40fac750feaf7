import type { Context, Verdict } from '../context.ts';
import { BULLETS } from '../sites.ts';

/** A bullet within a line starts an item. */
export function bullet({ text, site }: Context): Verdict {
  return BULLETS.includes(text[site.next]) ? 'break' : undefined;
}
