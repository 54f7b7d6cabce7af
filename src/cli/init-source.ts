import { relative, resolve, sep } from 'node:path';
import type { Choice } from '../init/choose.ts';
import { Failure } from './failure.ts';
import type { Source } from './input.ts';
import { readSource } from './input.ts';
import { chosenList, configuredLists, rootOf } from './lists.ts';
import type { Terminal } from './terminal.ts';

/** The list to set up a repository for. */
export interface Chosen {
  readonly source: Source;
  /** Why it is that one, where it was not named. Plain text. */
  readonly why?: string;
  /** Other lists of the repository, by their paths from its root. */
  readonly others: Choice['others'];
}

const seenFrom = (cwd: string, path: string) => relative(cwd, path).split(sep).join('/');

/**
 * The list to set up a repository for: the one that was named, else that of its config, else the one of all its Markdown
 * files that is most of a list.
 * @throws {Failure} where no file has an entry.
 */
export async function sourceOf(names: readonly string[], terminal: Terminal): Promise<Chosen> {
  if (names.length > 1)
    throw new Failure('init takes one list at a time. Example: awesome-steward init README.md');
  const root = await rootOf(terminal.cwd, terminal);
  if (names[0] !== undefined) {
    const source = await readSource(names[0], terminal);
    const choice = await chosenList(root, terminal);
    const path = seenFrom(root, source.absolute);
    const all = choice ? [{ path: choice.path, entries: choice.entries }, ...choice.others] : [];
    return { source, others: all.filter((one) => one.path !== path) };
  }
  const own = await configuredLists(root, undefined, terminal);
  if (own?.names[0]) return { source: await readSource(own.names[0], terminal), others: [] };
  const choice = await chosenList(root, terminal);
  if (!choice)
    throw new Failure(
      'Expected a list, but no Markdown file here has an entry. Example: awesome-steward init docs/papers.md',
    );
  const source = await readSource(seenFrom(terminal.cwd, resolve(root, choice.path)), terminal);
  return { source, why: choice.why, others: choice.others };
}
