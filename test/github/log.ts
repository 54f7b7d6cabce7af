/** What was asked of the server, in the order of arrival. */
import { type Matcher, matches } from './faults.ts';

export interface LogEntry {
  method: string;
  /** Decoded path without query. */
  path: string;
  query: URLSearchParams;
  body: string;
  /** Login of the caller; undefined for nobody. */
  login: string | undefined;
  operationId: string | undefined;
  /** 0 where the connection was cut before a status was sent. */
  status: number;
  /** Bytes of the answer's body. */
  bytes: number;
  /** Milliseconds of a clock that only goes forward. */
  start: number;
  end: number;
  /** How many requests, this one included, were under way when it came. */
  inFlight: number;
}

export class RequestLog {
  readonly entries: LogEntry[] = [];
  #inFlight = 0;

  /** Notes a request that has come; its end is filled in by {@link close}. */
  open(entry: Pick<LogEntry, 'method' | 'path' | 'query' | 'body' | 'operationId'>): LogEntry {
    const opened: LogEntry = {
      ...entry,
      login: undefined,
      status: 0,
      bytes: 0,
      start: performance.now(),
      end: 0,
      inFlight: ++this.#inFlight,
    };
    this.entries.push(opened);
    return opened;
  }

  close(entry: LogEntry): void {
    entry.end = performance.now();
    this.#inFlight--;
  }

  /** The entries that match. */
  find(matcher: Matcher = {}): LogEntry[] {
    return this.entries.filter((entry) => matches(matcher, entry));
  }

  /** The entries that changed something or tried to; of GraphQL only mutations. */
  writes(): LogEntry[] {
    return this.entries.filter(
      ({ method, path, body }) =>
        method !== 'GET' && method !== 'HEAD' && (path !== '/graphql' || /"query":"\s*mutation\b/.test(body)),
    );
  }

  /** The most requests that were under way at once. */
  mostAtOnce(): number {
    return Math.max(0, ...this.entries.map(({ inFlight }) => inFlight));
  }

  /** Whether the two were under way at the same time. */
  static overlap(a: LogEntry, b: LogEntry): boolean {
    return a.start < b.end && b.start < a.end;
  }

  clear(): void {
    this.entries.length = 0;
  }
}
