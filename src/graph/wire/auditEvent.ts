import { z } from 'zod';
import type { AuditEvent } from '#domain/journal/auditEvent.ts';

const actorSchema = z.looseObject({
  userPrincipalName: z.string().nullish(),
  userId: z.string().nullish(),
  applicationDisplayName: z.string().nullish(),
});

/** auditEvent as Graph beta writes it, as far as the app shows it. */
export const graphAuditEventSchema = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  activity: z.string().nullish(),
  activityType: z.string().nullish(),
  activityDateTime: z.string(),
  activityResult: z.string().nullish(),
  correlationId: z.string().nullish(),
  category: z.string().nullish(),
  actor: actorSchema.nullish(),
  resources: z.array(z.looseObject({ resourceId: z.string().nullish() })).nullish(),
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
