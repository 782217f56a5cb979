import { type ConfigurationKey, graphIdOf } from '#domain/family/configurationKey.ts';
/**
 * One line of Intune's own audit log, less what the app does not show.
 * https://learn.microsoft.com/graph/api/resources/intune-auditing-auditevent?view=graph-rest-beta
 */
export interface AuditEvent {
  readonly id: string;
  readonly displayName: string;
  /**
   * For example `assignDeviceConfiguration DeviceConfiguration`; Microsoft keeps no list of them.
   */
  readonly activity: string;
  /** ISO 8601 */
  readonly at: string;
  readonly result: string;
  readonly correlationId: string | undefined;
  readonly category: string;
  /** User principal name, or the application's name where no person acted. */
  readonly actor: string;
  /** Entra object id of the person, where one acted. */
  readonly actorId: string | undefined;
  /** Ids of what was touched. */
  readonly resourceIds: readonly string[];
}

/**
 * Before and after a write, how far the clocks of this computer and of Intune may differ, and
 * Intune may lag.
 */
const TOLERANCE_MS = 5 * 60_000;

/** When to look for the events of a write. */
export function auditWindow(
  sentAt: string,
  endedAt: string | undefined,
): { readonly from: string; readonly to: string } {
  const sent = Date.parse(sentAt);
  const ended = endedAt === undefined ? sent : Math.max(sent, Date.parse(endedAt));
  return {
    from: new Date(sent - TOLERANCE_MS).toISOString(),
    to: new Date(ended + TOLERANCE_MS).toISOString(),
  };
}

/**
 * The events that tell of one write: of the same configuration, by the same person, the nearest in
 * time, and no more of them than there were requests. Graph cannot filter by resource, so this is
 * done here (docs/reference/routes.md).
 */
export function matchAudit(
  events: readonly AuditEvent[],
  write: {
    readonly configurationId: ConfigurationKey;
    readonly oid: string;
    readonly sentAt: string;
    readonly requestCount: number;
  },
): AuditEvent[] {
  const sent = Date.parse(write.sentAt);
  const distance = ({ at }: AuditEvent) => Math.abs(Date.parse(at) - sent);
  return events
    .filter(
      ({ resourceIds, actorId }) =>
        resourceIds.some((id) => sameId(id, graphIdOf(write.configurationId))) &&
        (actorId === undefined || sameId(actorId, write.oid)),
    )
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, write.requestCount);
}

function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
