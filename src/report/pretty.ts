import { generatedNote } from '../analysis/generated.ts';
import { existingFindings, ownFindings } from '../lint/own-findings.ts';
import type { Change, Entry, FileReport, Finding, List, Report, Severity } from '../model.ts';
import { groupBy, largest } from '../text/collections.ts';
import { printable } from '../text/escape.ts';
import { changesInWords, count, enumerate, linesInWords, number, severities } from '../text/phrases.ts';
import { textWidth, wrap } from '../text/wrap.ts';
import { moveInWords, moveOf } from './move.ts';
import { forAll, inLines, sideOf } from './shorten.ts';

/** How parts of the text are coloured; `picocolors` fits. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  underline(text: string): string;
}

const same = (text: string) => text;

/** No colours. */
export const plain: Palette = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  blue: same,
  green: same,
  underline: same,
};

export interface PrettyOptions {
  /** Default: no colours. */
  readonly palette?: Palette;
  /** Characters a line of the terminal. */
  readonly width?: number;
  /** Groups many findings by rule, with counts and the first places, so that they fit on one screen. */
  readonly grouped?: {
    /** The command that applies the safe fixes of a rule to a file. */
    readonly fix: (rule: string, path: string) => string;
  };
  /** Commands worth typing next, each with what it does; shown at the end. */
  readonly next?: readonly (readonly [command: string, does: string])[];
}

/** Lines up to which each finding is shown, also where grouping was asked for. */
const EACH = 30;

/** Columns up to which commands have what they do beside them on a grouped screen. */
const SCREEN = 80;

/** Lines of a screen, and those that the summary and the commands below it take. */
const ROOM = 40 - 8;

/** How much of each message is shown, the roomiest first: of those that come once, and of groups. */
const ROOMS = [
  { alone: Number.POSITIVE_INFINITY, group: 3 },
  { alone: 3, group: 3 },
  { alone: 3, group: 2 },
  { alone: 2, group: 2 },
] as const;

/** Stretches of lines that a group names. */
const FIRST = 4;

const NAMES: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info' };

class Pretty {
  private readonly palette: Palette;
  private readonly width: number;

  constructor(options: PrettyOptions) {
    this.palette = options.palette ?? plain;
    this.width = Math.max(textWidth(options.width), Math.min(options.width ?? 0, 140));
  }

  private severity(severity: Severity): string {
    const { red, yellow, blue } = this.palette;
    return { error: red, warning: yellow, info: blue }[severity](NAMES[severity].padEnd(7));
  }

  /** `86:12  error    What is wrong.  rule`, wrapped under itself. */
  private finding(list: List, finding: Finding, placeWidth: number): string {
    const place = `${finding.line}:${finding.column}`.padStart(placeWidth);
    const indent = ' '.repeat(2 + placeWidth + 2 + 7 + 2);
    const lines = wrap(printable(finding.message), this.width - indent.length).split('\n');
    const last = lines.at(-1)!;
    const fits = indent.length + last.length + 2 + finding.rule.length <= this.width;
    const rule = this.palette.dim(finding.rule);
    const text = fits ? [...lines.slice(0, -1), `${last}  ${rule}`] : [...lines, rule];
    return `  ${this.palette.dim(place)}  ${this.severity(finding.severity)}  ${[...text, ...this.move(list, finding)].join(`\n${indent}`)}`;
  }

  /** Where an entry goes, with the lines to paste. */
  private move(list: List, finding: Finding): string[] {
    const move = moveOf(list, [finding]);
    if (!move) return [];
    return [moveInWords(move), ...move.lines.map((line) => this.palette.dim(printable(line, 500)))];
  }

  /** The same findings by rule: how many, where, and what the first says. */
  private kind(
    findings: readonly Finding[],
    fix: (rule: string) => string,
    room: (typeof ROOMS)[number],
  ): string[] {
    const { dim } = this.palette;
    const [first] = findings as [Finding];
    const n = findings.length;
    const start = `  ${this.severity(first.severity)}  `;
    if (first.severity === 'info' && findings.every((one) => one.fix))
      return [`${start}${first.rule} (${number(n)}): ${dim(fix(first.rule))}`];
    const indent = ' '.repeat(2 + 7 + 2);
    const said = printable(n === 1 ? first.message : forAll(findings.map(({ message }) => message)));
    const shown = inLines(said, this.width - indent.length - 2, n === 1 ? room.alone : room.group);
    const lines = findings.flatMap(({ line, endLine, rule }) =>
      rule === 'swallowed-markdown' ? Array.from({ length: endLine - line + 1 }, (_, at) => line + at) : line,
    );
    const place = linesInWords([...new Set(lines)], FIRST).toLowerCase();
    return [
      `${start}${first.rule}${n === 1 ? '' : ` (${number(n)})`}  ${dim(n === 1 ? `${first.line}:${first.column}` : place)}`,
      ...shown.map((line) => `${indent}${line}`),
    ];
  }

  /** The findings of each file that count, by rule; with as much of what they say as a screen has room for. */
  kinds(files: readonly FileReport[], fix: (rule: string, path: string) => string): string[] {
    let shown: string[] = [];
    for (const room of ROOMS) {
      shown = files.flatMap((file) => this.kindsOf(file, fix, room));
      if (shown.length <= ROOM) break;
    }
    return shown;
  }

  private kindsOf(
    file: FileReport,
    fix: (rule: string, path: string) => string,
    room: (typeof ROOMS)[number],
  ): string[] {
    const own = ownFindings(file);
    if (own.length === 0) return [];
    const groups = [
      ...groupBy(own, ({ severity, rule, message }) => `${severity} ${rule} ${sideOf(message)}`).values(),
    ].sort(([a], [b]) => severities.indexOf(a!.severity) - severities.indexOf(b!.severity));
    return [
      this.palette.underline(printable(file.path)),
      ...groups.flatMap((same) => this.kind(same, (rule) => fix(rule, file.path), room)),
      '',
    ];
  }

  /** The findings of one file that count; empty when there are none. */
  file(file: FileReport): string[] {
    const own = ownFindings(file);
    if (own.length === 0) return [];
    const placeWidth = largest(own.map((finding) => `${finding.line}:${finding.column}`.length));
    return [
      this.palette.underline(printable(file.path)),
      ...own.map((finding) => this.finding(file.list, finding, placeWidth)),
      '',
    ];
  }

  summary({ summary, files, compared }: Report): string[] {
    const { red, yellow, green, bold, dim } = this.palette;
    const { error, warning, info } = summary;
    const entries = files.reduce((sum, file) => sum + file.list.entries.length, 0);
    const where = `in ${count(entries, 'entry', 'entries')}`;
    const counts = [
      ...(error > 0 ? [red(count(error, 'error'))] : []),
      ...(warning > 0 ? [yellow(count(warning, 'warning'))] : []),
      ...(info > 0 ? [`${number(info)} info`] : []),
    ];
    // A tick would say that something was found to be right.
    if (entries === 0 && counts.length === 0) return [bold('No entries found, so no entry was checked.')];
    const sign = error > 0 ? red('✖') : green('✔');
    const nothing = compared ? 'No new problems' : 'No problems';
    const lines = [bold(`${sign} ${counts.length > 0 ? enumerate(counts) : nothing} ${where}`)];
    const existing = files.flatMap(existingFindings).length;
    if (existing > 0) lines.push(dim(`  ${count(existing, 'existing problem')} not counted`));
    return lines;
  }

  /** Commands, each with what it does beside it, or alone where that does not fit. */
  next(commands: readonly (readonly [string, string])[], width = Number.POSITIVE_INFINITY): string[] {
    const longest = largest(commands.map(([command]) => command.length));
    return commands.map(([command, does]) =>
      4 + longest + does.length > width
        ? `  ${command}`
        : `  ${command.padEnd(longest)}  ${this.palette.dim(does)}`,
    );
  }

  /** Notes about how lists without entries were read. */
  notes(list: List): string[] {
    const { dim } = this.palette;
    const made = generatedNote(list);
    return [...list.notes, ...(made ? [made] : [])].map((note) =>
      dim(wrap(`${printable(list.path)}: ${printable(note)}`, this.width, '  ')),
    );
  }

  change({ kind, before, after, labels, fields, isCommentedOut }: Change): string {
    const { green, red, yellow, dim } = this.palette;
    const color = kind === 'added' ? green : kind === 'removed' ? red : yellow;
    const entry = (after ?? before) as Entry | undefined;
    const isWithin = before?.section.join('\n') === after?.section.join('\n');
    const details = [
      ...(labels?.added ?? []).map((id) => `+${printable(id, 120)}`),
      ...(labels?.removed ?? []).map((id) => `−${printable(id, 120)}`),
      ...(kind === 'edited' ? [enumerate(fields ?? [])] : []),
      ...(kind === 'moved'
        ? [`${isWithin ? 'within' : 'to'} ${printable(after?.section.at(-1) ?? 'the top', 120)}`]
        : []),
      ...(isCommentedOut ? ['commented out'] : []),
      ...(kind === 'added' ? (after?.labels ?? []).map((label) => printable(label.id, 120)) : []),
    ].filter((text) => text !== '');
    const title = entry ? printable(entry.title, 200) : '';
    const line = after ? dim(` (line ${after.line})`) : '';
    return `  ${color(kind.padEnd(10))}  ${title}${line}${details.length > 0 ? `\n${' '.repeat(14)}${dim(details.join('  '))}` : ''}`;
  }

  changes(report: Report): string[] {
    const all = report.files.flatMap((file) => file.changes ?? []);
    const words = changesInWords(all);
    return [
      words ? `This change ${words}.` : 'This change does not affect any entries.',
      ...all.map((change) => this.change(change)),
      '',
    ];
  }
}

/** Findings for a person at a terminal: for `check`. Ends with a line ending. */
export function renderPretty(report: Report, options: PrettyOptions = {}): string {
  const pretty = new Pretty(options);
  const { grouped, next = [] } = options;
  // Each takes a line at least: where that is too many, none is written out.
  const isLong = report.files.reduce((sum, file) => sum + ownFindings(file).length, 0) > EACH;
  const each = isLong && grouped ? [] : report.files.flatMap((file) => pretty.file(file));
  const isGrouped =
    grouped !== undefined && (isLong || each.reduce((sum, text) => sum + text.split('\n').length, 0) > EACH);
  const lines = [
    ...report.files.flatMap((file) => pretty.notes(file.list)),
    ...(isGrouped ? pretty.kinds(report.files, grouped.fix) : each),
    ...pretty.summary(report),
    ...(isGrouped ? ['  Grouped by rule. Add --all to see each problem.'] : []),
    ...(next.length > 0 ? ['', ...pretty.next(next, isGrouped ? SCREEN : undefined)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a change does and what it must fix: for `review`. */
export function renderPrettyReview(report: Report, options: PrettyOptions = {}): string {
  return `${new Pretty(options).changes(report).join('\n')}\n${renderPretty(report, options)}`;
}
