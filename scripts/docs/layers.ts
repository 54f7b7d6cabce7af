import { floors } from '../layers.ts';

/** The table of docs/architecture.md: every folder of `src`, lowest first. */
export function layersTable(): string {
  const rows = floors.flat().map(({ name, holds }) => `| \`src/${name}\` | ${holds} |`);
  return ['| Path | What |', '|---|---|', ...rows].join('\n');
}
