import * as v from 'valibot';
import { type FormText, residueProblems } from '../analysis/residue.ts';
import type { LostForm } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** What is said of each form. */
const FORMS: Readonly<Record<LostForm, FormText>> = {
  'comment-open': {
    says: () =>
      'This comment is never closed, so GitHub hides everything below it. Write "-->" where it ends.',
  },
  'fence-open': {
    says: ({ label = '```' }) =>
      `This code block is never closed, so GitHub shows everything below it as code. Add ${quote(label)} where it ends.`,
  },
  'table-open': {
    says: () => 'This "<table>" is never closed. Add "</table>" where it ends.',
  },
  'element-open': {
    severity: 'warning',
    says: ({ label = '' }) =>
      `Nothing closes this ${quote(`<${label}>`)}. Add ${quote(`</${label}>`)} where it ends.`,
  },
  'slash-missing': {
    says: ({ label = '' }) =>
      `This ${quote(`<${label}>`)} opens a second element. Write ${quote(`</${label}>`)}.`,
  },
  dropped: {
    severity: 'warning',
    says: ({ label = '' }) =>
      `GitHub reads ${quote(`<${label}>`)} as HTML and drops it. Write it in backticks, or "&lt;" for "<".`,
  },
};

export const notRead = defineRule({
  id: 'not-read',
  summary: 'Nothing hides what the list says',
  why: 'A comment, a code block or an element that nothing closes takes everything below it, and text in angle brackets that is no HTML of GitHub is dropped without a trace.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'comments and code that are closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- - [Ember](https://example.org/ember) - Keeps notes. -->

\`\`\`md
- [Name](address)
\`\`\`
`,
      findings: [],
    },
    {
      name: 'a comment that is never closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- New ones go here --

## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
      findings: [
        '8:1-8:25 error This comment is never closed, so GitHub hides everything below it. Write "-->" where it ends.',
      ],
      fixed: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

<!-- New ones go here -->

## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
    },
    {
      name: 'a code block that is never closed',
      text: `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

\`\`\`
## Games

- [Ember](https://example.org/ember) - Plays chess.
`,
      findings: [
        '8:1-8:4 error This code block is never closed, so GitHub shows everything below it as code. Add "```" where it ends.',
      ],
    },
  ],
  check: (list) => residueProblems(list, FORMS),
});
