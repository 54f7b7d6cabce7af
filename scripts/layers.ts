/** A folder of `src`, or a file at its root, and what it holds. */
export interface Room {
  readonly name: string;
  readonly holds: string;
}

/**
 * What `src` is made of, from the ground up. A room imports only from lower floors; rooms on one floor import nothing
 * of each other. test/structure.test.ts holds the code to it, and docs/architecture.md is generated from it.
 */
export const floors: readonly (readonly Room[])[] = [
  [
    {
      name: 'model.ts',
      holds:
        'every noun: `Entry`, `Label`, `Section`, `List`, `Tag`, `Finding`, `Change`, `Report`. Imports nothing',
    },
  ],
  [
    {
      name: 'about.ts',
      holds:
        'which version this is and where it comes from: the one place that decides what address is printed or written',
    },
    {
      name: 'text/',
      holds:
        'bytes, lines, edits, escaping, comparing: what any text tool needs. `edit.ts` is the only way that text changes; `escape.ts` makes text of a list safe to show',
    },
  ],
  [
    {
      name: 'watch/',
      holds: 'runs a module on a thread of its own, within time and memory, and says why it was stopped',
    },
  ],
  [{ name: 'config/', holds: 'what can be set, and what it is when it is not: schema, presets, globs' }],
  [
    {
      name: 'markdown/',
      holds: 'Markdown to blocks with their places: the parser, its limits, the fast path. Knows no list',
    },
  ],
  [
    {
      name: 'taxonomy/',
      holds:
        'tags and labels: where tags are declared, how a label is resolved; `syntax/` has one file a way of writing a label',
    },
  ],
  [
    {
      name: 'parse/',
      holds:
        'blocks to a `List`: sections, tables, entries, titles, descriptions, labels, indexes, contents. Nothing here judges',
    },
  ],
  [
    {
      name: 'analysis/',
      holds:
        'what can be told of a `List`, without judgement: identity, duplicates, detected order, conventions, dates, link targets, anchors',
    },
  ],
  [{ name: 'labeller/', holds: 'learns from the labelled entries of a list which labels go with a text' }],
  [{ name: 'compare/', holds: 'base and head to changes: which entry is which' }],
  [{ name: 'views/', holds: 'what is generated into marked regions; `kinds/` has one file a view' }],
  [{ name: 'rules/', holds: 'one file a rule, with its examples; `index.ts` registers them' }],
  [
    {
      name: 'lint/',
      holds:
        'runs the rules: severity, options, suppression, what stood in the base; `autofix.ts` applies safe fixes',
    },
  ],
  [{ name: 'config-file/', holds: 'a config file to settings, and messages about what it cannot mean' }],
  [
    {
      name: 'report/',
      holds: 'a report to text, one file a form: comment, terminal, JSON, SARIF, annotations',
    },
  ],
  [
    { name: 'init/', holds: 'a config and workflows for an existing list' },
    { name: 'add/', holds: 'a new entry, written as its neighbours are' },
    { name: 'merge/', holds: 'two versions of a list into one, by entries' },
    { name: 'page/', holds: 'the web page of a list' },
  ],
  [
    {
      name: 'github/',
      holds:
        'the only folder that knows Octokit: `host.ts` is the port, `octokit.ts` speaks it over REST, and `join.ts` over GraphQL where several readings fit into one request',
    },
  ],
  [
    { name: 'action/', holds: 'the Action: one file an event, or a thing that is written on GitHub' },
    { name: 'cli/', holds: 'the command line: one file a command; `git.ts` reads versions of a list' },
  ],
  [
    { name: 'index.ts', holds: 'the library' },
    { name: 'remark.ts', holds: 'the rules as a plugin of remark' },
  ],
];
