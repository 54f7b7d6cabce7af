import type { Config } from '../config/schema.ts';
import { check } from '../lint/check.ts';
import type { Finding, List } from '../model.ts';
import { rules } from '../rules/index.ts';
import { compatibleFixes } from '../text/compatible-fixes.ts';
import { applyEdits } from '../text/edit.ts';

/** Times that additions are put in order. */
const ROUNDS = 10;

/** Entries out of order that the base did not have, as far as their places have a safe fix. */
function misplacedIn(list: List, config: Config, base: List): Finding[] {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  const order = config.rules['entry-order'] ?? {};
  const only: Config = { ...config, overrides: [], rules: { ...off, 'entry-order': order } };
  return check(list, only, base).filter(({ since, fix }) => since === 'head' && fix);
}

/**
 * A merged list in the order that it keeps: of two additions at one place each was right, but not beside the
 * other. What a side had put out of order itself stays where it is.
 */
export function inOrder(
  merged: List,
  base: List,
  sides: readonly List[],
  config: Config,
  read: (text: string) => List,
): List {
  let list = merged;
  if (misplacedIn(list, config, base).length === 0) return list;
  const own = sides.flatMap((side) => misplacedIn(side, config, base).map(({ entry }) => entry));
  for (let round = 0; round < ROUNDS; round++) {
    const misplaced = misplacedIn(list, config, base).filter(({ entry }) => !own.includes(entry));
    const { edits } = compatibleFixes(misplaced);
    if (edits.length === 0) break;
    list = read(applyEdits(list.text, edits));
  }
  return list;
}
