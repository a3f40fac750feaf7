import { EnfaceError } from '../../errors.ts';
import { majorVersion, type TransformersLibrary } from './library.ts';
import type { TransformersOptions } from './options.ts';
import type { KnownModel } from './registry.ts';

/**
 * What the library is asked for, in the words of its version.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what its version cannot do
 */
export function weightSettings(
  library: TransformersLibrary,
  { device }: TransformersOptions,
  dtype: string,
  known: KnownModel | undefined,
): object {
  if (majorVersion(library) > 2) {
    return {
      dtype,
      ...(device === undefined ? {} : { device }),
      ...(known?.externalData && dtype === 'fp32' ? { use_external_data_format: true } : {}),
    };
  }
  const remedy = 'Install @huggingface/transformers instead.';
  if (dtype !== 'fp32' && dtype !== 'q8')
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `Transformers.js ${library.env.version} has no dtype "${dtype}", only fp32 and q8. ${remedy}`,
    );
  if (device !== undefined)
    throw new EnfaceError('BAD_ARGUMENT', `Transformers.js ${library.env.version} takes no device ("${device}"). ${remedy}`);
  if (known?.externalData && dtype === 'fp32')
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `Transformers.js ${library.env.version} cannot read the fp32 weights of ${known.repository}. Pass dtype "q8". ${remedy}`,
    );
  return { quantized: dtype === 'q8' };
}
