import type { Config } from '../config/schema.ts';
import { type Host, HostError, OPENED, type PullRequest } from '../github/host.ts';
import type { Mark } from './marker.ts';
import { log, type Outcome } from './outcome.ts';
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

/** The greeting of a first pull request, kept on top as long as the comment lives; what fails here greets nobody. */
export async function greetingFor(
  host: Host,
  pull: PullRequest,
  config: Config,
  before: Mark | undefined,
  { report }: Outcome,
  place: RunContext,
): Promise<string | undefined> {
  const { author, association, number } = pull;
  const { welcome, template } = config.pulls;
  if (!welcome || (!before?.greeted && report.files.length === 0)) return undefined;
  try {
    if (!before?.greeted && !(await isNewcomer(host, 'pull', number, { ...author, association })))
      return undefined;
    const own = template ? await host.file(template, pull.base.sha) : undefined;
    const entries = report.files
      .flatMap((file) => file.changes ?? [])
      .filter(({ kind }) => kind === 'added').length;
    return greet('pull', { author: author.login, number, repository: place.repository, entries }, own);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    log(`${error.message} The greeting was skipped.`);
    return undefined;
  }
}
