import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const entriesOf = (text: string) => parseList(text, { path: 'README.md' }).entries;
const rolesOf = (text: string) => entriesOf(text).map(({ links }) => links.map(({ role }) => role));
const fieldsOf = (text: string, field: string) =>
  entriesOf(text).map(({ fields }) => fields.find(({ name }) => name === field)?.value);

it('reads the sentence before the words that announce bullets', () => {
  const text = `## Courses

- [MA 101](https://example.org/1)
  - A first course in drawing. Topics:
    - Lines
    - Curves
  - [Notes](https://example.org/1/n)
- [MA 102](https://example.org/2)
  - Lines:
    - Straight
`;
  const [first, second] = entriesOf(text);
  expect(first?.description).toBe('A first course in drawing.');
  expect(first?.fields.map(({ name }) => name)).not.toContain('A first course in drawing. Topics');
  expect(second?.fields.map(({ name }) => name)).toContain('Lines');
});

it('takes a part of a course below it for a detail', () => {
  const text = ['Notes', 'Lecture Notes', 'Assignments', 'Syllabus', 'Birch Notes']
    .map(
      (name, n) => `- [Course ${n}](https://example.org/${n})\n  - [${name}](https://example.org/${n}/a)\n`,
    )
    .join('');
  expect(entriesOf(`## Courses\n\n${text}`).map(({ title }) => title)).toEqual([
    'Course 0',
    'Course 1',
    'Course 2',
    'Course 3',
    'Course 4',
    'Birch Notes',
  ]);
});

it('reads a description below several lines of links, and old years', () => {
  const text = `## Posts

* [Maps - basics](https://example.org/1)${'  '}
  [Maps - kinds](https://example.org/2)${'  '}
  A series of posts that explain maps.${'  '}
  Bo Writer et al., 1976
* [Old Talk](https://example.org/3)${'  '}
  Why talks are old and long.${'  '}
  Ann Lee, 1969
`;
  expect(entriesOf(text).map(({ description }) => description)).toEqual([
    'A series of posts that explain maps.',
    'Why talks are old and long.',
  ]);
  expect(fieldsOf(text, 'Date')).toEqual(['1976', '1969']);
});

it('gives the links of a line of authors and venue to the heading above', () => {
  const text = ['CVPR 2021', 'ICCV 2021', 'a sentence of its own with words']
    .map(
      (venue, n) =>
        `#### [Paper ${n}](https://example.org/${n})\n*Ann Lee* **${venue}** | [Code](https://example.org/c${n}) | [Project](https://example.org/p${n})\n`,
    )
    .join('\n');
  expect(rolesOf(`## Nets\n\n${text}`)).toEqual([
    ['title', 'code', 'project'],
    ['title', 'code', 'project'],
    ['title'],
  ]);
});

it('reads the authors between a title and the year in brackets', () => {
  const text = `## Books

- *The Long Book* by Ann Lee (2001) [Shop](https://example.com/1) - About long things.
- *The Old Book* by Cy Hill and Ann Lee (1978) [Shop](https://example.com/3) - About old things.
`;
  expect(fieldsOf(text, 'Authors')).toEqual(['Ann Lee', 'Cy Hill and Ann Lee']);
  expect(fieldsOf(text, 'Date')).toEqual(['2001', '1978']);
});
