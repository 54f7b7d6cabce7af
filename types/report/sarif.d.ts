import type { Report } from '../model.js';
/** What the log holds of SARIF; other programs' types of it take it as it is. */
export interface SarifLog {
    readonly $schema: string;
    readonly version: '2.1.0';
    readonly runs: SarifRun[];
}
interface SarifRun {
    readonly tool: {
        readonly driver: {
            readonly name: string;
            readonly semanticVersion?: string;
            readonly informationUri?: string;
            readonly rules: SarifRule[];
        };
    };
    readonly columnKind: 'utf16CodeUnits';
    readonly results: SarifResult[];
}
interface SarifRule {
    readonly id: string;
    readonly shortDescription?: Message;
    readonly fullDescription?: Message;
    readonly help?: Message & {
        readonly markdown: string;
    };
    readonly defaultConfiguration?: {
        readonly level: Level;
    };
    readonly helpUri?: string;
}
interface SarifResult {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: Level;
    readonly message: Message;
    readonly locations: {
        readonly physicalLocation: {
            readonly artifactLocation: Artifact;
            readonly region: Region;
        };
    }[];
    readonly partialFingerprints: Record<string, string>;
    readonly baselineState?: 'unchanged' | 'new';
    readonly fixes?: {
        readonly description: Message;
        readonly artifactChanges: ArtifactChange[];
    }[];
}
type Level = 'error' | 'warning' | 'note';
interface Message {
    readonly text: string;
}
interface Artifact {
    readonly uri: string;
    readonly uriBaseId: string;
}
interface CharRange {
    readonly charOffset: number;
    readonly charLength: number;
}
interface Region extends CharRange {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
interface ArtifactChange {
    readonly artifactLocation: Artifact;
    readonly replacements: {
        readonly deletedRegion: CharRange;
        readonly insertedContent: Message;
    }[];
}
export interface SarifOptions {
    /** Version of awesome-steward. */
    readonly version?: string;
    /** Address of the project. */
    readonly homepage?: string;
    /** Address of the rules' pages, ending in `/`; rules get a `helpUri` with it. */
    readonly docs?: string;
}
/**
 * Findings as a log in the Static Analysis Results Interchange Format
 * (SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), e.g. for code scanning. All
 * findings are in it; where a base is known, each says by `baselineState` whether it is new.
 */
export declare function sarifLog(report: Report, options?: SarifOptions): SarifLog;
/** `sarifLog` as text. */
export declare function renderSarif(report: Report, options?: SarifOptions): string;
export {};
