import type { Entry, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { entryBefore } from './versions.ts';

/** More at once are how the list names its entries. */
const MOST = 2;

const squashed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isNamed = ({ links }: Entry, name: string) => links.some(({ url }) => squashed(url).includes(name));

/** So long a title is one of a paper, or says enough to be no word for a part of the entry above. */
const TELLING = 12;

/** Whether entries of a list stand beside others of the same name. */
const hasTwins = ({ entries }: List) =>
  entries.some(
    ({ title, group }, at) => at > 0 && entries[at - 1]!.title === title && entries[at - 1]!.group === group,
  );

/**
 * Entries that a change wrote beside another of the same name, whose address has that name and theirs has not: a copy
 * of which only the address was changed. Where no entry has the name of its neighbour, a long one is enough.
 */
export function copiedNames(list: List, base: List): Problem[] {
  const { entries } = list;
  const isWritten = ({ line }: Entry) => lineDiffOf(base.lines, list.lines).wasLine(line) === 0;
  const found: Problem[] = [];
  for (let at = 1; at < entries.length; at++) {
    const [above, below] = [entries[at - 1]!, entries[at]!];
    if (above.title !== below.title || above.group !== below.group) continue;
    const name = squashed(below.title);
    if (name.length < 4) continue;
    for (const [here, there] of [
      [below, above],
      [above, below],
    ] as const) {
      if (!isWritten(here) || isWritten(there) || here.links.length === 0) continue;
      if (isNamed(here, name)) continue;
      const isAlone = () => name.length >= TELLING && there.links.length > 0 && !hasTwins(base);
      if (!isNamed(there, name) && !isAlone()) continue;
      // The same address too is a copy that another rule reports.
      if (
        here.links.some(({ url, kind }) => kind !== 'image' && there.links.some((link) => link.url === url))
      )
        continue;
      const was = entryBefore(base, list, here);
      if (was?.title === here.title) continue;
      found.push({
        message: `${quote(here.title)} is the name of the entry on line ${there.line}, and nothing in the address of this one has it. Write its own name.`,
        span: here.titleSpan,
        entry: here.index,
        severity: 'warning',
        key: `copied\n${here.title}`,
        causes: [here.titleSpan],
      });
    }
  }
  return found.length <= MOST ? found : [];
}

/** So long a description is not that of two entries by chance. */
const SAID = 30;

/** Entries whose description a change replaced by the one of their neighbour. */
export function copiedDescriptions(list: List, base: List): Problem[] {
  const { entries } = list;
  const isWritten = ({ line }: Entry) => lineDiffOf(base.lines, list.lines).wasLine(line) === 0;
  const found: Problem[] = [];
  for (let at = 1; at < entries.length; at++) {
    const [above, below] = [entries[at - 1]!, entries[at]!];
    const said = below.description;
    if (!said || said.length < SAID || above.description !== said || above.title === below.title) continue;
    if (isWritten(above) === isWritten(below)) continue;
    const [here, there] = isWritten(below) ? [below, above] : [above, below];
    const was = entryBefore(base, list, here);
    if (!was || was.title !== here.title || was.description === said) continue;
    found.push({
      message: `${quote(here.title)} has the description of ${quote(there.title)} on line ${there.line} now. Write its own.`,
      span: here.descriptionSpan ?? here.span,
      entry: here.index,
      severity: 'warning',
      key: `said\n${here.title}`,
    });
  }
  return found.length <= MOST ? found : [];
}
