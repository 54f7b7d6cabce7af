import { addedSuppressions } from '../analysis/suppressions.ts';
import type { Host, PullRequest } from '../github/host.ts';
import { review } from '../lint/review.ts';
import type { Report, Tag } from '../model.ts';
import { quote } from '../text/fold.ts';
import { count, enumerate } from '../text/phrases.ts';
import { type FoundConfig, readConfig } from './config.ts';
import { inTime } from './deadline.ts';
import { fetchChange } from './fetch.ts';
import type { Inputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { previewsOf } from './preview.ts';

/** What a pull request came to, and all that was read for it. */
export interface PullResult extends FoundConfig {
  readonly outcome: Outcome;
  /** Generated tables as they will be, folded, for the comment. */
  readonly previews: readonly string[];
  /** Unified diffs by path, where GitHub shows them. */
  readonly patches: ReadonlyMap<string, string>;
}

/**
 * Reads what a pull request changes and judges it. Nothing of the head counts but its lists' text: the config is
 * the base's, suppressions are the base's, and what the head would change about that is told.
 * @param compareTo the commit that the change is compared with
 */
export async function checkPull(
  host: Host,
  pull: PullRequest,
  inputs: Inputs,
  compareTo = pull.base.sha,
): Promise<PullResult> {
  const [found, comparison] = await Promise.all([
    readConfig(host, pull.base.sha, inputs.config, inputs.files),
    host.compare(compareTo, pull.head.sha),
  ]);
  const { number } = pull;
  const fetched = await fetchChange(
    host,
    { comparison, number, head: pull.head.sha },
    found.config,
    found.steering,
  );
  const [report, { stale, folded }] = inTime(
    fetched.files.map(({ path }) => path),
    () => {
      const judged = review(fetched.files, found.config, { obey: 'base' });
      return [judged, previewsOf(judged, found.config)];
    },
  );
  const outcome: Outcome = {
    report,
    problems: fetched.problems,
    notes: [...fetched.notes, ...refused(report), ...proposed(report)],
    stale,
  };
  return { ...found, outcome, previews: folded, patches: fetched.patches };
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
