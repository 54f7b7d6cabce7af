/**
 * The part of GitHub's GraphQL that is asked for: every type, field and argument as GitHub's own schema has it
 * (https://docs.github.com/graphql/overview/public-schema), nothing of it changed, most of it left out. graphql-js holds
 * every query against it.
 */
import { buildSchema } from 'graphql';

const page = '(after: String, before: String, first: Int, last: Int)';

export const schema = buildSchema(`
  scalar Base64String
  scalar BigInt
  scalar GitObjectID
  scalar URI
  scalar GitRefname

  type Query {
    viewer: User!
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
  }

  interface Node { id: ID! }
  interface Actor { login: String! }
  type User implements Actor & Node { id: ID! login: String! }
  type Bot implements Actor & Node { id: ID! login: String! }
  type Organization implements Actor & Node { id: ID! login: String! }
  type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

  type Repository implements Node {
    id: ID!
    nameWithOwner: String!
    object(expression: String, oid: GitObjectID): GitObject
    pullRequest(number: Int!): PullRequest
    issueOrPullRequest(number: Int!): IssueOrPullRequest
    label(name: String!): Label
    labels${page}: LabelConnection
    ref(qualifiedName: String!): Ref
    pullRequests(
      after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int,
      states: [PullRequestState!]
    ): PullRequestConnection!
  }
  type PullRequestConnection { nodes: [PullRequest] pageInfo: PageInfo! totalCount: Int! }

  interface GitObject { id: ID! oid: GitObjectID! }
  type Commit implements GitObject & Node {
    id: ID!
    oid: GitObjectID!
    url: URI!
    message: String!
    messageHeadline: String!
    tree: Tree!
  }
  type Tree implements GitObject & Node { id: ID! oid: GitObjectID! entries: [TreeEntry!] }
  type TreeEntry { mode: Int! name: String! oid: GitObjectID! type: String! path: String size: Int! object: GitObject }
  type Blob implements GitObject & Node {
    id: ID!
    oid: GitObjectID!
    byteSize: Int!
    isBinary: Boolean
    isTruncated: Boolean!
    text: String
  }
  type Tag implements GitObject & Node { id: ID! oid: GitObjectID! name: String! }
  type Ref implements Node { id: ID! name: String! prefix: String! target: GitObject }

  union IssueOrPullRequest = Issue | PullRequest
  type Issue implements Node { id: ID! number: Int! comments${page}: IssueCommentConnection! }
  enum PullRequestState { CLOSED MERGED OPEN }
  type PullRequest implements Node {
    id: ID!
    number: Int!
    state: PullRequestState!
    headRefOid: GitObjectID!
    baseRefName: String!
    baseRepository: Repository
    body: String!
    isCrossRepository: Boolean!
    changedFiles: Int!
    comments${page}: IssueCommentConnection!
    labels${page}: LabelConnection
    reviewThreads${page}: PullRequestReviewThreadConnection!
  }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type IssueCommentEdge { cursor: String! node: IssueComment }
  type IssueComment implements Node {
    id: ID!
    author: Actor
    body: String!
    fullDatabaseId: BigInt
    url: URI!
    viewerDidAuthor: Boolean!
  }
  type LabelConnection { nodes: [Label] pageInfo: PageInfo! totalCount: Int! }
  type Label implements Node { id: ID! name: String! color: String! description: String }
  type PullRequestReviewThreadConnection {
    nodes: [PullRequestReviewThread]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PullRequestReviewThread implements Node {
    id: ID!
    comments${page}: PullRequestReviewCommentConnection!
  }
  type PullRequestReviewCommentConnection {
    nodes: [PullRequestReviewComment]
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PullRequestReviewComment implements Node {
    id: ID!
    author: Actor
    body: String!
    fullDatabaseId: BigInt
    viewerDidAuthor: Boolean!
  }

  type CreateCommitOnBranchPayload { clientMutationId: String commit: Commit ref: Ref }
  input CommittableBranch { branchName: String id: ID repositoryNameWithOwner: String }
  input CommitMessage { body: String headline: String! }
  input FileAddition { contents: Base64String! path: String! }
  input FileDeletion { path: String! }
  input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
  input CreateCommitOnBranchInput {
    branch: CommittableBranch!
    clientMutationId: String
    expectedHeadOid: GitObjectID!
    fileChanges: FileChanges
    message: CommitMessage!
  }
  input RefUpdate { afterOid: GitObjectID! beforeOid: GitObjectID force: Boolean = false name: GitRefname! }
  input UpdateRefsInput { clientMutationId: String refUpdates: [RefUpdate!]! repositoryId: ID! }
  type UpdateRefsPayload { clientMutationId: String }
  input AddCommentInput { body: String! clientMutationId: String subjectId: ID! }
  type AddCommentPayload { clientMutationId: String commentEdge: IssueCommentEdge subject: Node }
  input CreateLabelInput {
    clientMutationId: String
    color: String!
    description: String
    name: String!
    repositoryId: ID!
  }
  type CreateLabelPayload { clientMutationId: String label: Label }
  type Mutation {
    createLabel(input: CreateLabelInput!): CreateLabelPayload
    addComment(input: AddCommentInput!): AddCommentPayload
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
    updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
  }
`);
