import { afterEach, expect, it, vi } from 'vitest';
import { readInputs, UsageError } from '../../src/action/inputs.ts';

afterEach(() => vi.unstubAllEnvs());

function given(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries({ token: 't', ...inputs }))
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  return readInputs();
}

it('takes files by lines and commas, but none within braces', () => {
  expect(given({ files: 'README.md, lists/{a,b}.md\n docs/*.md\n' }).files).toEqual([
    'README.md',
    'lists/{a,b}.md',
    'docs/*.md',
  ]);
});

it.each([
  [{ config: '../elsewhere.yml' }, /path in the repository/],
  [{ config: '/etc/passwd' }, /path in the repository/],
  [{ 'pull-request': '12; rm' }, /expected/],
  [{ token: ' ' }, /"token" is empty/],
  [{ mode: 'everything' }, /expected/],
])('says what is wrong with %j', (inputs, says) => {
  expect(() => given(inputs as Record<string, string>)).toThrow(UsageError);
  expect(() => given(inputs as Record<string, string>)).toThrow(says);
});
