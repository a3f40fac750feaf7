import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What is asked about a machine to find its browsers. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isExecutable: (path: string) => boolean;
  /** What is in a folder; nothing where there is none. */
  readonly list: (folder: string) => readonly string[];
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

/**
 * Browsers of the Chromium family on a machine, the likeliest to do first: Chromium, Chrome and Edge where the system keeps
 * them, what Playwright has fetched, and snaps last, as a snap has a `/tmp` of its own. Where `CHROMIUM_PATH` is set, there is
 * but that one; `CHROMIUM_PATH=none` is a machine without.
 */
export function findBrowsers(machine: Machine = thisMachine): string[] {
  const chosen = machine.env.CHROMIUM_PATH;
  if (chosen) return chosen === 'none' ? [] : [chosen];
  const places: Partial<Record<NodeJS.Platform, (machine: Machine) => string[]>> = { darwin: onMac, win32: onWindows };
  const own = (places[machine.platform] ?? onLinux)(machine);
  const paths = [...own, ...fetchedByPlaywright(machine)].filter(machine.isExecutable);
  const isSnap = (path: string) => path.startsWith('/snap/');
  return [...new Set([...paths.filter((path) => !isSnap(path)), ...paths.filter(isSnap)])];
}

function onLinux({ env }: Machine): string[] {
  const names = [
    ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    ...['microsoft-edge-stable', 'microsoft-edge', 'chrome', 'msedge'],
  ];
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'],
  ];
}

function onMac({ home }: Machine): string[] {
  const names = ['Chromium', 'Google Chrome', 'Google Chrome for Testing', 'Microsoft Edge'];
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
}

function onWindows({ env }: Machine): string[] {
  const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((folder) => folder !== undefined);
  const programs = [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

/** The newest first, and whole browsers before shells, in whatever layout Playwright had at that time. */
function fetchedByPlaywright({ platform, env, home, list }: Machine): string[] {
  const { join } = platform === 'win32' ? win32 : posix;
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  };
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH || join(caches[platform] ?? env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright');
  const revision = (name: string) => Number(name.split('-')[1]);
  const kept = (kind: string) =>
    list(cache)
      .filter((name) => name.startsWith(`${kind}-`))
      .sort((a, b) => revision(b) - revision(a));
  const programs = [
    ...['chrome', 'chrome-headless-shell', 'headless_shell', 'chrome.exe', 'chrome-headless-shell.exe', 'headless_shell.exe'],
    ...['Chromium', 'Google Chrome for Testing'].map((name) => join(`${name}.app`, 'Contents', 'MacOS', name)),
  ];
  return [...kept('chromium'), ...kept('chromium_headless_shell')].flatMap((version) =>
    list(join(cache, version)).flatMap((folder) => programs.map((program) => join(cache, version, folder, program))),
  );
}
