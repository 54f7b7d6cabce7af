import { type Host, HostError } from '../github/host.ts';

/** Author of what is written with the token that every job has. */
const ACTIONS_BOT = 'github-actions[bot]';

/** What somebody wrote that bears our marker. */
interface Written {
  readonly author: string;
}

/**
 * Those of the things with our marker that are ours. Anybody can copy the marker; only we are the author.
 * @throws {HostError} when GitHub does not say who we are: to guess would be to overlook what is ours and to write it
 * a second time, or to edit what is not.
 */
export async function ownOnes<T extends Written>(host: Host, marked: readonly T[]): Promise<T[]> {
  // Only who uses the token of an App or of a person has another name, and only then is it asked for.
  if (marked.every(({ author }) => author === ACTIONS_BOT)) return [...marked];
  const me = await host.viewer();
  if (me === undefined) {
    throw new HostError(
      'GitHub does not say who writes with this token, so it cannot be told which comments are its own: nothing is written. Leave out the input "token", or give it a token that may read its own name (GraphQL "viewer").',
      403,
    );
  }
  return marked.filter(({ author }) => author === me);
}
