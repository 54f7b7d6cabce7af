import { chart } from './kinds/chart.ts';
import { contents } from './kinds/contents.ts';
import { counts } from './kinds/counts.ts';
import { index } from './kinds/label-index.ts';
import { legend } from './kinds/legend.ts';
import { matrix } from './kinds/matrix.ts';
import { stats } from './kinds/stats.ts';
import { table } from './kinds/table.ts';
import type { View } from './view.ts';

/**
 * Every view, in order of name. A new view is one file in `kinds/` named after it, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export const views: readonly View[] = [chart, contents, counts, index, legend, matrix, stats, table];

const byName = new Map(views.map((view) => [view.name, view]));

/** The view of that name, if there is one. */
export function viewByName(name: string): View | undefined {
  return byName.get(name);
}
