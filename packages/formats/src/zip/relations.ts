import { readXml } from '../xml/reader.ts';

/** The path of a part that another refers to: relative to the folder of that, `..` and escaped signs resolved, fragments off. */
export function resolvePart(from: string, reference: string): string {
  const [path] = reference.split('#');
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of unescaped(path).split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a part of an Office file refers to, by id: its kind (the last step of the address), and the path. */
export async function relationsOf(
  parts: Readonly<Record<string, Uint8Array>>,
  path: string,
  name: string,
): Promise<Map<string, { readonly kind: string; readonly path: string }>> {
  const found = new Map<string, { kind: string; path: string }>();
  const content = parts[path.replace(/([^/]{1,200})$/, '_rels/$1.rels')];
  if (!content) return found;
  await readXml(new TextDecoder().decode(content), name, {
    open({ name: tag, attributes: { Id, Type = '', Target = '', TargetMode } }) {
      if (tag === 'Relationship' && Id !== undefined && TargetMode !== 'External')
        found.set(Id, { kind: Type.split('/').at(-1)!, path: resolvePart(path, Target) });
    },
    close() {},
  });
  return found;
}
