import { EnfaceError } from '../errors.ts';
import { fingerprint } from './hash.ts';
import { BLOCK, createMixer, mixPlainly } from './mix.ts';

/** What the files of a model add up to; a single changed byte changes it. */
export interface Checksums {
  readonly tokenizer: string;
  readonly weights: string;
}

/** @throws EnfaceError `BAD_MODEL` */
export async function checkTokenizer(file: Uint8Array, expected: Checksums): Promise<void> {
  compare('tokenizer.json', await checksumOf(file), expected.tokenizer);
}

/** The same of a file that comes piece by piece: see `checksumOfPieces`. @throws EnfaceError `BAD_MODEL` */
export async function checkWeightsPieces(pieces: AsyncIterable<Uint8Array>, expected: Checksums): Promise<void> {
  compare('model.safetensors', await checksumOfPieces(pieces), expected.weights);
}

/** @throws EnfaceError `BAD_MODEL` */
export async function checkWeights(file: Uint8Array, expected: Checksums): Promise<void> {
  compare('model.safetensors', await checksumOf(file), expected.weights);
}

/**
 * Not hashed byte by byte, which takes ten times as long, but mixed by wide instructions into states that keep every
 * difference; these are hashed, with what is left behind the last whole block.
 */
export async function checksumOf(file: Uint8Array, mix = createMixer() ?? mixPlainly): Promise<string> {
  const whole = file.length - (file.length % BLOCK);
  return digest(mix(file.subarray(0, whole)), file.subarray(whole));
}

/** The same of pieces, which are of whole blocks but for the last one, and are read before the next is asked for. */
export async function checksumOfPieces(pieces: AsyncIterable<Uint8Array>, mix = createMixer() ?? mixPlainly): Promise<string> {
  let states = mix(new Uint8Array());
  let rest = new Uint8Array();
  for await (const piece of pieces) {
    const whole = piece.length - (piece.length % BLOCK);
    states = mix(piece.subarray(0, whole), states);
    rest = piece.slice(whole);
  }
  return digest(states, rest);
}

const digest = (states: Int32Array, rest: Uint8Array) =>
  fingerprint([new Uint8Array(states.buffer, states.byteOffset, states.byteLength), rest], async () => {});

function compare(name: string, found: string, expected: string): void {
  if (found === expected) return;
  throw new EnfaceError(
    'BAD_MODEL',
    `${name} of the default encoder is damaged: its checksum is ${found}, not ${expected}. Install @enface/model again; where a server sends the file, let it send all of it, unchanged.`,
  );
}
