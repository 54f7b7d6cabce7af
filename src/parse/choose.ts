import type { Config } from '../config/schema.ts';
import type { Section, Shape } from '../model.ts';
import { type Draft, fieldOf, standsAlone } from './drafts.ts';
import { readKey } from './head.ts';
import { ABOUT } from './words.ts';

/** Fewer than this of a rare shape are prose that happens to look like entries. */
const FEW = 5;

/**
 * Decides which drafts are entries: by the config, else by what most of the list does. Bullets that are fields
 * of an entry become its fields.
 */
export function chooseEntries(
  drafts: readonly Draft[],
  sections: readonly Section[],
  config: Config,
  text: string,
): Draft[] {
  const asked = config.entries.shape === 'auto' ? undefined : new Set<Shape>([config.entries.shape].flat());
  const wants = (shape: Shape) =>
    asked === undefined || asked.has(shape) || (shape === 'bullet' && asked.has('record'));
  const sectionWanted = wantedSections(sections, config);
  const inPlay = drafts.map((draft) =>
    draft.section === -1 ? sectionWanted.root : sectionWanted.of[draft.section]!,
  );

  const ranks = headingRanks(drafts, inPlay, sections, config, asked);
  const body = bodies(drafts, inPlay, ranks, sections);

  const chosen = new Set<number>();
  drafts.forEach((draft, at) => {
    if (!inPlay[at]) return;
    if (draft.shape === 'heading') {
      if (ranks.has(draft.rank!) && (draft.linked || asked?.has('heading'))) chosen.add(at);
    } else if (body.has(draft.section)) return;
    else if (draft.shape === 'bullet' && wants('bullet')) {
      if (isBulletEntry(draft, at, drafts, chosen, config)) chosen.add(at);
    } else if (draft.shape === 'row' && wants('row')) chosen.add(at);
  });
  if (wants('bullet')) {
    for (const at of lacking(drafts, chosen)) {
      if (inPlay[at] && !body.has(drafts[at]!.section)) chosen.add(at);
    }
  }
  const common = chosen.size;
  for (const shape of ['block', 'html'] as const) {
    if (!wants(shape)) continue;
    const found = drafts.flatMap((draft, at) =>
      draft.shape === shape && inPlay[at] && !body.has(draft.section) ? [at] : [],
    );
    if (asked || (found.length >= FEW && found.length >= common * 0.1))
      for (const at of found) chosen.add(at);
  }

  const fields = new Map<number, Draft[]>();
  drafts.forEach((draft, at) => {
    if (chosen.has(at) || draft.shape !== 'bullet') return;
    let above = draft.parent;
    while (above !== -1 && !chosen.has(above)) above = drafts[above]!.parent;
    const owner = above !== -1 ? above : body.get(draft.section);
    if (owner !== undefined) fields.set(owner, [...(fields.get(owner) ?? []), draft]);
  });
  const entries: Draft[] = [];
  drafts.forEach((draft, at) => {
    if (!chosen.has(at)) return;
    const below = fields.get(at) ?? [];
    if (draft.shape === 'bullet') {
      const keyed = below.filter((each) => readKey(each.inlines)).length;
      if (keyed > 0) draft.shape = 'record';
    }
    for (const each of below) {
      const field = fieldOf(each, text);
      draft.fields.push(field);
      draft.inlines.push({ kind: 'break', start: each.span.start, end: each.span.start }, ...each.inlines);
    }
    entries.push(draft);
  });
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function same(a: string, b: string): boolean {
  const fold = (value: string) =>
    value
      .replace(/[\s\p{Extended_Pictographic}\ufe0f#:]+/gu, ' ')
      .trim()
      .toLowerCase();
  return fold(a) === fold(b);
}

function wantedSections(sections: readonly Section[], config: Config): { root: boolean; of: boolean[] } {
  const { only, skip } = config.entries.sections;
  const of: boolean[] = [];
  for (const section of sections) {
    const above = section.parent === -1 ? undefined : of[section.parent];
    const named = (titles: readonly string[] | undefined) =>
      titles?.some((title) => same(title, section.title)) ?? false;
    if (named(skip)) of.push(false);
    else if (named(only)) of.push(true);
    else if (only) of.push(above ?? false);
    else if (skip && above === false && skippedAbove(section, sections, skip)) of.push(false);
    // The innermost section decides: real entries may stand below "News", in a section of their own.
    else of.push(!ABOUT.test(section.title.replace(/[^\p{L}\p{N}\s&'’?-]+/gu, '').trim()));
  }
  return { root: only === undefined, of };
}

function skippedAbove(section: Section, sections: readonly Section[], skip: readonly string[]): boolean {
  for (let at = section.parent; at !== -1; at = sections[at]!.parent) {
    if (skip.some((title) => same(title, sections[at]!.title))) return true;
  }
  return false;
}

/** The ranks of headings that are entries. */
function headingRanks(
  drafts: readonly Draft[],
  inPlay: readonly boolean[],
  sections: readonly Section[],
  config: Config,
  asked: ReadonlySet<Shape> | undefined,
): Set<number> {
  const ranks = new Set<number>();
  if (asked && !asked.has('heading')) return ranks;
  const alone = new Map<number, number>();
  drafts.forEach((draft, at) => {
    if (draft.shape === 'bullet' && draft.parent === -1 && inPlay[at] && standsAlone(draft)) {
      alone.set(draft.section, (alone.get(draft.section) ?? 0) + 1);
    }
  });
  for (let rank = 1; rank <= 6; rank++) {
    if (config.entries.level !== 'auto' && config.entries.level !== rank) continue;
    const all = drafts.filter((draft, at) => draft.shape === 'heading' && draft.rank === rank && inPlay[at]);
    const linked = all.filter((draft) => draft.linked);
    if (asked) {
      if (config.entries.level === rank || linked.length > 0) ranks.add(rank);
      continue;
    }
    if (linked.length < FEW || linked.length < all.length * 0.5) continue;
    const bullets = linked.reduce((sum, draft) => sum + (alone.get(draft.section) ?? 0), 0);
    if (bullets < linked.length || config.entries.level === rank) ranks.add(rank);
  }
  void sections;
  return ranks;
}

/** Sections that are the body of a heading that is an entry: section index → index of that draft. */
function bodies(
  drafts: readonly Draft[],
  inPlay: readonly boolean[],
  ranks: ReadonlySet<number>,
  sections: readonly Section[],
): Map<number, number> {
  const owners = new Map<number, number>();
  if (ranks.size === 0) return owners;
  drafts.forEach((draft, at) => {
    if (draft.shape === 'heading' && inPlay[at] && ranks.has(draft.rank!) && draft.linked)
      owners.set(draft.section, at);
  });
  for (const section of sections) {
    const above = owners.get(section.parent);
    if (above !== undefined && !owners.has(section.index)) owners.set(section.index, above);
  }
  return owners;
}

/** Among so many entries of one list of bullets, one that lacks its link is an entry too. */
const KIN = { fewest: 3, share: 0.75 };

/** Bullets that stand among entries and differ from them only in that they lead nowhere: `- [Name]() - …`. */
function lacking(drafts: readonly Draft[], chosen: ReadonlySet<number>): number[] {
  const groups = new Map<number, { all: number; entries: number }>();
  const parents = new Set<number>();
  drafts.forEach((draft, at) => {
    if (draft.shape !== 'bullet') return;
    parents.add(draft.parent);
    const group = groups.get(draft.group) ?? { all: 0, entries: 0 };
    groups.set(draft.group, group);
    group.all++;
    if (chosen.has(at)) group.entries++;
  });
  return drafts.flatMap((draft, at) => {
    if (draft.shape !== 'bullet' || draft.linked || chosen.has(at) || parents.has(at)) return [];
    const { all, entries } = groups.get(draft.group)!;
    return entries >= KIN.fewest && entries >= all * KIN.share ? [at] : [];
  });
}

function isBulletEntry(
  draft: Draft,
  at: number,
  drafts: readonly Draft[],
  chosen: ReadonlySet<number>,
  config: Config,
): boolean {
  if (!draft.linked) {
    // `- **Title**` whose links stand in keyed lines below it.
    if (draft.head.carrier !== 'strong' || readKey(draft.inlines)) return false;
    for (let i = at + 1; drafts[i]?.parent === at; i++) {
      if (drafts[i]!.linked && readKey(drafts[i]!.inlines)) return true;
    }
    return false;
  }
  const below = draft.parent !== -1 && chosen.has(draft.parent);
  if (below) {
    if (config.entries.nested === 'entries') return readKey(draft.inlines) === undefined;
    if (config.entries.nested === 'fields') return false;
    return standsAlone(draft);
  }
  return readKey(draft.inlines) === undefined || draft.head.carrier !== 'text' || draft.parent === -1;
}
