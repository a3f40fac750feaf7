import type { Options } from 'tsup';
import type { Plugin } from 'vite';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];
type OnLoad = Parameters<EsbuildPlugin['setup']>[0]['onLoad'];

/** The packages' own steps of building, which load some files in a way of their own, as one of Vite's. */
export function fromEsbuild({ name, setup }: EsbuildPlugin): Plugin {
  const loaders: Parameters<OnLoad>[] = [];
  const onLoad: OnLoad = (...loader) => loaders.push(loader);
  setup({ onLoad } as Parameters<EsbuildPlugin['setup']>[0]);
  return {
    name,
    enforce: 'pre',
    async load(id) {
      const [path] = id.split('?');
      const loader = loaders.find(([{ filter }]) => filter.test(path));
      if (!loader) return null;
      const loaded = await loader[1]({ path, namespace: 'file', suffix: '', pluginData: undefined, with: {} });
      return loaded?.contents === undefined ? null : String(loaded.contents);
    },
  };
}
