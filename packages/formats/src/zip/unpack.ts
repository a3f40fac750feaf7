import { EnfaceError, shown } from '@enface/core';
import { unzipSync } from 'fflate';

/** What an archive may hold at most. */
export interface ZipLimits {
  /** Files. @default 10,000 */
  files?: number | undefined;
  /** Bytes of all files, unpacked. @default 512 MB */
  bytes?: number | undefined;
  /** How many times larger than packed a file of more than 1 MB may be. @default 200 */
  ratio?: number | undefined;
  /** Which paths are unpacked. @default all */
  only?: RegExp | undefined;
}

/**
 * The files of an archive, by path, within limits: what the archive says of itself is looked at before anything is unpacked, and
 * no file gets more room than it says.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is cut off or broken, or larger unpacked than the limits allow, and for
 * paths that lead out of it
 */
export function unpack(bytes: Uint8Array, name: string, limits: ZipLimits = {}): Record<string, Uint8Array> {
  const { files: mostFiles = 10_000, bytes: mostBytes = 512 * 2 ** 20, ratio: mostRatio = 200, only } = limits;
  let [count, total] = [0, 0];
  const refuse = (complaint: string): never => {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} ${complaint}.`);
  };
  try {
    return unzipSync(bytes, {
      filter({ name: path, size, originalSize }) {
        total += originalSize;
        if (++count > mostFiles) refuse(`holds more than ${mostFiles} files`);
        if (total > mostBytes) refuse(`is larger than ${Math.round(mostBytes / 2 ** 20)} MB when unpacked`);
        if (originalSize > 2 ** 20 && originalSize > size * mostRatio)
          refuse(`holds ${shown(path)}, which is ${Math.round(originalSize / Math.max(1, size))} times larger when unpacked`);
        if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) refuse(`holds ${shown(path)}, a path that leads out of it`);
        return !path.endsWith('/') && (only?.test(path) ?? true);
      },
    });
  } catch (cause) {
    if (cause instanceof EnfaceError) throw cause;
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is cut off or broken (${shown((cause as Error).message, 60)}).`, {
      cause,
    });
  }
}
