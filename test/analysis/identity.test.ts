import { describe, expect, it } from 'vitest';
import { differ, entryIdentities, identities, primaryLinks } from '../../src/analysis/identity.ts';
import type { Entry, Link } from '../../src/model.ts';

const link = (role: string, url: string, kind: Link['kind'] = 'inline'): Link => ({
  role,
  url,
  kind,
  text: '',
  span: { start: 0, end: 0 },
  line: 1,
});
const entry = (...links: Link[]) => ({ links }) as unknown as Entry;

describe('identities', () => {
  const forms: [string, string[]][] = [
    [
      'arxiv:2407.08583',
      [
        'https://arxiv.org/abs/2407.08583',
        'http://arxiv.org/abs/2407.08583v2',
        'https://www.arxiv.org/pdf/2407.08583.pdf',
        'https://arxiv.org/pdf/2407.08583v1',
        'https://arxiv.org/html/2407.08583v3#S3',
        'https://arxiv.org/abs/2407.08583?context=cs',
        'https://export.arxiv.org/abs/2407.08583',
        'https://browse.arxiv.org/pdf/2407.08583.pdf',
        'https://arxiv.org/ftp/arxiv/papers/2407/2407.08583.pdf',
        'https://www.alphaxiv.org/overview/2407.08583v1',
        'https://ar5iv.org/abs/2407.08583',
        'https://ar5iv.labs.arxiv.org/html/2407.08583',
        'https://huggingface.co/papers/2407.08583',
        'https://hf.co/papers/2407.08583',
        'https://papers.cool/arxiv/2407.08583',
        'https://www.arxiv-vanity.com/papers/2407.08583/',
        'https://api.semanticscholar.org/arXiv:2407.08583',
        'https://doi.org/10.48550/arXiv.2407.08583',
        'doi:10.48550/arXiv.2407.08583',
        'arXiv:2407.08583',
      ],
    ],
    ['arxiv:math/0309136', ['https://arxiv.org/abs/math/0309136v1', 'https://arxiv.org/abs/math.GT/0309136']],
    [
      'doi:10.1145/3360588',
      [
        'https://doi.org/10.1145/3360588',
        'http://dx.doi.org/10.1145/3360588',
        'https://dl.acm.org/doi/10.1145/3360588',
        'https://dl.acm.org/doi/abs/10.1145/3360588',
        'https://dl.acm.org/doi/fullHtml/10.1145/3360588',
        'https://dl.acm.org/doi/pdf/10.1145/3360588?download=true',
      ],
    ],
    [
      'doi:10.1007/978-3-319-32055-7_10',
      [
        'https://link.springer.com/chapter/10.1007/978-3-319-32055-7_10',
        'https://link.springer.com/content/pdf/10.1007/978-3-319-32055-7_10.pdf',
        'https://doi.org/10.1007%2F978-3-319-32055-7_10',
      ],
    ],
    [
      'doi:10.1002/abc.1',
      ['https://onlinelibrary.wiley.com/doi/full/10.1002/ABC.1', 'https://doi.org/10.1002/abc.1'],
    ],
    [
      'doi:10.1101/2023.07.05.547496',
      [
        'https://www.biorxiv.org/content/10.1101/2023.07.05.547496v1.full.pdf',
        'https://doi.org/10.1101/2023.07.05.547496',
      ],
    ],
    [
      'doi:10.1038/s41586-024-07421-0',
      [
        'https://www.nature.com/articles/s41586-024-07421-0.pdf',
        'https://doi.org/10.1038/s41586-024-07421-0',
      ],
    ],
    ['doi:10.5281/zenodo.123', ['https://zenodo.org/records/123', 'https://doi.org/10.5281/zenodo.123']],
    [
      'acl:2023.acl-long.1',
      [
        'https://aclanthology.org/2023.acl-long.1/',
        'https://aclanthology.org/2023.acl-long.1.pdf',
        'https://www.aclweb.org/anthology/2023.acl-long.1',
        'https://doi.org/10.18653/v1/2023.acl-long.1',
      ],
    ],
    ['acl:d15-1075', ['https://aclanthology.org/D15-1075.pdf', 'https://doi.org/10.18653/v1/D15-1075']],
    [
      'openreview:9Vrb9D0WI4',
      ['https://openreview.net/forum?id=9Vrb9D0WI4', 'https://openreview.net/pdf?id=9Vrb9D0WI4'],
    ],
    [
      'cvf:A_B_CVPR_2024_paper',
      [
        'https://openaccess.thecvf.com/content/CVPR2024/papers/A_B_CVPR_2024_paper.pdf',
        'http://openaccess.thecvf.com/content/CVPR2024/html/A_B_CVPR_2024_paper.html',
      ],
    ],
    [
      'pmlr:v205/shah23b',
      [
        'https://proceedings.mlr.press/v205/shah23b/shah23b.pdf',
        'https://proceedings.mlr.press/v205/shah23b.html',
      ],
    ],
    [
      'neurips:1457c0d6bfcb4967418bfb8ac142f64a',
      [
        'https://proceedings.neurips.cc/paper_files/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf',
        'https://papers.nips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html',
      ],
    ],
    [
      'ieee:11027559',
      [
        'https://ieeexplore.ieee.org/document/11027559',
        'https://ieeexplore.ieee.org/abstract/document/11027559/',
        'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=11027559',
      ],
    ],
    [
      'github:owner/name',
      [
        'https://github.com/Owner/Name',
        'http://www.github.com/owner/name/',
        'https://github.com/owner/name.git',
        'https://github.com/owner/name#readme',
        'https://github.com/owner/name?tab=readme-ov-file',
        'https://github.com/owner/name/tree/main',
        'https://github.com/owner/name/tree/HEAD',
        'https://github.com/owner/name/blob/main/README.md',
        'https://github.com/owner/name?tab=readme-ov-file',
        'https://user@github.com/owner/name',
      ],
    ],
    [
      'youtube:dQw4w9WgXcQ',
      [
        'https://youtu.be/dQw4w9WgXcQ?si=abc',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1',
        'https://www.youtube.com/embed/dQw4w9WgXcQ',
        'https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=0s',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s',
      ],
    ],
    ['pypi:umber-maps', ['https://pypi.python.org/pypi/umber_maps', 'https://pypi.org/project/Umber-Maps/']],
    [
      'npm:@acme/umber',
      ['https://npmjs.org/package/@acme/umber', 'https://www.npmjs.com/package/@acme/umber'],
    ],
    [
      'url:en.wikipedia.org/wiki/Umber',
      ['https://en.m.wikipedia.org/wiki/Umber', 'http://en.wikipedia.org/wiki/Umber/'],
    ],
    ['youtube:dQw4w9WgXcQ@90', ['https://youtu.be/dQw4w9WgXcQ?t=90', 'https://youtu.be/dQw4w9WgXcQ?t=90s']],
    [
      'url:example.com/a',
      [
        'https://example.com/a',
        'http://www.example.com/a/',
        'HTTPS://Example.com:443/a#',
        '//example.com/a?utm_source=x&utm_medium=y',
        ' https://example.com/a/index.html?ref=list ',
        'https://example.com./a?',
      ],
    ],
    ['url:example.com', ['https://example.com', 'http://example.com/', 'https://www.example.com/index.htm']],
    ['url:example.com/a?b=1&c=2', ['https://example.com/a?c=2&b=1', 'https://example.com/a?b=1&amp;c=2']],
    ['url:example.com/a b', ['https://example.com/a%20b']],
    ['url:x.com/a/status/1', ['https://twitter.com/a/status/1', 'https://x.com/a/status/1']],
    ['url:docs/a.md', ['docs/a.md', './docs/a.md', '/docs/a.md']],
  ];
  for (const [key, urls] of forms) {
    it.each(urls)(`%s is ${key}`, (url) => expect(identities(url)).toEqual([key]));
  }

  it.each([
    ['https://example.com/a#one', 'https://example.com/a#two'],
    ['https://github.com/o/n', 'https://github.com/o/n/tree/main/packages/x'],
    ['https://github.com/o/n', 'https://github.com/o/n/tree/v2'],
    ['https://github.com/o/n', 'https://github.com/o/n#usage'],
    ['https://github.com/o/n', 'https://github.com/o/n/wiki'],
    ['https://github.com/topics/rust', 'https://github.com/topics/go'],
    ['https://example.com/A', 'https://example.com/a'],
    ['https://example.com/?p=1', 'https://example.com/?p=2'],
    ['https://arxiv.org/abs/2407.08583', 'https://arxiv.org/abs/2407.08584'],
    ['https://a.example.com', 'https://b.example.com'],
    ['https://example.com/#/one', 'https://example.com/#/two'],
  ])('%s is not %s', (a, b) => {
    expect(identities(a)).toHaveLength(1);
    expect(identities(b)).toHaveLength(1);
    expect(identities(a)).not.toEqual(identities(b));
  });

  it.each([
    '',
    '-',
    'None',
    'N/A',
    'null',
    '#anchor',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https://localhost',
    'https://https://example.com',
    'https://constructor/x',
    'https://__proto__/x',
    'doi:nothing',
    'arxiv:nothing',
    'word',
  ])('%j leads nowhere that can be told', (url) => expect(identities(url)).toEqual([]));

  it('keeps its bearings in hostile addresses', () => {
    for (const part of ['%', '/', '?', '&a', '#', '.', '10.1234/', 'a@', ':80', '/full']) {
      expect(identities(`https://example.com/${part.repeat(100_000)}`)).toHaveLength(1);
    }
    expect(identities('/'.repeat(100_000))).toHaveLength(1);
  });
});

describe('primaryLinks', () => {
  const urls = (...links: Link[]) => primaryLinks(entry(...links)).map((found) => found.url);
  it('takes title and paper, never shared code', () => {
    expect(urls(link('title', 'a'), link('code', 'b'), link('paper', 'c'))).toEqual(['a', 'c']);
    expect(urls(link('code', 'b'))).toEqual([]);
  });
  it('takes the only link of an entry whose title has none', () => {
    expect(urls(link('link', 'a'), link('image', 'b', 'image'))).toEqual(['a']);
    expect(urls(link('link', 'a'), link('link', 'b'))).toEqual([]);
  });
});

describe('entryIdentities', () => {
  it('counts one thing once', () => {
    const links = [
      link('title', 'https://arxiv.org/abs/2407.08583'),
      link('paper', 'https://arxiv.org/pdf/2407.08583'),
    ];
    expect(entryIdentities(entry(...links))).toEqual(['arxiv:2407.08583']);
  });
});

describe('differ', () => {
  it('tells apart what has two keys of one kind', () => {
    expect(differ(['arxiv:1'], ['arxiv:2'])).toBe(true);
    expect(differ(['arxiv:1', 'url:a.b'], ['url:a.b', 'arxiv:2'])).toBe(false);
    expect(differ(['arxiv:1'], ['acl:2'])).toBe(false);
    expect(differ([], ['acl:2'])).toBe(false);
  });
});
