import { plain, walkInlines } from '../markdown/inline.ts';
import type { Candidate } from './candidates.ts';
import { readKey } from './title.ts';
import { ADDRESS_ALONE, isNameOfLinks, leadsOut, RECORD_KEY, roleOfKey, withoutMarks } from './vocabulary.ts';

/** So many bullets of one list that are a name and an address show that its entries are written so. */
const FEWEST = 2;

/** Where a thing runs, and what else its addresses are told apart by. */
const VARIANT =
  /^(?:(?:for )?(?:kali|ubuntu|debian|fedora|arch|linux|unix|bsd|freebsd|windows|win(?:32|64)?|mac(?:os| os x?)?|os x|osx|android|ios|iphone|ipad|web|browser|chrome|firefox|edge|safari|desktop|mobile|cli|gui|docker|server|client|x64|x86|arm64?|amd64|(?:\w+ )?(?:version|edition|mirror|download|downloads|installer|releases?|binar(?:y|ies)|plugin|extension|fork)|english|chinese|中文|英文|en|zh|cn|official|unofficial|old|new|latest|legacy|v?\d+(?:\.\d+)*|alternatives?|backup|main|more|see also|also|e ?g|for example|example|examples|source|sources|via|下载|官网|镜像|备用|教程|文档|示例))(?:(?: and | or | )(?:kali|ubuntu|debian|linux|windows|mac(?:os)?|android|ios|web|x64|x86|64 ?bit|32 ?bit))*$/i;

/** The name before a bare address: `Fir: https://…`, `Fir: draws maps https://…`. */
function nameBefore(candidate: Candidate): string | undefined {
  const { shape, titleLine, inlines, linked } = candidate;
  // Of `Docs: https://…` the address is read as the title.
  if (shape !== 'bullet' || !linked || (titleLine.carrier !== 'text' && !ADDRESS_ALONE.test(titleLine.title)))
    return undefined;
  let links = 0;
  for (const node of walkInlines(inlines)) {
    if (node.kind !== 'link') continue;
    if (!leadsOut(node.url) || !ADDRESS_ALONE.test(plain([node]).trim()) || ++links > 1) return undefined;
  }
  return links === 1 ? readKey(inlines)?.name : undefined;
}

/** Whether a name says what an address is to something else: `Linux`, `Docs`, `Mirror`. */
function isDetail(name: string): boolean {
  const words = withoutMarks(name);
  return (
    words === '' ||
    VARIANT.test(words) ||
    roleOfKey(words) !== undefined ||
    RECORD_KEY.test(words) ||
    isNameOfLinks(words)
  );
}

/** So many bullets with nothing but named lines below them, and such a share of those that have bullets below, are entries. */
const RECORDS = { fewest: 2, share: 0.6 };

/** Names of addresses that say nothing of what is there. */
const ADDRESS =
  /^(?:项目|仓库|官方)?(?:地址|网址|網址|链接|連結|リンク|주소|링크|адрес|ссылка|enlace|dirección|lien|adresse)$/i;

/** Whether a bullet below another is a named line of it: `Link: https://…`, `Summary: Draws maps.` */
function isNamedLine({ inlines }: Candidate): boolean {
  const key = readKey(inlines);
  return (
    key !== undefined &&
    (roleOfKey(key.name) !== undefined || RECORD_KEY.test(key.name) || ADDRESS.test(key.name))
  );
}

/**
 * Bullets without a link that have nothing but named lines below them, one of them with an address: `- Fir`, below it
 * `- Link: https://…` and `- Summary: Draws maps.`
 */
function recordsOfNamedLines(candidates: readonly Candidate[]): Set<number> {
  /** Of each unlinked bullet with others below: whether these are named lines, and one of them leads anywhere. */
  const holders = new Map<number, { isWhole: boolean; isLinked: boolean }>();
  for (const candidate of candidates) {
    const holder = candidates[candidate.parent];
    if (!holder || candidate.shape !== 'bullet' || holder.shape !== 'bullet' || holder.linked) continue;
    const { isWhole, isLinked } = holders.get(candidate.parent) ?? { isWhole: true, isLinked: false };
    holders.set(candidate.parent, {
      isWhole: isWhole && isNamedLine(candidate),
      isLinked: isLinked || candidate.linked,
    });
  }
  const found = [...holders].flatMap(([at, { isWhole, isLinked }]) => (isWhole && isLinked ? [at] : []));
  const isHabit = found.length >= RECORDS.fewest && found.length >= holders.size * RECORDS.share;
  return new Set(isHabit ? found : []);
}

/**
 * In a list of names and addresses (`- Fir: https://…`), entries that stand in other bullets: those whose addresses stand
 * below them (`- Elm: draws maps`, `  - Linux: https://…`), and those below an entry of that form that have names of their own.
 */
export function besideNamedAddresses(candidates: readonly Candidate[]): {
  entries: Set<number>;
  /** Addresses below entries that have none themselves. */
  details: Set<number>;
} {
  const names = candidates.map(nameBefore);
  const counts = new Map<number, number>();
  candidates.forEach(({ group, parent }, at) => {
    if (names[at] !== undefined && parent === -1) counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  const entries = recordsOfNamedLines(candidates);
  const details = new Set<number>();
  if (entries.size > 0)
    candidates.forEach(({ parent }, at) => {
      if (entries.has(parent)) details.add(at);
    });
  if (counts.size === 0) return { entries, details };
  /** Of unlinked bullets above such names: whether all below are details. */
  const above = new Map<number, boolean>();
  candidates.forEach((candidate, at) => {
    const { parent } = candidate;
    if (parent === -1 || candidate.shape !== 'bullet') return;
    const holder = candidates[parent]!;
    if ((counts.get(holder.group) ?? 0) < FEWEST || holder.parent !== -1) return;
    const name = names[at];
    if (names[parent] !== undefined && name !== undefined && !isDetail(name)) entries.add(at);
    if (!holder.linked)
      above.set(parent, (above.get(parent) ?? true) && name !== undefined && isDetail(name));
  });
  for (const [at, isWhole] of above) if (isWhole) entries.add(at);
  candidates.forEach(({ parent }, at) => {
    if (above.get(parent)) details.add(at);
  });
  return { entries, details };
}
