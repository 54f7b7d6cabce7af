import { createColors } from 'picocolors';
import * as v from 'valibot';
import { allowed, defaultOf, descriptionOf } from '../config/describe.ts';
import { type Config, configSchema } from '../config/schema.ts';
import { check } from '../lint/check.ts';
import { parseList } from '../parse/index.ts';
import { ruleById, rules } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { printable } from '../text/escape.ts';
import { columns, textWidth, wrap } from '../text/wrap.ts';
import { type Arguments, didYouMean } from './args.ts';
import { Failure } from './failure.ts';
import { hasColors, type Terminal } from './terminal.ts';

type Colors = ReturnType<typeof createColors>;

function severityOf(rule: Rule): string {
  return rule.off ? `off by default (${rule.severity} when the config enables it)` : rule.severity;
}

function table(width: number): string {
  const rows = rules.map(
    (rule) => [rule.id, `${rule.off ? 'off' : rule.severity}: ${rule.summary}.`] as const,
  );
  return `${columns(rows, width, '')}

A rule's reasons, options and examples: awesome-steward explain ${rules[0]?.id ?? 'RULE'}
`;
}

function options(rule: Rule, width: number): string {
  const rows = Object.entries(rule.options.entries).map(([name, schema]) => {
    const about = descriptionOf(schema) ?? '';
    const given = defaultOf(schema);
    return [
      name,
      `${about} ${allowed(schema)}.${given === undefined ? '' : ` Default: ${given}.`}`.trim(),
    ] as const;
  });
  return columns([...rows, ['severity', 'off, info, warning or error.']], width);
}

function numbered(text: string, marked: ReadonlySet<number>, colors: Colors): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const digits = String(lines.length).length;
  return lines
    .map((line, i) => {
      const number = String(i + 1).padStart(digits);
      return marked.has(i + 1) ? `${colors.red('>')} ${number}  ${line}` : `  ${colors.dim(number)}  ${line}`;
    })
    .join('\n');
}

function example(rule: Rule, given: Example, colors: Colors): string {
  const written = v.parse(configSchema, given.config ?? {});
  // Alone: where several rules find the same, only one of them says it.
  const others = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  const config: Config = { ...written, rules: { ...others, [rule.id]: written.rules[rule.id] ?? {} } };
  const read = (text: string) => parseList(text, { path: 'README.md', config });
  const base = given.base === undefined ? undefined : read(given.base);
  const findings = check(read(given.text), config, base).filter((finding) => finding.rule === rule.id);
  const parts = [
    colors.bold(`${given.name.charAt(0).toUpperCase()}${given.name.slice(1)}`),
    numbered(given.text, new Set(findings.map(({ line }) => line)), colors),
    findings.length === 0
      ? colors.green('No problems.')
      : findings.map(({ line, message }) => `line ${line}: ${message}`).join('\n'),
  ];
  if (given.config) {
    const own = given.config.rules?.[rule.id];
    const shownConfig = own === undefined ? given.config : own;
    parts.splice(1, 0, colors.dim(`with ${JSON.stringify(shownConfig)}`));
  }
  if (given.fixed !== undefined) parts.push('fixed:', numbered(given.fixed, new Set(), colors));
  return parts.join('\n');
}

function page(rule: Rule, width: number, colors: Colors): string {
  return `${[
    `${colors.bold(rule.id)}  ${severityOf(rule)}`,
    wrap(`${rule.summary}.`, width),
    ...rule.why
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => wrap(paragraph, width)),
    `${colors.bold('Options')}\n${options(rule, width)}`,
    `${colors.bold('Turn it off')}
  in .github/awesome-steward.yml:  rules: { ${rule.id}: off }
  for one line of the list:        <!-- steward-disable-next-line ${rule.id} -->`,
    ...rule.examples.map((given) => example(rule, given, colors)),
  ].join('\n\n')}\n`;
}

/** `awesome-steward explain [RULE]`: tells what rules there are, or one rule whole. */
export async function explain(args: Arguments, terminal: Terminal): Promise<number> {
  const [id, ...more] = args.positionals;
  const width = textWidth(terminal.out.width);
  if (more.length > 0) throw new Failure('explain takes one rule at a time.');
  if (id === undefined) {
    terminal.out.write(table(width));
    return 0;
  }
  const rule = ruleById(id);
  if (!rule) {
    const hint = didYouMean(
      id,
      rules.map((one) => one.id),
    );
    throw new Failure(`Unknown rule ${printable(id)}.${hint || ' All rules: awesome-steward explain'}`);
  }
  terminal.out.write(page(rule, width, createColors(hasColors(terminal, terminal.out))));
  return 0;
}
