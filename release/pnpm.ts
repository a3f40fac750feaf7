/** How to start the pnpm that runs this, which need not be on the path, or else the one that is. */
export function pnpm(args: readonly string[]): [file: string, args: string[], shell: boolean] {
  const own = process.env.npm_execpath;
  if (own && /pnpm[^/\\]*\.[cm]?js$/.test(own)) return [process.execPath, [own, ...args], false];
  // on Windows it is a script of the shell
  return ['pnpm', [...args], process.platform === 'win32'];
}
