import { type ExecFileOptions, execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

/** What a process left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * An empty project of a user's, in a folder of its own, with our packages installed from their archives by plain npm.
 *
 * @param dependencies what else it depends on, by name and version range
 * @param files what it consists of, by path
 */
export async function newProject({
  dependencies = {},
  files = {},
}: {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'enface-project-')));
  const ours = Object.entries(inject('archives')).map(([name, path]) => [name, `file:${path}`]);
  const manifest = {
    name: 'a-project',
    private: true,
    type: 'module',
    dependencies: { ...Object.fromEntries(ours), ...dependencies },
  };
  await write(folder, { 'package.json': JSON.stringify(manifest), ...files });
  const { status, stderr } = await run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline']);
  if (status !== 0) throw new Error(`npm install failed in ${folder}:\n${stderr}`);
  return folder;
}

/** Writes files, by path within the folder. */
export async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Runs a program in the folder to its end, with nothing inherited that would help it or colour its output. */
export async function run(
  folder: string,
  file: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(?!config_(registry|cache|cafile|proxy|https_proxy|userconfig)$)|pnpm_|NODE_(?!EXTRA_CA_CERTS)|VITEST|FORCE_COLOR|NO_COLOR|COLUMNS|INIT_CWD)/i.test(
        name,
      ),
  );
  // npm, npx and what they install are scripts of the shell on Windows
  const shell = process.platform === 'win32' && file !== process.execPath;
  const all = { maxBuffer: 1e8, shell, ...options, cwd: folder, env: { ...Object.fromEntries(inherited), ...options.env } };
  return promisify(execFile)(file, [...args], all).then(
    ({ stdout, stderr }) => ({ status: 0, stdout: String(stdout), stderr: String(stderr) }),
    ({ code, stdout, stderr, message }) => ({
      status: typeof code === 'number' ? code : 1,
      stdout: stdout ?? '',
      stderr: stderr || message,
    }),
  );
}
