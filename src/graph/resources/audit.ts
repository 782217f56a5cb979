import type { AuditEvent } from '#domain/journal/auditEvent.ts';
import type { Http } from '#graph/transport/http.ts';
import { readAll } from '#graph/transport/paging.ts';
import { SCOPES } from '#graph/scopes.ts';
import { fromGraphAuditEvent, graphAuditEventSchema } from '#graph/wire/auditEvent.ts';

/** https://learn.microsoft.com/graph/api/intune-auditing-auditevent-list?view=graph-rest-beta */
export function auditResource(http: Http) {
  return {
    /**
     * All events of a stretch of time. Only the time is filtered by Graph; its filter on more is
     * not documented (docs/reference/routes.md).
     */
    async events(from: string, to: string, signal?: AbortSignal): Promise<AuditEvent[]> {
      const filter = encodeURIComponent(
        `activityDateTime ge ${from} and activityDateTime le ${to}`,
      );
      const url = `/beta/deviceManagement/auditEvents?$filter=${filter}`;
      const events = await readAll(
        http,
        { url, scopes: SCOPES.readAudit, signal },
        graphAuditEventSchema,
        'skip',
      );
      return events.map(fromGraphAuditEvent);
    },
  };
}
