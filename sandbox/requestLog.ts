/** One request to Graph as the sandbox saw it. */
export interface LogEntry {
  readonly time: string;
  readonly method: string;
  /** path and query, version included */
  readonly path: string;
  /** 0 when the connection was cut */
  readonly status: number;
  readonly requestId: string;
  /** as the caller named it; a part of a $batch that has no name of its own goes by the batch's */
  readonly clientRequestId: string;
  /** `ada`, `rui`, `nia`, `app`, or null without a valid token */
  readonly person: string | null;
  /** part of a $batch: logged on its own, after the batch's parts and before the batch */
  readonly inBatch: boolean;
  /** the number in `x-msft-approval-code`, where it came with one */
  readonly approvalCode?: string;
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
}

const KEPT = 5000;
const LONGEST_BODY = 512 * 1024;

/** The last 5000 requests: as many as the largest bench sends. */
export class RequestLog {
  private entries: LogEntry[] = [];

  add(entry: LogEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries.splice(0, this.entries.length - KEPT);
  }

  all(): readonly LogEntry[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}

/** A body worth keeping: parsed when it is JSON, named by its length when it is very long. */
export function loggedBody(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  if (text.length > LONGEST_BODY) return `(${text.length} characters)`;
  if (!contentType.includes('json')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
