import { HostError } from '../github/host.ts';
import { readConfig } from './config.ts';
import type { Task } from './event.ts';
import { isNewcomer } from './greeting.ts';
import { writeMark } from './marker.ts';
import { log } from './outcome.ts';
import type { RunContext } from './run-context.ts';
import { ownComments, writeSticky } from './sticky.ts';
import { greet, mayBeNew } from './welcome.ts';

/** Greets the author of a first issue with one short comment; nobody twice. */
export async function greetIssue(
  context: RunContext,
  issue: Extract<Task, { kind: 'issue' }>,
): Promise<void> {
  const { host, inputs, sha, repository } = context;
  const { number, author, association } = issue;
  const person = { ...author, association };
  if (!mayBeNew(person)) return log('Not a first contribution: no greeting.');
  const { config } = await readConfig(context, sha);
  if (!config.issues.welcome || inputs.comment === 'never') return log('Greetings of issues are turned off.');
  const [isNew, comments] = await Promise.all([
    isNewcomer(host, 'issue', number, person),
    host.comments(number),
  ]);
  if (!isNew) return log('Not a first issue: no greeting.');
  const own = await ownComments(host, comments);
  if (own.length > 0) return log('The author was already greeted.');
  const template = config.issues.template ? await host.file(config.issues.template, sha) : undefined;
  const greeting = greet('issue', { author: author.login, number, repository, entries: 0 }, template);
  const mark = writeMark({ sha: '', suggested: [], greeted: true, thanked: false });
  try {
    await writeSticky(host, number, [], () => `${mark}\n${greeting}\n`);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(`${error.message} A greeting needs "issues: write".`, error.status);
  }
}
