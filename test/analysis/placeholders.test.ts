import { describe, expect, it } from 'vitest';
import { templateDescriptions, templateTitles } from '../../src/analysis/placeholders.ts';
import { parseList } from '../../src/parse/index.ts';

const entry = (title: string, description: string) =>
  `- [${title}](https://example.org/${title.length}/${description.length}) - ${description}\n`;
const list = (...items: string[]) =>
  parseList(`## Tools\n\n${entry('Atlas', 'Edits maps.')}${items.join('')}`, { path: 'README.md' });

describe('templateTitles', () => {
  it.each([
    'Name',
    'TITLE',
    'Project Name',
    'tool-name',
    'Your Project',
    'undefined',
    '{{ name }}',
    'TODO',
    'TBD',
  ])('finds %s', (title) => {
    expect([...templateTitles(list(entry(title, 'Says so.')))].map(([, text]) => text)).toEqual([title]);
  });

  it.each(['Name Generator', 'Titles', 'Project Zero', 'Undefined Behaviour', 'Null Space', 'Todo'])(
    'leaves %s',
    (title) => {
      expect([...templateTitles(list(entry(title, 'Says so.')))]).toEqual([]);
    },
  );
});

describe('templateDescriptions', () => {
  it.each([
    'Description.',
    'A short description.',
    'DESCRIPTION',
    'TODO',
    'Lorem ipsum dolor.',
    'Add description here',
    '[object Object]',
  ])('finds %s', (text) => {
    expect([...templateDescriptions(list(entry('Birch', text)))]).toHaveLength(1);
  });

  it.each(['Description logic in short.', 'Todo lists.', 'Placeholder images.', 'Describes APIs.', 'N/A'])(
    'leaves %s',
    (text) => {
      expect([...templateDescriptions(list(entry('Birch', text)))]).toEqual([]);
    },
  );

  it('leaves what a list says on purpose', () => {
    const items = ['One', 'Two', 'Three'].map((title) => entry(title, 'TODO'));
    expect([...templateDescriptions(list(...items))]).toEqual([]);
  });
});
