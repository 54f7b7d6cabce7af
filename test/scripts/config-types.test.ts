import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { configTypes } from '../../scripts/config-types.ts';

// Inside of the project, so that the compiler finds what its sources import.
const root = mkdtempSync(resolve('node_modules', '.config-types-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('are the same types as those that the schema infers', () => {
  writeFileSync(join(root, 'published.d.ts'), configTypes());
  writeFileSync(
    join(root, 'same.ts'),
    `import type * as inferred from '../../src/config/schema.ts';
import type * as published from './published.d.ts';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const config: Same<inferred.Config, published.Config> = true;
export const input: Same<inferred.ConfigInput, published.ConfigInput> = true;
export const differs: Same<inferred.Config, published.ConfigInput> = false;
`,
  );
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({ extends: resolve('tsconfig.json'), include: [], files: ['same.ts'] }),
  );
  const tsc = resolve('node_modules/typescript/bin/tsc');
  expect(execFileSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' })).toBe('');
});
