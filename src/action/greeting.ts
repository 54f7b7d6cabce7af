import { type Host, HostError, OPENED, type PullRequest } from '../github/host.ts';
import type { ChangeResult } from './check-change.ts';
import { log } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { greet, isFirst, mayBeNew, type Newcomer } from './welcome.ts';

/**
 * Whether somebody opened nothing of the kind before and is no insider. Who has opened more than is listed is no
 * newcomer, whatever the list says.
 */
export async function isNewcomer(
  host: Host,
  kind: 'pull' | 'issue',
  number: number,
  person: Newcomer,
): Promise<boolean> {
  if (!mayBeNew(person)) return false;
  const [opened, permission] = await Promise.all([
    host.openedBy(person.login),
    host.permission(person.login),
  ]);
  const same = opened.filter((each) => each.pull === (kind === 'pull'));
  return opened.length < OPENED && isFirst(number, same) && ['read', 'none'].includes(permission);
}

const HELD =
  '⏳ A maintainer still has to approve the checks of this pull request before GitHub runs them. You do not need to wait: this comment already has the result.';

/**
 * The greeting of a first pull request, kept on top as long as the comment lives; what fails here greets nobody.
 * @param isNew whether the author is to be greeted; may fail.
 * @param held whether a maintainer still has to approve the checks
 */
export async function greetingFor(
  { host, repository }: RunContext,
  { author, number }: PullRequest,
  { config, base, outcome: { report } }: ChangeResult,
  isNew: Promise<boolean>,
  held: boolean,
): Promise<string | undefined> {
  const { welcome, template } = config.pulls;
  if (!welcome) return undefined;
  try {
    if (!(await isNew)) return undefined;
    const own = template ? await host.file(template, base) : undefined;
    const entries = report.files
      .flatMap((file) => file.changes ?? [])
      .filter(({ kind }) => kind === 'added').length;
    const greeting = greet('pull', { author: author.login, number, repository, entries }, own);
    return held ? `${greeting}\n\n${HELD}` : greeting;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    log(`${error.message} The greeting was skipped.`);
    return undefined;
  }
}
