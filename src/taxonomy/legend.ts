import type { Label, Section, Tag } from '../model.ts';
import { smallest } from '../text/collections.ts';

/** One declaration of a legend: a label, what it means, and the section that it is declared in. */
export interface Declaration {
  label: Label;
  title: string;
  section: number;
}

/**
 * Tags out of a list's own legend. The path of a tag comes from the headings around it: `Data4Model: Scaling`
 * above `For Scaling Up of MLLMs: Larger Datasets` gives Data4Model → Scaling → Scaling Up. What stands before a
 * colon is a branch where several headings share it, else the rest is a gloss; words that all headings of a
 * level share ("For … of MLLMs") say nothing and are left out.
 */
export function tagsOf(
  declarations: readonly Declaration[],
  sections: readonly Section[],
): { tags: Tag[]; repeated: Tag[] } {
  const paths = readPaths(declarations, sections);
  const tags: Tag[] = [];
  const repeated: Tag[] = [];
  const known = new Set<string>();
  for (const { label, title, section } of declarations) {
    const tag: Tag = {
      id: label.id,
      title: title.replace(/[\s:：]+$/, '') || label.id,
      path: paths.get(section) ?? [],
      ...(label.color && { color: label.color }),
      aliases: [],
      line: label.line,
      span: label.span,
      label,
      syntax: label.syntax,
    };
    if (known.has(tag.id)) repeated.push(tag);
    else {
      known.add(tag.id);
      tags.push(tag);
    }
  }
  return { tags, repeated };
}

function ancestors(section: number, sections: readonly Section[]): number[] {
  const chain: number[] = [];
  for (let at = section; at !== -1 && at !== undefined; at = sections[at]?.parent ?? -1) chain.unshift(at);
  return chain;
}

function readPaths(
  declarations: readonly Declaration[],
  sections: readonly Section[],
): Map<number, string[]> {
  const used = [...new Set(declarations.map(({ section }) => section))];
  const chains = new Map(used.map((section) => [section, ancestors(section, sections)]));
  // Headings that stand around the whole legend are no branch of it.
  let shared = 0;
  const all = [...chains.values()];
  while (
    all.length > 0 &&
    all.every((chain) => chain[shared] !== undefined && chain[shared] === all[0]![shared])
  )
    shared++;
  if (all.length === 1) shared = all[0]!.length;

  const levels = new Map<number, Set<number>>();
  for (const chain of all) {
    chain.slice(shared).forEach((section, level) => {
      levels.set(level, (levels.get(level) ?? new Set()).add(section));
    });
  }
  const names = new Map<number, string[]>();
  for (const members of levels.values()) {
    const titles = [...members].map((section) => sections[section]!.title);
    const heads = new Map<string, number>();
    for (const title of titles) {
      const head = /^([^:：]{1,60})[:：]\s*\S/.exec(title)?.[1];
      if (head) heads.set(head, (heads.get(head) ?? 0) + 1);
    }
    const plainTitles = titles.map((title) => {
      const found = /^([^:：]{1,60})[:：]\s*(\S.*)$/.exec(title);
      if (!found) return [title];
      return (heads.get(found[1]!) ?? 0) > 1 ? [found[1]!, found[2]!] : [found[1]!];
    });
    const bare = withoutShared(plainTitles.map((parts) => parts.at(-1)!));
    [...members].forEach((section, i) => {
      names.set(section, [...plainTitles[i]!.slice(0, -1), bare[i]!]);
    });
  }
  return new Map(
    [...chains].map(([section, chain]) => [
      section,
      chain.slice(shared).flatMap((at) => names.get(at) ?? []),
    ]),
  );
}

/** Leaves out the leading and trailing words that all of several titles share. */
function withoutShared(titles: readonly string[]): string[] {
  if (titles.length < 2) return [...titles];
  const split = titles.map((title) => title.split(/\s+/));
  const shortest = smallest(split.map(({ length }) => length));
  let front = 0;
  while (front < shortest - 1 && split.every((words) => words[front] === split[0]![front])) front++;
  let back = 0;
  while (
    back < shortest - 1 - front &&
    split.every((words) => words.at(-1 - back) === split[0]!.at(-1 - back))
  )
    back++;
  return split.map((words) => words.slice(front, words.length - back).join(' '));
}
