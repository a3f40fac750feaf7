import { EnfaceError } from '@enface/core';
import { runCommand } from 'citty';
import { checkArguments } from './arguments.ts';
import { note } from './streams.ts';
import { type AnyCommand, commandUsage, mainUsage } from './usage.ts';
import { version } from './version.ts';

/** Loaded when called for, so that help and a mistyped name need no engine. */
const commands: Record<string, () => Promise<AnyCommand>> = {
  align: async () => (await import('./commands/align.ts')).align,
  audit: async () => (await import('./commands/audit.ts')).audit,
  map: async () => (await import('./commands/map.ts')).map,
  demo: async () => (await import('./commands/demo.ts')).demo,
};

/** What every command gets beside its arguments. */
export interface Invocation {
  /** Fires at Ctrl-C. */
  readonly signal: AbortSignal;
}

/**
 * Runs the command line and returns its exit status: 0 fine, 1 findings as grave as `--fail-on` says, 2 bad usage or input,
 * 130 cancelled by the signal.
 */
export async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    return await dispatch(argv, { signal });
  } catch (error) {
    if (signal.aborted) return 130;
    note(`enface: ${complaint(error)}`);
    return 2;
  }
}

async function dispatch([name, ...rawArgs]: readonly string[], invocation: Invocation): Promise<number> {
  if (name === '--help' || name === '-h') return print(mainUsage());
  if (name === '--version' || name === '-v') return print(`${version}\n`);
  const choice = `the commands are ${Object.keys(commands).join(', ')}; "enface --help" explains them.`;
  if (name === undefined) throw new EnfaceError('BAD_ARGUMENT', `Name a command: ${choice}`);
  if (!Object.hasOwn(commands, name)) throw new EnfaceError('BAD_ARGUMENT', `Unknown command "${name}": ${choice}`);
  const command = await commands[name]();
  if (asksForHelp(rawArgs)) return print(await commandUsage(name, command));
  checkArguments(name, rawArgs, await command.args);
  const { result } = await runCommand(command, { rawArgs, data: invocation });
  return typeof result === 'number' ? result : 0;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

const asksForHelp = (rawArgs: readonly string[]) =>
  rawArgs.slice(0, rawArgs.includes('--') ? rawArgs.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h');

/** One line for what the user or the system did wrong; the stack only for a fault of our own, which needs it. */
function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = error instanceof EnfaceError || 'code' in error;
  return expected ? error.message.replace(/\s+/g, ' ') : `this is a bug in enface, please report it. ${error.stack}`;
}
