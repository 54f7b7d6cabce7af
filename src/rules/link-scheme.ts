import * as v from 'valibot';
import { type BadTarget, badTarget, placeOfTarget } from '../analysis/link-target.ts';
import type { Link, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

function messageOf(link: Link, { kind, fixed }: BadTarget): string {
  const url = quote(link.url);
  if (kind === 'placeholder') {
    return `The target of this link is the placeholder ${url}. Add the real address, or remove the link and keep its text.`;
  }
  const why = {
    doubled: 'has two schemes',
    misspelt: 'has a misspelled scheme',
    separator: 'has no "://" after its scheme',
    missing: 'has no scheme, so GitHub reads it as a file path',
  }[kind];
  return `The link ${url} ${why}.${fixed ? ` Write ${quote(fixed)}.` : ' Correct it.'}`;
}

function problemOf(list: List, link: Link): Problem | undefined {
  // The target of a reference is in its definition, and is checked there.
  if (link.kind === 'reference' || link.url === '') return undefined;
  const bad = badTarget(link.url);
  if (!bad) return undefined;
  const { fixed } = bad;
  const place = placeOfTarget(list, link);
  return {
    message: messageOf(link, bad),
    span: place ?? link.span,
    key: `${link.url}\n${link.text}`,
    ...(fixed && place ? { fix: { edits: [{ ...place, text: fixed }] } } : {}),
  };
}

export const linkScheme = defineRule({
  id: 'link-scheme',
  summary: 'Every link in the file starts with a valid scheme',
  why: 'An extra letter in `hhttps://`, a scheme pasted twice or a `(None)` that a script left behind makes a link that opens nothing, or a page of the repository that does not exist. The rule checks all links, images and link definitions in the file, not only those of entries. It does not check whether the page behind a link answers.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'addresses, anchors, mail and paths',
      text: `# Papers

- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [Archived](https://web.archive.org/web/2020/https://example.org/)
- [Contributing](contributing.md), [top](#papers), [mail](mailto:a@example.org)
- [Notes on HTTP](https.md)
`,
      findings: [],
    },
    {
      name: 'misspelled, doubled, broken and missing schemes',
      text: `# Papers

- [Survey](hhttps://ieeexplore.ieee.org/document/1)
- [Segment Anything](https://https://arxiv.org/abs/2304.02643)
- [DataComp](http//arxiv.org/abs/2304.14108)
- [CLIP](https:/arxiv.org/abs/2103.00020)
- [LLaVA](www.example.org/llava)
- ![Logo](htps://example.org/logo.png)
- <a href="https//example.org/">Home</a>

[home]: ttps://example.org/
`,
      findings: [
        '3:12-3:51 error The link "hhttps://ieeexplore.ieee.org/document/1" has a misspelled scheme. Write "https://ieeexplore.ieee.org/document/1".',
        '4:22-4:62 error The link "https://https://arxiv.org/abs/2304.02643" has two schemes. Write "https://arxiv.org/abs/2304.02643".',
        '5:14-5:44 error The link "http//arxiv.org/abs/2304.14108" has no "://" after its scheme. Write "http://arxiv.org/abs/2304.14108".',
        '6:10-6:41 error The link "https:/arxiv.org/abs/2103.00020" has no "://" after its scheme. Write "https://arxiv.org/abs/2103.00020".',
        '7:11-7:32 error The link "www.example.org/llava" has no scheme, so GitHub reads it as a file path. Write "https://www.example.org/llava".',
        '8:11-8:38 error The link "htps://example.org/logo.png" has a misspelled scheme. Write "https://example.org/logo.png".',
        '9:12-9:31 error The link "https//example.org/" has no "://" after its scheme. Write "https://example.org/".',
        '11:9-11:28 error The link "ttps://example.org/" has a misspelled scheme. Write "https://example.org/".',
      ],
      fixed: `# Papers

- [Survey](https://ieeexplore.ieee.org/document/1)
- [Segment Anything](https://arxiv.org/abs/2304.02643)
- [DataComp](http://arxiv.org/abs/2304.14108)
- [CLIP](https://arxiv.org/abs/2103.00020)
- [LLaVA](https://www.example.org/llava)
- ![Logo](https://example.org/logo.png)
- <a href="https://example.org/">Home</a>

[home]: https://example.org/
`,
    },
    {
      name: 'a placeholder',
      text: `# Papers

| Title | Code |
|-------|------|
| Segment Anything | [code](None) |
`,
      findings: [
        '5:29-5:33 error The target of this link is the placeholder "None". Add the real address, or remove the link and keep its text.',
      ],
    },
  ],
  *check(list) {
    for (const link of list.links) {
      const problem = problemOf(list, link);
      if (problem) yield problem;
    }
  },
});
