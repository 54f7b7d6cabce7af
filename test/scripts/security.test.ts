import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The threats of SECURITY.md and the tests that prove their answers: file and a part of the test's name. */
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Threat'))
  .map((line) => {
    const [, file = '', name = ''] = /\| `(test\/[\w./-]+)`: "(.+)" \|$/.exec(line) ?? [];
    return [line.split('|')[1]!.trim(), file, name] as const;
  });

test('every threat names a test', () => {
  expect(rows.length).toBeGreaterThan(15);
});

test.each(rows)('the test that answers the threat is there: %s', (_, file, name) => {
  expect(readFileSync(file, 'utf8')).toContain(name);
});
