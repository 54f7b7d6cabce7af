import type { Entry, Link, List } from '../model.ts';

/** What templates call the name of an entry; scripts leave `undefined` and `{{ name }}` behind. */
const TITLE =
  /^(?:name|title|(?:your |my |the )?(?:project|repo(?:sitory)?|tool|resource|app|library|package|entry|item|link|paper|article|book)[ _-](?:name|title)|your (?:project|repo(?:sitory)?|tool|title|name)|link (?:text|title)|undefined|null|nan|\[?object object\]?|\$?\{{1,2}[^{}]{0,60}\}{1,2})$/i;

/** What people write where a name is to come; in other letters these are names of programs. */
const LATER = /^(?:TODO|TBD|FIXME)$/;

/** What templates say where a description belongs. */
const DESCRIPTION =
  /^(?:(?:an? |the |your |my )?(?:very )?(?:short |brief |concise |one[- ](?:line|sentence) |project |tool |repo(?:sitory)? )*descriptions?(?: (?:goes )?here| of (?:the|your) (?:project|tool|resource|entry|repo(?:sitory)?))?|(?:insert|add|write)(?: an?| the| your)? (?:short |brief )?descriptions?(?: here)?|to ?do|fix ?me|placeholder|lorem ipsum\b.{0,300}|undefined|null|nan|\[?object object\]?|x{3,10}|\$?\{{1,2}[^{}]{0,60}\}{1,2}|\.{2,5}|…|\?{1,5})$/is;

const isTemplateTitle = (text: string) => TITLE.test(text) || LATER.test(text);

/** A text that so many entries have is kept on purpose. */
const KEPT = 3;

/** Entries in which a text of a template was left, each with that text, where few have the same. */
function* left(
  list: List,
  isLeft: (text: string) => boolean,
  textOf: (entry: Entry) => string | undefined,
  isMeant: (entry: Entry) => boolean = () => false,
): Generator<[entry: Entry, text: string]> {
  const found = list.entries.flatMap((entry): [Entry, string][] => {
    const whole = textOf(entry)?.trim();
    const text = whole?.replace(/(?<=[^.…])[.!。…]{1,3}$/, '');
    return text !== undefined && text.length < 320 && isLeft(text) && !isMeant(entry) ? [[entry, text]] : [];
  });
  if (found.length < KEPT) yield* found;
}

/** Whether an address of an entry has its title in it: then that is its name, as of the package `nan`. */
function isNamedSo({ title, links }: Entry): boolean {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return links.some(({ url }) => {
    const said = new Set(url.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    return words.every((word) => said.has(word));
  });
}

/** Entries whose title is that of a template. */
export const templateTitles = (list: List) => left(list, isTemplateTitle, ({ title }) => title, isNamedSo);

/** Entries whose description is that of a template. */
export const templateDescriptions = (list: List) =>
  left(
    list,
    (text) => DESCRIPTION.test(text),
    ({ description }) => description,
  );

/** Links of entries, those of their titles left out, whose text is the name that a template gives. */
export function templateLinks(list: List): [entry: Entry, link: Link][] {
  const found = list.entries.flatMap((entry) =>
    entry.links.flatMap((link): [Entry, Link][] => {
      const isTitle = link.span.start <= entry.titleSpan.start && entry.titleSpan.end <= link.span.end;
      return link.kind === 'inline' && !isTitle && isTemplateTitle(link.text.trim()) ? [[entry, link]] : [];
    }),
  );
  return found.length < KEPT ? found : [];
}
