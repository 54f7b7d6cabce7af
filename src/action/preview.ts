import type { Config } from '../config/schema.ts';
import type { Report } from '../model.ts';
import { markdown } from '../text/escape.ts';
import { commentMarkup } from '../views/markup.ts';
import { renderFile } from '../views/render.ts';

/** Units of one table that a comment shows; the summary shows no more either. */
const LONGEST = 12_000;

/** Generated tables as they will be once a change is merged. */
export interface Previews {
  /** Regions that will change, e.g. `README.md:counts`. */
  readonly stale: readonly string[];
  /** Each folded, for the comment: text of the pull request does nothing in it. */
  readonly folded: readonly string[];
}

/**
 * The regions of the changed lists as they will be after the merge. That they no longer fit is no fault of the
 * change: they are generated again by whoever merges.
 */
export function previewsOf(report: Report, config: Config): Previews {
  const stale: string[] = [];
  const folded: string[] = [];
  for (const { path, list, base } of report.files) {
    const regions = renderFile(path, list.text, config, { list }).regions;
    if (!base || regions.every(({ edits }) => edits.length === 0)) continue;
    const shown = renderFile(path, list.text, config, {
      list,
      markup: () => commentMarkup(base, list),
    }).regions;
    regions.forEach(({ view, edits }, at) => {
      if (edits.length === 0) return;
      stale.push(`${path}:${view}`);
      const text = shown[at]?.after ?? '';
      const content = text.length <= LONGEST ? text : '*Too long to show here.*';
      const where = report.files.length > 1 ? ` in ${markdown(path)}` : '';
      folded.push(
        `<details><summary>Preview after the merge: table "${markdown(view)}"${where}</summary>\n\n${content}\n\n</details>`,
      );
    });
  }
  return { stale, folded };
}
