import { parseArgs } from 'node:util';
import { suggest } from '../text/did-you-mean.ts';
import { printable } from '../text/escape.ts';
import { Failure } from './failure.ts';

/** One `--flag` of a command. */
export interface Flag {
  /** What stands after it in the help, e.g. `REF|FILE`; absent for a switch. */
  readonly value?: string;
  /** One letter that it can be given by as well. */
  readonly short?: string;
  /** The only values that it takes; the first is the default. */
  readonly choices?: readonly string[];
  /** It can be given more than once, and take several values at once, separated by commas; told joined by commas. */
  readonly many?: boolean;
  /** Of one that can be given more than once: its values hold commas, and are told joined by line ends. */
  readonly whole?: boolean;
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Values of flags that were given, and of those that have choices. */
  readonly flags: Readonly<Record<string, string>>;
  /** `--help` or `-h` was given; nothing else was judged then. */
  readonly help: boolean;
}

/** "Did you mean": the nearest of the known words, told only where one is near. */
export function didYouMean(word: string, known: readonly string[], form = (word: string) => word): string {
  const found = suggest(word, known);
  return found === undefined ? '' : ` Did you mean ${form(found)}?`;
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

/**
 * Reads the arguments that follow a command's name.
 * @throws {Failure} for an unknown flag, a missing or wrong value, or a flag given twice.
 */
export function readArguments(
  command: string,
  flags: Readonly<Record<string, Flag>>,
  argv: readonly string[],
): Arguments {
  const more = `See: awesome-steward ${command} --help`;
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.value ? 'string' : 'boolean', ...(flag.short ? { short: flag.short } : {}) } as const,
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some((token) => token.name === 'help')) return { positionals: [], flags: {}, help: true };
  const values: Record<string, string> = {};
  for (const { name, rawName, value, inlineValue } of given) {
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag) {
      const known = Object.keys(flags);
      const hint = didYouMean(name, known, (found) => `--${found}`);
      throw new Failure(`${command} has no flag ${printable(rawName)}.${hint} ${more}`);
    }
    if (name in values && !flag.many) throw new Failure(`--${name} is given twice; give it once.`);
    if (!flag.value) {
      if (value !== undefined) throw new Failure(`--${name} takes no value. ${more}`);
      values[name] = 'true';
      continue;
    }
    const example = flag.choices ? `--${name} ${flag.choices[0]}` : `--${name} ${flag.value}`;
    // A value that looks like a flag is a forgotten value; `--name=-value` says it is meant.
    if (!value || (!inlineValue && value.startsWith('-'))) {
      throw new Failure(`--${name} needs a value. Example: ${example}`);
    }
    if (flag.choices && !flag.choices.includes(value)) {
      const hint = didYouMean(value, flag.choices);
      throw new Failure(`--${name} is ${list(flag.choices)}, not ${printable(value)}.${hint}`);
    }
    values[name] = name in values ? `${values[name]}${flag.whole ? '\n' : ','}${value}` : value;
  }
  for (const [name, flag] of Object.entries(flags)) {
    if (flag.choices?.[0] && !(name in values)) values[name] = flag.choices[0];
  }
  return { positionals, flags: values, help: false };
}
