/** What the page's script is given: the nouns that the generator and the browser share. Imports nothing. */

/** What entries are told apart by: labels, sections, years, or the values of a field. */
export type GroupId = 'label' | 'section' | 'year' | `field:${string}`;

/** Filters that stand together. */
export interface Group {
  readonly id: GroupId;
  readonly title: string;
  /** Whether one entry can be in several of its nodes, so that "all of them" may be asked for. */
  readonly several: boolean;
}

/** Something to filter by: a tag, a branch of the taxonomy, a section, a year. */
export interface Node {
  /** Position in `PageData.groups`. */
  readonly group: number;
  /** Position of the node above in `PageData.nodes`, always before this one; -1 at the top. */
  readonly parent: number;
  /** Its name in links to a filtered state; unique in its group, the same as long as the list's names are. */
  readonly key: string;
  readonly title: string;
  /** For a label, its id; branches, sections and years have none. */
  readonly id?: string;
  /** Number of its colours in the style sheet: class `c1`, `c2` … */
  readonly color?: number;
}

export interface PageEntry {
  /** Empty for an entry without a title. */
  readonly title: string;
  /** Where the title leads: http, https or mailto only. */
  readonly url?: string;
  readonly about?: string;
  /** Positions in `PageData.nodes`: the lowest nodes that it is in. */
  readonly nodes: readonly number[];
  /** Its other links: text and URL. */
  readonly links?: readonly (readonly [text: string, url: string])[];
  /** Values with their names, which may be empty; however long. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
  /** `2023`, `2023-05` or `2023-05-31`. */
  readonly date?: string;
}

/** Two branches of the taxonomy against each other: positions in `PageData.nodes`. */
export interface Matrix {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface PageData {
  readonly groups: readonly Group[];
  readonly nodes: readonly Node[];
  /** In the order of the list. */
  readonly entries: readonly PageEntry[];
  readonly matrix?: Matrix;
}
