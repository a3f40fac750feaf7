import type { Finding } from '@enface/align/audit';
import type { JudgedFinding, PlacedFinding } from './audited.ts';
import type { JudgedSegment, MarkedError } from './documents.ts';

/** Categories of errors of accuracy; which of them an audit can be expected to find is another question. */
const ACCURACY = new Set(['omission', 'addition', 'mistranslation', 'untranslated', 'non-translation', 'creative']);

/** Of other categories, what a finding may rightly touch. */
const NEAR_ACCURACY = new Set(['terminology', 'locale']);

const FIGURES = [
  'accuracy/mistranslation/number',
  'accuracy/mistranslation/date-time',
  'accuracy/mistranslation/unit-conversion',
];

/** The findings that are meant for a kind of error, by the beginnings of their categories; where there is none, any of content. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  omission: ['accuracy/omission'],
  addition: ['accuracy/addition'],
  untranslated: ['accuracy/untranslated'],
  figure: FIGURES,
  name: ['accuracy/mistranslation/entity'],
  'non-translation': ['accuracy/omission', 'accuracy/addition', 'accuracy/untranslated', 'design-and-markup/length'],
};

export const isAccuracy = ({ cat }: MarkedError): boolean => ACCURACY.has(cat);
export const isNearAccuracy = (error: MarkedError): boolean => isAccuracy(error) || NEAR_ACCURACY.has(error.cat);
export const isGrave = ({ sev }: MarkedError): boolean => sev !== 'minor';
export const isMajor = ({ severity }: Finding): boolean => severity !== 'minor';
export const isFigure = ({ category }: Finding): boolean => FIGURES.includes(category);
export const isOf = ({ category }: Finding, beginning: string): boolean => category.startsWith(beginning);

/** True for what concerns content; what else there is concerns form. */
export const isContent = ({ category, check }: Finding): boolean => category.startsWith('accuracy/') || check === 'length';

export function isMeantFor(finding: Finding, kind: string): boolean {
  if (!isContent(finding)) return false;
  return finding.check === 'hallucination' && kind === 'non-translation' ? true : meant(finding, kind);
}

const meant = ({ category }: Finding, kind: string) =>
  !Object.hasOwn(MEANT, kind) || MEANT[kind].some((each) => category.startsWith(each));

/** The kind of an error: its category, but mistranslated figures and names apart, as far as the marked words tell. */
export function kindOf(error: MarkedError, { src }: JudgedSegment): string {
  const { cat, sub, text = '', side, start = 0 } = error;
  if (cat === 'locale' && /number|measure|currency|date|time/i.test(sub)) return 'locale of figures';
  if (cat !== 'mistranslation') return cat;
  if (sub === 'named-entities') return 'name';
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.length <= 5 && /\p{Nd}/u.test(text)) return 'figure';
  if (words.length === 0 || words.length > 3 || side !== 'target' || start === 0) return cat;
  // in German all nouns are capital: the source must have something much like it
  const beginnings = (src.match(/(?<=[\p{L}\p{N},;] )[A-Z][\p{L}\p{N}]+/gu) ?? []).map(beginning);
  const capital = words.every((word) => word[0] !== word[0].toLowerCase());
  return capital && words.some((word) => beginnings.includes(beginning(word))) ? 'name' : cat;
}

const beginning = (word: string) => word.slice(0, 4).toLowerCase();

/** True where a finding lies on some of the words that were marked. */
export function touches({ places }: PlacedFinding, { side, start, end }: MarkedError, line: number): boolean {
  if (start === undefined || end === undefined) return false;
  return places[side].some((place) => place.line === line && place.start < Math.max(end, start + 1) && start < place.end);
}

/**
 * Whether people bear a finding out: where content is concerned, with an error of accuracy in its segment, or one of terms or
 * figures on its words; where form is, with any error in its segment.
 */
export function isBorneOut(each: JudgedFinding): boolean {
  if (!isContent(each.finding)) return each.errors.length > 0;
  return each.errors.some((error) => isAccuracy(error) || (isNearAccuracy(error) && touches(each, error, error.line)));
}
