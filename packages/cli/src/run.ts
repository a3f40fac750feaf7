import { EnfaceError } from '@enface/core';
import { runCommand } from 'citty';
import { checkArguments } from './arguments.ts';
import type { Invocation } from './invocation.ts';
import { cancelledStatus } from './process.ts';
import { didYouMean } from './similar.ts';
import { note, notes } from './stderr.ts';
import { print } from './stdout.ts';
import { type AnyCommand, commandUsage, mainUsage } from './usage.ts';
import { version } from './version.ts';

/** Loaded when called for, so that help and a mistyped name need no engine. */
const commands: Record<string, () => Promise<AnyCommand>> = {
  align: async () => (await import('./commands/align.ts')).align,
  audit: async () => (await import('./commands/audit.ts')).audit,
  review: async () => (await import('./commands/review.ts')).review,
  map: async () => (await import('./commands/map.ts')).map,
  batch: async () => (await import('./commands/batch.ts')).batch,
  'queue add': async () => (await import('./commands/queue-add.ts')).queueAdd,
  'queue work': async () => (await import('./commands/queue-work.ts')).queueWork,
  'queue status': async () => (await import('./commands/queue-status.ts')).queueStatus,
  'queue collect': async () => (await import('./commands/queue-collect.ts')).queueCollect,
  convert: async () => (await import('./commands/convert.ts')).convert,
  demo: async () => (await import('./commands/demo.ts')).demo,
};

/**
 * Runs the command line and returns its exit status: 0 fine, 1 findings as grave as `--fail-on` says, 2 bad usage or input,
 * 130 cancelled by Ctrl-C.
 */
export async function run(argv: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    return await dispatch(argv, { signal });
  } catch (error) {
    if (signal.aborted) return cancelledStatus(signal);
    complain(error);
    return 2;
  }
}

async function dispatch(argv: readonly string[], invocation: Invocation): Promise<number> {
  const [name, ...rawArgs] = asOne(argv);
  if (name === '--version' || name === '-v') return show(`${version}\n`);
  if (name === 'help' || name === '--help' || name === '-h') return show(await help(asOne(rawArgs)[0]));
  const command = await commandNamed(name);
  if (asksForHelp(rawArgs)) return show(await help(name));
  await checkArguments(name!, rawArgs, await command.args);
  const { result } = await runCommand(command, { rawArgs, data: invocation });
  return typeof result === 'number' ? result : 0;
}

/** `queue add` is one name. */
function asOne([first, second, ...rest]: readonly string[]): string[] {
  const both = `${first} ${second}`;
  if (Object.hasOwn(commands, both)) return [both, ...rest];
  return [first, second, ...rest].filter((each) => each !== undefined);
}

async function commandNamed(name: string | undefined): Promise<AnyCommand> {
  if (name !== undefined && Object.hasOwn(commands, name)) return commands[name]();
  const choice = `he commands are ${Object.keys(commands).join(', ')}; "enface help" explains them.`;
  if (name === undefined) throw new EnfaceError('BAD_ARGUMENT', `Name a command: t${choice}`);
  const meant = await didYouMean(name, Object.keys(commands));
  throw new EnfaceError('BAD_ARGUMENT', `Unknown command "${name}": ${meant}${meant ? 'T' : 't'}${choice}`);
}

async function help(name: string | undefined): Promise<string> {
  return name === undefined || name.startsWith('-') || name === 'help'
    ? mainUsage()
    : commandUsage(name, await commandNamed(name));
}

async function show(text: string): Promise<number> {
  await print(text);
  return 0;
}

const asksForHelp = (rawArgs: readonly string[]) =>
  rawArgs.slice(0, rawArgs.includes('--') ? rawArgs.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h');

/** One line for what the user or the system did wrong; the stack only for a fault of our own, which needs it. */
function complain(error: unknown): void {
  const expected = error instanceof EnfaceError || (error instanceof Error && 'syscall' in error);
  if (expected) note(`enface: ${error.message.replace(/\s+/g, ' ')}`);
  else notes(`enface: this is a bug in enface, please report it. ${error instanceof Error ? error.stack : String(error)}`);
}
