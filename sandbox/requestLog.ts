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

interface Body {
  readonly text: string;
  readonly type: string;
}

/** An entry as it comes in: what was sent is read when somebody looks, which is seldom. */
type NewEntry = Omit<LogEntry, 'requestBody' | 'responseBody'> & {
  readonly requested: Body;
  readonly responded: Body;
};

const KEPT = 5000;
const LONGEST_BODY = 512 * 1024;

/** The last 5000 requests: as many as the largest bench sends. */
export class RequestLog {
  private entries: NewEntry[] = [];
  private readonly looked = new WeakMap<NewEntry, LogEntry>();

  add(entry: NewEntry): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries.splice(0, this.entries.length - KEPT);
  }

  all(): readonly LogEntry[] {
    return this.entries.map((entry) => {
      const seen = this.looked.get(entry) ?? withBodies(entry);
      this.looked.set(entry, seen);
      return seen;
    });
  }

  clear(): void {
    this.entries = [];
  }
}

function withBodies({ requested, responded, ...entry }: NewEntry): LogEntry {
  const requestBody = bodyOf(requested);
  const responseBody = bodyOf(responded);
  return {
    ...entry,
    ...(requestBody !== undefined && { requestBody }),
    ...(responseBody !== undefined && { responseBody }),
  };
}

/** A body worth keeping: parsed when it is JSON, named by its length when it is very long. */
function bodyOf({ text, type }: Body): unknown {
  if (text === '') return undefined;
  if (text.length > LONGEST_BODY) return `(${text.length} characters)`;
  if (!type.includes('json')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
