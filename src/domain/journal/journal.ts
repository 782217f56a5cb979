import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { ChangeEnd, Verified } from '#domain/change/end.ts';
import type { ClearedByAge } from '#domain/journal/clearing.ts';
import type { AuditEvent } from '#domain/journal/auditEvent.ts';
import type { Change } from '#domain/change/change.ts';

/** A guardrail that blocks, and why the admin went on all the same. */
export interface Override {
  readonly guardrailId: string;
  readonly reason: string;
}

/** A request as it was sent; never a token. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** What support asks for about a request that left: Graph's id for it, where an answer came. */
export interface RequestTrace {
  readonly method: string;
  readonly url: string;
  readonly requestId: string | undefined;
}

/**
 * One write in the journal, kept in this browser per tenant and person: noted before it is sent,
 * completed after. An entry without an end was sent by a tab that is gone, and is settled by
 * reading back.
 */
export interface JournalEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly oid: string;
  /** Who did it, in words. */
  readonly username: string;
  readonly configuration: { readonly id: ConfigurationKey; readonly displayName: string };
  /** {@link Route.via} */
  readonly via: string;
  /** ISO 8601, when the first request left. */
  readonly sentAt: string;
  /** The list as read just before the write. */
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
  readonly overrides: readonly Override[];
  readonly requests: readonly SentRequest[];
  /**
   * Devices that were expected to have the configuration afterwards, as counted when it was sent;
   * left out where they were not counted exactly.
   */
  readonly expectedDevices?: number | undefined;
  /**
   * Devices in error or conflict by a report from before any could tell of the write; left out where
   * there was none.
   */
  readonly inErrorBefore?: number | undefined;
  /** The entry this one takes back. */
  readonly undoes: string | undefined;
  /** Devices in error or conflict for which that is done; left out where it is done for another reason. */
  readonly rolledBackFor?: number | undefined;
  readonly end: JournalEnd | undefined;
  /** What Intune's own audit log says of this write; undefined until somebody asked. */
  readonly audit: readonly AuditEvent[] | undefined;
}

/** A write that is about to be sent: nothing has come of it yet. */
export type OpeningEntry = Omit<JournalEntry, 'end' | 'audit'>;

export interface JournalEnd {
  /** ISO 8601 */
  readonly at: string;
  readonly ends: readonly ChangeEnd[];
  /**
   * Every request that left, in order: one more than prepared where a row was put back. Empty when
   * settled by reading back.
   */
  readonly traces: readonly RequestTrace[];
  /** Undefined until the tenant was read back. */
  readonly verified: Verified['kind'] | undefined;
  /** The number of the approval request that it waited for; undefined where it waited for none. */
  readonly approvalId?: string | undefined;
}

/**
 * What stores keep and pages ask of the journal. Every failure is a FailureError
 * `journalUnavailable`.
 */
export interface Journal {
  /**
   * Notes a write before it is sent. Rejects when the browser cannot keep it: then nothing must be
   * sent.
   */
  open(entry: OpeningEntry): Promise<void>;
  /**
   * The same for a write that is sent again with the justification that Graph asked for: in the place
   * of the entry of the same id, which nothing came of.
   * @returns how that ended; undefined where it is not there, or something came of it: then nothing
   * was noted
   */
  reopen(entry: OpeningEntry): Promise<JournalEnd | undefined>;
  end(id: string, end: JournalEnd): Promise<void>;
  /**
   * Changes the end of an entry that has one, in one step, so that of two tabs one comes first.
   * @param change undefined: it stays as it is
   * @returns whether it was changed
   */
  changeEnd(id: string, change: (end: JournalEnd) => JournalEnd | undefined): Promise<boolean>;
  /** Adds {@link JournalEntry.inErrorBefore}; what was noted first stays. */
  noteInErrorBefore(id: string, devices: number): Promise<void>;
  /** Adds what the audit log says; replaces what it said before. */
  addAudit(id: string, events: readonly AuditEvent[]): Promise<void>;
  /** How many entries there are, those that this version cannot read included. */
  count(): Promise<number>;
  /** Some entries, newest first: never the whole journal, which may hold tens of thousands. */
  page(asked: PageAsked): Promise<JournalPage>;
  /** The entries without an end, oldest first. */
  listOpen(): Promise<readonly JournalEntry[]>;
  /** The entries that wait for approval, oldest first. */
  listWaiting(): Promise<readonly JournalEntry[]>;
  /** The newest entry of one configuration that is meant, however long ago; undefined where none is. */
  findOf(
    configurationId: ConfigurationKey,
    isMeant: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry | undefined>;
  /** The entries that took one of these back, or tried to. */
  listUndosOf(ids: readonly string[]): Promise<readonly JournalEntry[]>;
  /** Each configuration once, by the name that its newest entry has. */
  listConfigurations(): Promise<readonly JournalEntry['configuration'][]>;
  get(id: string): Promise<JournalEntry | undefined>;
  /**
   * Adds entries from a receipt; those already here stay as they are. @returns how many were new
   */
  import(entries: readonly JournalEntry[]): Promise<number>;
  /**
   * What {@link Journal.clear} would take.
   * @param before ISO 8601
   */
  clearable(before: string): Promise<ClearedByAge>;
  /** Takes away what was sent before that, but for what is in doubt or cannot be read. */
  clear(before: string): Promise<ClearedByAge>;
}

/** Where in the journal a page begins and which entries it may hold; times are ISO 8601. */
export interface PageAsked {
  /** {@link JournalPage.next} of the page before. */
  readonly after?: JournalPlace | undefined;
  /** Sent at this time or later. */
  readonly from?: string | undefined;
  /** Sent before this time. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface JournalPlace {
  readonly sentAt: string;
  readonly id: string;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** How many more lay between these that this version of the app cannot read. They are kept. */
  readonly unreadable: number;
  /** Undefined at the end. */
  readonly next: JournalPlace | undefined;
}
