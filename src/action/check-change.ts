import { addedSuppressions } from '../analysis/suppressions.ts';
import type { Comparison } from '../github/host.ts';
import type { Report, Tag } from '../model.ts';
import { quote } from '../text/fold.ts';
import { count, enumerate } from '../text/phrases.ts';
import { type FoundConfig, readConfig } from './config.ts';
import { fetchChange, readAhead } from './fetch.ts';
import type { Outcome } from './outcome.ts';
import { previewsOf } from './preview.ts';
import { reviewEach, withoutUnread } from './reading.ts';
import type { RunContext } from './run-context.ts';

/** Two ends of a change to judge. */
export interface Ends {
  /** A branch as it is now, or a commit. */
  readonly base: string;
  /** The commit that the base probably is: its config is asked for at once, and again where it is another by now. */
  readonly expected: string;
  readonly head: string;
  /** The pull request, where it is one, and how many files GitHub says it changes. */
  readonly number?: number;
  readonly count?: Promise<number | undefined>;
  /** What the head changes, where it has been asked for before. */
  readonly compared?: Promise<Comparison>;
  /** Called when lists begin to be read: what else is needed may be asked beside it. */
  readonly beside?: () => void;
}

/** What a change came to, and all that was read for it. */
export interface ChangeResult extends FoundConfig {
  /** The commit of the base whose rules were obeyed. */
  readonly base: string;
  readonly outcome: Outcome;
  /** Generated tables as they will be, folded, for the comment. */
  readonly previews: readonly string[];
  /** Unified diffs by path, where GitHub shows them. */
  readonly patches: ReadonlyMap<string, string>;
}

/**
 * Reads what a change does and judges it. Nothing of the head counts but its lists' text, which is compared with that
 * of the commit where it left the base; config and suppressions are those that the base has now, and what the head
 * would change about them is told.
 */
export async function checkChange(context: RunContext, ends: Ends): Promise<ChangeResult> {
  const { host } = context;
  const { expected, head, number, compared } = ends;
  const early = readConfig(context, expected);
  // The base may be another commit: then nothing that is wrong with this config counts.
  early.catch(() => {});
  let isKnown = false;
  Promise.all([early, ends.count]).then(
    () => {
      isKnown = true;
    },
    () => {},
  );
  const now = await (compared ?? host.compare(ends.base, head));
  // Merged by now, it changes nothing: then it is compared with what the base was before, by the rules of today.
  const isMerged = number !== undefined && now.mergeBase === head && now.base !== expected;
  const comparison = isMerged ? { ...(await host.compare(expected, head)), base: now.base } : now;
  const { base } = comparison;
  const isMoved = base !== expected;
  if ((isMoved || !isKnown) && readAhead(host, comparison, head)) ends.beside?.();
  const [found, count] = await Promise.all([isMoved ? readConfig(context, base) : early, ends.count]);
  const change = {
    comparison,
    head,
    ...(number !== undefined && { number }),
    ...(count !== undefined && { count }),
  };
  const fetched = withoutUnread(await fetchChange(host, change, found, ends.beside), context.unread);
  const report = reviewEach(fetched.files, found.config, { obey: 'base' });
  const { stale, folded } = previewsOf(report, found.config);
  const outcome: Outcome = {
    report,
    problems: fetched.problems,
    notes: [...fetched.notes, ...refused(report), ...proposed(report)],
    stale,
  };
  return { ...found, base, outcome, previews: folded, patches: fetched.patches };
}

/** Says that comments which switch rules off or on are not obeyed before they are merged. */
function refused(report: Report): string[] {
  return report.files.flatMap(({ path, list, base }) => {
    if (!base) return [];
    const added = addedSuppressions(list, base).length;
    const removed = list.text === '' ? 0 : addedSuppressions(base, list).length;
    const does = [
      ...(added > 0 ? [`adds ${count(added, 'suppression comment')} to ${path}`] : []),
      ...(removed > 0 ? [`removes ${count(removed, 'suppression comment')} from ${path}`] : []),
    ];
    if (does.length === 0) return [];
    return [`This change ${enumerate(does)}. Suppression comments take effect after the merge.`];
  });
}

/** Says which tags a change adds to the list's own legend, or takes away: that is for a maintainer to decide. */
function proposed(report: Report): string[] {
  return report.files.flatMap(({ list, base }) => {
    if (base?.taxonomy.source !== 'legend') return [];
    const ids = (tags: readonly Tag[]) => new Set(tags.map(({ id }) => id));
    const [before, after] = [ids(base.taxonomy.tags), ids(list.taxonomy.tags)];
    const added = [...after].filter((id) => !before.has(id)).map(quote);
    const removed = [...before].filter((id) => !after.has(id)).map(quote);
    const notes = [];
    if (added.length > 0)
      notes.push(
        `This change adds ${added.length === 1 ? 'a new label' : 'new labels'} to the legend: ${enumerate(added.slice(0, 10))}. A maintainer decides.`,
      );
    if (removed.length > 0)
      notes.push(
        `This change removes ${removed.length === 1 ? 'a label' : 'labels'} from the legend: ${enumerate(removed.slice(0, 10))}. A maintainer decides.`,
      );
    return notes;
  });
}
