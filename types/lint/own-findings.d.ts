import type { FileReport, Finding } from '../model.js';
/** Findings that count: where a base is known, those that it did not have; else all. */
export declare function ownFindings(file: Pick<FileReport, 'findings'>): Finding[];
/** Findings that stood in the base already; none where no base is known. */
export declare function existingFindings(file: Pick<FileReport, 'findings'>): Finding[];
