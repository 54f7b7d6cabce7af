import { expect, it } from 'vitest';
import { readBibtex } from '../../src/add/bibtex.ts';
import { addMany } from '../../src/add/many.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';

const file = String.raw`% Papers of the group
@string{neurips = "Advances in Neural Information Processing Systems"}
@inproceedings{a, title = {{ZebraNet}: Stripes \& {\"U}bergrown {H}erds}, author = "Gadd, Sam and Ilves, G\'abor and others",
  booktitle = neurips, year = 2023, eprint={2304.14108}, archivePrefix={arXiv},}
@article(b, title={A study of $\alpha$-stripes -- again}, author={M{\"u}ller, J{\'o}zef and {The Zebra Team} and Anna von Berg},
  journal = {arXiv preprint arXiv:2401.01234}, month = jan # "~1", year = {2024})
@comment{ignored, title = {No}}
@misc{c, title="No Year", howpublished = {\href{https://example.org/x\_y}{page}} }
@misc{d, title = {Broken
@misc{e, author = {Nobody}}
@misc{f, title = {Last}, doi = {10.1000/xyz}}
`;

it('reads title, authors, year and address, with TeX as the text that it prints', () => {
  const { entries, problems } = readBibtex(file);
  expect(entries).toEqual([
    {
      key: 'a',
      title: 'ZebraNet: Stripes & Übergrown Herds',
      authors: ['Sam Gadd', 'Gábor Ilves', 'et al.'],
      date: '2023',
      venue: 'Advances in Neural Information Processing Systems',
      url: 'https://arxiv.org/abs/2304.14108',
    },
    {
      key: 'b',
      title: 'A study of α-stripes – again',
      authors: ['Józef Müller', 'The Zebra Team', 'Anna von Berg'],
      date: '2024-01',
      venue: 'arXiv',
      url: 'https://arxiv.org/abs/2401.01234',
    },
    { key: 'c', title: 'No Year', authors: [], url: 'https://example.org/x_y' },
    { key: 'f', title: 'Last', authors: [], url: 'https://doi.org/10.1000/xyz' },
  ]);
  expect(problems).toEqual([
    'Line 9: this entry cannot be read. Check its braces and commas.',
    '"e" has no title.',
  ]);
});

it('takes time that grows with the file only', () => {
  const { entries } = readBibtex('@misc{a, title = {x}}\n'.repeat(5000) + '@misc{'.repeat(5000));
  expect(entries).toHaveLength(5000);
});

it('adds many, each in the form of the list, and leaves out what is there', () => {
  const line = (name: string) =>
    `- [2023/01] **On ${name}.** *Ann Bell, Carl Dunn.* ICLR 2023. [[paper](https://example.org/${name})]\n`;
  const text = `# List\n\n## All\n\n${['Fox', 'Ant', 'Hare', 'No Year'].map(line).join('').replace('On No', 'No').replace('org/No Year', 'org/x_y')}`;
  const result = addMany(
    parseList(text),
    readBibtex(file).entries.slice(0, 3),
    { labels: [] },
    defaultConfig,
  );
  if ('problem' in result) throw new Error(result.problem);
  expect(result.added).toEqual(['ZebraNet: Stripes & Übergrown Herds', 'A study of α-stripes – again']);
  expect(result.notes).toEqual(['Left out: "No Year." is already in the list, on line 8.']);
  expect(result.text.slice(text.length)).toBe(
    '- [2023] **ZebraNet: Stripes & Übergrown Herds.** *Sam Gadd, Gábor Ilves et al.* Advances in Neural Information Processing Systems 2023. [[paper](https://arxiv.org/abs/2304.14108)]\n' +
      '- [2024/01] **A study of α-stripes – again.** *Józef Müller, The Zebra Team, Anna von Berg.* arXiv 2024. [[paper](https://arxiv.org/abs/2401.01234)]\n',
  );
});
