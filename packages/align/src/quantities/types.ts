/**
 * What a quantity counts. `number`: a cardinal, a year, a fraction, a score; `date`: whatever names a month; `century`:
 * by its ordinal (`18` for "the 1700s"); `decade`: by its first year (`1990`, or `90` where the text leaves the century
 * open); `identifier`: digits that are part of a name ("COVID-19", "A1GP"), never arithmetic.
 */
export type QuantityKind =
  | 'number'
  | 'ordinal'
  | 'percent'
  | 'money'
  | 'measure'
  | 'date'
  | 'weekday'
  | 'decade'
  | 'century'
  | 'time'
  | 'identifier';

/** One way to read a stretch of text. */
export interface Reading {
  readonly kind: QuantityKind;
  /**
   * Canonical and exact, so that equal values are equal strings: a decimal without superfluous zeros (`1234.5`) or a
   * reduced fraction (`2/3`); of a date ISO 8601 with what is missing left out (`2019-03-12`, `--03-12`, `2019-03`,
   * `--03`); of a weekday `1` (Monday) to `7`; of a time `HH:MM`; of an identifier its letters and digits in capitals.
   */
  readonly value: string;
  /** A unit (`km`, `mi/h`, `degC`, `year`) or a currency (`USD`, `EUR`, or `dollar`, `krone`, `pound` where it stays open). */
  readonly unit?: string;
}

/** A number, date, time or measure found in a text. */
export interface Quantity extends Reading {
  /** UTF-16 offsets into the text. Quantities come in ascending order and never overlap. */
  readonly start: number;
  readonly end: number;
  readonly form: 'digits' | 'words' | 'mixed' | 'roman';
  /** Said to be rough: "about 50", "une cinquantaine", "thousands". */
  readonly approximate?: true;
  /**
   * Little words and names' numbers that good translations add and drop freely ("one", "first", "both", "half",
   * "millions of", "COVID-19"): fine as evidence for a match, too little for an alarm.
   */
  readonly weak?: true;
  /** What is left over in a smaller unit, of "2 hours and 45 minutes": weak, since a conversion swallows it. */
  readonly rest?: true;
  /** Which end of a range ("10–15 km") this is; the two ends are two quantities. */
  readonly range?: 'from' | 'to';
  /** Other readings that the text allows: 3/12, "1.234" in an unknown language, 3 o'clock at night or in the afternoon. */
  readonly alternatives?: readonly Reading[];
}
