/** What answers have told beside what was asked for. */
export interface Told {
  /** GraphQL's id of the repository, where one told it. */
  repository?: string;
  /** GraphQL's ids of pull requests and issues, by number. */
  readonly nodes: Map<number, string>;
  /** Names of all labels of the repository, in lower case, where one told them all. */
  labels?: ReadonlySet<string>;
}
