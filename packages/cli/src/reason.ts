import { EnfaceError } from '@enface/core';

const words: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than the system allows',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENXIO: 'nothing is there that could take or give text',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

/** What the system said, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && words[code]) ?? message;
}

/** @param name with its quotes */
export function notWritable(name: string, error: unknown): EnfaceError {
  if (error instanceof EnfaceError) return error;
  return new EnfaceError('NOT_WRITABLE', `${name} cannot be written: ${reason(error)}.`, { cause: error });
}
