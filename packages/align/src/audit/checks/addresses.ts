import type { OwnCheck } from '../check.ts';
import { type Piece, pieceDraft, piecesOf, surplus } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/** Addresses, without the punctuation of the sentence behind them. Bounded, so that no text makes them slow. */
export const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}(?<![.,;:!?)\]'’])|\bwww\.[^\s<>"“”«»]{1,500}(?<![.,;:!?)\]'’])|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/giu;
export const ADDRESS_SIGN = /@|:\/\/|www\./i;

/** Addresses that one is held against. */
const MOST_OTHERS = 64;

const key = ({ text }: Piece) => text.toLowerCase().replace(/\/$/, '');

/** A label of a host, or a step of a path, that says which language's or country's it is. */
const LOCALE = /^(?:[a-z]{2}(?:[-_][a-z]{2})?|www)$/i;

/** "?lang=en", "&hl=pt-BR": the same behind a question mark. */
const LOCALE_PARAMETER = /(?<=[?&](?:lang|language|hl|locale|l|lc)=)[a-z]{2}(?:[-_][a-z]{2})?(?![^&#])/g;

interface Site {
  /** The host without what says its language or country, and what does. */
  readonly name: string;
  readonly locale: string;
  readonly path: string;
}

function siteOf(address: string): Site | undefined {
  const [, host, path] = /^(?:https?:\/\/)?([^/?#@]{1,253})(.{0,2000})$/is.exec(address) ?? [];
  if (host === undefined) return undefined;
  const labels = host.toLowerCase().split('.');
  const domain = labels.pop() ?? ''; // "com", "de"
  const bare = (list: readonly string[]) => list.filter((each) => !LOCALE.test(each)).join('/');
  const locale = [...labels.filter((each) => LOCALE.test(each) && each !== 'www'), domain].join('.');
  return { name: bare(labels), locale, path: bare(path.toLowerCase().split('/')).replace(LOCALE_PARAMETER, '') };
}

/** The page that another language's readers are sent to: of the same site, with the language in its host or path. */
function isLocalised(one: Piece, other: Piece): boolean {
  const [a, b] = [siteOf(one.text), siteOf(other.text)];
  if (!a || !b || a.name === '' || a.name !== b.name) return false;
  return a.locale !== b.locale || a.path === b.path;
}

export const addresses: OwnCheck = {
  id: 'addresses',
  description: 'Web and e-mail addresses that are missing, extra or changed.',
  run: () =>
    overPairs((pair) => {
      const [source, target] = [piecesOf(pair, 'source', ADDRESS, ADDRESS_SIGN), piecesOf(pair, 'target', ADDRESS, ADDRESS_SIGN)];
      if (source.length + target.length === 0) return [];
      const common = { category: 'accuracy/mistranslation/entity', severity: 'major' } as const;
      const [lost, gained] = [surplus(source, target, key), surplus(target, source, key)];
      const strange = (own: readonly Piece[], others: readonly Piece[]) =>
        own.filter((piece) => !others.slice(0, MOST_OTHERS).some((other) => isLocalised(piece, other)));
      return [
        ...strange(lost, gained).map((piece) =>
          pieceDraft(pair, 'source', [piece], {
            ...common,
            message: `Address missing from the translation: ${piece.text.slice(0, 100)}`,
          }),
        ),
        ...strange(gained, lost).map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            ...common,
            message: `Address that the source does not have: ${piece.text.slice(0, 100)}`,
          }),
        ),
      ];
    }),
};
