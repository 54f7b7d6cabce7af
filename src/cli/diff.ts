import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { createColors } from 'picocolors';
import { hasColors, type Terminal } from './terminal.ts';

/** What a terminal would obey, or what would turn the order of what is read. */
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What changes in a file, as a unified diff that `git apply` takes; on a terminal in colours, and with nothing that
 * the terminal obeys.
 * @param before absent for a file that is new.
 */
export function unifiedDiff(
  path: string,
  before: string | undefined,
  after: string,
  terminal: Terminal,
): string {
  const old = before === undefined ? '/dev/null' : `a/${path}`;
  const patch = createTwoFilesPatch(old, `b/${path}`, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!terminal.out.isTerminal) return patch;
  const { red, green, cyan } = createColors(hasColors(terminal, terminal.out));
  return patch
    .replace(OBEYED, '\ufffd')
    .split('\n')
    .map((line) => {
      if (line.startsWith('@@')) return cyan(line);
      return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
    })
    .join('\n');
}
