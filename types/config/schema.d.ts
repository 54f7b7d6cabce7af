import * as v from 'valibot';
/** The shape of `.github/awesome-steward.yml`: the one source of its types, its defaults and its JSON Schema. */
export declare const configSchema: v.StrictObjectSchema<{
    readonly $schema: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly extends: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Presets to start from: `awesome`, `co-development`.">]>;
    readonly files: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly ["README.md", "readme.md", "Readme.md"]>, v.DescriptionAction<string[], "The lists: paths or globs, relative to the repository. The first that exist are used.">]>;
    readonly entries: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly shape: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.PicklistSchema<["row", "bullet", "record", "heading", "block", "html"], undefined>, v.ArraySchema<v.PicklistSchema<["row", "bullet", "record", "heading", "block", "html"], undefined>, undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | "block" | "bullet" | "heading" | "html" | "record" | "row" | ("block" | "bullet" | "heading" | "html" | "record" | "row")[], "How entries are written. `auto` recognises it.">]>;
        readonly sections: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
            readonly only: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>, v.DescriptionAction<string[] | undefined, "Titles of the only sections where entries are looked for.">]>;
            readonly skip: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, undefined>, v.DescriptionAction<string[] | undefined, "Titles of sections where no entry is looked for.">]>;
        }, undefined>, {}>, v.DescriptionAction<{
            only?: string[] | undefined;
            skip?: string[] | undefined;
        }, "Titles of sections (with all below them) where entries are looked for, or are not.">]>;
        readonly level: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.PicklistSchema<[1, 2, 3, 4, 5, 6], undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | 1 | 2 | 3 | 4 | 5 | 6, "For `heading`: the level of heading that starts an entry.">]>;
        readonly nested: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "entries", "fields"], undefined>, "auto">, v.DescriptionAction<"auto" | "entries" | "fields", "What bullets below an entry are: entries of their own, or its fields.">]>;
        readonly link: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "required", "optional"], undefined>, "auto">, v.DescriptionAction<"auto" | "optional" | "required", "Whether an entry needs a link. `optional`, with `shape: bullet`: bullets without links are entries too.">]>;
        readonly columns: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
            readonly title: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column that holds the titles.">]>;
            readonly labels: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Columns that hold labels.">]>;
            readonly link: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Columns that hold links.">]>;
            readonly description: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column that holds the descriptions.">]>;
            readonly date: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Column that holds the dates.">]>;
        }, undefined>, {}>, v.DescriptionAction<{
            title?: string | undefined;
            labels?: string | string[] | undefined;
            link?: string | string[] | undefined;
            description?: string | undefined;
            date?: string | undefined;
        }, "For tables: names of columns, where they are not recognised.">]>;
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
        readonly ignore: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly []>, v.DescriptionAction<string[], "Labels that are none (ids).">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        syntax: "auto" | "badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "none" | "paren" | "pipe" | ("badge" | "bracket" | "code" | "column" | "emoji" | "field" | "html" | "icon" | "paren" | "pipe")[];
        field?: string | string[] | undefined;
        ignore: string[];
    }, "How labels are written.">]>;
    readonly taxonomy: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly from: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["auto", "legend", "sections", "tags", "file", "none"], undefined>, "auto">, v.DescriptionAction<"auto" | "file" | "legend" | "none" | "sections" | "tags", "Where the tags are declared. `auto`: tags or file if given, else the legend in the list.">]>;
        readonly section: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "Title of the section that holds the legend.">]>;
        readonly file: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "A YAML file of tags, relative to the repository.">]>;
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
        readonly closed: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.LiteralSchema<"auto", undefined>, v.BooleanSchema<undefined>], undefined>, "auto">, v.DescriptionAction<"auto" | boolean, "Closed: a label that is not declared is an error. `auto`: closed where tags are declared.">]>;
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
        readonly list: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "The list that regions show where they stand in a file without entries: a path in the repository. `of=` in a marker says it for one region.">]>;
        readonly files: v.SchemaWithPipe<readonly [v.OptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, readonly []>, v.DescriptionAction<string[], "Markdown files with regions, besides the lists: paths or globs.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        list?: string | undefined;
        files: string[];
    }, "Generated regions: which files have them, and of what.">]>;
    readonly index: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly section: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>], undefined>, undefined>, v.DescriptionAction<string | string[] | undefined, "Title of the section that holds an index of entries by label.">]>;
        readonly enabled: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Whether indexes are looked for.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        section?: string | string[] | undefined;
        enabled: boolean;
    }, "Indexes that repeat titles by label.">]>;
    readonly pulls: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly welcome: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Greet a first contribution.">]>;
        readonly template: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "A Markdown file in the repository to take the text from; docs/action.md has its variables.">]>;
        readonly clean: v.SchemaWithPipe<readonly [v.OptionalSchema<v.PicklistSchema<["silent", "thank"], undefined>, "silent">, v.DescriptionAction<"silent" | "thank", "What a pull request gets that needs nothing and never had a comment.">]>;
        readonly merged: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Say thanks at merge, where there is a comment.">]>;
        readonly labels: v.SchemaWithPipe<readonly [v.OptionalSchema<v.UnionSchema<[v.BooleanSchema<undefined>, v.StrictObjectSchema<{
            readonly added: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "new entry">, v.DescriptionAction<string, "On a pull request that adds entries.">]>;
            readonly relabelled: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "relabel">, v.DescriptionAction<string, "On one that changes labels of entries.">]>;
            readonly edited: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "fix">, v.DescriptionAction<string, "On one that edits entries.">]>;
            readonly failing: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, "needs work">, v.DescriptionAction<string, "On one that has something to mend.">]>;
        }, undefined>], undefined>, false>, v.DescriptionAction<boolean | {
            added: string;
            relabelled: string;
            edited: string;
            failing: string;
        }, "Put labels on pull requests: `true`, or their names.">]>;
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
    }, "What the Action does on pull requests.">]>;
    readonly issues: v.SchemaWithPipe<readonly [v.OptionalSchema<v.StrictObjectSchema<{
        readonly welcome: v.SchemaWithPipe<readonly [v.OptionalSchema<v.BooleanSchema<undefined>, true>, v.DescriptionAction<boolean, "Greet a first issue.">]>;
        readonly template: v.SchemaWithPipe<readonly [v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MinLengthAction<string, 1, undefined>]>, undefined>, v.DescriptionAction<string | undefined, "A Markdown file in the repository to take the text from; docs/action.md has its variables.">]>;
    }, undefined>, {}>, v.DescriptionAction<{
        welcome: boolean;
        template?: string | undefined;
    }, "What the Action does on issues.">]>;
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
    }[], "Rules for some files only.">]>;
}, undefined>;
export type Config = v.InferOutput<typeof configSchema>;
export type ConfigInput = v.InferInput<typeof configSchema>;
/** The config of somebody who wrote none. */
export declare const defaultConfig: Config;
