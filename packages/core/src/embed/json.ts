import { EnfaceError } from '../errors.ts';
import { printable } from '../shown.ts';

/**
 * Reads one of a model's JSON files.
 *
 * @throws EnfaceError `BAD_MODEL`.
 */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new EnfaceError('BAD_MODEL', `${printable(name)}: it is not JSON in UTF-8. Fetch the model's files again, whole.`, {
      cause,
    });
  }
}
