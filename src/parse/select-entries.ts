import type { Config } from '../config/schema.ts';
import type { Section, Shape } from '../model.ts';
import { bulletEntries } from './bullets.ts';
import { type Draft, type Drafter, fieldOf, namesItsLinks } from './candidates.ts';
import { draftsInPlay } from './eligible-sections.ts';
import { headingBodies, headingRanks } from './headings.ts';
import { readKey } from './title.ts';

/** Fewer than this of a rare shape, or a smaller share, are prose that happens to look like entries. */
const RARE = { fewest: 5, share: 0.1 };

/**
 * Decides which drafts are entries: by the config, else by what most of the list does. Bullets that are fields
 * of an entry become its fields.
 */
export function chooseEntries(drafter: Drafter, sections: readonly Section[], config: Config): Draft[] {
  const { drafts, anchors } = drafter;
  const { text } = drafter.context;
  const asked = config.entries.shape === 'auto' ? undefined : new Set<Shape>([config.entries.shape].flat());
  const wants = (shape: Shape) =>
    asked === undefined || asked.has(shape) || (shape === 'bullet' && asked.has('record'));
  const inPlay = draftsInPlay(drafts, sections, config);
  const ranks = headingRanks(drafts, inPlay, config, asked);
  const body = headingBodies(drafts, inPlay, ranks, sections);
  const free = drafts.map(({ section }, at) => inPlay[at]! && !body.has(section));

  const chosen = wants('bullet') ? bulletEntries(drafts, free, anchors, config, text) : new Set<number>();
  drafts.forEach((draft, at) => {
    if (draft.shape === 'heading') {
      if (inPlay[at] && ranks.has(draft.rank!) && (draft.linked || asked?.has('heading'))) chosen.add(at);
    } else if (draft.row && free[at] && wants(draft.shape)) chosen.add(at);
  });
  const common = chosen.size;
  for (const shape of ['block', 'html'] as const) {
    if (!wants(shape)) continue;
    const found = drafts.flatMap((draft, at) => (draft.shape === shape && free[at] ? [at] : []));
    const enough = found.length >= RARE.fewest && found.length >= common * RARE.share;
    const taken = asked || enough ? found : namingTheirLinks(found, drafts);
    for (const at of taken) chosen.add(at);
  }
  return withFields(drafts, chosen, body, text);
}

/** Of rare drafts those whose links say what they are (`[[paper]](…)`), where several stand together. */
function namingTheirLinks(found: readonly number[], drafts: readonly Draft[]): number[] {
  const naming = found.filter((at) => namesItsLinks(drafts[at]!));
  const inSection = new Map<number, number>();
  for (const at of naming) {
    const { section } = drafts[at]!;
    inSection.set(section, (inSection.get(section) ?? 0) + 1);
  }
  return naming.filter((at) => inSection.get(drafts[at]!.section)! > 1);
}

/** The chosen drafts in order, each with the bullets below it as fields. */
function withFields(
  drafts: readonly Draft[],
  chosen: ReadonlySet<number>,
  body: ReadonlyMap<number, number>,
  text: string,
): Draft[] {
  const fields = new Map<number, Draft[]>();
  drafts.forEach((draft, at) => {
    if (chosen.has(at) || draft.shape !== 'bullet') return;
    let above = draft.parent;
    while (above !== -1 && !chosen.has(above)) above = drafts[above]!.parent;
    const owner = above !== -1 ? above : body.get(draft.section);
    if (owner === undefined) return;
    const known = fields.get(owner);
    if (known) known.push(draft);
    else fields.set(owner, [draft]);
  });
  const entries: Draft[] = [];
  drafts.forEach((draft, at) => {
    if (!chosen.has(at)) return;
    const below = fields.get(at) ?? [];
    if (draft.shape === 'bullet' && below.some((each) => readKey(each.inlines))) draft.shape = 'record';
    for (const each of below) {
      draft.fields.push(fieldOf(each, text));
      draft.inlines.push({ kind: 'break', start: each.span.start, end: each.span.start }, ...each.inlines);
    }
    entries.push(draft);
  });
  return entries.sort((a, b) => a.span.start - b.span.start);
}
