import { toJsonSchema } from '@valibot/to-json-schema';
import { stringify } from 'yaml';
import type { Example, Rule } from '../../src/rules/rule.ts';

const fence = '```';

/** A block of code; its fence is longer than any inside of it. Line endings become `\n`: this is for reading. */
export function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((match) => match[0].length));
  const bars = '`'.repeat(longest + 1);
  return `${bars}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${bars}`;
}

/** Text that holds Markdown already, in a cell of a table. */
export const cell = (text: string) => text.replaceAll('|', '\\|');

function fixes(rule: Rule): boolean {
  return rule.examples.some((example) => example.fixed !== undefined);
}

interface Property {
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly items?: Property;
  readonly anyOf?: readonly Property[];
  readonly minimum?: number;
}

/** The values of an option in words, e.g. `auto`, `always` or a number from 0. */
function values(property: Property): string {
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.anyOf) return property.anyOf.map(values).join(' or ');
  if (property.type === 'array') return `list of ${property.items ? values(property.items) : 'values'}`;
  if (property.minimum !== undefined) return `${property.type} from ${property.minimum}`;
  return property.type ?? 'any';
}

/** A value as somebody would write it in the config. */
function inYaml(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A table of options, out of their schema. */
export function optionsTable(rule: Pick<Rule, 'options'>): string {
  const schema = toJsonSchema(rule.options, { errorMode: 'ignore', typeMode: 'input' });
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>);
  if (properties.length === 0) return 'None but `severity`.';
  const rows = properties.map(
    ([name, property]) =>
      `| \`${name}\` | ${cell(values(property))} | ${
        property.default === undefined ? '' : `\`${cell(inYaml(property.default))}\``
      } | ${cell(property.description ?? '')} |`,
  );
  return ['| Option | Values | Default | What it does |', '|---|---|---|---|', ...rows].join('\n');
}

function exampleText(example: Example): string {
  const parts = [`### ${example.name[0]!.toUpperCase()}${example.name.slice(1)}`];
  if (example.config) parts.push('With this config:', block('yaml', stringify(example.config)));
  if (example.base) parts.push('Before the change:', block('markdown', example.base), 'After it:');
  parts.push(block('markdown', example.text));
  if (example.findings.length === 0) parts.push('No problems.');
  else parts.push('Problems:', block('text', example.findings.join('\n')));
  if (example.fixed !== undefined) parts.push('Fixed:', block('markdown', example.fixed));
  return parts.join('\n\n');
}

/** The page of one rule, all of it made from the rule. */
export function rulePage(rule: Rule): string {
  const severity = rule.off ? `off until the config names it, then ${rule.severity}` : rule.severity;
  return `${[
    '<!-- Made by npm run docs from the rule itself. Do not edit. -->',
    `# ${rule.id}`,
    `${rule.summary}.`,
    `Severity: **${severity}** · ${fixes(rule) ? 'fixes what is certain' : 'has no fix'} · [all rules](../rules.md)`,
    rule.why,
    '## Options',
    optionsTable(rule),
    '## Examples',
    ...rule.examples.map(exampleText),
  ].join('\n\n')}\n`;
}

/** The table of all rules. */
export function rulesTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](${folder}/${rule.id}.md) | ${cell(rule.summary)} | ${
        rule.off ? 'off' : rule.severity
      } | ${fixes(rule) ? '✓' : ''} |`,
  );
  return ['| Rule | What it wants | Severity | Fix |', '|---|---|---|---|', ...rows].join('\n');
}

/** The page of all rules: the table, and how to set and to silence one. */
export function rulesIndex(rules: readonly Rule[]): string {
  return `${[
    '<!-- Made by npm run docs from the rules themselves. Do not edit. -->',
    '# Rules',
    'An error is certain, a warning needs a decision by a person, and info is only style. A check mark means that the rule has safe fixes: fixes with only one possible meaning.',
    rulesTable(rules, 'rules'),
    '## Set a rule',
    'In `.github/awesome-steward.yml`, by its id: a severity (`off`, `info`, `warning`, `error`), or its options. A severity set here holds for all that the rule finds.',
    `${fence}yaml\nrules:\n  table-pipes: off\n  section-size: { severity: error, min: 3 }\n\noverrides:\n  - files: archive/**\n    rules: { section-size: off }\n${fence}`,
    '## Silence a rule in one place',
    'By a comment in the list. It names rules, separated by spaces, or none for all of them; what follows a colon is for people to read.',
    `${fence}markdown\n<!-- steward-disable-next-line entry-title: the paper is called so -->\n- [PaLM-E: An Embodied…](https://arxiv.org/abs/2303.03378)\n\n<!-- steward-disable label-known -->\nNothing here is judged by label-known.\n<!-- steward-enable label-known -->\n${fence}`,
    'A comment on a line of its own cuts a table in two, so in a table write it inside of the row:',
    `${fence}markdown\n| Segment Anything | 2023 <!-- steward-disable-line duplicate-title --> |\n${fence}`,
  ].join('\n\n')}\n`;
}
