import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { deliveredDevices } from '#domain/delivery/deliveredDevices.ts';
import type { DeliveryRow } from '#domain/delivery/delivery.ts';

const row = (of: Partial<DeliveryRow>): DeliveryRow => ({
  deviceId: undefined,
  device: 'LAP-1',
  user: undefined,
  state: 'error',
  at: undefined,
  errorCode: undefined,
  ...of,
});

it('a device that two people use, and that reports for itself, is one device', () => {
  expect(
    deliveredDevices([
      row({ deviceId: 'a', user: 'lee@contoso.com', at: '2026-06-01T08:00:00Z', errorCode: -1 }),
      row({ deviceId: 'b', device: 'LAP-2' }),
      row({ deviceId: 'a', at: '2026-06-02T08:00:00Z', errorCode: 0 }),
      row({ deviceId: 'a', user: 'ann@contoso.com', errorCode: -1 }),
    ]),
  ).toEqual([
    {
      deviceId: 'a',
      device: 'LAP-1',
      state: 'error',
      users: ['lee@contoso.com', 'ann@contoso.com'],
      at: '2026-06-02T08:00:00Z',
      errorCodes: [-1],
    },
    { deviceId: 'b', device: 'LAP-2', state: 'error', users: [], at: undefined, errorCodes: [] },
  ]);
});

it('two devices of one name without ids stay two', () => {
  expect(deliveredDevices([row({}), row({})])).toHaveLength(2);
});

it('there are as many devices as there are ids, and no user or code is lost', () => {
  const rows = fc.array(
    fc.record({
      deviceId: fc.constantFrom('a', 'b', 'c'),
      user: fc.constantFrom('u', 'v', undefined),
      errorCode: fc.constantFrom(0, 1, 2, undefined),
    }),
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const devices = deliveredDevices(drawn.map(row));
      expect(devices.map(({ deviceId }) => deviceId)).toEqual([
        ...new Set(drawn.map(({ deviceId }) => deviceId)),
      ]);
      for (const { deviceId, user, errorCode } of drawn) {
        const device = devices.find((one) => one.deviceId === deviceId)!;
        if (user !== undefined) expect(device.users).toContain(user);
        if (errorCode) expect(device.errorCodes).toContain(errorCode);
      }
    }),
  );
});
