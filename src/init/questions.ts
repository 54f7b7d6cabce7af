import type { Convention } from '../analysis/conventions.ts';
import type { Inferred } from '../analysis/profile.ts';
import type { List } from '../model.ts';
import { count } from '../text/phrases.ts';
import { FEWEST, flow, input, type Line, NEARLY_ALL, scalar, shareOf } from './line.ts';

/** Shares between these are asked about: too many for chance, too few for a rule. */
const UNCLEAR = { from: 0.75, to: NEARLY_ALL };

/** Lines that a maintainer is asked at most. */
const MOST_QUESTIONS = 3;

/** What only the maintainer knows. */
export interface Question {
  /** One short line, with what it rests on. */
  readonly asks: string;
  /** What a yes is in the config. */
  readonly yes: string;
}

const ORDERS = {
  alphabetical: 'in alphabetical order',
  'date-ascending': 'by date, newest last',
  'date-descending': 'by date, newest first',
};

/** Labels that look like a fixed set: few, each used often. Free keywords are none. */
const FIXED = { most: 30, uses: 3 };

function vocabulary({ entries }: List): string[] {
  const counts = new Map<string, number>();
  for (const { id } of entries.flatMap(({ labels }) => labels)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const often = [...counts.values()].filter((times) => times >= FIXED.uses).length;
  return counts.size <= FIXED.most && often * 4 >= counts.size * 3 ? [...counts.keys()].sort() : [];
}

/**
 * What a maintainer may want to decide, the most telling first.
 * @param lines what is written down: an answer about the same rule repeats it, for it takes its place.
 */
function aboutHabits(
  list: List,
  { order, linked, labels, labelled, described, period }: Inferred,
  lines: readonly Line[],
): Question[] {
  const unclear = <T>(
    convention: Convention<T> | undefined,
    value: T,
    to: number = UNCLEAR.to,
  ): convention is Convention<T> =>
    convention !== undefined &&
    convention.of >= FEWEST &&
    convention.value === value &&
    convention.share >= UNCLEAR.from &&
    convention.share < to;
  const rule = (id: string, options: Record<string, string | boolean>) => {
    const known = input(lines.map(({ settings }) => settings)).rules?.[id];
    return `rules: { ${id}: ${flow({ ...(typeof known === 'object' ? (known as typeof options) : {}), ...options })} }`;
  };
  const questions: Question[] = [];
  const ask = (asks: string, yes: string) => questions.push({ asks, yes });
  if (list.entries.length === 0)
    ask('No entries found. What does an entry look like?', 'entries: { shape: bullet, link: optional }');
  const { source, tags } = list.taxonomy;
  const used = vocabulary(list);
  if (labels.length > 0 && tags.length === 0 && source === 'none' && used.length > 0 && labelled?.value)
    ask(
      `May only these ${used.length} labels be used?`,
      `taxonomy: { tags: [${used.map(scalar).join(', ')}], closed: true }`,
    );
  if (unclear(linked, true, 1))
    ask(`Does each entry need a link? ${shareOf(linked)} have one.`, 'entries: { link: required }');
  if (unclear(described, true, 1))
    ask(
      `Does each entry need a description? ${shareOf(described)} have one.`,
      rule('entry-description', { required: 'always' }),
    );
  if (order && order.of >= FEWEST && order.share >= 0.8 && order.share < 0.98)
    ask(
      `Should all entries be ${ORDERS[order.value]}? ${shareOf(order)} neighbours are.`,
      rule('entry-order', { order: order.value }),
    );
  if (unclear(period, true) || unclear(period, false))
    ask(
      `Should descriptions end with${period!.value ? '' : 'out'} a full stop? ${shareOf(period!)} do.`,
      rule('entry-description', { period: period!.value ? 'always' : 'never' }),
    );
  return questions;
}

/** Lists beside this one are looked after only where the config names them. */
function aboutOthers(
  { path }: List,
  others: readonly { readonly path: string; readonly entries: number }[],
): Question[] {
  if (others.length === 0) return [];
  const [first] = others;
  const asks =
    others.length === 1 && first!.path.length <= 30
      ? `Check ${first!.path} too? It has ${count(first!.entries, 'entry', 'entries')}.`
      : `Check ${count(others.length, 'more list')} in the repository?`;
  return [{ asks, yes: `files: [${[path, ...others.map((other) => other.path)].map(scalar).join(', ')}]` }];
}

/**
 * What only the maintainer knows, at most three lines.
 * @param lines what is written down.
 * @param others lists beside this one.
 */
export function questionsOf(
  list: List,
  inferred: Inferred,
  lines: readonly Line[],
  others: readonly { readonly path: string; readonly entries: number }[],
): Question[] {
  return [...aboutOthers(list, others), ...aboutHabits(list, inferred, lines)].slice(0, MOST_QUESTIONS);
}
