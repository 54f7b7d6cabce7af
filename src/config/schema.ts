import * as v from 'valibot';

const severity = v.picklist(['off', 'info', 'warning', 'error']);
const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);

/** A rule's setting: a severity alone, or `{severity, …options}`. Its options are judged by the rule's own schema. */
const ruleSetting = v.union([severity, v.looseObject({ severity: v.optional(severity) })]);

const shape = v.picklist(['row', 'bullet', 'record', 'heading', 'block', 'html']);

const entries = v.strictObject({
  shape: v.pipe(
    v.optional(v.union([v.literal('auto'), shape, v.array(shape)]), 'auto'),
    v.description('Format of the entries. `auto` detects it.'),
  ),
  sections: v.pipe(
    v.optional(
      v.strictObject({
        only: v.pipe(v.optional(texts), v.description('Titles of the only sections that contain entries.')),
        skip: v.pipe(v.optional(texts), v.description('Titles of sections without entries.')),
      }),
      {},
    ),
    v.description('Titles of sections, including their subsections, that contain entries or do not.'),
  ),
  level: v.pipe(
    v.optional(v.union([v.literal('auto'), v.picklist([1, 2, 3, 4, 5, 6])]), 'auto'),
    v.description('For `heading`: the level of heading that starts an entry.'),
  ),
  nested: v.pipe(
    v.optional(v.picklist(['auto', 'entries', 'fields']), 'auto'),
    v.description('What nested bullets are: entries, or fields of the entry above.'),
  ),
  link: v.pipe(
    v.optional(v.picklist(['auto', 'required', 'optional']), 'auto'),
    v.description(
      'Whether an entry needs a link. `optional`, with `shape: bullet`: bullets without links are entries too.',
    ),
  ),
  columns: v.pipe(
    v.optional(
      v.strictObject({
        title: v.pipe(v.optional(text), v.description('Column with the titles.')),
        labels: v.pipe(v.optional(v.union([text, texts])), v.description('Columns with labels.')),
        link: v.pipe(v.optional(v.union([text, texts])), v.description('Columns with links.')),
        description: v.pipe(v.optional(text), v.description('Column with the descriptions.')),
        date: v.pipe(v.optional(text), v.description('Column with the dates.')),
      }),
      {},
    ),
    v.description('For tables: names of columns that are not detected.'),
  ),
});

const tag = v.strictObject({
  id: text,
  title: v.optional(text),
  path: v.optional(texts),
  color: v.optional(v.pipe(v.string(), v.regex(/^#?[\w.-]+$/))),
  aliases: v.optional(texts),
});

const taxonomy = v.strictObject({
  from: v.pipe(
    v.optional(v.picklist(['auto', 'legend', 'sections', 'tags', 'file', 'none']), 'auto'),
    v.description('Where the tags are declared. `auto`: tags or file if given, else the legend in the list.'),
  ),
  section: v.pipe(v.optional(text), v.description('Title of the section with the legend.')),
  file: v.pipe(v.optional(text), v.description('YAML file with the tags, relative to the repository.')),
  tags: v.pipe(v.optional(v.array(v.union([text, tag]))), v.description('The tags themselves.')),
  closed: v.pipe(
    v.optional(v.union([v.literal('auto'), v.boolean()]), 'auto'),
    v.description(
      'Closed: a label that is not declared is an error. `auto`: closed where tags are declared; a legend closes only labels of its own form (emoji, badge, code …), where most of them are declared.',
    ),
  ),
  aliases: v.pipe(
    v.optional(v.record(v.string(), text), {}),
    v.description('Other spellings of a tag: `spelling: tag id`.'),
  ),
});

const syntax = v.picklist([
  'badge',
  'icon',
  'code',
  'emoji',
  'bracket',
  'paren',
  'html',
  'pipe',
  'field',
  'column',
]);

const labels = v.strictObject({
  syntax: v.pipe(
    v.optional(v.union([v.literal('auto'), v.literal('none'), syntax, v.array(syntax)]), 'auto'),
    v.description('How labels are written. `auto`: as the legend writes them.'),
  ),
  field: v.pipe(
    v.optional(v.union([text, texts])),
    v.description('For `field` and `column`: the name of the field or column that holds labels.'),
  ),
  ignore: v.pipe(
    v.optional(texts, []),
    v.description('Ids to ignore: text that looks like a label but is not.'),
  ),
});

const index = v.strictObject({
  section: v.pipe(
    v.optional(v.union([text, texts])),
    v.description('Title of the section with the index of entries by label.'),
  ),
  enabled: v.pipe(v.optional(v.boolean(), true), v.description('Whether to look for indexes.')),
});

const template = v.pipe(
  v.optional(text),
  v.description(
    'Markdown file in the repository with the text of the greeting; its variables are in docs/action.md.',
  ),
);

const labelNames = v.strictObject({
  added: v.pipe(v.optional(text, 'new entry'), v.description('For pull requests that add entries.')),
  relabelled: v.pipe(
    v.optional(text, 'relabel'),
    v.description('For pull requests that change labels of entries.'),
  ),
  edited: v.pipe(v.optional(text, 'fix'), v.description('For pull requests that edit entries.')),
  failing: v.pipe(v.optional(text, 'needs work'), v.description('For pull requests with errors.')),
});

const pulls = v.strictObject({
  welcome: v.pipe(v.optional(v.boolean(), true), v.description('Greet a first contribution.')),
  template,
  clean: v.pipe(
    v.optional(v.picklist(['silent', 'thank']), 'silent'),
    v.description('What a pull request without problems gets, if it has no comment yet.'),
  ),
  merged: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Say thanks after the merge, if there is a comment.'),
  ),
  labels: v.pipe(
    v.optional(v.union([v.boolean(), labelNames]), false),
    v.description('Add labels to pull requests: `true`, or their names.'),
  ),
});

const issues = v.strictObject({
  welcome: v.pipe(v.optional(v.boolean(), true), v.description('Greet a first issue.')),
  template,
});

const views = v.strictObject({
  list: v.pipe(
    v.optional(text),
    v.description(
      'Path of the list that regions in files without entries show. `of=` in a marker sets it for one region.',
    ),
  ),
  files: v.pipe(
    v.optional(texts, []),
    v.description('Other Markdown files with regions, besides the lists: paths or globs.'),
  ),
});

const override = v.strictObject({
  files: v.pipe(v.union([text, texts]), v.description('Globs of paths.')),
  rules: v.record(v.string(), ruleSetting),
});

/** The shape of `.github/awesome-steward.yml`: the one source of its types, its defaults and its JSON Schema. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.pipe(
    v.optional(v.union([text, texts])),
    v.description('Presets to extend: `awesome`, `co-development`.'),
  ),
  files: v.pipe(
    v.optional(texts, ['README.md', 'readme.md', 'Readme.md']),
    v.description('The lists: paths or globs, relative to the repository. The first that exist are used.'),
  ),
  entries: v.pipe(v.optional(entries, {}), v.description('What an entry looks like.')),
  labels: v.pipe(v.optional(labels, {}), v.description('How labels are written.')),
  taxonomy: v.pipe(v.optional(taxonomy, {}), v.description('The tags that labels may use.')),
  views: v.pipe(
    v.optional(views, {}),
    v.description('Generated regions: which files have them, and which list they show.'),
  ),
  index: v.pipe(v.optional(index, {}), v.description('Indexes that repeat titles by label.')),
  pulls: v.pipe(v.optional(pulls, {}), v.description('What the Action does for pull requests.')),
  issues: v.pipe(v.optional(issues, {}), v.description('What the Action does for issues.')),
  rules: v.pipe(
    v.optional(v.record(v.string(), ruleSetting), {}),
    v.description('Severity and options of rules, by rule id.'),
  ),
  ignore: v.pipe(v.optional(texts, []), v.description('Globs of files that are not checked.')),
  overrides: v.pipe(v.optional(v.array(override), []), v.description('Config for some files only.')),
});

export type Config = v.InferOutput<typeof configSchema>;
export type ConfigInput = v.InferInput<typeof configSchema>;

/** The config of somebody who wrote none. */
export const defaultConfig: Config = v.parse(configSchema, {});
