/** A unit: what it measures, and how many of the dimension's base unit it is (plus an offset, for temperatures). */
interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

/** Base units: metre, kilogram, litre, square metre, second, kelvin, metre per second, watt. Values: NIST SP 811, appendix B. */
export const UNITS: Readonly<Record<string, Unit>> = {
  mm: { dimension: 'length', factor: 0.001 },
  cm: { dimension: 'length', factor: 0.01 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  mil: { dimension: 'length', factor: 10_000 },
  in: { dimension: 'length', factor: 0.0254 },
  ft: { dimension: 'length', factor: 0.3048 },
  yd: { dimension: 'length', factor: 0.9144 },
  mi: { dimension: 'length', factor: 1609.344 },
  nmi: { dimension: 'length', factor: 1852 },
  mg: { dimension: 'mass', factor: 1e-6 },
  g: { dimension: 'mass', factor: 0.001 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  lb: { dimension: 'mass', factor: 0.453_592_37 },
  oz: { dimension: 'mass', factor: 0.028_349_523 },
  ml: { dimension: 'volume', factor: 0.001 },
  cl: { dimension: 'volume', factor: 0.01 },
  dl: { dimension: 'volume', factor: 0.1 },
  l: { dimension: 'volume', factor: 1 },
  gal: { dimension: 'volume', factor: 3.785_412 },
  mm3: { dimension: 'volume', factor: 1e-6 },
  cm3: { dimension: 'volume', factor: 0.001 },
  dm3: { dimension: 'volume', factor: 1 },
  m3: { dimension: 'volume', factor: 1000 },
  km3: { dimension: 'volume', factor: 1e12 },
  ft3: { dimension: 'volume', factor: 28.316_85 },
  mi3: { dimension: 'volume', factor: 4.168_182e12 },
  mm2: { dimension: 'area', factor: 1e-6 },
  cm2: { dimension: 'area', factor: 1e-4 },
  m2: { dimension: 'area', factor: 1 },
  km2: { dimension: 'area', factor: 1e6 },
  ha: { dimension: 'area', factor: 1e4 },
  acre: { dimension: 'area', factor: 4046.873 },
  mi2: { dimension: 'area', factor: 2_589_988 },
  in2: { dimension: 'area', factor: 6.4516e-4 },
  ft2: { dimension: 'area', factor: 0.092_903 },
  yd2: { dimension: 'area', factor: 0.836_127 },
  degC: { dimension: 'temperature', factor: 1, offset: 273.15 },
  deg: { dimension: 'temperature', factor: 1, offset: 273.15 },
  degF: { dimension: 'temperature', factor: 5 / 9, offset: 255.372_222 },
  second: { dimension: 'duration', factor: 1 },
  minute: { dimension: 'duration', factor: 60 },
  'quarter-hour': { dimension: 'duration', factor: 900 },
  hour: { dimension: 'duration', factor: 3600 },
  day: { dimension: 'duration', factor: 86_400 },
  week: { dimension: 'duration', factor: 604_800 },
  fortnight: { dimension: 'duration', factor: 1_209_600 },
  month: { dimension: 'duration', factor: 2_629_746 },
  year: { dimension: 'duration', factor: 31_556_952 },
  decade: { dimension: 'duration', factor: 315_569_520 },
  century: { dimension: 'duration', factor: 3_155_695_200 },
  millennium: { dimension: 'duration', factor: 31_556_952_000 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1000 },
  MW: { dimension: 'power', factor: 1e6 },
  Hz: { dimension: 'frequency', factor: 1 },
  kHz: { dimension: 'frequency', factor: 1e3 },
  MHz: { dimension: 'frequency', factor: 1e6 },
  GHz: { dimension: 'frequency', factor: 1e9 },
  MB: { dimension: 'data', factor: 1e6 },
  GB: { dimension: 'data', factor: 1e9 },
  TB: { dimension: 'data', factor: 1e12 },
  knot: { dimension: 'speed', factor: 0.514_444 },
};

function resolve(unit: string): Unit | undefined {
  if (Object.hasOwn(UNITS, unit)) return UNITS[unit];
  const [length, duration] = unit.split('/');
  if (duration === undefined || !Object.hasOwn(UNITS, length)) return undefined;
  return { dimension: 'speed', factor: UNITS[length].factor / (duration === 'h' ? 3600 : 1) };
}

/** A number of units in the base unit of their dimension; nothing for currencies and other units that do not convert. */
export function toBase(value: number, unit: string): { dimension: string; value: number } | undefined {
  const known = resolve(unit);
  return known && { dimension: known.dimension, value: value * known.factor + (known.offset ?? 0) };
}

/** Currencies that an open name may stand for. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  krone: ['DKK', 'NOK', 'SEK', 'ISK'],
  pound: ['GBP', 'lb'],
  deg: ['degC', 'degF'],
};

/** True when two units can be the same: equal, or one is an open name that covers the other. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (Object.hasOwn(OPEN, a) && OPEN[a].includes(b)) || (Object.hasOwn(OPEN, b) && OPEN[b].includes(a));
}
