import type { Entry, Link, List, Problem } from '../model.ts';
import { append, groupBy } from '../text/collections.ts';
import { quote } from '../text/fold.ts';

/** Badges that show one number of a repository, and the repository. */
const BADGE =
  /^https?:\/\/(?:img\.shields\.io|badgen\.net)\/github\/(?:stars|forks|watchers|issues|issues-raw|license|last-commit|contributors|repo-size)\/([\w.-]+)\/([\w.-]+?)(?:\.svg|\.json)?(?:[/?#]|$)/i;
const REPOSITORY = /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#]|$)/i;

/** So many entries whose badge shows their own repository say what badges are there for. */
const TELLING = 8;
/** A list with more that do otherwise, by share, has another use for them. */
const FEW = 0.05;

const repositoryOf = (pattern: RegExp, url: string) => {
  const found = pattern.exec(url);
  return found ? `${found[1]}/${found[2]}`.toLowerCase() : undefined;
};

/** The repositories that an entry leads to. */
const ownOf = ({ links }: Entry) =>
  links.flatMap(({ kind, url }) => (kind === 'image' ? [] : (repositoryOf(REPOSITORY, url) ?? [])));

/** A repository as an address writes it: capitals are no other repository, but people know it by them. */
const asWritten = (url: string, repository: string) =>
  new RegExp(repository.replace(/[.]/g, '\\$&'), 'i').exec(url)?.[0] ?? repository;

/** Badges that show the repository of another entry: a copy of which the badge was forgotten. */
export function badgesOfOthers(list: List): Problem[] {
  let right = 0;
  const wrong: { entry: Entry; badge: Link; shown: string; own: string }[] = [];
  const shown = list.links.filter(({ kind, url }) => kind === 'image' && BADGE.test(url));
  if (shown.length < TELLING) return [];
  const byLine = groupBy(shown, ({ line }) => line);
  for (const entry of list.entries) {
    const badges: Link[] = [];
    for (let line = entry.line; line <= entry.endLine; line++)
      append(
        badges,
        (byLine.get(line) ?? []).filter(
          ({ span }) => entry.span.start <= span.start && span.end <= entry.span.end,
        ),
      );
    if (badges.length === 0) continue;
    const own = ownOf(entry);
    if (own.length === 0) continue;
    for (const badge of badges) {
      const repository = repositoryOf(BADGE, badge.url)!;
      // A repository may have another owner by now.
      const name = repository.slice(repository.indexOf('/'));
      if (own.some((one) => one.endsWith(name) || one.split('/')[0] === repository.split('/')[0])) right++;
      else wrong.push({ entry, badge, shown: repository, own: own[0]! });
    }
  }
  if (wrong.length === 0 || right < TELLING || wrong.length > Math.max(2, right * FEW)) return [];
  const holders = new Map<string, Entry>();
  for (const entry of list.entries) for (const one of ownOf(entry)) holders.set(one, entry);
  return wrong.flatMap(({ entry, badge, shown, own }) => {
    const other = holders.get(shown);
    if (!other || other === entry) return [];
    const leads = entry.links.find(
      ({ kind, url }) => kind !== 'image' && repositoryOf(REPOSITORY, url) === own,
    );
    return [
      {
        message: `This badge shows the repository of ${quote(other.title)} on line ${other.line}, ${quote(asWritten(badge.url, shown))}. Write ${quote(leads ? asWritten(leads.url, own) : own)}, to which this entry leads.`,
        span: badge.span,
        entry: entry.index,
        severity: 'warning' as const,
        key: `badge\n${entry.title}\n${shown}`,
      },
    ];
  });
}
