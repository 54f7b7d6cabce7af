import { parse } from 'valibot';
import { stringify } from 'yaml';
import { configSchema } from '../../src/config/schema.ts';
import { renderFile } from '../../src/views/render.ts';
import { sample } from '../../src/views/sample.ts';
import type { View, ViewExample } from '../../src/views/view.ts';
import { block, cell, optionsTable } from './rules.ts';

/** What stands in a region over the sample list. */
function rendered(view: View, example: ViewExample): string {
  const text = `${sample}\n<!-- steward:begin ${view.name} ${example.options} -->\n<!-- steward:end -->\n`;
  const { regions, problems } = renderFile('README.md', text, parse(configSchema, example.config ?? {}));
  const [problem] = problems;
  if (problem) throw new Error(`${view.name}, ${example.name}: ${problem.message}`);
  return regions[0]!.after;
}

function exampleText(view: View, example: ViewExample): string {
  const marker = ['steward:begin', view.name, example.options].filter(Boolean).join(' ');
  const after = rendered(view, example);
  // Links to headings of the sample would lead nowhere here.
  const shown = view.name === 'contents' ? block('markdown', after) : after;
  return [
    `### ${example.name[0]!.toUpperCase()}${example.name.slice(1)}`,
    block('markdown', `<!-- ${marker} -->\n<!-- steward:end -->`),
    ...(example.config ? ['With this config:', block('yaml', stringify(example.config))] : []),
    'It shows:',
    shown,
  ].join('\n\n');
}

function viewText(view: View): string {
  return [
    `## ${view.name}`,
    `${view.summary}.`,
    view.about,
    optionsTable(view),
    ...view.examples.map((example) => exampleText(view, example)),
  ].join('\n\n');
}

const INTRO = `# Views

A view shows what can be derived from the entries of a list: an index by label, counts, a matrix, a chart, the newest ten. It stands in a region, between two comments that readers do not see, in the list itself or in any other Markdown file:

${block('markdown', '<!-- steward:begin counts depth=2 -->\n<!-- steward:end -->')}

${block('sh', 'awesome-steward render README.md           # what would change\nawesome-steward render README.md --write   # write it\nawesome-steward render README.md --check   # fail where a region is stale, for CI')}

- **Only what lies between the markers is generated.** Every other byte of the file stays, its line endings too. What is generated is never read as entries again.
- **Options** follow the name of the view as \`key=value\`; a value with spaces stands in quotes: \`label="Data Mixture"\`; lists are written \`a,b,c\`; a word alone switches an option on.
- **A list that lives elsewhere** is named by \`of=docs/list.md\`, relative to the file, or to the repository with a slash before it. Or once for all files without entries, in \`.github/awesome-steward.yml\`: \`views: { list: docs/list.md, files: [README.md] }\`. Links are rewritten so that they lead to the same places.
- **Nothing is written where nothing changed.** The closing marker gets a short sum, \`<!-- steward:end sum=1a2b3c4d -->\`, by which an edit by hand is noticed ([region-fresh](rules/region-fresh.md)). Formatters may pad tables and change line endings: that does not count.
- **Within a line** \`stats\` gives a single number: \`a list of <!-- steward:begin stats show=entries --><!-- steward:end --> papers\`.
- **A wrong marker** (never closed, nested, a view or option that there is not) is an error with its line ([region-marker](rules/region-marker.md)), and nothing of that file is written.

GitHub shows no Markdown file of more than 512 KB. \`render\` says when a file grows beyond that; put large views into a file of their own.`;

/** The page of all views, all of it made from the views; samples are what comes out. */
export function viewsPage(views: readonly View[]): string {
  const rows = views.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${cell(summary)} |`);
  return `${[
    '<!-- Generated from the views by npm run docs. Do not edit. -->',
    INTRO,
    ['| View | What it shows |', '|---|---|', ...rows].join('\n'),
    'The samples below are views of one small list.',
    ...views.map(viewText),
  ].join('\n\n')}\n`;
}
