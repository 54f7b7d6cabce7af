// Starts a rule: `npm run new:rule entry-emoji "No entry title begins with an emoji"`. Creates src/rules/<id>.ts with
// examples that pass, registers it in src/rules/index.ts, and prints the next steps.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const INDEX = 'src/rules/index.ts';

const camel = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A text as the formatter writes it: in single quotes, unless that would cost an escape. */
function literal(text: string): string {
  const double = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function ruleText(id: string, summary: string): string {
  return `import * as v from 'valibot';
import type { Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

export const ${camel(id)} = defineRule({
  id: '${id}',
  summary: ${literal(summary)},
  why: 'Why it matters to readers or maintainers of a list, when the rule stays silent, and when to turn it off. Two or three sentences.',
  severity: 'warning',
  off: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'titles that name the entry',
      text: \`## Tools

- [Ant](https://example.org/ant) - Finds files.
\`,
      findings: [],
    },
    {
      name: 'a placeholder instead of a title',
      text: \`## Tools

- [Ant](https://example.org/ant) - Finds files.
- [TODO](https://example.org/bee) - Renames files.
\`,
      findings: ['4:4-4:8 warning "TODO" is not a title. Replace it with the name of the entry.'],
    },
  ],
  *check(list): Generator<Problem> {
    for (const { index, title, titleSpan } of list.entries) {
      if (title !== 'TODO') continue;
      yield {
        message: \`\${quote(title)} is not a title. Replace it with the name of the entry.\`,
        span: titleSpan,
        entry: index,
        key: title,
      };
    }
  },
});
`;
}

/** The registry with the new rule added, both lists in order of id. */
function registered(index: string, id: string): string {
  const name = camel(id);
  const lines = index.split('\n');
  const place = (pattern: RegExp, own: string) => {
    const places = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
    const next = places.find((at) => idOf(lines[at]!) > id);
    lines.splice(next ?? places.at(-1)! + 1, 0, own);
  };
  const ids = new Map(
    [...index.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\.ts';$/gm)].map(([, own, file]) => [
      own!,
      file!,
    ]),
  );
  const idOf = (line: string) => ids.get(/^(?:import \{ )?\s*(\w+)/.exec(line)?.[1] ?? '') ?? '';
  place(/^import \{ \w+ \} from '\.\/[\w-]+\.ts';$/, `import { ${name} } from './${id}.ts';`);
  place(/^ {2}\w+,$/, `  ${name},`);
  return lines.join('\n');
}

function begin([id, summary]: readonly (string | undefined)[]): string | undefined {
  const usage = 'Example: npm run new:rule entry-emoji "No entry title begins with an emoji"';
  if (id === undefined || summary === undefined) return `A rule needs an id and a sentence. ${usage}`;
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(id))
    return `Invalid id "${id}". Use two or more words in lower case, joined by hyphens. ${usage}`;
  if (!/^[A-Z`].{10,120}[^.]$/.test(summary))
    return `Invalid sentence. Start it with a capital, end it without a full stop, use 12 to 122 characters. ${usage}`;
  const path = `src/rules/${id}.ts`;
  if (existsSync(path)) return `${path} already exists.`;
  writeFileSync(path, ruleText(id, summary));
  writeFileSync(INDEX, registered(readFileSync(INDEX, 'utf8'), id));
  console.log(`Created ${path} and registered it. The rule is off until a config names it.

  npm run docs && npm run schema  updates its page and the settings
  npx vitest run test/rules       runs its examples as tests; they pass

Next: change the examples to what you want, see them fail, make them pass. Remove "off" last.`);
  return undefined;
}

const fault = begin(process.argv.slice(2));
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 2;
}
