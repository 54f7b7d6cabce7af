import type { Change, ChangeKind, Entry, FileReport, Report } from '../model.ts';
import { LabelView } from '../taxonomy/label-view.ts';
import { markdown } from '../text/escape.ts';
import { changeKinds, changesInWords, count, enumerate } from '../text/phrases.ts';
import type { BudgetBlock, BudgetPart } from './budget.ts';

/** Rows of the table that are shown at once; the rest is folded. */
const OPEN_ROWS = 20;

const UNTITLED = '*no title*';

function title(entry: Entry): string {
  return markdown(entry.title, 300) || UNTITLED;
}

/** The two innermost sections tell enough. */
const INNERMOST = 2;

function section(path: readonly string[], from = Math.max(0, path.length - INNERMOST)): string {
  return path
    .slice(from)
    .map((name) => markdown(name, 100))
    .join(' › ');
}

/** Where an entry went: both paths from the same level on, so that they can be compared. */
function movedBetween(before: readonly string[], after: readonly string[]): string | undefined {
  const differs = before.findIndex((name, i) => name !== after[i]);
  if (differs === -1 && before.length === after.length) return undefined;
  const shared = differs === -1 ? before.length : differs;
  const from = Math.max(0, Math.min(shared, before.length - INNERMOST, after.length - INNERMOST));
  return `from ${section(before, from) || 'the top'} to ${section(after, from) || 'the top'}`;
}

/** Small print below a title: where the entry stands, and what else of it changes. */
function detail(change: Change): string[] {
  const { before, after, kind } = change;
  const isMoved = kind === 'moved' || change.fields?.includes('section');
  const moved = isMoved && before && after ? movedBetween(before.section, after.section) : undefined;
  const place = moved ?? section((after ?? before)!.section);
  const edited = (change.fields ?? []).filter((field) => !['title', 'labels', 'section'].includes(field));
  return [
    ...(place === '' ? [] : [moved ? place : `${kind === 'moved' ? 'within' : 'in'} ${place}`]),
    ...(kind === 'edited' && before && change.fields?.includes('title') ? [`was: ${title(before)}`] : []),
    ...(kind === 'edited' && edited.length > 0 ? [`changed: ${markdown(enumerate(edited))}`] : []),
  ];
}

function titleCell(change: Change): string {
  const entry = change.after ?? change.before;
  if (!entry) return UNTITLED;
  return [title(entry), ...detail(change).map((text) => `<sub>${text}</sub>`)].join('<br>');
}

function labelsCell(change: Change, labels: LabelView): string {
  const { before, after } = change;
  if (change.labels && before && after) {
    const lines = [
      ...change.labels.added.map((id) => `**+**&nbsp;${labels.show(id)}`),
      ...change.labels.removed.map((id) => `**−**&nbsp;${labels.show(id)}`),
    ];
    if (lines.length > 0) return lines.join('<br>');
  }
  return labels.showAll((after ?? before)?.labels ?? []);
}

const KINDS: Record<ChangeKind, string> = {
  added: '**added**',
  relabelled: 'relabelled',
  edited: 'edited',
  moved: 'moved',
  removed: '**removed**',
};

function row(change: Change, labels: LabelView, withLabels: boolean): string {
  const kind = change.isCommentedOut ? '**commented out**' : KINDS[change.kind];
  const cells = [kind, titleCell(change)];
  if (withLabels) cells.push(labelsCell(change, labels));
  return `| ${cells.join(' | ')} |`;
}

function hasLabels(changes: readonly Change[]): boolean {
  return changes.some(
    ({ before, after }) => (before ?? after)!.labels.length + (after?.labels.length ?? 0) > 0,
  );
}

function inOrder(changes: readonly Change[]): Change[] {
  return changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function proposals(file: FileReport): string[] {
  if (!file.base || file.list.taxonomy.source !== 'legend') return [];
  return LabelView.of(file).proposals;
}

/** What a change does, in one or two sentences; nothing without a base. */
export function changesSentence(report: Report): string | undefined {
  if (!report.compared) return undefined;
  const words = changesInWords(report.files.flatMap((file) => file.changes ?? []));
  const proposed = report.files.flatMap(proposals);
  const shown = proposed.slice(0, 10).join(' ') + (proposed.length > 10 ? ' …' : '');
  return [
    words ? `This change ${words}.` : 'This change does not affect any entries.',
    ...(proposed.length > 0
      ? [`It adds ${count(proposed.length, 'new label')} to the legend: ${shown}. A maintainer decides.`]
      : []),
  ].join(' ');
}

/** What happens to each entry: a table a file; rows beyond the first are folded. */
export function changesParts(report: Report): BudgetPart[] {
  const parts: BudgetPart[] = [];
  for (const file of report.files) {
    const changes = inOrder(file.changes ?? []);
    if (changes.length === 0) continue;
    const labels = LabelView.of(file);
    const withLabels = hasLabels(changes);
    const name = report.files.length > 1 ? `**${markdown(file.path)}**\n\n` : '';
    const table = (own: readonly Change[]) => ({
      blocks: own.map((change): BudgetBlock => ({ text: () => row(change, labels, withLabels), holds: 1 })),
      between: '\n',
    });
    const head = withLabels ? '|  | Entry | Labels |\n|:--|:--|:--|' : '|  | Entry |\n|:--|:--|';
    parts.push({ open: `${name}${head}`, ...table(changes.slice(0, OPEN_ROWS)) });
    const rest = changes.slice(OPEN_ROWS);
    if (rest.length > 0) {
      const open = `<details><summary>${count(rest.length, 'more change')}</summary>\n\n${head}`;
      parts.push({ open, ...table(rest), close: '</details>' });
    }
  }
  return parts;
}
