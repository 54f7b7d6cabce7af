import { arxivDate } from '../add/dates.ts';
import { fieldsNamed, usualNames } from '../add/field-names.ts';
import { type Addition, add as addTo, knownProblem } from '../add/index.ts';
import type { AddedMany } from '../add/many.ts';
import { neighbours, sectionsOf } from '../add/place.ts';
import { isDateName } from '../add/slots.ts';
import { tagsNamed } from '../add/tags-named.ts';
import type { Config } from '../config/schema.ts';
import { guessInWords, labellerOf } from '../labeller/advice.ts';
import { hostOf } from '../labeller/examples.ts';
import type { Entry, List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { printable } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import type { Arguments } from './args.ts';
import { typed } from './check-files.ts';
import { unifiedDiff } from './diff.ts';
import { settingsFinder } from './discover.ts';
import { Failure } from './failure.ts';
import { readSource } from './input.ts';
import { ownWords } from './self.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write.ts';

type Ask = NonNullable<Terminal['ask']>;

/** `code=https://…`, or a URL alone. */
function linkOf(text: string): Addition['links'][number] {
  const named = /^([a-z][a-z ]{0,30})=(.+)$/i.exec(text);
  const url = named ? named[2]!.trim() : text;
  if (!/^(?:https?:\/\/|mailto:|\.{0,2}\/|#)\S+$/i.test(url))
    throw new Failure(
      `${printable(text)} is not a link. Example: --link https://example.org, or --link code=https://example.org`,
    );
  return named ? { role: named[1]!.trim(), url } : { url };
}

const parts = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function fieldOf(text: string): NonNullable<Addition['fields']>[number] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new Failure(`--field is NAME=VALUE, not ${printable(text)}. Example: --field "Venue=ICLR 2025"`);
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

function fromFlags({
  title = '',
  link,
  label,
  description,
  date,
  section,
  field,
}: Arguments['flags']): Addition {
  return {
    fields: (field ?? '')
      .split('\n')
      .filter((text) => text !== '')
      .map(fieldOf),
    title,
    // A comma may be part of a URL: only one before another link divides.
    links: (link ?? '')
      .split(/,(?=[a-z][a-z ]{0,30}=|https?:)/i)
      .filter((text) => text !== '')
      .map(linkOf),
    labels: parts(label),
    ...(description !== undefined && { description }),
    ...(date !== undefined && { date }),
    ...(section !== undefined && { section }),
  };
}

function hostOfFirst([first]: Addition['links']): { host?: string } {
  const host = first && hostOf(first.url);
  return host === undefined ? {} : { host };
}

/** Asks for what the flags leave open; what is wrong is asked for again. */
async function asked(given: Addition, list: List, ask: Ask, terminal: Terminal): Promise<Addition> {
  let { title, links, labels, section, description, fields = [] } = given;
  const again = async <T>(question: string, read: (answer: string) => T): Promise<T> => {
    for (;;) {
      // Outside of the try: who leaves is not asked again.
      const answer = await ask(question);
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        terminal.err.write(`${error.message}\n`);
      }
    }
  };
  const isNew = (addition: Pick<Addition, 'title' | 'links'>) => {
    const problem = knownProblem(list, addition);
    if (problem) throw new Failure(printable(problem));
    return addition;
  };
  while (title.trim() === '')
    ({ title } = await again('Title: ', (answer) => isNew({ title: answer, links })));
  if (links.length === 0 && list.entries.some((entry) => entry.links.length > 0)) {
    const found: Addition['links'][number][] = [];
    for (;;) {
      const link = await again(
        found.length === 0
          ? 'Link (Enter for none): '
          : 'Another link, e.g. code=https://… (Enter for none): ',
        (answer) => {
          if (answer.trim() === '') return undefined;
          const link = linkOf(answer.trim());
          isNew({ title, links: [...found, link] });
          return link;
        },
      );
      if (!link) break;
      found.push(link);
    }
    links = found;
  }
  const { tags } = list.taxonomy;
  if (labels.length === 0 && tags.length > 0) {
    const guesses = labellerOf(list).likeliest({ text: title, section: [], ...hostOfFirst(links) });
    if (guesses.length > 0 && list.entries.some((entry) => entry.labels.length > 0)) {
      terminal.err.write('Most likely, from similar entries:\n');
      for (const guess of guesses) {
        const at = tags.findIndex(({ id }) => id === guess.label) + 1;
        terminal.err.write(
          `  ${(at > 0 ? String(at) : '').padStart(3)}  ${printable(guessInWords(guess, list), 300)}\n`,
        );
      }
      terminal.err.write('All labels:\n');
    }
    for (const [at, tag] of tags.entries()) {
      terminal.err.write(
        `  ${String(at + 1).padStart(3)}  ${printable(tag.title === tag.id ? tag.id : `${tag.title} (${tag.id})`, 120)}\n`,
      );
    }
    labels = await again('Labels, by number or name, with commas: ', (answer) => {
      const named = parts(answer).map((part) => tags[Number(part) - 1]?.id ?? part);
      const read = tagsNamed(list, named);
      if ('problem' in read) throw new Failure(printable(read.problem));
      return named;
    });
  }
  const sections = sectionsOf(list);
  if (section === undefined && sections.length > 1) {
    for (const [at, name] of sections.entries())
      terminal.err.write(`  ${String(at + 1).padStart(3)}  ${printable(name, 120)}\n`);
    section = await again('Section, by number or any part of its name: ', (answer) => {
      if (answer.trim() === '')
        throw new Failure(`Expected a number from 1 to ${sections.length}, or a name.`);
      const named = sections[Number(answer) - 1] ?? answer.trim();
      const found = neighbours(list, named);
      if ('problem' in found) throw new Failure(printable(found.problem));
      return named;
    });
  }
  if (description === undefined && list.entries.some((entry) => entry.description !== undefined)) {
    const said = (await ask('Description (Enter for none): ')).trim();
    if (said !== '') description = said;
  }
  const group = neighbours(list, section);
  if (!('problem' in group)) {
    for (const name of openFields(list, group, { links, labels, fields })) {
      const said = (await ask(`${printable(name, 60)} (Enter to leave it out): `)).trim();
      if (said !== '') fields = [...fields, { name, value: said }];
    }
  }
  return {
    ...given,
    title,
    links,
    labels,
    fields,
    ...(section && { section }),
    ...(description && { description }),
  };
}

/** `awesome-steward add FILE`: puts a new entry where it belongs, or those of a BibTeX file. */
export async function add(args: Arguments, terminal: Terminal): Promise<number> {
  const { positionals, flags } = args;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new Failure(
      'Expected one list. Example: awesome-steward add README.md --title "…" --link https://…',
    );
  const source = await readSource(name, terminal);
  const { config } = await settingsFinder(flags.config, terminal)(source.absolute);
  const cache: ParseCache = new Map();
  const list = parseList(source.text, { path: source.path, config, cache });
  const { ask } = terminal;
  let addition = fromFlags(flags);
  const { bibtex } = flags;
  if (bibtex !== undefined && flags.title !== undefined)
    throw new Failure('--bibtex and --title exclude each other. Use one of them.');
  // Whoever gives a title in a script is asked nothing.
  const isAsked = bibtex === undefined && addition.title === '' && ask !== undefined;
  if (bibtex === undefined && addition.title === '' && !ask)
    throw new Failure('Expected a title. Example: --title "Segment Anything"');
  if (isAsked) addition = await asked(addition, list, ask, terminal);
  const added =
    bibtex === undefined
      ? addTo(list, addition, config, cache)
      : await fromBibtex(bibtex, list, addition, config, cache, terminal);
  if ('problem' in added) throw new Failure(`${printable(source.path)}: ${printable(added.problem)}`);

  for (const note of added.notes) terminal.err.write(`${printable(note)}\n`);
  const what =
    'line' in added
      ? `added on line ${added.line}`
      : `${count(added.added.length, 'entry', 'entries')} added`;
  if (added.text === source.text) {
    terminal.err.write(`${printable(source.path)}: nothing to add.\n`);
    return 0;
  }
  let isWanted = flags.write !== undefined;
  if (!isWanted) terminal.out.write(unifiedDiff(source.path, source.text, added.text, terminal));
  if (!isWanted && isAsked) isWanted = /^(?:y|yes)?$/i.test((await ask('Save it? [Y/n] ')).trim());
  if (isWanted) {
    await writeText(source.absolute, source.path, added.text);
    terminal.err.write(`${printable(source.path)}: ${what}.\n`);
  } else if (!isAsked) {
    const again = Object.entries(flags).flatMap(([flag, value]) =>
      (flag === 'field' ? value.split('\n') : [value]).flatMap((one) => [`--${flag}`, one]),
    );
    terminal.err.write(`To save it: ${typed([...ownWords(terminal), 'add', name, ...again, '--write'])}\n`);
  }
  return 0;
}

/** Names of columns, lines and the like that most neighbours have and nothing was given for. */
function openFields(
  list: List,
  group: readonly Entry[],
  { links, labels, fields = [] }: Pick<Addition, 'links' | 'labels' | 'fields'>,
): string[] {
  const given = fieldsNamed(list, group, fields);
  const table = list.tables[group[0]?.row?.table ?? -1];
  const filled = new Set([
    'title',
    'number',
    'description',
    ...(links.length > 0 ? ['link'] : []),
    ...(labels.length > 0 ? ['labels'] : []),
  ]);
  return [...usualNames(list, group)].filter((name) => {
    if ('problem' in given || given.has(name)) return false;
    const role = table?.columns.find((column) => column.name === name)?.role;
    if (role !== undefined && filled.has(role)) return false;
    return !(isDateName(name) && arxivDate(links.map(({ url }) => url)));
  });
}

async function fromBibtex(
  file: string,
  list: List,
  { section, labels }: Addition,
  config: Config,
  cache: ParseCache,
  terminal: Terminal,
): Promise<AddedMany | { readonly problem: string }> {
  const [{ readBibtex }, { addMany }] = await Promise.all([
    import('../add/bibtex.ts'),
    import('../add/many.ts'),
  ]);
  const { entries, problems } = readBibtex((await readSource(file, terminal)).text);
  for (const problem of problems) terminal.err.write(`${printable(file)}: ${printable(problem)}\n`);
  if (entries.length === 0) throw new Failure(`${printable(file)}: no entries found. Expected BibTeX.`);
  return addMany(list, entries, { labels, ...(section && { section }) }, config, cache);
}
