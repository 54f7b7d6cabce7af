import * as v from 'valibot';
import { dateOf } from '../../analysis/entry-date.ts';
import type { Entry, List } from '../../model.ts';
import { nearest, quote } from '../../text/fold.ts';
import { isLabelled } from '../branches.ts';
import { grid } from '../grid.ts';
import { filters, texts } from '../options.ts';
import { labelIds, selectEntries } from '../select.ts';
import { defineView, type ViewContext, ViewError } from '../view.ts';

const NAMES = {
  entries: 'Entries',
  labels: 'Labels',
  sections: 'Sections',
  newest: 'Newest entry',
  contributors: 'Contributors',
  changed: 'Last change',
} as const;

type Name = keyof typeof NAMES;

const options = v.strictObject({
  show: v.pipe(
    v.optional(texts),
    v.description(
      'What to show, in order: `entries`, `labels` (those in use), `sections` (those that hold entries), `newest` (the date of the newest entry), `contributors` and `changed` (from the history of the list). Default: entries, labels or else sections, contributors, changed.',
    ),
  ),
  ...filters,
});

type Options = v.InferOutput<typeof options>;

const UNKNOWN = '–';

function isName(name: string): name is Name {
  return Object.hasOwn(NAMES, name);
}

/** How many sections hold entries; the document's own title is none. */
function sectionsOf(list: List, entries: readonly Entry[]): number {
  const held = new Set(entries.map(({ sectionIndex }) => sectionIndex));
  return [...held].filter((at) => (list.sections[at]?.path.length ?? 0) > 0).length;
}

/** What is shown when nothing is asked for. */
function usual(list: List): Name[] {
  const groups: Name[] = isLabelled(list)
    ? ['labels']
    : sectionsOf(list, list.entries) > 0
      ? ['sections']
      : [];
  return ['entries', ...groups, 'contributors', 'changed'];
}

/** What the region says of something that is not known now, e.g. in a clone without its history. */
function kept(name: Name, before: string): string | undefined {
  const [head = '', , row = ''] = before.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  const at = cells(head).indexOf(NAMES[name]);
  return at === -1 ? undefined : cells(row)[at] || undefined;
}

function figure(
  name: Name,
  list: List,
  { options: asked, history, before }: ViewContext<Options>,
): string | undefined {
  const chosen = selectEntries(list, asked);
  const old = () => {
    const said = before.startsWith('|') ? kept(name, before) : before.trim();
    return /^(?:\d[\d-]*)$/.test(said ?? '') ? said : undefined;
  };
  switch (name) {
    case 'entries':
      return `${chosen.length}`;
    case 'labels':
      return `${new Set(chosen.flatMap((entry) => labelIds(entry, list))).size}`;
    case 'sections':
      return `${sectionsOf(list, chosen)}`;
    case 'newest': {
      const dates = chosen.flatMap((entry) => dateOf(entry, list) ?? []);
      return dates.reduce<string | undefined>((last, date) => (last && last > date ? last : date), undefined);
    }
    case 'contributors':
      return history.contributors === undefined ? old() : `${history.contributors}`;
    case 'changed':
      return history.changed ?? old();
  }
}

function namesOf(list: List, { show }: Options): Name[] {
  return (show ?? usual(list)).map((name) => {
    if (isName(name)) return name;
    const near = nearest(name, Object.keys(NAMES));
    const hint = near ? `Did you mean "${near}"?` : `Use one of: ${Object.keys(NAMES).join(', ')}.`;
    throw new ViewError(`Unknown number ${quote(name)} in stats. ${hint}`);
  });
}

function render(list: List, context: ViewContext<Options>): string {
  const shown = namesOf(list, context.options).flatMap((name) => {
    const value = figure(name, list, context);
    return value === undefined ? [] : [{ name, value }];
  });
  if (shown.length === 0) return '';
  return grid(
    shown.map(({ name }) => NAMES[name]),
    shown.map(() => 'center'),
    [shown.map(({ value }) => value)],
  );
}

function inline(list: List, context: ViewContext<Options>): string {
  const [name, ...more] = namesOf(list, context.options);
  if (!name || more.length > 0) {
    throw new ViewError('Within a line, stats shows one number. Choose it, e.g. show=entries.');
  }
  return figure(name, list, context) ?? UNKNOWN;
}

export const stats = defineView({
  name: 'stats',
  summary: 'The list in numbers: entries, labels, contributors, last change',
  about: `A small table, or a single number within a line of text: \`a list of <!-- steward:begin stats show=entries -->168<!-- steward:end --> papers\`. Contributors and the last change come from the history of the list: where that is not known (a shallow clone, no git), what the region says of them stays.`,
  options,
  examples: [
    {
      name: 'what the text alone tells',
      options: 'show=entries,labels,sections,newest',
      shows: ['| Entries | Labels | Sections | Newest entry |', '| 8 | 6 | 1 | 2024-04 |'],
    },
  ],
  render,
  inline,
});
