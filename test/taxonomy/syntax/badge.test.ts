import { describe, expect, test } from 'vitest';
import { badgeUrl, escapeBadge, readBadge } from '../../../src/taxonomy/syntax/badge.ts';

describe('readBadge', () => {
  test.each([
    ['https://img.shields.io/badge/Data4Model--Scaling--Up-f1db9d', 'Data4Model-Scaling-Up', 'f1db9d'],
    ['https://img.shields.io/badge/Discrete_Template-red', 'Discrete Template', 'red'],
    ['https://img.shields.io/badge/snake__case-red.svg', 'snake_case', 'red'],
    ['https://img.shields.io/badge/CC%20BY--SA-lightgrey?style=flat', 'CC BY-SA', 'lightgrey'],
    ['https://img.shields.io/badge/Conference-ICLR-blue', 'Conference: ICLR', 'blue'],
    ['https://img.shields.io/badge/YouTube-%23FF0000.svg?logo=YouTube', 'YouTube', 'FF0000'],
    ['https://img.shields.io/badge/Data4Model-Scaling-Up-f1db9d', 'Data4Model-Scaling-Up', 'f1db9d'],
    ['https://img.shields.io/static/v1?label=&message=Scaling&color=%23f1db9d', 'Scaling', 'f1db9d'],
    ['https://img.shields.io/static/v1?label=Data&message=Mix&color=red', 'Data: Mix', 'red'],
    ['https://badgen.net/badge/license/MIT/blue', 'license: MIT', 'blue'],
    ['https://img.shield.io/badge/Data--Mixture-f1db9d', 'Data-Mixture', 'f1db9d'],
    ['https://badgen.net/badge/Data--Mixture-f1db9d.svg', 'Data-Mixture', 'f1db9d'],
    ['https://img.shields.io/badge/50%-red', '50%', 'red'],
  ])('%s', (url, text, color) => {
    expect(readBadge(url)).toMatchObject({ text, color });
  });

  test.each([
    'https://img.shields.io/github/stars/a/b',
    'https://img.shields.io/crates/v/serde.svg',
    'https://example.org/badge/a-b',
    'https://img.shields.io/badge/',
    'https://img.shields.io/static/v1?label=x',
    '',
  ])('%s is no label', (url) => {
    expect(readBadge(url)).toBeUndefined();
  });
});

describe('badgeUrl', () => {
  const texts = [
    'a',
    'a-b',
    '-a',
    'a-',
    'a b',
    'a_b',
    'a_ b',
    'a _b',
    'a__b',
    'A&B',
    '100%',
    '%20',
    'C#',
    'a/b',
    'α–β 🟢',
  ];
  texts.push('(x)', '[x]', 'a|b', '"q"', 'a?b', '`a`', 'a\\b', '<b>', 'x - y', '--');

  test.each(texts)('what is written is read again: %s', (text) => {
    const url = badgeUrl(text, 'f1db9d');
    expect(readBadge(url)).toMatchObject({ text, color: 'f1db9d' });
    // Nothing in it may end the URL early in Markdown, HTML or a table.
    expect(url).not.toMatch(/[\s()[\]<>"|`]/);
  });

  test('takes host, ending and query of another badge', () => {
    const like = readBadge('http://img.shields.io/badge/x-red.svg?style=flat-square')!;
    expect(badgeUrl('a-b', '#00f', like)).toBe('http://img.shields.io/badge/a--b-00f.svg?style=flat-square');
  });

  test('keeps two parts where the other badge has two', () => {
    const like = readBadge('https://img.shields.io/badge/Venue-ICLR-blue')!;
    expect(badgeUrl('Venue: ACL', 'blue', like)).toBe('https://img.shields.io/badge/Venue-ACL-blue');
    expect(badgeUrl('Venue: ACL', 'blue')).toBe('https://img.shields.io/badge/Venue:_ACL-blue');
  });

  test('an escaped text stays the same text', () => {
    expect(escapeBadge('Data4Model-Usability-Ethic-Privacy&IP')).toBe(
      'Data4Model--Usability--Ethic--Privacy&IP',
    );
  });
});
