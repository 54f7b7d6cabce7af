import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const action = (): Action => parse(readFileSync('action.yml', 'utf8'));

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The Action's inputs, from `action.yml`. */
export function inputsTable(): string {
  const rows = Object.entries(action().inputs).map(
    ([name, input]) =>
      `| \`${name}\` | ${cell(input.description)} | ${input.default ? `\`${input.default}\`` : ''} |`,
  );
  return ['| Input | What for | Default |', '|---|---|---|', ...rows].join('\n');
}

/** The Action's outputs, from `action.yml`. */
export function outputsTable(): string {
  const rows = Object.entries(action().outputs).map(
    ([name, output]) => `| \`${name}\` | ${cell(output.description)} |`,
  );
  return ['| Output | What it is |', '|---|---|', ...rows].join('\n');
}

/** The two workflows that `init` writes, folded. */
export function workflowPair(): string {
  const fold = (name: string, what: string, example: string) =>
    `<details><summary><code>${name}</code>: ${what}</summary>\n\n${workflow(example)}\n\n</details>`;
  return [
    fold('list-check.yml', 'checks pull requests, from forks too, and cannot write', 'fork-check.yml'),
    fold('list-comment.yml', 'writes the comment, and runs nothing from a pull request', 'fork-comment.yml'),
  ].join('\n');
}

/** A workflow to copy, as it stands under `examples/workflows/`. */
export function workflow(name: string): string {
  return `\`\`\`yaml\n${readFileSync(`examples/workflows/${name}`, 'utf8').trimEnd()}\n\`\`\``;
}
