import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

const quoted = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** How this very program is called again, as a shell takes it. What npx fetched may be gone by then. */
export function ownCommand(): string {
  const script = realpathSync(process.argv[1] ?? '');
  if (script.includes(`${sep}_npx${sep}`)) return 'npx --yes awesome-steward';
  return [process.execPath, script].map((path) => quoted(path.split(sep).join('/'))).join(' ');
}
