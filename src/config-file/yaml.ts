import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { quote } from '../text/fold.ts';
import type { ConfigProblem } from './errors.ts';

/** Keys and positions from the top of a YAML file down to a value. */
export type Path = readonly (string | number)[];

export interface YamlPosition {
  readonly line: number;
  readonly column: number;
}

/** A YAML file, read. */
export interface YamlFile {
  readonly value: unknown;
  /** Where a value stands, or its key with `part: 'key'`; the nearest thing around it when it is not there. */
  at(path: Path, part?: 'key' | 'value'): YamlPosition;
}

/** Units of text beyond which a config is refused: real ones have a few thousand. */
export const LONGEST_CONFIG = 256 * 1024;

/** Times that anchors may be repeated; a handful is usual, a bomb needs thousands. */
const MOST_ALIASES = 100;

const WORDS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'duplicate key; keep one of them',
  TAB_AS_INDENT: 'this line is indented with a tab; YAML needs spaces',
  MULTIPLE_DOCS: 'a second document starts here (---); a config has only one',
  BAD_INDENT: 'wrong indentation, or an unclosed bracket before this line',
  RESOURCE_EXHAUSTION: 'too deeply nested',
  UNEXPECTED_TOKEN: 'unexpected text (an unquoted special character, or a stray bracket?)',
  MISSING_CHAR: 'something is missing here (a closing quote or bracket, or the space after a colon?)',
  BLOCK_AS_IMPLICIT_KEY:
    'this looks like a second "key: value" on one line; put the value in quotes or on its own line',
};

function locate(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  const settle = (found: unknown): void => {
    node = isAlias(found) ? found.resolve(document) : found;
    offset = (found as Node | null)?.range?.[0] ?? offset;
  };
  settle(node);
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step),
      );
      if (!pair) break;
      const last = i === path.length - 1;
      // An empty value has no place of its own.
      const key = pair.key as Node;
      offset = key.range?.[0] ?? offset;
      const value = pair.value as Node | null;
      const empty = value === null || (isScalar(value) && value.value === null && value.source === '');
      if ((last && part === 'key') || empty) break;
      settle(value);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      settle(item);
    } else break;
  }
  return offset;
}

/**
 * Reads YAML 1.2 text. Nothing in it runs, aliases cannot multiply without end, and what is wrong comes with its
 * place.
 */
export function readYaml(text: string): YamlFile | { problems: ConfigProblem[] } {
  const whole = (message: string) => ({ problems: [{ key: '', message }] });
  if (text.length > LONGEST_CONFIG) {
    return whole(`the file has ${text.length} characters; ${LONGEST_CONFIG} is the limit for a config.`);
  }
  const counter = new LineCounter();
  const place = (offset: number): YamlPosition => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
    // What follows the first error is mostly its echo.
    const error = document.errors[0];
    if (error) {
      const message = `this is not valid YAML: ${WORDS[error.code] ?? quote(error.message).slice(1, -1)}.`;
      return { problems: [{ ...place(error.pos[0]), key: '', message }] };
    }
    if (document.contents !== null && !isCollection(document.contents) && !isScalar(document.contents)) {
      return whole('the file starts with an alias; expected "key: value" lines.');
    }
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      at: (path, part = 'value') => place(locate(document, path, part)),
    };
  } catch (error) {
    // The library throws a ReferenceError for too many or unknown aliases, and its recursion ends in a RangeError.
    if (error instanceof ReferenceError)
      return whole(`aliases (*name) cannot be resolved: ${error.message}.`);
    if (error instanceof RangeError) return whole('the file is too deeply nested to be read.');
    throw error;
  }
}
