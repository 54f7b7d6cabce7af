/** What may be seen of a world after a run, without what differs from one world to the next: ids, shas, times. */
import type { World } from './worlds.ts';

/** Text without shas, numbers of runs, and addresses of comments. */
function plain(text: string): string {
  return text
    .replace(/[\da-f]{40}/g, '<sha>')
    .replace(/\/runs\/\d+/g, '/runs/<n>')
    .replace(/127\.0\.0\.1:\d+/g, '<api>');
}

/** Everything that people can see, as sorted lines: two worlds are in the same state where these are the same. */
export async function seen({ repository }: World): Promise<string[]> {
  const lines: string[] = [];
  for (const { number, comments, labels, pull, state, title, body } of repository.issues.values()) {
    lines.push(`#${number} ${state} ${title} ${plain(body ?? '')}`);
    for (const { author, body: text } of comments) lines.push(`#${number} ${author.login}: ${plain(text)}`);
    for (const { name } of labels) lines.push(`#${number} labelled ${name}`);
    for (const one of pull?.reviewComments ?? [])
      lines.push(`#${number} ${one.author.login} on ${one.path}:${one.originalLine}: ${plain(one.body)}`);
  }
  for (const { name } of repository.labels) lines.push(`label ${name}`);
  // Only the last status of a context counts.
  const statuses = new Map(repository.statuses.map((one) => [`${one.sha} ${one.context}`, one]));
  for (const { context, state, description } of statuses.values())
    lines.push(`status ${context} ${state} ${description}`);
  for (const { ref, sha } of await repository.git.refs('refs/heads/')) {
    const commits = await repository.git.count(sha);
    lines.push(`${plain(ref)} after ${commits}: ${await repository.git.text(['ls-tree', '-r', sha])}`);
  }
  return lines.sort();
}

/** Ids of all comments: no run deletes one, unless there is another of the same. */
export function commentIds({ repository }: World): number[] {
  const all = [...repository.issues.values()];
  return all.flatMap(({ comments, pull }) =>
    [...comments, ...(pull?.reviewComments ?? [])].map(({ id }) => id),
  );
}

/** The lines that only one of two states has; empty where they are the same. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  const missing = before.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const short = (line: string) => line.replace(/\s+/g, ' ').slice(0, 160);
  return [...missing.map((line) => `lost: ${short(line)}`), ...left.map((line) => `extra: ${short(line)}`)];
}
