import { describe, expect, it } from 'vitest';
import { greet, isFirst, mayBeNew, type Values } from '../../src/action/welcome.ts';

describe('who may be new', () => {
  it.each([
    ['NONE', true],
    ['FIRST_TIMER', true],
    ['FIRST_TIME_CONTRIBUTOR', true],
    ['CONTRIBUTOR', false],
    ['COLLABORATOR', false],
    ['MEMBER', false],
    ['OWNER', false],
  ])('%s: %s', (association, expected) => {
    expect(mayBeNew({ login: 'someone', bot: false, association })).toBe(expected);
  });

  it('no bot, and nobody whose account is gone', () => {
    expect(mayBeNew({ login: 'x[bot]', bot: true, association: 'NONE' })).toBe(false);
    expect(mayBeNew({ login: 'ghost', bot: false, association: 'NONE' })).toBe(false);
    expect(mayBeNew({ login: '', bot: false, association: 'NONE' })).toBe(false);
  });
});

it('the first is the one before which there is none, also when it is looked at again later', () => {
  expect(isFirst(5, [])).toBe(true);
  expect(isFirst(5, [{ number: 5 }])).toBe(true);
  expect(isFirst(5, [{ number: 9 }, { number: 5 }])).toBe(true);
  expect(isFirst(5, [{ number: 5 }, { number: 2 }])).toBe(false);
});

describe('a greeting', () => {
  const values: Values = { author: 'some-one', number: 7, repository: 'survey/papers', entries: 2 };

  it('fills in what a template names, and keeps its Markdown', () => {
    const template = '**Hi** {{author}}, {{ entries }} in {{repository}} (pull request {{number}})\n';
    expect(greet('pull', values, template)).toBe('**Hi** some-one, 2 in survey/papers (pull request 7)');
  });

  it('leaves a name that is no variable as it is', () => {
    const template = '{{toString}} {{constructor}} {{ nonsense }} {{}} {{author';
    expect(greet('issue', values, template)).toBe(template);
  });

  it('escapes what it fills in', () => {
    const text = greet(
      'pull',
      { ...values, author: '@evil [x](https://e.example) {{number}}' },
      '{{author}}',
    );
    expect(text).not.toMatch(/@\w|\]\(|https:\/\//);
    expect(text).not.toContain('7');
  });

  it('has a default, also where the template is empty', () => {
    expect(greet('pull', values, ' \n')).toContain('Welcome, some-one');
    expect(greet('issue', values)).toContain('first issue');
  });
});
