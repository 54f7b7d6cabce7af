import type { Comment, List, Span } from '../model.ts';

/** A stretch of a file that a view fills: `<!-- steward:begin VIEW key=value … --> … <!-- steward:end -->`. */
export interface ViewRegion {
  /** Name of the view as written; empty where none is. */
  readonly view: string;
  readonly options: readonly RegionOption[];
  readonly open: Comment;
  readonly close: Comment;
  /** Between the markers. */
  readonly content: Span;
  readonly line: number;
  readonly endLine: number;
  /** Sum of what was written last, as the closing marker says. */
  readonly sum?: string;
  /** Both markers stand on one line, with text around them perhaps. */
  readonly inline: boolean;
  /** White space and `>` before the opening marker: what every line between needs too. */
  readonly prefix: string;
}

/** `key=value` of an opening marker. */
export interface RegionOption {
  readonly key: string;
  readonly value: string;
}

/** What is wrong with a marker; plain text. */
export interface MarkerProblem {
  readonly message: string;
  readonly span: Span;
  readonly line: number;
}

/** Every region of a file, and every marker that makes none. */
export interface ReadRegions {
  readonly regions: readonly ViewRegion[];
  readonly problems: readonly MarkerProblem[];
}

const OPEN = /^steward:begin(?=\s|$)/;
const CLOSE = /^steward:end(?=\s|$)/;

/** How a region is written, for messages. */
export const FORM = '<!-- steward:begin VIEW key=value --> … <!-- steward:end -->';

/**
 * Reads the regions of a file from its comments. Regions do not nest: of an opening marker without its end and
 * the next one the first is at fault, and what follows is read on its own.
 */
export function readViewRegions(list: Pick<List, 'text' | 'lines' | 'comments'>): ReadRegions {
  const regions: ViewRegion[] = [];
  const problems: MarkerProblem[] = [];
  const tell = ({ span, line }: Comment, message: string) => problems.push({ message, span, line });
  let open: Comment | undefined;
  for (const comment of list.comments) {
    if (OPEN.test(comment.text)) {
      if (open)
        tell(
          open,
          `This region is not closed before the next one starts on line ${comment.line}. Add <!-- steward:end --> before that line.`,
        );
      open = comment;
    } else if (CLOSE.test(comment.text)) {
      if (!open)
        tell(comment, `This marker has no matching <!-- steward:begin -->. Write a region as ${FORM}.`);
      else {
        const read = regionOf(open, comment, list);
        if ('view' in read) regions.push(read);
        else problems.push(read);
      }
      open = undefined;
    } else if (/^steward:\w/.test(comment.text)) {
      tell(comment, `Unknown marker. Write a region as ${FORM}.`);
    }
  }
  if (open) tell(open, 'This region is not closed. Add <!-- steward:end --> where it ends.');
  return { regions, problems };
}

function regionOf(
  open: Comment,
  close: Comment,
  { text, lines }: Pick<List, 'text' | 'lines'>,
): ViewRegion | MarkerProblem {
  const content = { start: open.span.end, end: close.span.start };
  const endLine = lines.lineAt(close.span.end - 1);
  const inline = lines.lineAt(open.span.end - 1) === close.line;
  const before = text.slice(lines.span(open.line).start, open.span.start);
  const prefix = /^[ \t>]*$/.test(before) ? before : '';
  if (!inline) {
    const behind = text.slice(open.span.end, lines.span(lines.lineAt(open.span.end - 1)).end);
    const ahead = text.slice(lines.span(close.line).start, close.span.start);
    if (prefix !== before || behind.trim() !== '' || /[^ \t>]/.test(ahead)) {
      const at = prefix !== before || behind.trim() !== '' ? open : close;
      return {
        message: 'This marker shares its line with other text. Move it to its own line.',
        span: at.span,
        line: at.line,
      };
    }
  }
  const read = readOptions(open.text);
  if (typeof read === 'string') return { message: read, span: open.span, line: open.line };
  const sum = /\ssum=([\w-]+)/.exec(close.text)?.[1];
  return {
    ...read,
    open,
    close,
    content,
    line: open.line,
    endLine,
    ...(sum !== undefined && { sum }),
    inline,
    prefix,
  };
}

const OPTION = /\s+([\w.-]{1,40})(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?(?=\s|$)/y;

function readOptions(text: string): Pick<ViewRegion, 'view' | 'options'> | string {
  const found = /^steward:begin(?:\s+([\w-]{1,40})(?=\s|$))?/.exec(text)!;
  const view = found[1] ?? '';
  const options: RegionOption[] = [];
  let at = found[0].length;
  while (at < text.trimEnd().length) {
    OPTION.lastIndex = at;
    const option = OPTION.exec(text);
    if (!option) {
      const rest = text.slice(at).trim().split(/\s/)[0]!.slice(0, 40);
      return `Invalid option "${rest}". Write options as key=value, or key="a value with spaces".`;
    }
    const [all, key, ...values] = option;
    if (options.some((one) => one.key === key)) return `Duplicate option "${key}". Delete one of the two.`;
    // A word alone is an option that is on.
    options.push({ key: key!, value: values.find((value) => value !== undefined) ?? 'true' });
    at += all.length;
  }
  return { view, options };
}

/**
 * The text of a region without what formatters change: line endings, the prefix of its lines, white space within
 * a line, the padding of tables. Two texts that are the same so far are the same to readers.
 */
export function canonical(content: string): string {
  const lines = content.split(/\r\n?|\n/).map((line) => {
    const bare = line.replace(/^(?:[ \t]*>)+ ?/, '').trimEnd();
    const [, indent = '', rest = ''] = /^(\s*)(.*)$/s.exec(bare)!;
    if (!rest.startsWith('|')) return indent + rest.replace(/\s+/g, ' ');
    const cells = rest.replace(/\s+/g, ' ').replace(/ ?\| ?/g, '|');
    return indent + (/^\|[-:|]+\|?$/.test(cells) ? cells.replace(/-+/g, '-') : cells);
  });
  let shared = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line !== '') shared = Math.min(shared, line.search(/\S/));
  return lines
    .map((line) => line.slice(shared))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/**
 * A short sum of a region's text, by which an edit by hand is noticed: 32-bit FNV-1a over the UTF-16 units of its
 * canonical form, as eight hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). It guards against
 * oversight, not against malice.
 */
export function sumOf(content: string): string {
  const text = canonical(content);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Whether a region was edited by hand after it was generated; never true for one that was not generated yet. */
export function isEdited(region: ViewRegion, text: string): boolean {
  const { start, end } = region.content;
  return region.sum !== undefined && region.sum !== sumOf(text.slice(start, end));
}

/** A text without its generated regions: what people wrote. */
export function outerText(text: string, regions: readonly ViewRegion[]): string {
  let outer = '';
  let at = 0;
  for (const { content, close } of regions) {
    outer += text.slice(at, content.start);
    at = close.span.end;
  }
  return outer + text.slice(at);
}
