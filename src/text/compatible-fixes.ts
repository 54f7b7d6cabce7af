import type { Finding, TextEdit } from '../model.ts';
import { bisect } from './collections.ts';
import { inOrder, overlaps } from './edit.ts';

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Edits that can all be applied together, in order of place. */
class Compatible {
  readonly edits: TextEdit[] = [];

  /** The number of edits that begin before an offset. */
  private before(offset: number): number {
    return bisect(this.edits, ({ start }) => start < offset);
  }

  /** `new` when the edit fits beside the others, `known` when it is one of them, else `taken`. */
  private fit(edit: TextEdit): 'new' | 'known' | 'taken' {
    const at = this.before(edit.start);
    const before = this.edits[at - 1];
    if (before && overlaps(before, edit)) return 'taken';
    for (let i = at; i < this.edits.length; i++) {
      const other = this.edits[i]!;
      if (same(other, edit)) return 'known';
      if (overlaps(other, edit)) return 'taken';
      if (other.start > edit.end) break;
    }
    return 'new';
  }

  /** Takes all the edits, or none. */
  add(edits: readonly TextEdit[]): boolean {
    const fits = edits.map((edit) => this.fit(edit));
    if (fits.includes('taken')) return false;
    edits.forEach((edit, i) => {
      if (fits[i] === 'new') this.edits.splice(this.before(edit.start + 1), 0, edit);
    });
    return true;
  }
}

/**
 * The fixes that can be applied together: those of the findings in the order given; a fix that wants a place
 * which an earlier one has taken is left out as a whole (apply, read the list again, and it comes back).
 * @returns the edits for `applyEdits`, and the findings whose fix they hold.
 */
export function compatibleFixes<F extends Pick<Finding, 'fix'>>(
  findings: Iterable<F>,
): { edits: TextEdit[]; fixed: F[] } {
  const taken = new Compatible();
  const fixed: F[] = [];
  for (const finding of findings) {
    if (finding.fix && taken.add(finding.fix.edits)) fixed.push(finding);
  }
  return { edits: taken.edits.sort(inOrder), fixed };
}
