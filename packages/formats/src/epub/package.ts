import { EnfaceError, shown } from '@enface/core';
import { readXml } from '../xml/reader.ts';
import { resolvePart } from '../zip/relations.ts';

/** Path of the file that says what is in a book, as its container names it. */
export async function rootOf(container: string, name: string): Promise<string> {
  let path: string | undefined;
  await readXml(container, name, {
    open({ name: tag, attributes }) {
      if (tag === 'rootfile') path ??= attributes['full-path'];
    },
    close() {},
  });
  if (path !== undefined) return path;
  throw new EnfaceError('BAD_INPUT', `${shown(name)} is no EPUB: its container names no package.`);
}

export interface Book {
  readonly language?: string;
  /** Paths, in the order of the spine. */
  readonly chapters: readonly string[];
}

/** @param path of the package itself, to which its references are relative */
export async function packageOf(xml: string, path: string, name: string): Promise<Book> {
  const items = new Map<string, { readonly path: string; readonly isText: boolean }>();
  const spine: string[] = [];
  let language: string | undefined;
  let heard: string | undefined;
  await readXml(xml, name, {
    open({ name: tag, attributes }) {
      const { id = '', href = '', idref, properties = '' } = attributes;
      const type = attributes['media-type'] ?? '';
      if (tag === 'item')
        items.set(id, { path: resolvePart(path, href), isText: /html/.test(type) && !properties.split(' ').includes('nav') });
      if (tag === 'itemref' && idref !== undefined) spine.push(idref);
      heard = tag === 'language' ? '' : undefined;
    },
    text(piece) {
      if (heard !== undefined) heard += piece;
    },
    close(tag) {
      if (tag === 'language') language ??= heard?.trim();
      heard = undefined;
    },
  });
  const chapters = spine.flatMap((id) => {
    const item = items.get(id);
    return item?.isText ? [item.path] : [];
  });
  if (chapters.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no chapters.`);
  return { chapters, ...(language && { language }) };
}

/** What is encrypted; fonts are in many books that anyone may read. */
export async function protectedPaths(encryption: string, name: string): Promise<Set<string>> {
  const paths = new Set<string>();
  await readXml(encryption, name, {
    open({ name: tag, attributes: { URI } }) {
      if (tag === 'CipherReference' && URI !== undefined) paths.add(resolvePart('', URI));
    },
    close() {},
  });
  return paths;
}
