import { keyOf } from '#domain/testing/keyOf.ts';
import { expect, it } from 'vitest';
import { type AuditEvent, auditWindow, matchAudit } from '#domain/journal/auditEvent.ts';

function event(id: string, at: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id,
    at,
    displayName: 'Assign',
    activity: 'assign DeviceConfiguration',
    result: 'Success',
    correlationId: undefined,
    category: 'DeviceConfiguration',
    actor: 'ada@contoso.com',
    actorId: 'ADA',
    resourceIds: ['C'],
    ...more,
  };
}

const WRITE = {
  configurationId: keyOf('c'),
  oid: 'ada',
  sentAt: '2026-11-23T10:00:00.000Z',
  requestCount: 1,
};

it('takes the nearest event of the same configuration and person, whatever the case of ids', () => {
  const events = [
    event('late', '2026-11-23T10:04:00Z'),
    event('own', '2026-11-23T10:00:01Z'),
    event('early', '2026-11-23T09:58:00Z'),
  ];
  expect(matchAudit(events, WRITE).map(({ id }) => id)).toEqual(['own']);
  expect(matchAudit(events, { ...WRITE, requestCount: 2 }).map(({ id }) => id)).toEqual([
    'own',
    'early',
  ]);
});

it('leaves out other configurations and other people, and takes an event without a person', () => {
  const events = [
    event('other', WRITE.sentAt, { resourceIds: ['d'] }),
    event('colleague', WRITE.sentAt, { actorId: 'rui' }),
    event('nobody', '2026-11-23T10:00:09Z', { actorId: undefined }),
  ];
  expect(matchAudit(events, WRITE).map(({ id }) => id)).toEqual(['nobody']);
});

it('looks five minutes around the write, since clocks differ', () => {
  expect(auditWindow(WRITE.sentAt, '2026-11-23T10:01:00.000Z')).toEqual({
    from: '2026-11-23T09:55:00.000Z',
    to: '2026-11-23T10:06:00.000Z',
  });
  expect(auditWindow(WRITE.sentAt, undefined)).toEqual({
    from: '2026-11-23T09:55:00.000Z',
    to: '2026-11-23T10:05:00.000Z',
  });
});
