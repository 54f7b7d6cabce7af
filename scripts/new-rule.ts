// Begins a rule: `npm run new:rule entry-emoji "No entry title begins with an emoji"`. Writes src/rules/<id>.ts with
// examples that pass, registers it in src/rules/index.ts, and says what comes next.
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
  why: 'Why it matters to readers or maintainers of a list, when it is silent, and when to switch it off. Two or three sentences.',
  severity: 'warning',
  off: true,
  options: v.strictObject({}),
  examples: [
    {
      name: 'titles that say what a thing is',
      text: \`## Tools

- [Ant](https://example.org/ant) - Finds files.
\`,
      findings: [],
    },
    {
      name: 'a title that says nothing',
      text: \`## Tools

- [Ant](https://example.org/ant) - Finds files.
- [TODO](https://example.org/bee) - Renames files.
\`,
      findings: [{ line: 4, says: '“TODO” is no title' }],
    },
  ],
  *check(list): Generator<Problem> {
    for (const { index, title, titleSpan } of list.entries) {
      if (title !== 'TODO') continue;
      yield {
        message: \`\${quote(title)} is no title. Write what it is called.\`,
        span: titleSpan,
        entry: index,
        key: title,
      };
    }
  },
});
`;
}

/** The registry with one rule more, both lists in order of id. */
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
  const usage = 'Like this: npm run new:rule entry-emoji "No title of an entry begins with an emoji"';
  if (id === undefined || summary === undefined) return `A rule needs an id and a sentence. ${usage}`;
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(id)) return `${id} is no id: two or more words in lower case. ${usage}`;
  if (!/^[A-Z`].{10,120}[^.]$/.test(summary))
    return `The sentence begins with a capital, has 12 to 122 characters and no full stop at its end. ${usage}`;
  const path = `src/rules/${id}.ts`;
  if (existsSync(path)) return `${path} is there already.`;
  writeFileSync(path, ruleText(id, summary));
  writeFileSync(INDEX, registered(readFileSync(INDEX, 'utf8'), id));
  console.log(`${path} is written and registered: a rule that is off until a config names it.

  npm run docs && npm run schema  its page, its settings
  npx vitest run test/rules       its examples are its tests; they pass

Now change its examples to what you want, see them fail, and make them pass. Take "off" out last.`);
  return undefined;
}

const fault = begin(process.argv.slice(2));
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 2;
}
