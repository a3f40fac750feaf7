import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowsers, type Machine } from './find.ts';

/** A machine with these programs on it and nothing else. */
function machine(platform: NodeJS.Platform, programs: readonly string[], env: Machine['env'] = {}): Machine {
  const { sep } = platform === 'win32' ? win32 : posix;
  const within = (folder: string) =>
    programs.filter((path) => path.startsWith(folder + sep)).map((path) => path.slice(folder.length + 1));
  return {
    platform,
    env,
    home: platform === 'win32' ? 'C:\\Users\\ada' : '/home/ada',
    isExecutable: (path) => programs.includes(path),
    list: (folder) => [...new Set(within(folder).map((path) => path.split(sep)[0]))],
  };
}

test('on Linux: what is on the path, where packages put it, and snaps last', () => {
  const programs = ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/home/ada/bin/microsoft-edge', '/usr/bin/chromium'];
  const found = ['/usr/bin/chromium', '/home/ada/bin/microsoft-edge', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  expect(findBrowsers(machine('linux', programs, { PATH: '/snap/bin:/home/ada/bin:/usr/bin' }))).toEqual(found);
});

test('on macOS: applications of all and of one user', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowsers(machine('darwin', [edge, chrome]))).toEqual([chrome, edge]);
});

test('on Windows: programs of all and of one user', () => {
  const chrome = 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findBrowsers(machine('win32', [edge, chrome], env))).toEqual([chrome, edge]);
});

test.each([
  ['linux', '/home/ada/.cache/ms-playwright', 'chrome-linux/headless_shell', 'chrome-linux64/chrome', {}],
  [
    'linux',
    '/var/browsers',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/chrome',
    { PLAYWRIGHT_BROWSERS_PATH: '/var/browsers' },
  ],
  [
    'darwin',
    '/home/ada/Library/Caches/ms-playwright',
    'chrome-headless-shell-mac-arm64/chrome-headless-shell',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    {},
  ],
  ['win32', 'C:\\Users\\ada\\AppData\\Local\\ms-playwright', 'chrome-win\\headless_shell.exe', 'chrome-win64\\chrome.exe', {}],
] as const)("on %s: Playwright's, in %s, the newest first", (platform, cache, shell, whole, env) => {
  const { join } = platform === 'win32' ? win32 : posix;
  const programs = [
    join(cache, 'chromium_headless_shell-1255', shell),
    join(cache, 'chromium-998', whole),
    join(cache, 'chromium-1255', whole),
    join(cache, 'firefox-1572', whole),
  ];
  expect(findBrowsers(machine(platform, programs, env))).toEqual([programs[2], programs[1], programs[0]]);
});

test('the one that was chosen, and no other', () => {
  const programs = ['/usr/bin/chromium'];
  expect(findBrowsers(machine('linux', programs, { CHROMIUM_PATH: '/opt/mine' }))).toEqual(['/opt/mine']);
  expect(findBrowsers(machine('linux', programs, { CHROMIUM_PATH: 'none' }))).toEqual([]);
  expect(findBrowsers(machine('linux', programs, { CHROMIUM_PATH: '' }))).toEqual(programs);
});
