import * as v from 'valibot';
import { type Inferred, inferredOf } from '../analysis/profile.ts';
import { withPresets } from '../config/presets.ts';
import { type Config, type ConfigInput, configSchema } from '../config/schema.ts';
import type { List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { flow, input, isFirm, type Line, NEARLY_ALL, scalar, shareOf } from './line.ts';
import { type Question, questionsOf } from './questions.ts';

/** The settings for a list that had none. */
export interface FirstConfig {
  /** As it is written to `.github/awesome-steward.yml`. */
  readonly text: string;
  readonly config: Config;
  /** They stand in the text as comments. */
  readonly questions: readonly Question[];
}

function entryLines(list: List, { shapes, linked }: Inferred): Line[] {
  const lines: Line[] = [];
  const all = list.entries.length;
  const [main] = shapes;
  if (main && main.entries >= all * NEARLY_ALL) {
    lines.push({
      settings: { entries: { shape: main.shape } },
      text: `shape: ${main.shape}`,
      heading: 'entries',
      why: `${main.entries} of ${all} entries`,
    });
  }
  const table = list.tables
    .filter(({ role }) => role === 'entries')
    .sort((a, b) => b.rows.length - a.rows.length)[0];
  if (table && main?.shape === 'row') {
    const columns = Object.fromEntries(
      (['title', 'labels'] as const).flatMap((role) => {
        const named = table.columns.filter((column) => column.role === role && column.name !== '');
        return named.length === 1 ? [[role, named[0]!.name]] : [];
      }),
    );
    if (Object.keys(columns).length > 0) {
      lines.push({
        settings: { entries: { columns } },
        text: `columns: ${flow(columns)}`,
        heading: 'entries',
        why: `as in the table on line ${table.line}`,
      });
    }
  }
  if (isFirm(linked, linked?.value ? 1 : NEARLY_ALL)) {
    const link = linked.value ? 'required' : 'optional';
    const why = linked.value ? `${shareOf(linked)} have one` : `${shareOf(linked)} have none`;
    lines.push({ settings: { entries: { link } }, text: `link: ${link}`, heading: 'entries', why });
  }
  return lines;
}

function labelLines(list: List, { labels, labelled }: Inferred): Line[] {
  const lines: Line[] = [];
  const { source, tags } = list.taxonomy;
  const [main] = labels;
  if (source !== 'legend' || !main) return lines;
  lines.push({
    settings: { labels: { syntax: main.syntax } },
    text: `syntax: ${main.syntax}`,
    heading: 'labels',
    why: `as the list writes ${main.labels} labels`,
  });
  lines.push({
    settings: { taxonomy: { from: 'legend' } },
    text: 'from: legend',
    heading: 'taxonomy',
    why: `the ${tags.length} labels declared in the list, from line ${tags[0]!.line}`,
  });
  if (isFirm(labelled, 1) && labelled.value) {
    lines.push({
      settings: { rules: { 'label-count': { min: 1 } } },
      text: 'label-count: { min: 1 }',
      heading: 'rules',
      why: 'every entry has a label',
    });
  }
  return lines;
}

function ruleLines({ order, described, capital, period }: Inferred): Line[] {
  const lines: Line[] = [];
  const rule = (id: string, options: Record<string, string | boolean>, why: string) =>
    lines.push({
      settings: { rules: { [id]: options } },
      text: `${id}: ${flow(options)}`,
      heading: 'rules',
      why,
    });
  if (isFirm(order, 0.98))
    rule('entry-order', { order: order.value }, `${shareOf(order)} neighbours are in that order`);
  if (isFirm(described) && described.value) {
    const options = {
      // Of a few entries without one a rule would be wrong every day.
      ...(described.share === 1 && { required: 'always' }),
      ...(isFirm(capital) && capital.value && { capital: 'always' }),
      ...(isFirm(period) && { period: period.value ? 'always' : 'never' }),
    };
    if (Object.keys(options).length > 0) rule('entry-description', options, `${shareOf(described)} have one`);
  }
  return lines;
}

const parsed = (settings: ConfigInput): Config => v.parse(configSchema, withPresets(settings));

/** Whether a config reads the very same entries; what was parsed for another config is kept in the cache. */
function readsTheSame(list: List, config: Config, cache: ParseCache): boolean {
  const read = parseList(list.text, { path: list.path, config, cache });
  const labels = (of: List) => of.entries.reduce((sum, entry) => sum + entry.labels.length, 0);
  return (
    read.entries.length === list.entries.length &&
    read.entries.every(
      ({ title, line }, at) => title === list.entries[at]!.title && line === list.entries[at]!.line,
    ) &&
    labels(read) === labels(list) &&
    read.taxonomy.tags.length === list.taxonomy.tags.length
  );
}

/** The lines under which the list is read as it is read without any: one that changes that is left out. */
function harmless(list: List, lines: readonly Line[]): Line[] {
  const settings = (kept: readonly Line[]) => parsed(input(kept.map((line) => line.settings)));
  const cache: ParseCache = new Map();
  if (readsTheSame(list, settings(lines), cache)) return [...lines];
  const kept: Line[] = [];
  for (const line of lines) {
    if (line.heading === 'rules' || readsTheSame(list, settings([...kept, line]), cache)) kept.push(line);
  }
  return kept;
}

/** A list like the co-development list: a table of titles and badges out of a legend, and an index by badge. */
function isCoDevelopment(list: List, { shapes, labels, labelled }: Inferred): boolean {
  return (
    shapes.length === 1 &&
    shapes[0]!.shape === 'row' &&
    labels[0]?.syntax === 'badge' &&
    list.taxonomy.source === 'legend' &&
    list.labelIndex.length > 0 &&
    isFirm(labelled, 1)
  );
}

function presetLine(list: List, inferred: Inferred): Line[] {
  if (!isCoDevelopment(list, inferred)) return [];
  return [
    {
      settings: { extends: 'co-development' },
      text: 'extends: co-development',
      heading: '',
      why: 'a table of titles and badges, a legend, an index by label',
    },
  ];
}

/** What a preset says already need not be said again. */
function isSaid(line: Line, preset: readonly Line[]): boolean {
  const under = parsed(input(preset.map(({ settings }) => settings)));
  const over = parsed(input([...preset.map(({ settings }) => settings), line.settings]));
  return JSON.stringify(under) === JSON.stringify(over);
}

function write(
  path: string,
  lines: readonly Line[],
  questions: readonly Question[],
  schema: string | undefined,
): string {
  const text = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# Written by awesome-steward init from the list. A line that you delete is detected from the list again.',
    `files: [${scalar(path)}]`,
  ];
  const withReason = (indent: string, { text, why }: Line) => `${indent}${text} # ${why}`;
  for (const line of lines) if (line.heading === '') text.push(withReason('', line));
  for (const heading of ['entries', 'labels', 'taxonomy', 'rules'] as const) {
    const own = lines.filter((line) => line.heading === heading);
    if (own.length > 0) text.push('', `${heading}:`, ...own.map((line) => withReason('  ', line)));
  }
  if (questions.length > 0) {
    text.push('', '# Your decision: uncomment the setting after a question to say yes.');
    for (const { asks, yes } of questions) text.push(`# - ${asks} ${yes}`);
  }
  return `${text.join('\n')}\n`;
}

/**
 * The first settings of a list: what was recognised, written down where that changes nothing of how the list is
 * read, each line with its evidence; and at most three questions. Pure.
 * @param list read without settings; its path is relative to the repository.
 * @param others lists beside it.
 * @param schema address of the config's schema, for editors; without one none is named.
 */
export function firstConfig(
  list: List,
  others: readonly { readonly path: string; readonly entries: number }[] = [],
  schema?: string,
): FirstConfig {
  const inferred = inferredOf(list);
  const preset = presetLine(list, inferred);
  const all = [...entryLines(list, inferred), ...labelLines(list, inferred), ...ruleLines(inferred)];
  const lines = harmless(list, [...preset, ...all.filter((line) => !isSaid(line, preset))]);
  const questions = questionsOf(list, inferred, lines, others);
  const config = parsed(input([{ files: [list.path] }, ...lines.map(({ settings }) => settings)]));
  return { text: write(list.path, lines, questions, schema), config, questions };
}
