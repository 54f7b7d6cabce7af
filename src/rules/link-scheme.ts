import * as v from 'valibot';
import { type BadTarget, badTarget, placeOfTarget } from '../analysis/link-target.ts';
import type { Link, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

function messageOf(link: Link, { kind, mended }: BadTarget): string {
  const url = quote(link.url);
  if (kind === 'placeholder') {
    return `This link leads nowhere: its target is ${url}. Put in the real one, or take the link out and keep its text.`;
  }
  const why = {
    doubled: 'begins with two schemes',
    misspelt: 'has its scheme misspelt',
    separator: 'lacks the "://" behind its scheme',
    missing: 'has no scheme, so it is looked for among the files of the repository',
  }[kind];
  return `The link ${url} ${why}.${mended ? ` Write ${quote(mended)}.` : ' Correct it.'}`;
}

function problemOf(list: List, link: Link): Problem | undefined {
  // The target of a reference stands in its definition, and is judged there.
  if (link.kind === 'reference' || link.url === '') return undefined;
  const bad = badTarget(link.url);
  if (!bad) return undefined;
  const { mended } = bad;
  const place = placeOfTarget(list, link);
  return {
    message: messageOf(link, bad),
    span: place ?? link.span,
    key: `${link.url}\n${link.text}`,
    ...(mended && place ? { fix: { edits: [{ ...place, text: mended }] } } : {}),
  };
}

export const linkScheme = defineRule({
  id: 'link-scheme',
  summary: 'Every link of the file begins as an address does',
  why: 'A letter too many in `hhttps://`, a scheme pasted twice or a `(None)` that a script left behind make a link that goes nowhere, or to a page of the repository that does not exist. All links, images and link definitions of the file are looked at, not only those of entries. Whether the page behind a well-formed link still answers is not this rule’s matter.',
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
      name: 'misspelt, doubled, broken and missing',
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
        '3:12-3:51 error The link "hhttps://ieeexplore.ieee.org/document/1" has its scheme misspelt. Write "https://ieeexplore.ieee.org/document/1".',
        '4:22-4:62 error The link "https://https://arxiv.org/abs/2304.02643" begins with two schemes. Write "https://arxiv.org/abs/2304.02643".',
        '5:14-5:44 error The link "http//arxiv.org/abs/2304.14108" lacks the "://" behind its scheme. Write "http://arxiv.org/abs/2304.14108".',
        '6:10-6:41 error The link "https:/arxiv.org/abs/2103.00020" lacks the "://" behind its scheme. Write "https://arxiv.org/abs/2103.00020".',
        '7:11-7:32 error The link "www.example.org/llava" has no scheme, so it is looked for among the files of the repository. Write "https://www.example.org/llava".',
        '8:11-8:38 error The link "htps://example.org/logo.png" has its scheme misspelt. Write "https://example.org/logo.png".',
        '9:12-9:31 error The link "https//example.org/" lacks the "://" behind its scheme. Write "https://example.org/".',
        '11:9-11:28 error The link "ttps://example.org/" has its scheme misspelt. Write "https://example.org/".',
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
      name: 'a word that stands for nothing',
      text: `# Papers

| Title | Code |
|-------|------|
| Segment Anything | [code](None) |
`,
      findings: [
        '5:29-5:33 error This link leads nowhere: its target is "None". Put in the real one, or take the link out and keep its text.',
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
