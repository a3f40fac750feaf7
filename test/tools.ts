import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs of others that judge what we write, by the package of Debian that has them, with a file of it. */
export const judges = {
  'libxml2-utils': '/usr/bin/xmllint',
  'translate-toolkit': '/usr/bin/po2tmx',
  gettext: '/usr/bin/msgfmt',
  ffmpeg: '/usr/bin/ffprobe',
} as const satisfies Record<string, string>;

/** What pairs are worked on with. */
export const machines = {
  parallel: '/usr/bin/parallel',
  'slurm-wlm': '/usr/bin/sbatch',
  'redis-server': '/usr/bin/redis-server',
} as const satisfies Record<string, string>;

/** LibreOffice, which opens what we write, and makes files for us to read. */
export const office = {
  'libreoffice-calc': '/usr/lib/libreoffice/program/libsclo.so',
  'libreoffice-impress': '/usr/lib/libreoffice/program/libsdlo.so',
  'libreoffice-writer': '/usr/lib/libreoffice/program/libswlo.so',
} as const satisfies Record<string, string>;

/** Files in the wild: manuals in several languages as pages, books and PDF, and catalogues of many programs. */
export const wild = {
  'developers-reference': '/usr/share/developers-reference/developers-reference.epub',
  'developers-reference-de': '/usr/share/developers-reference/de/developers-reference.epub',
  'developers-reference-fr': '/usr/share/developers-reference/fr/developers-reference.epub',
  'developers-reference-ja': '/usr/share/developers-reference/ja/developers-reference.epub',
  'developers-reference-ru': '/usr/share/developers-reference/ru/developers-reference.epub',
  'gettext-doc': '/usr/share/doc/gettext/examples/hello-c/po/da.po',
} as const satisfies Record<string, string>;

/** Packages of which only files are wanted, unpacked there: whatever else they need is left where it is. */
const unpackedIn = fileURLToPath(new URL('../node_modules/.cache/enface-wild/', import.meta.url));
const site = `${unpackedIn}usr/lib/R/site-library`;

/** Files in the wild that are unpacked, not installed: XLIFF of a framework in PHP, files of Office, tables and news that libraries ship, maps of games. */
export const unpacked = {
  'php-symfony-validator': `${unpackedIn}usr/share/php/Symfony/Component/Validator/Resources/translations/validators.da.xlf`,
  'python3-docx': `${unpackedIn}usr/lib/python3/dist-packages/docx/templates/default.docx`,
  'r-cran-officer': `${site}/officer/doc_examples/example.docx`,
  'r-cran-readr': `${site}/readr/extdata/challenge.csv`,
  'r-cran-readxl': `${site}/readxl/extdata/deaths.xlsx`,
  'r-cran-rmarkdown': `${site}/rmarkdown/NEWS.md`,
  tiled: `${unpackedIn}usr/share/doc/tiled/examples/desert.tmx`,
} as const satisfies Record<string, string>;

const all = { ...judges, ...machines, ...office, ...wild, ...unpacked };

export const missingTools = (tools: Readonly<Record<string, string>> = all): string[] =>
  Object.entries(tools).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));

/** Installs those that are missing, on Debian as root; elsewhere says that their tests are skipped, or on CI that they fail. */
export function getTools(say: (line: string) => void): void {
  const missing = missingTools();
  if (missing.length === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const size = missing.some((name) => name in office) ? ' (LibreOffice among them: 500 MB on the disk)' : '';
    say(`apt-get installs ${missing.join(', ')}, which the tests work with${size}.`);
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', [...options, 'update'], { stdio: 'inherit', env });
    // what is documentation may be left out of a small system, but here it is what is read
    const whole = ['-o', 'DPkg::Options::=--path-include=/usr/share/doc/*'];
    const installed = missing.filter((name) => !(name in unpacked));
    spawnSync('apt-get', [...options, ...whole, 'install', '--yes', '--no-install-recommends', ...installed], {
      stdio: 'inherit',
      env,
    });
    unpack(missing.filter((name) => name in unpacked));
  }
  const still = missingTools();
  if (still.length === 0) return;
  say(`${process.env.CI ? 'Failed' : 'Skipped'} for want of ${still.join(', ')}: tests with others' tools and files.`);
}

/** Fetches packages, and takes them out of their archives. */
function unpack(names: readonly string[]): void {
  if (names.length === 0) return;
  const archives = join(unpackedIn, 'archives');
  mkdirSync(archives, { recursive: true });
  spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=2', 'download', ...names], { cwd: archives, stdio: 'inherit' });
  for (const archive of readdirSync(archives)) spawnSync('dpkg', ['-x', join(archives, archive), unpackedIn]);
}
