/** Where the config of a repository is looked for, the first that exists. */
export const configPaths: readonly string[] = ['.github/awesome-steward.yml', '.github/awesome-steward.yaml'];
