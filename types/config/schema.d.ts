import * as v from 'valibot';
/** The shape of `.github/awesome-steward.yml`: the one source of its types, its defaults and its JSON Schema. */
export declare const configSchema: v.StrictObjectSchema<{
    readonly $schema: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly extends: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Presets to extend: `awesome`, `co-development`.">]>;
    readonly files: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly ["README.md", "readme.md", "Readme.md"]>, v.DescriptionAction<string[], "The lists: paths or globs, relative to the repository. The first that exist are used.">]>;
    readonly entries: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly shape: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.PicklistSchema<["row", "bullet", "record", "heading", "block", "html"], undefined>, v.ArraySchema<v.PicklistSchema<["row", "bullet", "record", "heading", "block", "html"], undefined>, undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | "block" | "bullet" | "heading" | "html" | "record" | "row" | ("block" | "bullet" | "heading" | "html" | "record" | "row")[], "Format of the entries. `auto` detects it.">]>;
        readonly sections: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
            readonly only: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>, v.DescriptionAction<string[] | undefined, "Titles of the only sections that contain entries.">]>;
            readonly skip: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>, v.DescriptionAction<string[] | undefined, "Titles of sections without entries.">]>;
        }, undefined>, {}>, v.DescriptionAction<{
            only?: string[] | undefined;
            skip?: string[] | undefined;
        }, "Titles of sections, including their subsections, that contain entries or do not.">]>;
        readonly level: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.PicklistSchema<[1, 2, 3, 4, 5, 6], undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | 1 | 2 | 3 | 4 | 5 | 6, "For `heading`: the level of heading that starts an entry.">]>;
        readonly nested: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "entries", "fields"], undefined>, "auto">, v.DescriptionAction<"auto" | "entries" | "fields", "What nested bullets are: entries, or fields of the entry above.">]>;
        readonly link: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "required", "optional"], undefined>, "auto">, v.DescriptionAction<"auto" | "optional" | "required", "Whether an entry needs a link. `optional`, with `shape: bullet`: bullets without links are entries too.">]>;
        readonly columns: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
            readonly title: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column with the titles.">]>;
            readonly labels: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Columns with labels.">]>;
            readonly link: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Columns with links.">]>;
            readonly description: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column with the descriptions.">]>;
            readonly date: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column with the dates.">]>;
        }, undefined>, {}>, v.DescriptionAction<{
            title?: string | undefined;
            labels?: string | string[] | undefined;
            link?: string | string[] | undefined;
            description?: string | undefined;
            date?: string | undefined;
        }, "For tables: names of columns that are not detected.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        shape: "auto" | "block" | "bullet" | "heading" | "html" | "record" | "row" | ("block" | "bullet" | "heading" | "html" | "record" | "row")[];
        sections: {
            only?: string[] | undefined;
            skip?: string[] | undefined;
        };
        level: "auto" | 1 | 2 | 3 | 4 | 5 | 6;
        nested: "auto" | "entries" | "fields";
        link: "auto" | "optional" | "required";
        columns: {
            title?: string | undefined;
            labels?: string | string[] | undefined;
            link?: string | string[] | undefined;
            description?: string | undefined;
            date?: string | undefined;
        };
    }, "What an entry looks like.">]>;
    readonly labels: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly syntax: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.LiteralSchema<"none", undefined>, v.PicklistSchema<["badge", "icon", "code", "emoji", "bracket", "paren", "html", "pipe", "field", "column"], undefined>, v.ArraySchema<v.PicklistSchema<["badge", "icon", "code", "emoji", "bracket", "paren", "html", "pipe", "field", "column"], undefined>, undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | "badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "none" | "paren" | "pipe" | ("badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "paren" | "pipe")[], "How labels are written. `auto`: as the legend writes them.">]>;
        readonly field: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "For `field` and `column`: the name of the field or column that holds labels.">]>;
        readonly ignore: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly []>, v.DescriptionAction<string[], "Ids to ignore: text that looks like a label but is not.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        syntax: "auto" | "badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "none" | "paren" | "pipe" | ("badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "paren" | "pipe")[];
        field?: string | string[] | undefined;
        ignore: string[];
    }, "How labels are written.">]>;
    readonly taxonomy: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly from: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "legend", "sections", "tags", "file", "none"], undefined>, "auto">, v.DescriptionAction<"auto" | "file" | "legend" | "none" | "sections" | "tags", "Where the tags are declared. `auto`: tags or file if given, else the legend in the list.">]>;
        readonly section: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Title of the section with the legend.">]>;
        readonly file: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "YAML file with the tags, relative to the repository.">]>;
        readonly tags: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.StrictObjectSchema<{
            readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>;
            readonly title: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>;
            readonly path: v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>;
            readonly color: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>, undefined>;
            readonly aliases: v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>;
        }, undefined>], undefined>, undefined>, undefined>, v.DescriptionAction<(string | {
            id: string;
            title?: string | undefined;
            path?: string[] | undefined;
            color?: string | undefined;
            aliases?: string[] | undefined;
        })[] | undefined, "The tags themselves.">]>;
        readonly closed: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.BooleanSchema<undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | boolean, "Closed: a label that is not declared is an error. `auto`: closed where tags are declared; a legend closes only labels of its own form (emoji, badge, code …), where most of them are declared.">]>;
        readonly aliases: v.SchemaWithPipe<readonly [v.OptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, {}>, v.DescriptionAction<{
            [x: string]: string;
        }, "Other spellings of a tag: `spelling: tag id`.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        from: "auto" | "file" | "legend" | "none" | "sections" | "tags";
        section?: string | undefined;
        file?: string | undefined;
        tags?: (string | {
            id: string;
            title?: string | undefined;
            path?: string[] | undefined;
            color?: string | undefined;
            aliases?: string[] | undefined;
        })[] | undefined;
        closed: "auto" | boolean;
        aliases: {
            [x: string]: string;
        };
    }, "The tags that labels may use.">]>;
    readonly views: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly list: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Path of the list that regions in files without entries show. `of=` in a marker sets it for one region.">]>;
        readonly files: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly []>, v.DescriptionAction<string[], "Other Other Other Other Markdown files with regions, besides the lists: paths or globs.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        list?: string | undefined;
        files: string[];
    }, "Generated regions: which files have them, and which list they show.">]>;
    readonly index: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly section: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Title of the section with the index of entries by label.">]>;
        readonly enabled: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Whether to look for indexes.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        section?: string | string[] | undefined;
        enabled: boolean;
    }, "Indexes that repeat titles by label.">]>;
    readonly pulls: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly welcome: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Greet a first contribution.">]>;
        readonly template: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Markdown file in the repository with the text of the greeting; its variables are in docs/action.md.">]>;
        readonly clean: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["silent", "thank"], undefined>, "silent">, v.DescriptionAction<"silent" | "thank", "What a pull request without problems gets, if it has no comment yet.">]>;
        readonly merged: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Say thanks after the merge, if there is a comment.">]>;
        readonly labels: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.BooleanSchema<undefined>, v.StrictObjectSchema<{
            readonly added: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "new entry">, v.DescriptionAction<string, "For pull requests that add entries.">]>;
            readonly relabelled: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "relabel">, v.DescriptionAction<string, "For pull requests that change labels of entries.">]>;
            readonly edited: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "fix">, v.DescriptionAction<string, "For pull requests that edit entries.">]>;
            readonly failing: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "needs work">, v.DescriptionAction<string, "For pull requests with errors.">]>;
        }, undefined>], undefined>, false>, v.DescriptionAction<boolean | {
            added: string;
            relabelled: string;
            edited: string;
            failing: string;
        }, "Add labels to pull requests: `true`, or their names.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        welcome: boolean;
        template?: string | undefined;
        clean: "silent" | "thank";
        merged: boolean;
        labels: boolean | {
            added: string;
            relabelled: string;
            edited: string;
            failing: string;
        };
    }, "What the Action does for pull requests.">]>;
    readonly issues: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly welcome: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Greet a first issue.">]>;
        readonly template: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Markdown file in the repository with the text of the greeting; its variables are in docs/action.md.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        welcome: boolean;
        template?: string | undefined;
    }, "What the Action does for issues.">]>;
    readonly rules: v.SchemaWithPipe<readonly [v.OptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.UnionSchema<[v.PicklistSchema<["off", "info", "warning", "error"], undefined>, v.LooseObjectSchema<{
        readonly severity: v.OptionalSchema<v.PicklistSchema<["off", "info", "warning", "error"], undefined>, undefined>;
    }, undefined>], undefined>, undefined>, {}>, v.DescriptionAction<{
        [x: string]: "error" | "info" | "off" | "warning" | ({
            severity?: "error" | "info" | "off" | "warning" | undefined;
        } & {
            [key: string]: unknown;
        });
    }, "Severity and options of rules, by rule id.">]>;
    readonly ignore: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly []>, v.DescriptionAction<string[], "Globs of files that are not checked.">]>;
    readonly overrides: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly files: v.SchemaWithPipe<readonly [v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, v.DescriptionAction<string | string[], "Globs of paths.">]>;
        readonly rules: v.RecordSchema<v.StringSchema<undefined>, v.UnionSchema<[v.PicklistSchema<["off", "info", "warning", "error"], undefined>, v.LooseObjectSchema<{
            readonly severity: v.OptionalSchema<v.PicklistSchema<["off", "info", "warning", "error"], undefined>, undefined>;
        }, undefined>], undefined>, undefined>;
    }, undefined>, undefined>, readonly []>, v.DescriptionAction<{
        files: string | string[];
        rules: {
            [x: string]: "error" | "info" | "off" | "warning" | ({
                severity?: "error" | "info" | "off" | "warning" | undefined;
            } & {
                [key: string]: unknown;
            });
        };
    }[], "Config for some files only.">]>;
}, undefined>;
export type Config = v.InferOutput<typeof configSchema>;
export type ConfigInput = v.InferInput<typeof configSchema>;
/** The config of somebody who wrote none. */
export declare const defaultConfig: Config;
