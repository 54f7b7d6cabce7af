import type { Config } from '../config/schema.ts';
import type { Host, PullRequest, RepositoryLabel } from '../github/host.ts';
import type { Report } from '../model.ts';

type Kind = 'added' | 'relabelled' | 'edited' | 'failing';

const LOOKS: Record<Kind, Omit<RepositoryLabel, 'name'>> = {
  added: { color: '0e8a16', description: 'Adds entries to the list' },
  relabelled: { color: '1d76db', description: 'Changes labels of entries' },
  edited: { color: 'c5def5', description: 'Edits or moves entries' },
  failing: { color: 'd93f0b', description: 'Has problems to fix' },
};

const NAMES: Record<Kind, string> = {
  added: 'new entry',
  relabelled: 'relabel',
  edited: 'fix',
  failing: 'needs work',
};

/** The labels that a config wants on pull requests; nothing when it wants none. */
export function labelNames(config: Config): Record<Kind, string> | undefined {
  const { labels } = config.pulls;
  return labels === false ? undefined : labels === true ? NAMES : labels;
}

/** The kinds that hold for a report. */
export function kindsOf(report: Report): Set<Kind> {
  const kinds = new Set<Kind>();
  for (const { kind } of report.files.flatMap((file) => file.changes ?? [])) {
    if (kind === 'added') kinds.add('added');
    else if (kind === 'relabelled') kinds.add('relabelled');
    else kinds.add('edited');
  }
  if (report.verdict === 'fail') kinds.add('failing');
  return kinds;
}

/** Puts the labels on that hold and takes those off that no longer do; of the latter only what we put on. */
export async function syncLabels(
  host: Host,
  { number, labels }: PullRequest,
  wanted: ReadonlySet<Kind>,
  names: Record<Kind, string>,
): Promise<void> {
  const present = new Set(labels ?? (await host.labelsOf(number)));
  const kinds = Object.keys(names) as Kind[];
  const missing = kinds.filter((kind) => wanted.has(kind) && !present.has(names[kind]));
  if (missing.length > 0) {
    await host.ensureLabels(missing.map((kind) => ({ name: names[kind], ...LOOKS[kind] })));
    await host.addLabels(
      number,
      missing.map((kind) => names[kind]),
    );
  }
  const stale = kinds
    .filter((kind) => !wanted.has(kind) && present.has(names[kind]))
    .map((kind) => names[kind]);
  if (stale.length === 0) return;
  const me = await host.viewer();
  // Without knowing who we are nobody's label is ours to take off.
  if (me === undefined) return;
  const ours = new Set(await host.labelsBy(number, me));
  for (const name of stale) if (ours.has(name)) await host.removeLabel(number, name);
}
