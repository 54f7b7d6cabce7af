/** A piece of a page that is shown whole or not at all. */
export interface BudgetBlock {
  /** Called only while there is room. */
  text(): string;
  /** Findings, or whatever is counted, that are lost when it is left out; default 0. */
  readonly holds?: number;
}

/** Blocks that belong together. */
export interface BudgetPart {
  /** A heading, or what opens a fold; shown only with at least one block. */
  readonly open?: string;
  readonly blocks: Iterable<BudgetBlock>;
  /** What must follow them, e.g. `</details>`. */
  readonly close?: string;
  /** What stands between blocks, and after `open`; default an empty line. */
  readonly between?: string;
}

const GAP = '\n\n';

/**
 * Markdown up to a length: it is cut between blocks only, and what a part opens it closes.
 */
export class TextBudget {
  private readonly pieces: string[] = [];
  private left: number;

  /** @param max UTF-16 units that may be used. */
  constructor(max: number) {
    this.left = max;
  }

  /** UTF-16 units that are still free. */
  get room(): number {
    return this.left;
  }

  /** Keeps room for a text that is added at the end whatever comes before. */
  reserve(text: string): void {
    this.left -= text.length + GAP.length;
  }

  /** Gives back what was reserved and adds it. */
  addReserved(text: string): void {
    this.pieces.push(text);
  }

  /** Adds a text, or leaves it out when it is too long; says which. */
  add(text: string): boolean {
    if (text === '' || text.length + GAP.length > this.left) return false;
    this.left -= text.length + GAP.length;
    this.pieces.push(text);
    return true;
  }

  /**
   * Adds as many blocks of a part as fit; after the first that does not, none.
   * @param share units that the part may use at most.
   * @returns how much the blocks held that are left out.
   */
  addPart({ open, blocks, close, between = GAP }: BudgetPart, share = Number.POSITIVE_INFINITY): number {
    const before = open === undefined ? '' : open + between;
    const after = close === undefined ? '' : GAP + close;
    let room = Math.min(share, this.left - GAP.length) - before.length - after.length;
    const shown: string[] = [];
    let lost = 0;
    let full = false;
    for (const block of blocks) {
      const text: string = full ? '' : block.text();
      const cost: number = text.length + between.length;
      full ||= cost > room;
      if (full) lost += block.holds ?? 0;
      else {
        room -= cost;
        shown.push(text);
      }
    }
    if (shown.length > 0) this.add(before + shown.join(between) + after);
    return lost;
  }

  toString(): string {
    return this.pieces.join(GAP);
  }
}
