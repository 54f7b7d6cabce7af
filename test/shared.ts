import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Real lists lie beside the project, for they are other people's; where they are absent, tests skip. */
const SHARED = new URL('../../shared/', import.meta.url).pathname;

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
  const all = [...listsOf('co-development'), ...listsOf('corpus/lists')];
  if (all.length === 0) console.warn('Skipped: the real lists are absent (../shared beside the project).');
  return all;
}

/** A file beside the project, or nothing. */
export function sharedFile(path: string): string | undefined {
  const full = join(SHARED, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
