import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { run } from '../../src/cli/run.ts';
import { folder, good, steward } from './fake.ts';

const flags = ['--title', 'Dog', '--link', 'https://example.org/dog', '--description', 'Guards things.'];
const line = '- [Dog](https://example.org/dog) - Guards things.\n';

describe('add', () => {
  it('shows the change and the command that writes it', async () => {
    const cwd = folder({ 'a.md': good });
    const { code, out, err } = await steward(['add', 'a.md', ...flags], { cwd });
    expect(code).toBe(0);
    expect(out).toContain(`\n+${line}`);
    expect(err).toBe(
      "To save it: awesome-steward add a.md --title Dog --link https://example.org/dog --description 'Guards things.' --write\n",
    );
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(good);
  });

  it('writes it', async () => {
    const cwd = folder({ 'a.md': good });
    const more = ['--link', 'code=https://github.com/example/dog?a=1,2'];
    expect(await steward(['add', 'a.md', ...flags, ...more, '--write'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: 'a.md: added on line 6.\n',
    });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
      `${good}- [Dog](https://example.org/dog) [[code](https://github.com/example/dog?a=1,2)] - Guards things.\n`,
    );
  });

  it('asks a person for what it was not told, and again for what is wrong', async () => {
    const cwd = folder({ 'a.md': good });
    const answers = ['ant', 'Dog', 'dog', 'https://example.org/dog', '', 'Guards things.', ''];
    const asked: string[] = [];
    let said = '';
    const stream = {
      isTerminal: false,
      write: (text: string) => {
        said += text;
      },
    };
    const code = await run(['add', 'a.md'], {
      cwd,
      script: 'awesome-steward',
      env: {},
      out: stream,
      err: stream,
      ask: async (question) => {
        asked.push(question);
        return answers.shift()!;
      },
    });
    expect({ code, left: answers }).toEqual({ code: 0, left: [] });
    expect(asked.map((question) => question.split(/[ :]/)[0])).toEqual([
      'Title',
      'Title',
      'Link',
      'Link',
      'Another',
      'Description',
      'Save',
    ]);
    expect(said).toContain('"Ant" is already in the list, on line 3.\n');
    expect(said).toContain('dog is not a link.');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(good + line);
  });

  it('ends when the person leaves in the middle of the questions', async () => {
    const cwd = folder({ 'a.md': good });
    const answers = ['Dog', 'dog'];
    let said = '';
    const stream = {
      isTerminal: false,
      write: (text: string) => {
        said += text;
      },
    };
    const code = await run(['add', 'a.md'], {
      cwd,
      script: 'awesome-steward',
      env: {},
      out: stream,
      err: stream,
      ask: async () => {
        const answer = answers.shift();
        if (answer === undefined) throw new Failure('Nothing was written.');
        return answer;
      },
    });
    expect(code).toBe(2);
    expect(said).toMatch(/dog is not a link\.[^\n]*\nNothing was written\.\n$/);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(good);
  });

  it('says what is missing where there is nobody to ask', async () => {
    const cwd = folder({ 'a.md': good });
    expect(await steward(['add', 'a.md'], { cwd })).toMatchObject({
      code: 2,
      err: 'Expected a title. Example: --title "Segment Anything"\n',
    });
    expect(await steward(['add'], { cwd })).toMatchObject({ code: 2 });
    expect(await steward(['add', 'a.md', '--title', 'Ant'], { cwd })).toMatchObject({
      code: 2,
      err: 'a.md: "Ant" is already in the list, on line 3.\n',
    });
  });
});
