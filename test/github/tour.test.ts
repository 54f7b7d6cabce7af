import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from './openapi.ts';
import { GitHub } from './server.ts';
import { tour } from './tour.ts';

let github: GitHub;
beforeAll(async () => {
  github = await GitHub.start();
});
afterAll(() => github.close());

test('every operation of the extract is answered, and fits GitHub’s own description', async () => {
  const statuses = await tour(github);
  expect([...statuses.keys()].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  expect(github.violations()).toEqual([]);
});
