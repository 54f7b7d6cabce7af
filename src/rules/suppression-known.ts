import * as v from 'valibot';
import { directiveNames, suppressions } from '../analysis/suppressions.ts';
import type { List, Problem } from '../model.ts';
import { nearest, quote } from '../text/fold.ts';
import { type Context, defineRule } from './rule.ts';

function meant(word: string, known: readonly string[]): { hint: string; near?: string } {
  const near = nearest(word, known);
  return near ? { hint: `Did you mean ${quote(near)}?`, near } : { hint: `Use one of: ${known.join(', ')}.` };
}

function* unknown(list: List, { ruleIds = [] }: Context<unknown>): Generator<Problem> {
  const known = new Set(ruleIds);
  for (const { comment, word, directive, rules } of suppressions(list)) {
    if (!directive) {
      yield {
        message: `Unknown comment ${quote(`steward-${word}`)}. ${meant(`steward-${word}`, directiveNames).hint}`,
        span: comment.span,
      };
      continue;
    }
    for (const { id, span } of rules) {
      if (known.has(id)) continue;
      const { hint, near } = meant(id, ruleIds);
      yield {
        message: `Unknown rule ${quote(id)}: this comment has no effect. ${hint}`,
        span,
        ...(near ? { fix: { edits: [{ ...span, text: near }] } } : {}),
      };
    }
  }
}

export const suppressionKnown = defineRule({
  id: 'suppression-known',
  summary: 'Comments that turn rules off name existing rules',
  why: 'A comment such as `<!-- steward-disable-next-line label-known -->` turns a rule off for one line. With a misspelled rule name it has no effect, and nobody notices.',
  severity: 'warning',
  options: v.strictObject({}),
  examples: [
    {
      name: 'every form of the comment',
      text: `# Papers

<!-- steward-disable-next-line link-scheme: it is shown as it was -->
- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [CLIP](https://arxiv.org/abs/2103.00020) <!-- steward-disable-line link-scheme, conflict-marker -->

<!-- steward-disable section-size -->
<!-- steward-enable -->
`,
      findings: [],
    },
    {
      name: 'a rule and a directive that do not exist',
      text: `# Papers

<!-- steward-disable-next-line link-sheme -->
- [Segment Anything](https://arxiv.org/abs/2304.02643)

<!-- steward-disable-nextline link-scheme -->
- [CLIP](https://arxiv.org/abs/2103.00020)
`,
      findings: [
        '3:32-3:42 warning Unknown rule "link-sheme": this comment has no effect. Did you mean "link-scheme"?',
        '6:1-6:46 warning Unknown comment "steward-disable-nextline". Did you mean "steward-disable-next-line"?',
      ],
      fixed: `# Papers

<!-- steward-disable-next-line link-scheme -->
- [Segment Anything](https://arxiv.org/abs/2304.02643)

<!-- steward-disable-nextline link-scheme -->
- [CLIP](https://arxiv.org/abs/2103.00020)
`,
    },
  ],
  check: unknown,
});
