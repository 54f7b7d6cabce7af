import { expect, it } from 'vitest';
import { watch } from '../../src/watch/watch.ts';
import type { Limits } from '../../src/watch/why.ts';

const LIMITS: Limits = { step: 60, run: 60, megabytes: 64 };

const ending = (what: string, limits: Partial<Limits> = {}) =>
  watch(new URL('./busy.js', import.meta.url), what, { ...LIMITS, ...limits });

it('tells how a thread ends by itself', async () => {
  expect(await ending('end')).toEqual({ code: 3 });
  await expect(ending('fail')).rejects.toThrow('no');
});

it('names the list that is nested too deeply', async () => {
  expect(await ending('depth')).toMatchObject({ stopped: 'depth', step: 'deep.md' });
});

it('stops a thread that works for too long, and names the list', async () => {
  expect(await ending('time', { step: 0.3 })).toMatchObject({ stopped: 'time', step: 'long.md' });
  expect(await ending('time', { run: 0.3 })).toMatchObject({ stopped: 'time', step: 'long.md' });
});

it('gives each step a time of its own', async () => {
  expect(await ending('two steps', { step: 1 })).toEqual({ code: 0 });
});

it('stops a thread that takes too much memory, and names the list', async () => {
  expect(await ending('memory')).toMatchObject({ stopped: 'memory', step: 'large.md' });
});
