import * as v from 'valibot';
import { mergeConfigs } from '../config/merge.ts';
import { withPresets } from '../config/presets.ts';
import { type Config, type ConfigInput, configSchema } from '../config/schema.ts';
import type { Habit } from '../habits.ts';
import { type Inferred, inferredOf } from '../inferred.ts';
import type { List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';

/** A share of entries from which a habit is written down as a rule. */
const NEARLY_ALL = 0.95;

/** Shares between these are asked about: too many for chance, too few for a rule. */
const UNCLEAR = { from: 0.6, to: NEARLY_ALL };

/** Entries that it takes to tell a habit. */
const FEWEST = 8;

/** Lines that a maintainer is asked at most. */
const MOST_QUESTIONS = 3;

/** The settings for a list that had none. */
export interface FirstConfig {
  /** As it is written to `.github/awesome-steward.yml`. */
  readonly text: string;
  readonly config: Config;
  /** What only the maintainer knows, one line each; they stand in the text as comments. */
  readonly questions: readonly string[];
}

/** One line of the config with what it rests on. */
interface Line {
  readonly settings: ConfigInput;
  /** As it stands below its heading, e.g. `shape: row`. */
  readonly text: string;
  readonly heading: 'entries' | 'labels' | 'taxonomy' | 'rules' | '';
  readonly why: string;
}

const isFirm = <T>(habit: Habit<T> | undefined, share = NEARLY_ALL): habit is Habit<T> =>
  habit !== undefined && habit.of >= FEWEST && habit.share >= share;

const shareOf = <T>({ share, of }: Habit<T>) => `${Math.round(share * of)} of ${of}`;

/** A text as YAML takes it, on one line. */
function scalar(text: string): string {
  return /^[A-Za-z][\w ./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

const flow = (options: Readonly<Record<string, string | boolean | number>>) =>
  `{ ${Object.entries(options)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value) : value}`)
    .join(', ')} }`;

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
        why: `as the table on line ${table.line} has them`,
      });
    }
  }
  if (isFirm(linked)) {
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
    why: `the ${tags.length} labels that the list declares itself, from line ${tags[0]!.line}`,
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
      required: 'always',
      ...(isFirm(capital) && capital.value && { capital: 'always' }),
      ...(isFirm(period) && { period: period.value ? 'always' : 'never' }),
    };
    rule('entry-description', options, `${shareOf(described)} have one`);
  }
  return lines;
}

/** What a maintainer may want to decide, the most telling first. */
function questionsOf(list: List, { order, linked, labels, labelled, described, period }: Inferred): string[] {
  const unclear = <T>(habit: Habit<T> | undefined, value: T): habit is Habit<T> =>
    habit !== undefined &&
    habit.of >= FEWEST &&
    habit.value === value &&
    habit.share >= UNCLEAR.from &&
    habit.share < UNCLEAR.to;
  const questions: string[] = [];
  if (list.entries.length === 0)
    questions.push('No entry was found. What does one look like? entries: { shape: bullet, link: optional }');
  const { source, tags } = list.taxonomy;
  if (labels.length > 0 && tags.length === 0 && source === 'none' && isFirm(labelled, 0.5) && labelled.value)
    questions.push('Which labels may be used? taxonomy: { tags: [first, second] }');
  if (unclear(linked, true))
    questions.push(`${shareOf(linked)} entries have a link. Does each need one? entries: { link: required }`);
  if (unclear(described, true))
    questions.push(
      `${shareOf(described)} entries have a description. Does each need one? entry-description: { required: always }`,
    );
  if (order && order.of >= FEWEST && order.share >= 0.8 && order.share < 0.98)
    questions.push(
      `${shareOf(order)} neighbours are in order. Shall all be? entry-order: { order: ${order.value} }`,
    );
  if (unclear(period, true) || unclear(period, false)) {
    const value = period!.value ? 'always' : 'never';
    const what = period!.value ? 'end with a full stop' : 'end without a full stop';
    questions.push(
      `${shareOf(period!)} descriptions ${what}. Shall all? entry-description: { period: ${value} }`,
    );
  }
  return questions.slice(0, MOST_QUESTIONS);
}

const input = (settings: readonly ConfigInput[]) =>
  settings.reduce<ConfigInput>((under, over) => mergeConfigs(under, over), {});

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
    list.index.length > 0 &&
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

const SCHEMA = 'https://raw.githubusercontent.com/awesome-steward/awesome-steward/main/schema.json';

function write(path: string, lines: readonly Line[], questions: readonly string[]): string {
  const text = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# Written by awesome-steward init from what the list does. Each line may go: it is then told from the list anew.',
    `files: [${scalar(path)}]`,
  ];
  const withReason = (indent: string, { text, why }: Line) => `${indent}${text} # ${why}`;
  for (const line of lines) if (line.heading === '') text.push(withReason('', line));
  for (const heading of ['entries', 'labels', 'taxonomy', 'rules'] as const) {
    const own = lines.filter((line) => line.heading === heading);
    if (own.length > 0) text.push('', `${heading}:`, ...own.map((line) => withReason('  ', line)));
  }
  if (questions.length > 0) {
    text.push('', '# For you to decide:', ...questions.map((question) => `# - ${question}`));
  }
  return `${text.join('\n')}\n`;
}

/**
 * The first settings of a list: what was recognised, written down where that changes nothing of how the list is
 * read, each line with its evidence; and at most three questions. Pure.
 * @param list read without settings; its path is relative to the repository.
 */
export function firstConfig(list: List): FirstConfig {
  const inferred = inferredOf(list);
  const preset = presetLine(list, inferred);
  const all = [...entryLines(list, inferred), ...labelLines(list, inferred), ...ruleLines(inferred)];
  const lines = harmless(list, [...preset, ...all.filter((line) => !isSaid(line, preset))]);
  const questions = questionsOf(list, inferred);
  const config = parsed(input([{ files: [list.path] }, ...lines.map(({ settings }) => settings)]));
  return { text: write(list.path, lines, questions), config, questions };
}
