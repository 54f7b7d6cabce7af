/** A small list in the shape of a research list: legend of badges, table, index. Written for these tests. */
const badge = (text: string, color: string) => `![](https://img.shields.io/badge/${text}-${color})`;

export const scaling = badge('Data--Scaling', 'f1db9d');
export const quality = badge('Data--Quality', 'd3f0aa');

const rows = [
  `|Larger Sets of Pictures for Smaller Models|${scaling}|`,
  `|What Makes a Caption Good?|${quality}|`,
  `|Filtering by Agreement of Three Readers|${scaling} ${quality}|`,
  `|Counting Tokens Before They Hatch|${scaling}|`,
];

/** The list with other rows in its table. */
export function listOf(own: readonly string[]): string {
  return `# Awesome Pictures and Words

## Tags
| Section Title | Tag |
|-------|-------|
|Scaling|${scaling}|
|Quality|${quality}|

## Papers
| Title | Tags |
|-------|-------|
${own.join('\n')}
`;
}

export const base = listOf(rows);

/** One good row more, one whose title has a pipe, one row gone, one relabelled. */
export const head = listOf([
  rows[0]!,
  `|What Makes a Caption Good?|${scaling}|`,
  rows[2]!,
  `|Packing Long Stories into Short Windows|${quality}|`,
  `|P(A | B) and Other Ways to Weigh a Caption|${quality}|`,
]);
