import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../../chromium.ts';
import { newProject, type Outcome, run, write } from '../project.ts';

// The project of docs/bundlers.md, `examples/bundlers`, made from the packed packages by every bundler with no configuration.

const expected = JSON.stringify(['Den er ca. 200 meter lang.', 2]);
const env = { NEXT_TELEMETRY_DISABLED: '1' };

let folder: string;
/** A folder from which the project's node_modules cannot be seen. */
let away: string;
beforeAll(async () => {
  const example = new URL('../../../examples/bundlers/', import.meta.url);
  const paths = ['align.js', 'program.js', 'page.js', 'index.html', 'app/layout.jsx', 'app/page.jsx', 'app/client/page.jsx'];
  const texts = await Promise.all(paths.map((path) => readFile(new URL(path, example), 'utf8')));
  folder = await newProject({
    dependencies: {
      bun: '^1.3.0',
      esbuild: '^0.28.0',
      next: '^16.0.0',
      react: '^19.0.0',
      'react-dom': '^19.0.0',
      vite: '^7.0.0',
      webpack: '^5.100.0',
      'webpack-cli': '^7.0.0',
    },
    files: Object.fromEntries(paths.map((path, i) => [path, texts[i]])),
  });
  away = await mkdtemp(join(tmpdir(), 'enface-away-'));
});
afterAll(async () => {
  for (const path of [folder, away]) if (path) await rm(path, { recursive: true });
});

/** Runs a program that npm has installed. */
const bin = (name: string, ...args: string[]): Promise<Outcome> => run(folder, 'npx', ['--no-install', name, ...args], { env });

/** What a program prints where nothing but its own files is at hand. */
async function movedAway(path: string, ...command: string[]): Promise<Outcome> {
  await cp(join(folder, path), join(away, path), { recursive: true });
  const [file, ...args] = command;
  return run(away, file, args);
}

const printed = { status: 0, stdout: `${expected}\n`, stderr: '' };

describe('for Node', () => {
  test('webpack', async () => {
    const { status, stdout } = await bin('webpack', ...'./program.js --target node --mode production -o out/webpack'.split(' '));
    expect(stdout).not.toMatch(/warning|error/i);
    expect(status).toBe(0);
    expect(await movedAway('out/webpack', process.execPath, 'out/webpack/main.js')).toEqual(printed);
  });

  test.each(['esm', 'cjs'])('esbuild: %s', async (format) => {
    const out = `out/esbuild/${format}.${format === 'esm' ? 'mjs' : 'cjs'}`;
    const built = await bin('esbuild', 'program.js', '--bundle', '--platform=node', `--format=${format}`, `--outfile=${out}`);
    expect(built.status).toBe(0);
    expect(built.stderr).not.toMatch(/warning|error/i);
    expect(await run(folder, process.execPath, [out])).toEqual(printed);

    // without the packages, it says what it needs, and that is enough
    const alone = await movedAway(out, process.execPath, out);
    expect(alone.stdout).toMatch(/^MODEL_NOT_FOUND: .*Run "npm install @enface\/model" where the bundle runs/);
    await cp(join(folder, 'node_modules/@enface/model'), join(away, 'node_modules/@enface/model'), { recursive: true });
    expect(await run(away, process.execPath, [out])).toEqual(printed);
    await rm(join(away, 'node_modules'), { recursive: true });
  });
});

describe('for Bun', () => {
  test('a compiled binary holds all', async () => {
    const built = await bin('bun', 'build', '--compile', 'program.js', '--outfile', 'out/program');
    expect(built).toMatchObject({ status: 0 });
    expect(await movedAway('out/program', join(away, 'out/program'))).toEqual(printed);
  });
});

interface Site {
  readonly origin: string;
  close(): Promise<unknown>;
}

/** A server of one's own: files, and 404 for what is not there. */
async function serve(path: string): Promise<Site> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname;
    const bytes = await readFile(join(folder, path, file)).catch(() => undefined);
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => server.close(),
  };
}

/** A server that a bundler brings along, as soon as it says where it listens. */
async function start(script: string, ...args: string[]): Promise<Site> {
  const child = spawn(process.execPath, [join(folder, 'node_modules', script), ...args], {
    cwd: folder,
    env: { ...process.env, ...env, NODE_ENV: undefined, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    const found = /http:\/\/localhost:\d+/.exec(output);
    if (!found) continue;
    child.stdout.resume();
    const ended = once(child, 'exit');
    const close = () => {
      child.kill();
      return ended;
    };
    return { origin: found[0], close };
  }
  throw new Error(`${script} ended: ${output}`);
}

inChromium(() => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** What the page shows in the end, and what the browser had to say meanwhile. */
  async function visit(site: Site, path = '/') {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    // no page of ours has an icon, and Next.js asks for one
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(site.origin + path);
    await page.waitForSelector('pre', { timeout: 120_000 });
    const text = await page.locator('pre').innerText();
    await page.close();
    return { text, complaints };
  }
  const fine = { text: expected, complaints: [] };

  async function visitOnce(site: Site, path?: string) {
    try {
      return await visit(site, path);
    } finally {
      await site.close();
    }
  }

  test('Vite, build', async () => {
    const built = await bin('vite', 'build', '--outDir', 'out/vite');
    expect(built.status).toBe(0);
    expect(await visitOnce(await serve('out/vite'))).toEqual(fine);
    const emitted = (await readdir(join(folder, 'out/vite/assets'))).map((name) => name.replace(/-[\w-]{8}\./, '.'));
    expect(emitted).toEqual(expect.arrayContaining(['model.safetensors', 'tokenizer.json']));
  });

  test('Vite, development server', async () => {
    expect(await visitOnce(await start('vite/bin/vite.js', '--port', '0'))).toEqual(fine);
  });

  test('webpack', async () => {
    const built = await bin('webpack', './page.js', '--mode', 'production', '-o', 'out/web');
    // it warns of the sizes of what it emits, and of nothing else
    expect(built.stdout.match(/^(WARNING|ERROR).*/gm) ?? []).toEqual([expect.stringMatching(/size limit/)]);
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    await write(folder, { 'out/web/index.html': html.replace('page.js', 'main.js') });
    expect(await visitOnce(await serve('out/web'))).toEqual(fine);
  });

  test('esbuild, with the one line that its error names', async () => {
    const built = await bin('esbuild', 'page.js', '--bundle', '--format=esm', '--outdir=out/site');
    expect(built.status).toBe(0);
    expect(built.stderr).not.toMatch(/warning|error/i);
    await cp(join(folder, 'index.html'), join(folder, 'out/site/index.html'));
    const site = await serve('out/site');
    const { text } = await visit(site);
    expect(text).toMatch(/^MODEL_UNREACHABLE: .*404/);
    const [, from, to] = /Copy the folder (\S+) to (\S+),/.exec(text)!;
    expect(to).toBe(`${site.origin}/weights/`);
    await cp(join(folder, from), join(folder, 'out/site', new URL(to).pathname), { recursive: true });
    expect(await visitOnce(site)).toEqual(fine);
  });

  describe.each(['--turbopack', '--webpack'])('Next.js %s', (bundler) => {
    let site: Site;
    beforeAll(async () => {
      const built = await bin('next', 'build', bundler);
      expect(built.stdout + built.stderr).not.toMatch(/warning|critical dependency/i);
      expect(built.status).toBe(0);
      site = await start('next/dist/bin/next', 'start', '--port', '0');
    });
    afterAll(() => site?.close());

    test('a server component', async () => {
      expect(await visit(site)).toEqual(fine);
    });

    test('a client component', async () => {
      expect(await visit(site, '/client')).toEqual(fine);
    });
  });
});
