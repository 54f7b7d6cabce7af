/** A config with everything filled in. */
export interface Config {
    $schema?: string | undefined;
    /** Presets to extend: `awesome`, `co-development`. */
    extends?: string | string[] | undefined;
    /** The lists: paths or globs, relative to the repository. The first that exist are used. */
    files: string[];
    /** What an entry looks like. */
    entries: {
        /** Format of the entries. `auto` detects it. */
        shape: "auto" | "row" | "bullet" | "record" | "heading" | "block" | "html" | ("row" | "bullet" | "record" | "heading" | "block" | "html")[];
        /** Titles of sections, including their subsections, that contain entries or do not. */
        sections: {
            /** Titles of the only sections that contain entries. */
            only?: string[] | undefined;
            /** Titles of sections without entries. */
            skip?: string[] | undefined;
        };
        /** For `heading`: the level of heading that starts an entry. */
        level: "auto" | 1 | 2 | 3 | 4 | 5 | 6;
        /** What nested bullets are: entries, or fields of the entry above. */
        nested: "auto" | "entries" | "fields";
        /** Whether an entry needs a link. `optional`, with `shape: bullet`: bullets without links are entries too. */
        link: "auto" | "required" | "optional";
        /** For tables: names of columns that are not detected. */
        columns: {
            /** Column with the titles. */
            title?: string | undefined;
            /** Columns with labels. */
            labels?: string | string[] | undefined;
            /** Columns with links. */
            link?: string | string[] | undefined;
            /** Column with the descriptions. */
            description?: string | undefined;
            /** Column with the dates. */
            date?: string | undefined;
        };
    };
    /** How labels are written. */
    labels: {
        /** How labels are written. `auto`: as the legend writes them. */
        syntax: "auto" | "none" | "badge" | "icon" | "code" | "emoji" | "bracket" | "paren" | "html" | "pipe" | "field" | "column" | ("badge" | "icon" | "code" | "emoji" | "bracket" | "paren" | "html" | "pipe" | "field" | "column")[];
        /** For `field` and `column`: the name of the field or column that holds labels. */
        field?: string | string[] | undefined;
        /** Ids to ignore: text that looks like a label but is not. */
        ignore: string[];
    };
    /** The tags that labels may use. */
    taxonomy: {
        /** Where the tags are declared. `auto`: tags or file if given, else the legend in the list. */
        from: "auto" | "legend" | "sections" | "tags" | "file" | "none";
        /** Title of the section with the legend. */
        section?: string | undefined;
        /** YAML file with the tags, relative to the repository. */
        file?: string | undefined;
        /** The tags themselves. */
        tags?: (string | {
            id: string;
            title?: string | undefined;
            path?: string[] | undefined;
            color?: string | undefined;
            aliases?: string[] | undefined;
        })[] | undefined;
        /** Closed: a label that is not declared is an error. `auto`: closed where tags are declared; a legend closes only labels of its own form (emoji, badge, code …), where most of them are declared. */
        closed: "auto" | boolean;
        /** Other spellings of a tag: `spelling: tag id`. */
        aliases: {
            [key: string]: string;
        };
    };
    /** Generated regions: which files have them, and which list they show. */
    views: {
        /** Path of the list that regions in files without entries show. `of=` in a marker sets it for one region. */
        list?: string | undefined;
        /** Other Markdown files with regions, besides the lists: paths or globs. */
        files: string[];
    };
    /** Indexes that repeat titles by label. */
    index: {
        /** Title of the section with the index of entries by label. */
        section?: string | string[] | undefined;
        /** Whether to look for indexes. */
        enabled: boolean;
    };
    /** What the Action does for pull requests. */
    pulls: {
        /** Greet a first contribution. */
        welcome: boolean;
        /** Markdown file in the repository with the text of the greeting; its variables are in docs/action.md. */
        template?: string | undefined;
        /** What a pull request without problems gets, if it has no comment yet. */
        clean: "silent" | "thank";
        /** Say thanks after the merge, if there is a comment. */
        merged: boolean;
        /** Add labels to pull requests: `true`, or their names. */
        labels: boolean | {
            /** For pull requests that add entries. */
            added: string;
            /** For pull requests that change labels of entries. */
            relabelled: string;
            /** For pull requests that edit entries. */
            edited: string;
            /** For pull requests with errors. */
            failing: string;
        };
    };
    /** What the Action does for issues. */
    issues: {
        /** Greet a first issue. */
        welcome: boolean;
        /** Markdown file in the repository with the text of the greeting; its variables are in docs/action.md. */
        template?: string | undefined;
    };
    /** Severity and options of rules, by rule id. */
    rules: {
        [key: string]: "off" | "info" | "warning" | "error" | {
            severity?: "off" | "info" | "warning" | "error" | undefined;
            [key: string]: unknown;
        };
    };
    /** Globs of files that are not checked. */
    ignore: string[];
    /** Config for some files only. */
    overrides: ({
        /** Globs of paths. */
        files: string | string[];
        rules: {
            [key: string]: "off" | "info" | "warning" | "error" | {
                severity?: "off" | "info" | "warning" | "error" | undefined;
                [key: string]: unknown;
            };
        };
    })[];
}
/** What `.github/awesome-steward.yml` holds: every key may be left out. */
export interface ConfigInput {
    $schema?: string | undefined;
    /** Presets to extend: `awesome`, `co-development`. */
    extends?: string | string[] | undefined;
    /** The lists: paths or globs, relative to the repository. The first that exist are used. */
    files?: string[] | undefined;
    /** What an entry looks like. */
    entries?: {
        /** Format of the entries. `auto` detects it. */
        shape?: "auto" | "row" | "bullet" | "record" | "heading" | "block" | "html" | ("row" | "bullet" | "record" | "heading" | "block" | "html")[] | undefined;
        /** Titles of sections, including their subsections, that contain entries or do not. */
        sections?: {
            /** Titles of the only sections that contain entries. */
            only?: string[] | undefined;
            /** Titles of sections without entries. */
            skip?: string[] | undefined;
        } | undefined;
        /** For `heading`: the level of heading that starts an entry. */
        level?: "auto" | 1 | 2 | 3 | 4 | 5 | 6 | undefined;
        /** What nested bullets are: entries, or fields of the entry above. */
        nested?: "auto" | "entries" | "fields" | undefined;
        /** Whether an entry needs a link. `optional`, with `shape: bullet`: bullets without links are entries too. */
        link?: "auto" | "required" | "optional" | undefined;
        /** For tables: names of columns that are not detected. */
        columns?: {
            /** Column with the titles. */
            title?: string | undefined;
            /** Columns with labels. */
            labels?: string | string[] | undefined;
            /** Columns with links. */
            link?: string | string[] | undefined;
            /** Column with the descriptions. */
            description?: string | undefined;
            /** Column with the dates. */
            date?: string | undefined;
        } | undefined;
    } | undefined;
    /** How labels are written. */
    labels?: {
        /** How labels are written. `auto`: as the legend writes them. */
        syntax?: "auto" | "none" | "badge" | "icon" | "code" | "emoji" | "bracket" | "paren" | "html" | "pipe" | "field" | "column" | ("badge" | "icon" | "code" | "emoji" | "bracket" | "paren" | "html" | "pipe" | "field" | "column")[] | undefined;
        /** For `field` and `column`: the name of the field or column that holds labels. */
        field?: string | string[] | undefined;
        /** Ids to ignore: text that looks like a label but is not. */
        ignore?: string[] | undefined;
    } | undefined;
    /** The tags that labels may use. */
    taxonomy?: {
        /** Where the tags are declared. `auto`: tags or file if given, else the legend in the list. */
        from?: "auto" | "legend" | "sections" | "tags" | "file" | "none" | undefined;
        /** Title of the section with the legend. */
        section?: string | undefined;
        /** YAML file with the tags, relative to the repository. */
        file?: string | undefined;
        /** The tags themselves. */
        tags?: (string | {
            id: string;
            title?: string | undefined;
            path?: string[] | undefined;
            color?: string | undefined;
            aliases?: string[] | undefined;
        })[] | undefined;
        /** Closed: a label that is not declared is an error. `auto`: closed where tags are declared; a legend closes only labels of its own form (emoji, badge, code …), where most of them are declared. */
        closed?: "auto" | boolean | undefined;
        /** Other spellings of a tag: `spelling: tag id`. */
        aliases?: {
            [key: string]: string;
        } | undefined;
    } | undefined;
    /** Generated regions: which files have them, and which list they show. */
    views?: {
        /** Path of the list that regions in files without entries show. `of=` in a marker sets it for one region. */
        list?: string | undefined;
        /** Other Markdown files with regions, besides the lists: paths or globs. */
        files?: string[] | undefined;
    } | undefined;
    /** Indexes that repeat titles by label. */
    index?: {
        /** Title of the section with the index of entries by label. */
        section?: string | string[] | undefined;
        /** Whether to look for indexes. */
        enabled?: boolean | undefined;
    } | undefined;
    /** What the Action does for pull requests. */
    pulls?: {
        /** Greet a first contribution. */
        welcome?: boolean | undefined;
        /** Markdown file in the repository with the text of the greeting; its variables are in docs/action.md. */
        template?: string | undefined;
        /** What a pull request without problems gets, if it has no comment yet. */
        clean?: "silent" | "thank" | undefined;
        /** Say thanks after the merge, if there is a comment. */
        merged?: boolean | undefined;
        /** Add labels to pull requests: `true`, or their names. */
        labels?: boolean | {
            /** For pull requests that add entries. */
            added?: string | undefined;
            /** For pull requests that change labels of entries. */
            relabelled?: string | undefined;
            /** For pull requests that edit entries. */
            edited?: string | undefined;
            /** For pull requests with errors. */
            failing?: string | undefined;
        } | undefined;
    } | undefined;
    /** What the Action does for issues. */
    issues?: {
        /** Greet a first issue. */
        welcome?: boolean | undefined;
        /** Markdown file in the repository with the text of the greeting; its variables are in docs/action.md. */
        template?: string | undefined;
    } | undefined;
    /** Severity and options of rules, by rule id. */
    rules?: {
        [key: string]: "off" | "info" | "warning" | "error" | {
            severity?: "off" | "info" | "warning" | "error" | undefined;
            [key: string]: unknown;
        };
    } | undefined;
    /** Globs of files that are not checked. */
    ignore?: string[] | undefined;
    /** Config for some files only. */
    overrides?: ({
        /** Globs of paths. */
        files: string | string[];
        rules: {
            [key: string]: "off" | "info" | "warning" | "error" | {
                severity?: "off" | "info" | "warning" | "error" | undefined;
                [key: string]: unknown;
            };
        };
    })[] | undefined;
}
/** The config of somebody who wrote none. */
export declare const defaultConfig: Config;
