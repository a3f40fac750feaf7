import { type Document, type Embedder, printable } from '@enface/core';
import { contradictedLanguage, inTurns } from '@enface/core/internal';
import { languageName } from './language-name.ts';
import { sameTexts } from './same-texts.ts';
import { doesNotKnow } from './trust.ts';
import type { Side, Warning } from './types.ts';

/** The documents of each side: one in a pair. */
export interface Sides extends Readonly<Record<Side, readonly Document[]>> {
  /** Of a set a warning names the document, were it the only one. */
  readonly isSet: boolean;
}

const SIDES = ['source', 'target'] as const;

/**
 * What a reader must know of these texts before believing what is said of them: in the order of the documents, and of what
 * concerns two of them last.
 *
 * @param blank whether an encoder's vectors of a document say nothing, as those of a script do of which it has no pieces
 */
export async function warningsOf(
  sides: Sides,
  embedder: Embedder,
  blank: (side: Side, document: number) => boolean,
  pause: (done: number) => Promise<void>,
): Promise<Warning[]> {
  const warnings: Warning[] = [];
  const { isSet } = sides;
  let done = 0;
  for (const side of SIDES) {
    for (const [at, document] of sides[side].entries()) {
      const place = { side, ...(isSet && { document: at }) };
      for (const warning of await warningsOn(document, embedder, blank(side, at))) warnings.push({ ...warning, ...place });
      await pause(++done);
    }
  }
  for (const { source, target, share } of await inTurns(sameTexts(sides.source, sides.target), () => pause(done))) {
    const names = [nameOf(sides.source[source]), nameOf(sides.target[target])] as const;
    warnings.push({
      code: 'same-text',
      message:
        share === 1
          ? `${names[0]} and ${names[1]} are the same text: is one of them the wrong file?`
          : `${names[0]} and ${names[1]} are mostly the same text, word for word: is one of them the wrong file, or not translated?`,
      ...(isSet && { side: 'source', document: source }),
    });
  }
  return warnings;
}

/** At most two for one document: if its language is in doubt, what the encoder knows of it says nothing. */
async function warningsOn(document: Document, embedder: Embedder, blank: boolean): Promise<Pick<Warning, 'code' | 'message'>[]> {
  const name = nameOf(document);
  if (document.segments.length === 0) return [{ code: 'no-text', message: `There is no text in ${name}.` }];
  const { language } = document;
  const found: Pick<Warning, 'code' | 'message'>[] = [];
  const other = await contradictedLanguage(document);
  if (other !== undefined)
    found.push({
      code: 'language-contradicted',
      message: `${name} is said to be in ${languageName(language)}, but reads as ${languageName(other)}.`,
    });
  const read = other ?? language;
  if (read === 'und')
    found.push({
      code: 'language-undetermined',
      message: `The language of ${name} cannot be told: name it, as sentences are split and figures read by its rules.`,
    });
  if (doesNotKnow(embedder, read))
    found.push({
      code: 'language-not-covered',
      message: `${name} is in ${languageName(read)}, which this encoder does not know: what is left without a match may well have one.`,
    });
  else if (blank)
    found.push({
      code: 'words-unknown',
      message: `This encoder knows hardly any of the words in ${name}: what is left without a match may well have one.`,
    });
  return found;
}

const nameOf = ({ id }: Document) => printable(id);
