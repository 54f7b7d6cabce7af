import { createHash } from 'node:crypto';
import type { FileReport, Finding, List, Report, Severity, TextEdit } from '../model.ts';
import { ruleById } from '../rules/index.ts';

/** The published schema of SARIF 2.1.0. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

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
  readonly help?: Message & { readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: Level };
  readonly helpUri?: string;
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: {
    readonly physicalLocation: { readonly artifactLocation: Artifact; readonly region: Region };
  }[];
  readonly partialFingerprints: Record<string, string>;
  readonly baselineState?: 'unchanged' | 'new';
  readonly fixes?: { readonly description: Message; readonly artifactChanges: ArtifactChange[] }[];
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
  readonly replacements: { readonly deletedRegion: CharRange; readonly insertedContent: Message }[];
}

export interface SarifOptions {
  /** Version of awesome-steward. */
  readonly version?: string;
  /** Address of the project. */
  readonly homepage?: string;
  /** Address of the rules' pages, ending in `/`; rules get a `helpUri` with it. */
  readonly docs?: string;
}

/** Severities by SARIF's levels (§3.27.10). */
const LEVELS: Record<Severity, Level> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Text as a plain text message: braces are doubled (§3.11.5), and nothing is left that reads as an embedded link
 * (§3.11.6).
 */
function message(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** A path relative to the root of the repository, as a URI reference (§3.4.3). */
function uri(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

/** Characters are counted without a byte order mark, which is none of the text (§3.30). */
function offsetIn(list: List, offset: number): number {
  return list.text.charCodeAt(0) === 0xfeff ? Math.max(0, offset - 1) : offset;
}

function region(list: List, finding: Finding): Region {
  const { span, line, column, endLine, endColumn } = finding;
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: offsetIn(list, span.start),
    charLength: span.end - span.start,
  };
}

function artifactChange(list: List, path: string, edits: readonly TextEdit[]): ArtifactChange {
  return {
    artifactLocation: { uri: uri(path), uriBaseId: '%SRCROOT%' },
    replacements: edits.map(({ start, end, text }) => ({
      deletedRegion: { charOffset: offsetIn(list, start), charLength: end - start },
      insertedContent: { text },
    })),
  };
}

function descriptor(id: string, docs: string | undefined): SarifRule {
  const rule = ruleById(id);
  return {
    id,
    ...(rule && {
      shortDescription: { text: message(`${rule.summary}.`) },
      fullDescription: { text: message(rule.why.replace(/\s+/g, ' ').trim()) },
      help: { text: message(rule.why.replace(/\s+/g, ' ').trim()), markdown: rule.why.trim() },
      defaultConfiguration: { level: LEVELS[rule.severity] },
    }),
    ...(docs && { helpUri: `${docs}${id}.md` }),
  };
}

/** Tells equal faults of one file apart by their order: the same again in the next run. */
class Fingerprints {
  private readonly seen = new Map<string, number>();

  of(path: string, finding: Finding): string {
    const identity = JSON.stringify([path, finding.rule, finding.key]);
    const n = (this.seen.get(identity) ?? 0) + 1;
    this.seen.set(identity, n);
    return `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}:${n}`;
  }
}

function resultsOf(file: FileReport, ruleIndex: (id: string) => number, prints: Fingerprints): SarifResult[] {
  return file.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: ruleIndex(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: message(finding.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uri(file.path), uriBaseId: '%SRCROOT%' },
          region: region(file.list, finding),
        },
      },
    ],
    partialFingerprints: { 'awesomeStewardFinding/v1': prints.of(file.path, finding) },
    ...(finding.since && { baselineState: finding.since === 'base' ? 'unchanged' : 'new' }),
    ...(finding.fix && {
      fixes: [
        {
          description: { text: 'Safe fix.' },
          artifactChanges: [artifactChange(file.list, file.path, finding.fix.edits)],
        },
      ],
    }),
  }));
}

/**
 * Findings as a log in the Static Analysis Results Interchange Format
 * (SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), e.g. for code scanning. All
 * findings are in it; where a base is known, each says by `baselineState` whether it is new.
 */
export function sarifLog(report: Report, options: SarifOptions = {}): SarifLog {
  const ids = [
    ...new Set(report.files.flatMap((file) => file.findings.map((finding) => finding.rule))),
  ].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const prints = new Fingerprints();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'awesome-steward',
            ...(options.version && { semanticVersion: options.version }),
            ...(options.homepage && { informationUri: options.homepage }),
            rules: ids.map((id) => descriptor(id, options.docs)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.files.flatMap((file) => resultsOf(file, (id) => indexes.get(id)!, prints)),
      },
    ],
  };
}

/** `sarifLog` as text. */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  return `${JSON.stringify(sarifLog(report, options), null, 2)}\n`;
}
