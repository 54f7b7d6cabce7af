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
  if (kind === 'arxiv')
    return `No paper on arXiv can have the id in ${url}. ${fixed ? `Write ${quote(fixed)}.` : 'Expected year, month and number, such as "2401.00001".'}`;
  if (kind === 'doi')
    return `${url} has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".`;
  const why = {
    doubled: 'has two schemes',
    misspelt: 'has a misspelled scheme',
    separator: 'has no "://" after its scheme',
    wrapped: 'has quotes or brackets around its address',
    inside: 'has an address inside another address',
    missing: 'has no scheme, so GitHub reads it as a file path',
  }[kind];
  return `The link ${url} ${why}.${fixed ? ` Write ${quote(fixed)}.` : ' Correct it.'}`;
}

function problemOf(list: List, link: Link): Problem | undefined {
  // The target of a reference is in its definition, and is checked there.
  if (link.kind === 'reference' || link.url === '') return undefined;
  // GFM links a bare address up to the next space, a tag or code behind it included.
  if (link.kind === 'autolink' && /[<>`"]/.test(link.url)) return undefined;
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
  summary: 'Every link in the file has an address that can be right',
  why: 'An extra letter in `hhttps://`, a scheme pasted twice or a `(None)` that a script left behind makes a link that opens nothing, or a page of the repository that does not exist. So does an address inside another, quotes around it, or an id that arXiv or doi.org cannot have. The rule checks all links, images and link definitions in the file, not only those of entries. It does not check whether the page behind a link answers.',
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
      name: 'archives, proxies and parameters that hold another address',
      text: `# Papers

- [Archived](https://web.archive.org/web/2020/https://example.org/)
- [Kept](https://archive.ph/https://example.org/page)
- [Badge](https://img.shields.io/website?url=https://example.org/)
- [Login](https://example.org/login?next=https://example.org/home)
- [Page](https://pkg.example.org/github.com/example/kit)
- [Old](https://arxiv.org/abs/cs/0112017), [four digits](https://arxiv.org/abs/1401.0001v2), [file](https://arxiv.org/pdf/2401.00001.pdf)
- [DOI](https://doi.org/10.1000/182), [short](https://doi.org/gt3j)
- [Wiki](https://en.wikipedia.org/wiki/Heron_(bird))
`,
      findings: [],
    },
    {
      name: 'an address in an address',
      text: `# Papers

- [Alpha](https://doi.org/doi.org/10.1000/182)
- [Beta](https://doi.org/https://doi.org/10.1000/183)
- [Gamma](https//:example.org/gamma)
- [Delta](https://github.com/https://github.com/example/kit)
- [Eps](https://example.org/ahttps://example.org/a)
- [Zeta](https://example.org/ahttps://example.org/b)
`,
      findings: [
        '3:11-3:46 error The link "https://doi.org/doi.org/10.1000/182" has an address inside another address. Write "https://doi.org/10.1000/182".',
        '4:10-4:53 error The link "https://doi.org/https://doi.org/10.1000/183" has an address inside another address. Write "https://doi.org/10.1000/183".',
        '5:11-5:36 error The link "https//:example.org/gamma" has no "://" after its scheme. Write "https://example.org/gamma".',
        '6:11-6:60 error The link "https://github.com/https://github.com/example/kit" has an address inside another address. Write "https://github.com/example/kit".',
        '7:9-7:51 error The link "https://example.org/ahttps://example.org/a" has an address inside another address. Write "https://example.org/a".',
        '8:10-8:52 error The link "https://example.org/ahttps://example.org/b" has an address inside another address. Correct it.',
      ],
      fixed: `# Papers

- [Alpha](https://doi.org/10.1000/182)
- [Beta](https://doi.org/10.1000/183)
- [Gamma](https://example.org/gamma)
- [Delta](https://github.com/example/kit)
- [Eps](https://example.org/a)
- [Zeta](https://example.org/ahttps://example.org/b)
`,
    },
    {
      name: 'quotes and brackets around an address',
      text: `# Papers

- [Alpha]((https://example.org/alpha))
- [Beta](“https://example.org/beta”)
- [Gamma]("https://example.org/gamma")
- [Delta]({https://example.org/delta})
- [Eps](https://example.org/eps”)
`,
      findings: [
        '3:11-3:38 error The link "(https://example.org/alpha)" has quotes or brackets around its address. Write "https://example.org/alpha".',
        '4:10-4:36 error The link "“https://example.org/beta”" has quotes or brackets around its address. Write "https://example.org/beta".',
        '5:11-5:38 error The link ""https://example.org/gamma"" has quotes or brackets around its address. Write "https://example.org/gamma".',
        '6:11-6:38 error The link "{https://example.org/delta}" has quotes or brackets around its address. Write "https://example.org/delta".',
        '7:9-7:33 error The link "https://example.org/eps”" has quotes or brackets around its address. Write "https://example.org/eps".',
      ],
      fixed: `# Papers

- [Alpha](https://example.org/alpha)
- [Beta](https://example.org/beta)
- [Gamma](https://example.org/gamma)
- [Delta](https://example.org/delta)
- [Eps](https://example.org/eps)
`,
    },
    {
      name: 'ids that no paper can have',
      text: `# Papers

- [Alpha](https://arxiv.org/abs/2401.0001)
- [Beta](https://arxiv.org/pdf/2413.00001)
- [Gamma](https://arxiv.org/abs/XXXX.XXXXX)
- [Delta](https://arxiv.org/abs/)
- [Eps](https://arxiv.org/abs/2401,00001)
- [Zeta](https://doi.org/11.1000/182)
- [Eta](https://doi.org/10.1000)
`,
      findings: [
        '3:11-3:42 error No paper on arXiv can have the id in "https://arxiv.org/abs/2401.0001". Expected year, month and number, such as "2401.00001".',
        '4:10-4:42 error No paper on arXiv can have the id in "https://arxiv.org/pdf/2413.00001". Expected year, month and number, such as "2401.00001".',
        '5:11-5:43 error No paper on arXiv can have the id in "https://arxiv.org/abs/XXXX.XXXXX". Expected year, month and number, such as "2401.00001".',
        '6:11-6:33 error No paper on arXiv can have the id in "https://arxiv.org/abs/". Expected year, month and number, such as "2401.00001".',
        '7:9-7:41 error No paper on arXiv can have the id in "https://arxiv.org/abs/2401,00001". Write "https://arxiv.org/abs/2401.00001".',
        '8:10-8:37 error "https://doi.org/11.1000/182" has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".',
        '9:9-9:32 error "https://doi.org/10.1000" has no DOI that can be right. Expected one that begins with "10.", such as "10.1000/182".',
      ],
      fixed: `# Papers

- [Alpha](https://arxiv.org/abs/2401.0001)
- [Beta](https://arxiv.org/pdf/2413.00001)
- [Gamma](https://arxiv.org/abs/XXXX.XXXXX)
- [Delta](https://arxiv.org/abs/)
- [Eps](https://arxiv.org/abs/2401.00001)
- [Zeta](https://doi.org/11.1000/182)
- [Eta](https://doi.org/10.1000)
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
