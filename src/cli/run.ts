import { version } from '../about.ts';
import { printable } from '../text/escape.ts';
import { isTooDeep, whyNotRead } from '../watch/why.ts';
import { didYouMean, readArguments } from './args.ts';
import { commands } from './commands.ts';
import { Failure } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Terminal } from './terminal.ts';

const OWN_FAULT = `This is a bug in awesome-steward. Please report it, with the command and the file if possible.
AWESOME_STEWARD_DEBUG=1 shows where it happened.`;

/** A message whose commands call this program as it was called: where it is not installed its name finds nothing. */
async function asCalled(message: string, terminal: Terminal): Promise<string> {
  const { ownLine } = await import('./self.ts');
  const names = ['--help', ...commands.map(({ name }) => name)].join('|');
  const own = `${ownLine(terminal)} `;
  return message.replace(new RegExp(`\\bawesome-steward (?=(?:${names})(?![\\w-]))`, 'g'), () => own);
}

function unknownCommand(word: string): never {
  if (word.startsWith('-'))
    throw new Failure(`Expected a command, found ${printable(word)}. See: awesome-steward --help`);
  const names = commands.map((command) => command.name);
  const looksLikeFile = /[./\\]/.test(word);
  const hint = looksLikeFile
    ? ` To check that file: awesome-steward check ${printable(word)}`
    : `${didYouMean(word, names)} There are ${names.join(', ')}.`;
  throw new Failure(`Unknown command ${printable(word)}.${hint}`);
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv;
  const { out, err } = terminal;
  if (first === undefined) {
    err.write(generalHelp(commands, err.width));
    return 2;
  }
  if (first === '--version' || first === '-v' || first === '-V') {
    out.write(`${version}\n`);
    return 0;
  }
  const asksHelp = first === '--help' || first === '-h' || first === 'help';
  const name = asksHelp ? rest.find((word) => !word.startsWith('-')) : first;
  if (asksHelp && name === undefined) {
    out.write(generalHelp(commands, out.width));
    return 0;
  }
  const command = commands.find((one) => one.name === name) ?? unknownCommand(name!);
  const args = readArguments(command.name, command.flags, asksHelp ? ['--help'] : rest);
  if (args.help) {
    out.write(commandHelp(command, out.width));
    return 0;
  }
  return command.run(args, terminal);
}

/**
 * Runs the command line: the one place that catches.
 * @param argv what follows the program's name.
 * @returns the exit code: 0 nothing of severity error, 1 something, 2 usage, config or unreadable input.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    if (error instanceof Failure) {
      terminal.err.write(`${await asCalled(error.message, terminal)}\n`);
    } else if (isTooDeep(error)) {
      terminal.err.write(`The list ${whyNotRead('depth')}\n`);
    } else {
      const detail = terminal.env.AWESOME_STEWARD_DEBUG ? (error as Error).stack : String(error);
      terminal.err.write(`${detail}\n${OWN_FAULT}\n`);
    }
    return 2;
  }
}
