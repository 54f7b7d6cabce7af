import type { Config } from '../config/schema.ts';
import type { Inline } from '../markdown/inline.ts';
import type { Label, LabelSyntax, Lines, Tag } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { splitBadges } from '../taxonomy/syntax/split-badge.ts';
import type { Candidate } from './candidates.ts';
import { readKey } from './title.ts';
import { leadsOut, NOTHING } from './vocabulary.ts';

const FIELD = /^(?:keywords?|tags?|labels?|topics?|标签|关键词)$/i;

/** Syntaxes whose marks stand for other things too: only what the taxonomy declares is a label then. */
const COMMON: ReadonlySet<LabelSyntax> = new Set([
  'code',
  'emoji',
  'icon',
  'bracket',
  'paren',
  'html',
  'pipe',
]);

export interface LabelReader {
  syntaxes: ReadonlySet<LabelSyntax>;
  /** Whether the config names the syntax, so that everything written so is a label. */
  asked: boolean;
  /** Spellings that the taxonomy knows, lower case. */
  known: ReadonlySet<string>;
  fields: readonly string[];
  ignore: ReadonlySet<string>;
  lines: Lines;
  text: string;
}

function spellings(tags: readonly Tag[], config: Config): Set<string> {
  const known = new Set<string>();
  for (const tag of tags) for (const each of [tag.id, ...tag.aliases]) known.add(each.toLowerCase());
  for (const each of Object.keys(config.taxonomy.aliases)) known.add(each.toLowerCase());
  return known;
}

/** How labels are written in this list: as the config says, as the legend writes them, else as most entries do. */
export function labelReader(
  candidates: readonly Candidate[],
  tags: readonly Tag[],
  config: Config,
  text: string,
  lines: Lines,
): LabelReader {
  const { syntax, field, ignore } = config.labels;
  const common = {
    known: spellings(tags, config),
    fields: [field ?? []].flat(),
    ignore: new Set(ignore),
    lines,
    text,
  };
  if (syntax === 'none') return { ...common, syntaxes: new Set(), asked: true };
  if (syntax !== 'auto') {
    // Beside what was asked for: a tag in plain text where labels belong is a label too, only not written as one.
    const also: readonly LabelSyntax[] = tags.length > 0 ? ['column', 'field'] : [];
    return { ...common, syntaxes: new Set([...[syntax].flat(), ...also]), asked: true };
  }
  if (tags.length > 0)
    return {
      ...common,
      syntaxes: new Set([...tags.map((tag) => tag.syntax), 'column', 'field']),
      asked: false,
    };
  const syntaxes = new Set<LabelSyntax>(['badge', 'column', 'field']);
  for (const each of ['code', 'html'] as const) {
    const having = candidates.filter(
      (candidate) => trailing(candidate.inlines, each, text).length > 0,
    ).length;
    if (having >= 5 && having >= candidates.length * 0.3) syntaxes.add(each);
  }
  return { ...common, syntaxes, asked: false };
}

/** Labels at the end of an entry's first line, nothing but white space and other labels behind them. */
function trailing(inlines: readonly Inline[], syntax: LabelSyntax, text: string): Reading[] {
  const readings = labelForms[syntax].read(inlines, text);
  const firstBreak = inlines.find((node) => node.kind === 'break')?.start ?? inlines.at(-1)?.end ?? 0;
  let end = firstBreak;
  const tail: Reading[] = [];
  for (const reading of readings.filter((each) => each.end <= firstBreak).reverse()) {
    if (!/^[\s,./|·)\]*`]*$/.test(text.slice(reading.end, end))) break;
    tail.unshift(reading);
    end = reading.start;
  }
  return tail;
}

/** The labels of an entry, in document order. */
export function readLabels(candidate: Candidate, reader: LabelReader): Label[] {
  const { syntaxes, asked, known, text, lines, ignore } = reader;
  const labels: Label[] = [];
  const taken: Reading[] = [];
  const add = (syntax: LabelSyntax, readings: readonly Reading[]) => {
    for (const reading of readings) {
      if (ignore.has(reading.id) || NOTHING.test(reading.id)) continue;
      if (taken.some((each) => reading.start < each.end && each.start < reading.end)) continue;
      taken.push(reading);
      labels.push(toLabel(reading, syntax, text, lines));
    }
  };
  for (const syntax of syntaxes) {
    if (syntax === 'column' || syntax === 'field') continue;
    let readings = labelForms[syntax].read(candidate.inlines, text);
    // A badge that leads somewhere is a link with a picture (`arXiv`), no label; unless it shows a tag.
    const shows = (id: string) => known.has(id.toLowerCase());
    readings = readings.filter(({ id, linked }) => linked === undefined || !leadsOut(linked) || shows(id));
    const inTitle = ({ start, end }: Reading) =>
      start < candidate.titleLine.titleSpan.end && candidate.titleLine.titleSpan.start < end;
    readings = readings.filter((reading) => !inTitle(reading));
    if (!asked && COMMON.has(syntax)) {
      readings =
        known.size > 0
          ? readings.filter(({ id }) => known.has(id.toLowerCase()))
          : trailing(candidate.inlines, syntax, text);
    }
    add(syntax, readings);
  }
  if (candidate.row && syntaxes.has('column')) {
    candidate.row.columns.forEach((column, at) => {
      const named = reader.fields.some((name) => name.toLowerCase() === column.name.toLowerCase());
      const cell = candidate.row!.written.cells[at];
      if (!cell || (reader.fields.length > 0 ? !named : column.role !== 'labels')) return;
      const { start, end } = cell.content;
      if (syntaxes.has('badge')) add('column', splitBadges(text, start, end));
      add('column', labelForms.column.read(cell.inlines, text));
    });
  }
  if (!candidate.row && syntaxes.has('field')) {
    const names = reader.fields;
    for (const line of linesOf(candidate.inlines)) {
      const key = readKey(line);
      if (
        !key ||
        !(names.length > 0
          ? names.some((name) => name.toLowerCase() === key.name.toLowerCase())
          : FIELD.test(key.name))
      )
        continue;
      const colon = line[key.inline]!;
      const rest = colon.kind === 'text' ? afterColon(colon, text) : [];
      add('field', labelForms.field.read([...rest, ...key.rest], text));
    }
  }
  return labels.sort((a, b) => a.span.start - b.span.start);
}

function* linesOf(inlines: readonly Inline[]): Generator<Inline[]> {
  let line: Inline[] = [];
  for (const node of inlines) {
    if (node.kind === 'break') {
      if (line.length > 0) yield line;
      line = [];
    } else line.push(node);
  }
  if (line.length > 0) yield line;
}

function afterColon(node: Extract<Inline, { kind: 'text' }>, text: string): Inline[] {
  const source = text.slice(node.start, node.end);
  const at = source.search(/[:：]/);
  if (at === -1) return [];
  const start = node.start + at + 1;
  return [{ kind: 'text', text: text.slice(start, node.end), start, end: node.end }];
}

export function toLabel(reading: Reading, syntax: LabelSyntax, text: string, lines: Lines): Label {
  const { line, column } = lines.pointAt(reading.start);
  return {
    id: reading.id,
    syntax,
    raw: text.slice(reading.start, reading.end),
    span: { start: reading.start, end: reading.end },
    line,
    column,
    ...(reading.color && { color: reading.color }),
    ...(reading.alt && { alt: reading.alt }),
    ...(reading.url && { url: reading.url }),
  };
}
