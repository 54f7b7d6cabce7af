import { columns, textWidth, wrap } from '../text/wrap.ts';
import type { Flag } from './args.ts';
import type { Command } from './commands.ts';

/** Stands for a space where a line must not break. */
const GLUE = '\ue000';

function flagName(name: string, flag: Flag): string {
  const names = flag.short ? `-${flag.short}, --${name}` : `--${name}`;
  return flag.value ? `${names} ${flag.value}` : names;
}

function flagHelp(flag: Flag): string {
  if (!flag.choices) return flag.help;
  const [first, ...rest] = flag.choices;
  return `${flag.help} ${[`${first} (default)`, ...rest].join(', ')}.`;
}

function usage(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, flag]) =>
    command.name === 'review' && name === 'base' ? flagName(name, flag) : `[${flagName(name, flag)}]`,
  );
  return [
    'awesome-steward',
    command.name,
    command.operands,
    ...flags.map((flag) => flag.replace(' ', GLUE)),
  ].join(' ');
}

/** The whole program's help. */
export function generalHelp(commands: readonly Command[], width?: number): string {
  const at = textWidth(width);
  const rows = commands.map((command) => [`${command.name} ${command.operands}`, command.summary] as const);
  return `${wrap('A linter, pull request bot and table generator for awesome lists and paper lists.', at)}

Usage: awesome-steward COMMAND …

${columns(rows, at)}

${columns(
  [
    ['--help', 'Show this help; after a command: its help.'],
    ['--version', 'Show the version.'],
  ],
  at,
)}

Exit codes:
${columns(
  [
    ['0', 'No errors.'],
    ['1', 'At least one error.'],
    ['2', 'Invalid arguments, config or input.'],
  ],
  at,
)}

Start with: awesome-steward check README.md
`;
}

/** One command's help. */
export function commandHelp(command: Command, width?: number): string {
  const at = textWidth(width);
  const flags = [
    ...Object.entries(command.flags).map(([name, flag]) => [flagName(name, flag), flagHelp(flag)] as const),
    ['--help', 'Show this help.'] as const,
  ];
  const exit = command.exit.map(([code, meaning]) => [String(code), meaning] as const);
  return `${wrap(command.about, at)}

Usage: ${wrap(usage(command), at - 9)
    .replaceAll('\n', '\n         ')
    .replaceAll(GLUE, ' ')}

${columns(flags, at)}

Exit codes:
${columns(exit, at)}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;
}
