import type { Context, Found } from './context.ts';

const FEET_AND_INCHES = /^([1-9]\d?)['’](\d|1[01])$/;
const FEET = /^(?:['’′]|f(?:ee|oo)?t|fod|fot|voet|fuß)$/;
const INCHES = /^(?:["”″]|inch(?:es)?|in|tommer?|duim|zoll|tum)$/;

/** Feet and inches as one measure, as people's heights have them: `5'11"`, "5 ft 11". */
export function readFeet(context: Context, at: number): Found | undefined {
  const { tokens } = context;
  const token = tokens[at];
  const glued = FEET_AND_INCHES.exec(token.text);
  const done = (feet: string, inches: string, next: number): Found => ({
    draft: {
      kind: 'measure',
      value: String(Number(feet) * 12 + Number(inches)),
      unit: 'in',
      start: token.start,
      end: tokens[next - 1].end,
      form: 'digits',
    },
    next,
  });
  if (glued) {
    const mark = tokens[at + 1];
    const closed = mark?.joined && INCHES.test(mark.text);
    return closed ? done(glued[1], glued[2], at + 2) : undefined;
  }
  const [feet, inches, mark] = tokens.slice(at + 1, at + 4);
  if (!/^[1-9]\d?$/.test(token.text) || !feet || !FEET.test(feet.lower) || !/^(?:\d|1[01])$/.test(inches?.text ?? ''))
    return undefined;
  const named = mark !== undefined && INCHES.test(mark.lower);
  if (!named && feet.type === 'symbol') return undefined;
  return done(token.text, inches.text, named ? at + 4 : at + 3);
}
