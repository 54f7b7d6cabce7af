import { toJsonSchema } from '@valibot/to-json-schema';
import { stringify } from 'yaml';
import type { Example, Rule } from '../../src/rules/rule.ts';

const fence = '```';

/** A code block; its fence is longer than any inside it. Line endings become `\n`, because people read it. */
export function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((match) => match[0].length));
  const bars = '`'.repeat(longest + 1);
  return `${bars}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${bars}`;
}

/** Markdown text in a cell of a table. */
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

/** A value as written in the config. */
function inYaml(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A table of options, from their schema. */
export function optionsTable(rule: Pick<Rule, 'options'>): string {
  const schema = toJsonSchema(rule.options, { errorMode: 'ignore', typeMode: 'input' });
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>);
  if (properties.length === 0) return 'Only `severity`.';
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

/** The page of one rule, generated from the rule. */
export function rulePage(rule: Rule): string {
  const severity = rule.off ? `off by default, ${rule.severity} if the config turns it on` : rule.severity;
  return `${[
    '<!-- Generated from the rule by npm run docs. Do not edit. -->',
    `# ${rule.id}`,
    `${rule.summary}.`,
    `Severity: **${severity}** · ${fixes(rule) ? 'safe fixes' : 'no fix'} · [all rules](../rules.md)`,
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
  return ['| Rule | Requirement | Severity | Fix |', '|---|---|---|---|', ...rows].join('\n');
}

/** The page of all rules: the table, and how to configure a rule or turn it off. */
export function rulesIndex(rules: readonly Rule[]): string {
  return `${[
    '<!-- Generated from the rules by npm run docs. Do not edit. -->',
    '# Rules',
    'An error is certain, a warning needs a person to decide, info is only about style. A check mark means that the rule has safe fixes: fixes with only one possible meaning.',
    rulesTable(rules, 'rules'),
    '## Configure a rule',
    'In `.github/awesome-steward.yml`, set a severity (`off`, `info`, `warning`, `error`) or options under the id of the rule. A severity set here applies to everything that the rule reports.',
    `${fence}yaml\nrules:\n  table-pipes: off\n  section-size: { severity: error, min: 3 }\n\noverrides:\n  - files: archive/**\n    rules: { section-size: off }\n${fence}`,
    '## Turn a rule off in one place',
    'Write a comment in the list. It names rules, separated by spaces; without names it applies to all rules. Text after a colon is for readers.',
    `${fence}markdown\n<!-- steward-disable-next-line entry-title: this is the title of the paper -->\n- [PaLM-E: An Embodied…](https://arxiv.org/abs/2303.03378)\n\n<!-- steward-disable label-known -->\nlabel-known does not check this line.\n<!-- steward-enable label-known -->\n${fence}`,
    'A comment on its own line cuts a table in two, so write it inside the row of a table:',
    `${fence}markdown\n| Segment Anything | 2023 <!-- steward-disable-line duplicate-title --> |\n${fence}`,
  ].join('\n\n')}\n`;
}
