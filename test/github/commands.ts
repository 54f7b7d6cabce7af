/**
 * What a step says to the runner, read as the runner reads it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */

/** A workflow command that the runner obeyed. */
export interface Command {
  command: string;
  /** By the name as written. */
  properties: Record<string, string>;
  data: string;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
}

/** Whatever else looks like a command is just text. */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

type Escapes = readonly (readonly [string, string])[];
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const OLD: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

const unescaped = (text: string, escapes: Escapes): string =>
  escapes.reduce((done, [from, to]) => done.replaceAll(from, to), text);

function properties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const pairs = text.split(separator).flatMap((one): [string, string][] => {
    const at = one.indexOf('=');
    return at > 0 && at < one.length - 1 ? [[one.slice(0, at), unescaped(one.slice(at + 1), escapes)]] : [];
  });
  return Object.fromEntries(pairs);
}

/** One line, in the form `::name key=value::data` at its start, or the old `##[name key=value]data` anywhere. */
function parseLine(line: string, known: ReadonlySet<string>): Command | undefined {
  const now = /^\s*::(.*?)::(.*)$/s.exec(line);
  if (now) {
    const [name = '', ...rest] = (now[1] as string).split(' ');
    if (known.has(name.toLowerCase())) {
      const data = unescaped(now[2] as string, DATA);
      return {
        command: name.toLowerCase(),
        properties: properties(rest.join(' ').trim(), ',', PROPERTY),
        data,
      };
    }
  }
  const old = /##\[(.*?)\](.*)$/s.exec(line);
  if (!old) return undefined;
  const [name = '', ...rest] = (old[1] as string).split(' ');
  if (!known.has(name.toLowerCase())) return undefined;
  const data = unescaped(old[2] as string, OLD);
  return { command: name.toLowerCase(), properties: properties(rest.join(' '), ';', OLD), data };
}

/**
 * The commands in what a step printed. A line ends at LF, CRLF or a lone CR, as the runner's reader has it; between
 * `stop-commands` and its token nothing is a command.
 */
export function parseCommands(output: string): Command[] {
  const found: Command[] = [];
  const known = new Set(REGISTERED);
  let stopped: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const one = parseLine(line, known);
    if (!one) continue;
    if (stopped !== undefined) {
      if (one.command !== stopped) continue;
      known.delete(stopped);
      stopped = undefined;
    } else {
      if (one.command === 'stop-commands') {
        stopped = one.data.toLowerCase();
        known.add(stopped);
      }
      found.push(one);
    }
  }
  return found;
}

/** The commands that become annotations, all of them: how many GitHub shows is said by {@link shown}. */
export function annotationsOf(commands: readonly Command[]): Annotation[] {
  return commands.flatMap(({ command, properties: given, data }): Annotation[] => {
    if (command !== 'error' && command !== 'warning' && command !== 'notice') return [];
    const names = {
      title: false,
      file: false,
      line: true,
      endLine: true,
      col: true,
      endColumn: true,
    } as const;
    const extra = Object.entries(names).flatMap(([name, isNumber]): [string, string | number][] => {
      const key = Object.keys(given).find((one) => one.toLowerCase() === name.toLowerCase());
      const value = key === undefined ? undefined : given[key];
      return value === undefined ? [] : [[name, isNumber ? Number(value) : value]];
    });
    return [{ level: command, message: data, ...Object.fromEntries(extra) }];
  });
}

const SHOWN_A_LEVEL = 10;

/** The annotations that GitHub keeps of one step: the first ten of each level. */
export function shown(annotations: readonly Annotation[]): Annotation[] {
  const count = { error: 0, warning: 0, notice: 0 };
  return annotations.filter(({ level }) => ++count[level] <= SHOWN_A_LEVEL);
}

/** Reads the file behind `GITHUB_OUTPUT` or `GITHUB_STATE`; throws where the runner would fail the step. */
export function parseFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
    if (heredoc < 0 || name === '' || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, at + 1);
    if (end === -1) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
