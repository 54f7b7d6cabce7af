import { readFileSync } from 'node:fs';
import type { Config, ConfigInput } from './config/schema.ts';
import { type ConfigProblem, formatConfigProblems } from './config-file/errors.ts';
import { loadConfig, tagFileOf, withTagFile } from './config-file/load.ts';
import { review } from './lint/review.ts';
import type { Finding, List, Span } from './model.ts';
import { ruleById } from './rules/index.ts';
import { largest, smallest } from './text/collections.ts';
import { applyEdits } from './text/edit.ts';

/** A place as unist has it: line and column 1-based, `offset` in UTF-16 units. */
interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A message of a file, as `vfile-message` makes it: what is set on it here. */
interface FileMessage {
  fatal?: boolean | null | undefined;
  actual?: string | null | undefined;
  expected?: string[] | null | undefined;
  note?: string | null | undefined;
}

/** What the plugin needs of a file: a `VFile` has it. It is spelt out so that these types need no package. */
export interface CheckedFile {
  readonly path?: string | undefined;
  toString(): string;
  message(
    reason: string,
    options: { place: { start: Point; end: Point }; source: string; ruleId: string },
  ): FileMessage;
}

/** A plugin of unified (and so of remark): settings in, what looks at a file out. */
export type RemarkSteward = (options?: ConfigInput) => (tree: unknown, file: CheckedFile) => undefined;

function given(loaded: { config: Config } | { problems: ConfigProblem[] }, what: string): Config {
  if ('config' in loaded) return loaded.config;
  throw new Error(`awesome-steward: ${formatConfigProblems(what, loaded.problems)}`);
}

/** Settings are judged as those of a file are: JSON is YAML (https://yaml.org/spec/1.2.2/#13-key-definitions). */
function configOf(options: ConfigInput | undefined): Config {
  const loaded = loadConfig(JSON.stringify(options ?? {}));
  // Lines and columns of the JSON say nothing to whoever wrote the settings.
  const config = given(
    'problems' in loaded
      ? { problems: loaded.problems.map(({ key, message }) => ({ key, message })) }
      : loaded,
    'settings of the plugin',
  );
  const tags = tagFileOf(config);
  return tags === undefined ? config : given(withTagFile(config, readFileSync(tags, 'utf8')), tags);
}

function pointAt(list: List, offset: number): Point {
  return { ...list.lines.pointAt(offset), offset };
}

/**
 * Where the message stands and what should stand there: editors replace exactly that place. It is widened to
 * the whole fix where this stays on the line; a fix that reaches further is left to the command line.
 */
function replacement(list: List, { span, fix }: Finding): { place: Span; expected?: string } {
  if (!fix || fix.edits.length === 0) return { place: span };
  const start = smallest([span.start, ...fix.edits.map((edit) => edit.start)]);
  const end = largest([span.end, ...fix.edits.map((edit) => edit.end)]);
  const isWider = start < span.start || end > span.end;
  if (isWider && list.lines.lineAt(start) !== list.lines.lineAt(end)) return { place: span };
  const edits = fix.edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { place: { start, end }, expected: applyEdits(list.text.slice(start, end), edits) };
}

function tell(finding: Finding, list: List, file: CheckedFile): void {
  const { place, expected } = replacement(list, finding);
  const message = file.message(finding.message, {
    place: { start: pointAt(list, place.start), end: pointAt(list, place.end) },
    source: 'awesome-steward',
    ruleId: finding.rule,
  });
  message.fatal = { error: true, warning: false, info: undefined }[finding.severity];
  if (expected !== undefined) {
    message.actual = list.text.slice(place.start, place.end);
    message.expected = [expected];
  }
  const why = ruleById(finding.rule)?.why;
  if (why) message.note = why;
}

/**
 * The rules as a unified plugin, for remark-cli and editors. Each finding becomes a message of the file, with
 * `source` `awesome-steward`, the rule as `ruleId`, `expected` where the fix is certain, and `fatal` true for an
 * error, false for a warning, undefined for information. It reads the file's text and leaves the tree alone.
 *
 * Its settings are those of `.github/awesome-steward.yml`, e.g. `{extends: 'co-development'}`.
 * @throws {Error} when the settings do not fit; the message says which, what was found and what is allowed.
 */
export const remarkSteward: RemarkSteward = (options) => {
  const config = configOf(options);
  return (_, file) => {
    const [report] = review([{ path: file.path ?? 'README.md', head: String(file) }], config).files;
    for (const finding of report!.findings) tell(finding, report!.list, file);
    return undefined;
  };
};

export default remarkSteward;
