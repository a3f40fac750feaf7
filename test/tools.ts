import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs of others that judge what we write, or that we work with, by the package of Debian that has them. */
export const tools = {
  'libxml2-utils': '/usr/bin/xmllint',
  'translate-toolkit': '/usr/bin/po2tmx',
  parallel: '/usr/bin/parallel',
  'slurm-wlm': '/usr/bin/sbatch',
  'redis-server': '/usr/bin/redis-server',
} as const satisfies Record<string, string>;

export const missingTools = (): string[] => Object.entries(tools).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));

/** Installs those that are missing, on Debian as root; elsewhere says that their tests are skipped, or on CI that they fail. */
export function getTools(say: (line: string) => void): void {
  const missing = missingTools();
  if (missing.length === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`apt-get installs ${missing.join(', ')}, which the tests work with.`);
    const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
    spawnSync('apt-get', [...options, 'update'], { stdio: 'inherit' });
    spawnSync('apt-get', [...options, 'install', '--yes', '--no-install-recommends', ...missing], { stdio: 'inherit' });
  }
  const still = missingTools();
  if (still.length === 0) return;
  say(`${process.env.CI ? 'Failed' : 'Skipped'} for want of ${still.join(', ')}: tests in which others' programs take part.`);
}
