// Runs before a package is packed or published. In the workspace, packages depend on each other by `workspace:`, which pnpm
// replaces with version numbers and npm does not: what npm packs can't be installed.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error('enface: packages are packed and published with pnpm: `pnpm pack`, `pnpm publish`. See CONTRIBUTING.md.');
  process.exit(1);
}
