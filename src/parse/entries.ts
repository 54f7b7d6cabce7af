import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Draft, type Drafter, draftHeading, draftList, draftParagraph } from './candidates.ts';
import { draftHtml } from './html.ts';
import type { Outline, Placed } from './outline.ts';
import { draftRows } from './rows.ts';
import { chooseEntries } from './select-entries.ts';
import type { TableDraft } from './tables.ts';

/**
 * Finds what the list collects: drafts everything that may be an entry, then chooses. Where nothing is found,
 * pictures that lead somewhere are looked at too: their alternative text is the title.
 * @param other blocks that hold no entries: rows read with their table, legends
 */
export function collectEntries(
  outline: Outline,
  tables: readonly TableDraft[],
  other: readonly ReadonlySet<Block>[],
  config: Config,
  context: ReadContext,
): Draft[] {
  const attempt = (pictures: boolean): Draft[] => {
    const drafter: Drafter = { context, config, pictures, drafts: [], anchors: new Map(), groups: 0 };
    for (const placed of outline.flow)
      if (!other.some((blocks) => blocks.has(placed.block))) draft(placed, drafter);
    for (const { table, rows, stray, section } of tables) {
      if (table.role !== 'entries') continue;
      const all = [...rows, ...stray].map((row, at) => ({ draft: row, row: at }));
      draftRows(all, table.index, table.columns, section, drafter.groups++, drafter);
    }
    return chooseEntries(drafter, outline.sections, config);
  };
  const found = attempt(false);
  return found.length > 0 ? found : attempt(true);
}

function draft({ block, section }: Placed, drafter: Drafter): void {
  if (block.type === 'list') draftList(block, section, drafter);
  else if (block.type === 'paragraph') draftParagraph(block, section, drafter);
  else if (block.type === 'heading') draftHeading(block, section, drafter);
  else if (block.type === 'html') draftHtml(block.span, section, drafter);
}
