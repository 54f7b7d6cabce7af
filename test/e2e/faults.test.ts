import { expect, test } from 'vitest';
import { baseline, type Cell, play, troubles } from '../faults/cell.ts';
import { sample } from '../faults/sample.ts';
import { modes } from '../faults/worlds.ts';
import { isUsualNode } from '../github/node24.ts';

/** Cells of each mode; `npm run faults` plays all of them. Another seed plays others. */
const EACH = isUsualNode() ? 2 : 1;
const SEED = process.env.STEWARD_SEED ?? 'ci';

test.each(modes)(
  'whatever fails, nothing passes that should not, and nothing is lost or written twice: $name',
  async (mode) => {
    const usual = await baseline(mode);
    const all = usual.requests.flatMap((request) =>
      Object.keys(troubles).map((trouble) => ({ request, trouble })),
    );
    const cells: Cell[] = [];
    for (const { request, trouble } of sample(all, all.length / EACH, `${SEED} ${mode.name}`))
      cells.push(await play(mode, usual, request, trouble));
    expect(cells.filter(({ result }) => result === 'broken')).toEqual([]);
  },
);
