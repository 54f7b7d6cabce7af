import { generatedNote } from '../analysis/generated.ts';
import { existingFindings, ownFindings } from '../lint/own-findings.ts';
import type { Finding, List, Report, Severity } from '../model.ts';
import { codeSpan, fence, markdown, printable, sentence } from '../text/escape.ts';
import { count, linesInWords, number, severities } from '../text/phrases.ts';
import { type BudgetBlock, TextBudget } from './budget.ts';
import { changesParts, changesSentence } from './changes.ts';
import { type Correction, correctionOf, type EntryFindings, findingsByEntry } from './corrections.ts';
import type { Hunk } from './hunks.ts';
import { moveInWords, moveOf } from './move.ts';
import { unreadInWords } from './unread.ts';

/** GitHub refuses a comment of more characters with status 422. */
export const COMMENT_LIMIT = 65_536;

/**
 * How a comment is written. Texts marked as trusted are put in as they are: they must never come from a pull
 * request.
 */
export interface CommentOptions {
  /** Greatest length in UTF-16 units; default `COMMENT_LIMIT`. */
  readonly maxLength?: number;
  /** Trusted: a hidden line at the very beginning, by which the comment is found again. */
  readonly marker?: string;
  /** Trusted: Markdown above the verdict, e.g. a welcome; what does not fit into a quarter is left out. */
  readonly top?: readonly string[];
  /** Trusted: Markdown below the findings, each whole or not at all, e.g. tables as they will be. */
  readonly below?: readonly string[];
  /** Plain text below the verdict, e.g. that a change of the config is not obeyed. */
  readonly notes?: readonly string[];
  /** `owner/name` and commit, for links to lines. Both or none. */
  readonly repository?: string;
  readonly sha?: string;
  /** Trusted: where the repository is; default `https://github.com`. */
  readonly server?: string;
  /** Trusted: address of the rules' pages, ending in `/`. */
  readonly docs?: string;
  /** The command that runs the same check locally; left out without one. */
  readonly command?: string;
  /** The command that explains a rule, without the id of the rule; default `awesome-steward explain`. */
  readonly explain?: string;
  /** Where what is left out can be read: plain text and a trusted address. */
  readonly more?: { readonly text: string; readonly url: string };
  /** The last version of the comment had problems, and now there are none. */
  readonly fixed?: boolean;
}

const HEADINGS: Record<Severity, string> = { error: '#### Errors', warning: '#### Warnings', info: '' };

const ASIDES: Record<Severity, string> = { error: '', warning: ' *(warning)*', info: ' *(info)*' };

function verdict(
  { summary, compared, files }: Report,
  { fixed }: CommentOptions,
  isComplete: boolean,
): string {
  const counts = [
    ...(summary.error > 0 ? [count(summary.error, 'error')] : []),
    ...(summary.warning > 0 ? [count(summary.warning, 'warning')] : []),
  ];
  if (counts.length > 0) return `### ${summary.error > 0 ? '❌' : '⚠️'} ${counts.join(', ')}`;
  if (!isComplete) return '### No problems in what could be checked';
  // A tick would say that something was found to be right.
  if (files.length > 0 && files.every(({ list }) => list.entries.length === 0))
    return '### No entries found, so no entry was checked';
  if (fixed) return '### ✅ All fixed, thank you!';
  return compared ? '### ✅ All good, thank you!' : '### ✅ All good';
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
        /[!'()*]/g,
        (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

/** Address of lines of a file at a commit, as source; nothing unless repository and commit are well formed. */
function lineUrl(options: CommentOptions, path: string, line: number, endLine: number): string | undefined {
  const { repository = '', sha = '', server = 'https://github.com' } = options;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\da-f]{40,64}$/.test(sha)) return undefined;
  const range = endLine > line ? `L${line}-L${endLine}` : `L${line}`;
  return `${server}/${repository}/blob/${sha}/${encodePath(path)}?plain=1#${range}`;
}

class Comment {
  private readonly report: Report;
  private readonly options: CommentOptions;

  constructor(report: Report, options: CommentOptions) {
    this.report = report;
    this.options = options;
  }

  private location({ file, line, lines }: EntryFindings): string {
    const text = linesInWords(lines);
    const url = lineUrl(this.options, file.path, line, line + contiguous(lines) - 1);
    const linked = url ? `[${text}](${url})` : text;
    return this.report.files.length > 1 ? `${linked} of ${markdown(file.path)}` : linked;
  }

  private rule(id: string): string {
    return this.options.docs ? `[\`${id}\`](${this.options.docs}${id}.md)` : `\`${id}\``;
  }

  /** The fixed lines as blocks that can be copied. */
  private correction(place: EntryFindings, { hunks, whole }: Correction): string[] {
    const shown = hunks.filter((hunk) => hunk.line <= place.line + 2 && hunk.endLine >= place.line - 2);
    const elsewhere = hunks.filter((hunk) => !shown.includes(hunk)).map((hunk) => hunk.line);
    const texts = shown.flatMap((hunk) => suggestedHunk(hunk, place.file.list, whole));
    if (elsewhere.length > 0) {
      const lines = linesInWords(elsewhere).replace('L', 'l');
      texts.push(`The fix ${shown.length > 0 ? 'also ' : ''}changes ${lines}.`);
    }
    return texts;
  }

  /** One line of a list with what was found there and the suggested replacement. */
  private place(place: EntryFindings): string {
    const { findings, severity } = place;
    const title = findings.find((finding) => finding.entry !== undefined)?.entry;
    const head = `**${this.location(place)}**${title ? ` · ${markdown(title, 200)}` : ''}`;
    const said = findings.map((finding) => {
      const aside = finding.severity === severity ? '' : ASIDES[finding.severity];
      return `- ${sentence(finding.message, 600)} ${this.rule(finding.rule)}${aside}`;
    });
    const shown =
      said.length > 20 ? [...said.slice(0, 20), `- … and ${number(said.length - 20)} more`] : said;
    const move = moveOf(place.file.list, findings);
    const block = move && fence(move.lines, 'md');
    // What is moved is shown where it goes, with its other fixes.
    const rest = move ? findings.filter((one) => !move.findings.includes(one)) : findings;
    const correction = correctionOf({ ...place, findings: rest });
    const texts = [
      `${head}\n${shown.join('\n')}`,
      ...(move && block ? [moveInWords(move), block] : []),
      ...(correction ? this.correction(place, correction) : pastes(findings)),
    ];
    return texts.join('\n\n');
  }

  private blocks(places: readonly EntryFindings[]): BudgetBlock[] {
    return places.map((place) => ({ text: () => this.place(place), holds: place.count }));
  }

  private existing(): string | undefined {
    const old = this.report.files.flatMap(existingFindings);
    if (old.length === 0) return undefined;
    const byRule = new Map<string, { severity: Severity; n: number }>();
    for (const { rule, severity } of old) {
      const row = byRule.get(`${severity} ${rule}`) ?? { severity, n: 0 };
      byRule.set(`${severity} ${rule}`, { severity, n: row.n + 1 });
    }
    const order = (severity: Severity) => severities.indexOf(severity);
    const rows = [...byRule]
      .sort(([, a], [, b]) => order(a.severity) - order(b.severity) || b.n - a.n)
      .map(([key, { severity, n }]) => `| ${this.rule(key.split(' ')[1]!)} | ${severity} | ${number(n)} |`);
    const summary = `${count(old.length, 'existing problem')}, not caused by this pull request`;
    return [
      `<details><summary>${summary}</summary>`,
      '',
      '| Rule | Severity | Problems |',
      '|:--|:--|--:|',
      ...rows,
      '',
      '</details>',
    ].join('\n');
  }

  /** What to do where a finding is wrong, with one of the rules that spoke; nothing where none did. */
  private doubt(places: readonly EntryFindings[]): string | undefined {
    const graver = (a: EntryFindings, b: EntryFindings) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity);
    const rule = places.toSorted(graver)[0]?.findings[0]?.rule;
    if (rule === undefined) return undefined;
    const explain = codeSpan(`${this.options.explain ?? 'awesome-steward explain'} ${rule}`, 500);
    return `Is a problem wrong? Say so in a reply. ${explain} tells why the rule exists; a maintainer turns it off with ${codeSpan(`rules: { ${rule}: off }`)} in ${codeSpan('.github/awesome-steward.yml')}.`;
  }

  private left(lost: number): string {
    const { more } = this.options;
    const link = more ? ` [${markdown(more.text)}](${more.url})` : '';
    return `**${count(lost, 'more problem')}** did not fit into this comment.${link}`;
  }

  render(): string {
    const { report, options } = this;
    const limit = options.maxLength ?? COMMENT_LIMIT;
    const page = new TextBudget(limit);
    const places = report.files.flatMap((file) => findingsByEntry(file, ownFindings(file)));
    const total = places.reduce((sum, place) => sum + place.count, 0);

    const tail = [this.existing(), options.command && locally(options.command), this.doubt(places)];
    const ending = tail.filter((text) => text !== undefined && text !== '').join('\n\n');
    page.reserve(ending);
    page.reserve(this.left(total));

    if (options.marker) page.add(options.marker);
    for (const top of options.top ?? []) {
      if (top.length < limit / 4) page.add(top);
    }
    const unread = report.files.flatMap(unreadInWords);
    page.add(verdict(report, options, unread.length === 0));
    const changed = changesSentence(report);
    if (changed) page.add(changed);
    const made = report.files.flatMap((file) =>
      ownFindings(file).length > 0 ? (generatedNote(file.list) ?? []) : [],
    );
    for (const note of [...unread, ...made, ...(options.notes ?? [])]) page.add(`> ${sentence(note)}`);
    let changes = 0;
    const least = page.room - limit / 4;
    for (const part of changesParts(report)) changes += page.addPart(part, page.room - least);
    if (changes > 0) page.add(`… and ${count(changes, 'more change')}.`);

    let lost = 0;
    for (const severity of severities) {
      const own = places.filter((place) => place.severity === severity);
      const folded = severity === 'info';
      lost += page.addPart({
        blocks: this.blocks(own),
        open: folded
          ? `<details><summary>${number(own.reduce((n, place) => n + place.count, 0))} info (optional)</summary>`
          : HEADINGS[severity],
        ...(folded && { close: '</details>' }),
      });
    }
    for (const below of options.below ?? []) page.add(below);
    if (lost > 0) page.addReserved(this.left(lost));
    if (ending) page.addReserved(ending);
    return `${page}\n`;
  }
}

/** Lines that a person may paste, where there is no safe fix. */
function pastes(findings: readonly Finding[]): string[] {
  const lines = [...new Set(findings.flatMap(({ paste }) => paste ?? []))];
  const block = lines.length > 0 ? fence(lines, 'md') : undefined;
  return block ? ['If that is right, paste:', block] : [];
}

/** The command that does the same locally, folded: most contributors only read the comment. */
function locally(command: string): string | undefined {
  const block = fence([printable(command, 500)], 'sh');
  return block && `<details><summary>Run this check locally</summary>\n\n${block}\n\n</details>`;
}

/** How many of the lines follow each other from the first on. */
function contiguous(lines: readonly number[]): number {
  const end = lines.findIndex((line, i) => line !== lines[0]! + i);
  return end < 0 ? lines.length : end;
}

/** Where empty lines are all that a hunk puts in: before its line, or after it. */
function emptyLines({ line, endLine, after }: Hunk, list: List): string | undefined {
  const old = list.lines.text(line);
  if (
    line !== endLine ||
    after.length < 2 ||
    after.filter((text) => text.trim() === '').length < after.length - 1
  )
    return undefined;
  if (after.at(-1) === old) return `Add an empty line before line ${line}.`;
  if (after[0] === old) return `Add an empty line after line ${line}.`;
  return undefined;
}

/** One hunk of a correction in words and as a block. */
function suggestedHunk(hunk: Hunk, list: List, whole: boolean): string[] {
  const { line, endLine, after } = hunk;
  const place = endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
  if (after.length === 0) return [`Delete ${place}.`];
  const empty = emptyLines(hunk, list);
  if (empty) return [empty];
  const block = fence(after, 'md');
  if (!block) return [`There is a fix for ${place}, but it has characters that cannot be shown here.`];
  return [`Suggested replacement for ${place}${whole ? '' : ' (fixes some of the problems above)'}:`, block];
}

/**
 * The comment on a pull request: verdict, what changes, problems with the fixed line, what stood before.
 * GitHub Flavored Markdown; whatever comes from a list does nothing in it but be shown.
 */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  return new Comment(report, options).render();
}
