import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { type AuditEvent, auditWindow, matchAudit } from '#domain/journal/auditEvent.ts';
import type { Journal, JournalEntry } from '#domain/journal/journal.ts';
import type { Graph } from '#graph/client.ts';

/** Looks a write up in Intune's audit log and notes what it says in the journal. */
export function auditMutation(graph: Pick<Graph, 'audit'>, journal: Journal) {
  return mutationOptions({
    mutationKey: ['audit'],
    mutationFn: async (entry: JournalEntry): Promise<readonly AuditEvent[]> => {
      const { from, to } = auditWindow(entry.sentAt, entry.end?.at);
      const events = matchAudit(await graph.audit.events(from, to), {
        configurationId: entry.configuration.id,
        oid: entry.oid,
        sentAt: entry.sentAt,
        requestCount: entry.requests.length,
      });
      // Nothing found yet is no finding: Intune writes its log some minutes later.
      if (events.length > 0) await journal.addAudit(entry.id, events);
      return events;
    },
  });
}

/** All that Intune's audit log tells of a stretch of time. It needs a permission of its own. */
export function auditEventsQuery(graph: Pick<Graph, 'audit'>, from: string, to: string) {
  return queryOptions({
    queryKey: ['auditEvents', from, to],
    queryFn: ({ signal }) => graph.audit.events(from, to, signal),
    staleTime: Infinity,
  });
}
