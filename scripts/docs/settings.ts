import {
  allowed,
  alternatives,
  defaultOf,
  descriptionOf,
  node,
  type SchemaNode,
} from '../../src/config/describe.ts';
import { configSchema } from '../../src/config/schema.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

function row(path: string, schema: SchemaNode): string {
  const given = defaultOf(schema);
  const about = descriptionOf(schema) ?? '';
  const shown = given === undefined || given === '{}' || given === '[]' ? '' : `\`${cell(given)}\``;
  return `| \`${path}\` | ${cell(about)} | ${cell(allowed(schema))} | ${shown} |`;
}

function rows(above: string, entries: Readonly<Record<string, SchemaNode>>): string[] {
  return Object.entries(entries).flatMap(([key, schema]) => {
    if (key === '$schema') return [];
    const path = above ? `${above}.${key}` : key;
    const options = alternatives(schema);
    const group = options.find((option) => option.entries);
    if (!group) return [row(path, schema)];
    // A map that stands alone is only told by its parts.
    const self = options.length > 1 ? [row(path, schema)] : [];
    return [...self, ...rows(path, group.entries!)];
  });
}

/** Every setting of the config: what it is for, what it takes, what it is when it is not given. */
export function settingsTable(): string {
  return [
    '| Setting | What for | Values | Default |',
    '|---|---|---|---|',
    ...rows('', node(configSchema).entries ?? {}),
  ].join('\n');
}
