import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { pageAssets } from '../../packages/align/src/report/page-assets.ts';
import { languageTables } from '../../packages/core/language-tables.ts';
import { splitterWasm } from '../../packages/core/splitter-wasm.ts';
import { fromEsbuild } from './from-esbuild.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const weights = ['model.safetensors', 'tokenizer.json'].map((name) => here(`../../packages/model/weights/${name}`));

/** The service worker stands beside the page, knows all files, and changes when one of them does. */
const serviceWorker: Plugin = {
  name: 'service-worker',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = ['./', ...Object.keys(bundle)];
    const version = createHash('sha256').update(files.join()).update(JSON.stringify(pageAssets)).digest('hex').slice(0, 16);
    const source = readFileSync(here('src/service-worker.js'), 'utf8')
      .replace("/* the build's */ []", JSON.stringify(files))
      .replace('VERSION', version);
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
  },
};

/** Nothing but the site's own files, and the script and style of the page that it shows: a frame inherits what its tab may do. */
const policy: Plugin = {
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: [
          "default-src 'none'",
          "connect-src 'self'",
          `script-src 'self' 'wasm-unsafe-eval' '${pageAssets.scriptHash}'`,
          `style-src 'self' '${pageAssets.styleHash}'`,
          "worker-src 'self' blob:",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; '),
      },
    },
  ],
};

const sources = () => [splitterWasm, languageTables].map(fromEsbuild);

/** `vite build apps/tab`: a folder that any static server can serve, below any path. */
export default defineConfig({
  root: here('.'),
  base: './',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es', plugins: sources },
  define: { __ENCODER_BYTES__: weights.reduce((sum, file) => sum + statSync(file).size, 0) },
  plugins: [...sources(), serviceWorker, policy],
});
