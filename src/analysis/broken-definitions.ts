import type { List, Problem, Residue } from '../model.ts';
import { quote } from '../text/fold.ts';
import { folded, nameOf } from './lost-definitions.ts';

/** A definition up to the end of its address, and what may stand behind it. */
const LINE =
  /^[ ]{0,3}\[([^[\]^\\][^[\]\\]{0,199})\]:[ \t]{0,9}(https?:\/\/[^\s<>]{1,2000})(?:[ \t]+(?:"[^"]{0,200}"|'[^']{0,200}'))?[ \t]*$/i;

/** How many ")" at the end of an address nothing opens. */
function strayAt(address: string): number {
  let open = 0;
  let stray = 0;
  for (const sign of address) {
    if (sign === '(') open++;
    else if (sign === ')' && open > 0) open--;
    else if (sign === ')') stray++;
  }
  return open === 0 && address.endsWith(')'.repeat(stray)) ? stray : 0;
}

/**
 * Lines that were to define an address and define nothing, because a ")" that nothing opens ends it: `[a]: https://…)`.
 * What refers to them follows from that.
 */
export function brokenDefinitions(list: List): { problems: Problem[]; follows(residue: Residue): boolean } {
  const { lines, owners } = list;
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (let line = 1; line <= lines.count; line++) {
    const said = lines.text(line);
    if (owners[line - 1] !== 'prose' || !said.includes(']:') || !said.includes(')')) continue;
    const [, name = '', address = ''] = LINE.exec(said) ?? [];
    const stray = strayAt(address);
    if (stray === 0) continue;
    names.add(folded(name));
    const end = lines.span(line).start + said.indexOf(address, said.indexOf(']:')) + address.length;
    const span = { start: end - stray, end };
    problems.push({
      message: `This line does not define ${quote(`[${name}]`)}: nothing opens the ${quote(')'.repeat(stray))} at the end of its address. Delete it.`,
      span,
      key: `definition\n${folded(name)}`,
      fix: { edits: [{ ...span, text: '' }] },
    });
  }
  return { problems, follows: (residue) => names.has(nameOf(residue) ?? '') };
}
