import { z } from 'zod/mini';
import type { AuditEvent } from '#domain/journal/auditEvent.ts';
import { told } from '#graph/wire/field.ts';

const actorSchema = z.looseObject({
  userPrincipalName: told(z.string()),
  userId: told(z.string()),
  applicationDisplayName: told(z.string()),
});

/** auditEvent as Graph beta writes it, as far as the app shows it. */
export const graphAuditEventSchema = z.looseObject({
  id: z.string(),
  displayName: told(z.string()),
  activity: told(z.string()),
  activityType: told(z.string()),
  activityDateTime: z.string(),
  activityResult: told(z.string()),
  correlationId: told(z.string()),
  category: told(z.string()),
  actor: told(actorSchema),
  resources: told(z.array(z.looseObject({ resourceId: told(z.string()) }))),
});

export type GraphAuditEvent = z.infer<typeof graphAuditEventSchema>;

export function fromGraphAuditEvent(event: GraphAuditEvent): AuditEvent {
  const { actor, resources } = event;
  const activity = event.activityType ?? event.activity ?? '';
  return {
    id: event.id,
    displayName: event.displayName ?? activity,
    activity,
    at: event.activityDateTime,
    result: event.activityResult ?? 'not stated',
    correlationId: event.correlationId ?? undefined,
    category: event.category ?? '',
    actor: actor?.userPrincipalName ?? actor?.applicationDisplayName ?? 'not stated',
    actorId: actor?.userId ?? undefined,
    resourceIds: (resources ?? []).flatMap(({ resourceId }) => resourceId ?? []),
  };
}
