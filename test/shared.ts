import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real lists lie beside the project, for they are other people's; where they are absent, tests skip. */
const SHARED = `${resolve('../shared')}/`;

/** Why tests of real lists are skipped. */
export const ABSENT = 'there are no real lists in ../shared, beside the project.';

/** For `skipIf`: says why tests are skipped, on one line, where they are. */
export function skips(when: boolean, why: string): boolean {
  if (when) console.warn(`Skipped: ${why}`);
  return when;
}

export interface SharedList {
  readonly name: string;
  readonly bytes: number;
  readonly text: () => string;
}

function listsOf(folder: string): SharedList[] {
  const path = join(SHARED, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      name,
      bytes: statSync(join(path, name)).size,
      text: () => readFileSync(join(path, name), 'utf8'),
    }));
}

/** The co-development list and the corpus; empty where they are absent. */
export function sharedLists(): SharedList[] {
  return [...listsOf('co-development'), ...listsOf('corpus/lists')];
}

/** A file in `../shared`, or nothing. */
export function sharedFile(path: string): string | undefined {
  const full = join(SHARED, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
