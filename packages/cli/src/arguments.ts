import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EnfaceError } from '@enface/core';
import type { ArgDef, ArgsDef } from 'citty';
import { examples } from './examples.ts';
import { didYouMean } from './similar.ts';

/**
 * Refuses what citty lets through without a word, or with words of its own: options that a command doesn't have, options
 * without the value they need, missing files, and more files than it takes. (A positional whose name ends in `…` stands
 * for any number.)
 *
 * @throws EnfaceError `BAD_ARGUMENT`
 */
export async function checkArguments(command: string, rawArgs: readonly string[], definitions: ArgsDef): Promise<void> {
  const tokens = tokensOf(rawArgs, definitions);
  for (const token of tokens) if (token.kind === 'option') await checkOption(command, token, definitions);

  const files = tokens.filter((token) => token.kind === 'positional');
  const places = Object.keys(definitions).filter((name) => definitions[name].type === 'positional');
  const given = new Set([...places.slice(0, files.length), ...tokens.map((token) => token.kind === 'option' && token.name)]);
  const missing = Object.keys(definitions).find((name) => isRequired(definitions[name]) && !given.has(name));
  if (missing !== undefined) {
    const name = places.includes(missing) ? missing.toUpperCase() : `--${missing}`;
    throw new EnfaceError('BAD_ARGUMENT', `${name} is missing: for instance, "${examples[command][0]}".`);
  }
  const surplus = files[places.length];
  if (surplus && !places.some((name) => name.endsWith('…'))) {
    const takes = places.length === 0 ? 'no file' : `only ${places.map((name) => name.toUpperCase()).join(' and ')}`;
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `"${surplus.value}" is too much: ${command} takes ${takes}; see "enface ${command} --help".`,
    );
  }
}

const isRequired = ({ required, ...definition }: ArgDef) => required === true && definition.default === undefined;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

async function checkOption(command: string, { name, rawName, value }: OptionToken, definitions: ArgsDef): Promise<void> {
  const seeHelp = `"enface ${command} --help"`;
  const options = Object.keys(definitions).filter((each) => definitions[each].type !== 'positional');
  if (!options.includes(name)) {
    const meant = await didYouMean(
      rawName,
      options.map((each) => `--${each}`),
    );
    throw new EnfaceError('BAD_ARGUMENT', `Unknown option "${rawName}": ${meant}${seeHelp} lists those there are.`);
  }
  const { type } = definitions[name];
  if (type === 'boolean' && value !== undefined)
    throw new EnfaceError('BAD_ARGUMENT', `"${rawName}" takes no value, but was given "${value}".`);
  if (type !== 'boolean' && !value) throw new EnfaceError('BAD_ARGUMENT', `"${rawName}" needs a value: ${seeHelp} shows how.`);
}

/** The files named before or apart from `option` and those named right behind it, as in `da.txt nl.txt --onto a.txt b.txt`. */
export function splitAt(
  option: string,
  rawArgs: readonly string[],
  definitions: ArgsDef,
): { before: string[]; behind: string[] } {
  const files = { before: [] as string[], behind: [] as string[] };
  let isBehind = false;
  for (const token of tokensOf(rawArgs, definitions)) {
    if (token.kind === 'positional') files[isBehind ? 'behind' : 'before'].push(token.value);
    else isBehind = token.kind === 'option' && token.name === option;
    if (isBehind && token.kind === 'option' && token.value !== undefined) files.behind.push(token.value);
  }
  return files;
}

function tokensOf(args: readonly string[], definitions: ArgsDef) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.type === 'positional') continue;
    const aliases = 'alias' in definition ? [definition.alias ?? []].flat() : [];
    const short = aliases.find((alias) => alias.length === 1);
    options[name] = { type: definition.type === 'boolean' ? 'boolean' : 'string', ...(short && { short }) };
  }
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
