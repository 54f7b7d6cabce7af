import type { Log } from 'sarif';
import type { Report } from '../model.ts';
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
export declare function sarifLog(report: Report, options?: SarifOptions): Log;
/** `sarifLog` as text. */
export declare function renderSarif(report: Report, options?: SarifOptions): string;
