/**
 * Reports for programs. Stable: within a `schemaVersion` keys are only added. Keys stand in the order of the
 * types; what is absent has no key. Offsets are UTF-16 units into the file's text as it was read (a byte order
 * mark is unit 0); lines and columns are 1-based, columns in UTF-16 units.
 */
import { inferredOf } from '../analysis/profile.ts';
import type {
  Change,
  ChangeKind,
  ColumnRole,
  Entry,
  FileReport,
  Finding,
  LabelSyntax,
  List,
  Report,
  Severity,
  Shape,
  Taxonomy,
} from '../model.ts';
import { mainLink } from '../views/markup.ts';

export interface JsonEntry {
  title: string;
  /** Where it leads: the link of its title, else that of the paper, project or code. Absent without one that leads anywhere. */
  url?: string;
  line: number;
  endLine: number;
  shape: Shape;
  /** Titles of the sections around it, outermost first. */
  section: string[];
  labels: { id: string; line: number; column: number }[];
  links: { role: string; url: string }[];
  description?: string;
  /** Named values: columns of a table, `Key: value` of a record. A name can occur more than once. */
  fields?: { name: string; value: string }[];
}

export interface JsonTag {
  id: string;
  title: string;
  /** From the broadest branch to the nearest, the tag itself left out. */
  path: string[];
  color?: string;
  /** 0 when it was declared outside of the list. */
  line: number;
}

export interface JsonIndexSection {
  section: string;
  line: number;
  /** Id of the tag that the section stands for. */
  label?: string;
  items: { title: string; line: number }[];
}

/** Something that most entries do: `share` (0–1) of the `of` entries that could be told. */
export interface JsonConvention<T> {
  value: T;
  share: number;
  of: number;
}

/** What a list does without saying so; rules hold entries to it where it is firm. Absent: nothing to tell it from. */
export interface JsonInferred {
  shapes: { shape: Shape; entries: number }[];
  /** Of the longest table of entries. */
  columns: { name: string; role: ColumnRole }[];
  labels: { syntax: LabelSyntax; labels: number }[];
  order?: JsonConvention<'alphabetical' | 'date-ascending' | 'date-descending'>;
  linked?: JsonConvention<boolean>;
  labelled?: JsonConvention<boolean>;
  described?: JsonConvention<boolean>;
  separator?: JsonConvention<string>;
  capital?: JsonConvention<boolean>;
  period?: JsonConvention<boolean>;
  crossListed?: JsonConvention<boolean>;
}

export interface JsonList {
  path: string;
  entries: JsonEntry[];
  taxonomy: { source: Taxonomy['source']; closed: boolean; tags: JsonTag[] };
  sections: { title: string; line: number; depth: number }[];
  index: JsonIndexSection[];
  regions: { owner: string; name: string; line: number; endLine: number }[];
  /** Things worth knowing about how the list was read. */
  notes: string[];
  inferred: JsonInferred;
}

export interface InspectJson {
  schemaVersion: 1;
  files: JsonList[];
}

export interface JsonFinding {
  rule: string;
  severity: Severity;
  /** Plain text. */
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Only where a base was given: whether it stood there already. */
  since?: 'base' | 'head';
  /** Title of the entry concerned. */
  entry?: string;
  fix?: { edits: { start: number; end: number; text: string }[] };
  /** Lines to paste, where a person has to decide: not a fix. */
  paste?: string;
}

export interface JsonFile {
  path: string;
  /** Number of entries. */
  entries: number;
  findings: JsonFinding[];
}

export interface CheckJson {
  schemaVersion: 1;
  files: JsonFile[];
  /** Where a base was given, only what it did not have. */
  summary: { error: number; warning: number; info: number };
}

export interface JsonChange {
  kind: ChangeKind;
  path: string;
  before?: JsonEntry;
  after?: JsonEntry;
  /** What was edited: `title`, `links`, `description`, `labels`, `fields`, `section`; `text`: words that are read as none of these. */
  fields?: string[];
  labels?: { added: string[]; removed: string[] };
}

export interface ReviewJson extends CheckJson {
  changes: JsonChange[];
  verdict: 'pass' | 'fail';
}

function entryOf(entry: Entry): JsonEntry {
  const { title, line, endLine, shape, section, description, fields } = entry;
  const main = mainLink(entry);
  return {
    title,
    ...(main && { url: main.url }),
    line,
    endLine,
    shape,
    section: [...section],
    labels: entry.labels.map((label) => ({ id: label.id, line: label.line, column: label.column })),
    links: entry.links.map((link) => ({ role: link.role, url: link.url })),
    ...(description === undefined ? {} : { description }),
    ...(fields.length === 0 ? {} : { fields: fields.map(({ name, value }) => ({ name, value })) }),
  };
}

function inferred(list: List): JsonInferred {
  const { shapes, columns, labels, ...habits } = inferredOf(list);
  const shortened = Object.entries(habits).map(([name, { value, share, of }]) => [
    name,
    { value, share: Number(share.toFixed(4)), of },
  ]);
  return {
    shapes: shapes.map(({ shape, entries }) => ({ shape, entries })),
    columns: columns.map(({ name, role }) => ({ name, role })),
    labels: labels.map(({ syntax, labels }) => ({ syntax, labels })),
    ...Object.fromEntries(shortened),
  };
}

function listOf(list: List): JsonList {
  return {
    path: list.path,
    entries: list.entries.map(entryOf),
    taxonomy: {
      source: list.taxonomy.source,
      closed: list.taxonomy.closed,
      tags: list.taxonomy.tags.map(({ id, title, path, color, line }) => ({
        id,
        title,
        path: [...path],
        ...(color === undefined ? {} : { color }),
        line,
      })),
    },
    sections: list.sections.map(({ title, line, depth }) => ({ title, line, depth })),
    index: list.labelIndex.map(({ section, line, label, items }) => ({
      section,
      line,
      ...(label === undefined ? {} : { label }),
      items: items.map((item) => ({ title: item.title, line: item.line })),
    })),
    regions: list.regions.map(({ owner, name, line, endLine }) => ({ owner, name, line, endLine })),
    notes: [...list.notes],
    inferred: inferred(list),
  };
}

function findingOf(finding: Finding): JsonFinding {
  const { rule, severity, message, line, column, endLine, endColumn, since, entry, fix, paste } = finding;
  return {
    rule,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    ...(since === undefined ? {} : { since }),
    ...(entry === undefined ? {} : { entry }),
    ...(fix === undefined
      ? {}
      : { fix: { edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })) } }),
    ...(paste === undefined ? {} : { paste }),
  };
}

function changeOf(path: string, change: Change): JsonChange {
  const { kind, before, after, fields, labels } = change;
  return {
    kind,
    path,
    ...(before === undefined ? {} : { before: entryOf(before) }),
    ...(after === undefined ? {} : { after: entryOf(after) }),
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(labels === undefined ? {} : { labels: { added: [...labels.added], removed: [...labels.removed] } }),
  };
}

function filesOf(files: readonly FileReport[]): JsonFile[] {
  return files.map(({ path, list, findings }) => ({
    path,
    entries: list.entries.length,
    findings: findings.map(findingOf),
  }));
}

/** What was read: for `inspect`. */
export function inspectJson(lists: readonly List[]): InspectJson {
  return { schemaVersion: 1, files: lists.map(listOf) };
}

/** What was found: for `check`. */
export function checkJson(report: Report): CheckJson {
  const { error, warning, info } = report.summary;
  return { schemaVersion: 1, files: filesOf(report.files), summary: { error, warning, info } };
}

/** What was found and what a change does: for `review`. */
export function reviewJson(report: Report): ReviewJson {
  return {
    ...checkJson(report),
    changes: report.files.flatMap((file) =>
      (file.changes ?? []).map((change) => changeOf(file.path, change)),
    ),
    verdict: report.verdict,
  };
}
