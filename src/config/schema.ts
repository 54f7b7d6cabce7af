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
    v.description('How entries are written. `auto` recognises it.'),
  ),
  sections: v.pipe(
    v.optional(
      v.strictObject({
        only: v.pipe(
          v.optional(texts),
          v.description('Titles of the only sections where entries are looked for.'),
        ),
        skip: v.pipe(v.optional(texts), v.description('Titles of sections where no entry is looked for.')),
      }),
      {},
    ),
    v.description('Titles of sections (with all below them) where entries are looked for, or are not.'),
  ),
  level: v.pipe(
    v.optional(v.union([v.literal('auto'), v.picklist([1, 2, 3, 4, 5, 6])]), 'auto'),
    v.description('For `heading`: the level of heading that starts an entry.'),
  ),
  nested: v.pipe(
    v.optional(v.picklist(['auto', 'entries', 'fields']), 'auto'),
    v.description('What bullets below an entry are: entries of their own, or its fields.'),
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
        title: v.pipe(v.optional(text), v.description('Column that holds the titles.')),
        labels: v.pipe(v.optional(v.union([text, texts])), v.description('Columns that hold labels.')),
        link: v.pipe(v.optional(v.union([text, texts])), v.description('Columns that hold links.')),
        description: v.pipe(v.optional(text), v.description('Column that holds the descriptions.')),
        date: v.pipe(v.optional(text), v.description('Column that holds the dates.')),
      }),
      {},
    ),
    v.description('For tables: names of columns, where they are not recognised.'),
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
  section: v.pipe(v.optional(text), v.description('Title of the section that holds the legend.')),
  file: v.pipe(v.optional(text), v.description('A YAML file of tags, relative to the repository.')),
  tags: v.pipe(v.optional(v.array(v.union([text, tag]))), v.description('The tags themselves.')),
  closed: v.pipe(
    v.optional(v.union([v.literal('auto'), v.boolean()]), 'auto'),
    v.description(
      'Closed: a label that is not declared is an error. `auto`: closed where tags are declared.',
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
  ignore: v.pipe(v.optional(texts, []), v.description('Labels that are none (ids).')),
});

const index = v.strictObject({
  section: v.pipe(
    v.optional(v.union([text, texts])),
    v.description('Title of the section that holds an index of entries by label.'),
  ),
  enabled: v.pipe(v.optional(v.boolean(), true), v.description('Whether indexes are looked for.')),
});

const template = v.pipe(
  v.optional(text),
  v.description('A Markdown file in the repository to take the text from; docs/action.md has its variables.'),
);

const labelNames = v.strictObject({
  added: v.pipe(v.optional(text, 'new entry'), v.description('On a pull request that adds entries.')),
  relabelled: v.pipe(v.optional(text, 'relabel'), v.description('On one that changes labels of entries.')),
  edited: v.pipe(v.optional(text, 'fix'), v.description('On one that edits entries.')),
  failing: v.pipe(v.optional(text, 'needs work'), v.description('On one that has something to mend.')),
});

const pulls = v.strictObject({
  welcome: v.pipe(v.optional(v.boolean(), true), v.description('Greet a first contribution.')),
  template,
  clean: v.pipe(
    v.optional(v.picklist(['silent', 'thank']), 'silent'),
    v.description('What a pull request gets that needs nothing and never had a comment.'),
  ),
  merged: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Say thanks at merge, where there is a comment.'),
  ),
  labels: v.pipe(
    v.optional(v.union([v.boolean(), labelNames]), false),
    v.description('Put labels on pull requests: `true`, or their names.'),
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
      'The list that regions show where they stand in a file without entries: a path in the repository. `of=` in a marker says it for one region.',
    ),
  ),
  files: v.pipe(
    v.optional(texts, []),
    v.description('Markdown files with regions, besides the lists: paths or globs.'),
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
    v.description('Presets to start from: `awesome`, `co-development`.'),
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
    v.description('Generated regions: which files have them, and of what.'),
  ),
  index: v.pipe(v.optional(index, {}), v.description('Indexes that repeat titles by label.')),
  pulls: v.pipe(v.optional(pulls, {}), v.description('What the Action does on pull requests.')),
  issues: v.pipe(v.optional(issues, {}), v.description('What the Action does on issues.')),
  rules: v.pipe(
    v.optional(v.record(v.string(), ruleSetting), {}),
    v.description('Severity and options of rules, by rule id.'),
  ),
  ignore: v.pipe(v.optional(texts, []), v.description('Globs of files that are not checked.')),
  overrides: v.pipe(v.optional(v.array(override), []), v.description('Rules for some files only.')),
});

export type Config = v.InferOutput<typeof configSchema>;
export type ConfigInput = v.InferInput<typeof configSchema>;

/** The config of somebody who wrote none. */
export const defaultConfig: Config = v.parse(configSchema, {});
