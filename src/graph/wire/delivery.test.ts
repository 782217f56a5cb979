import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from '#domain/delivery/delivery.ts';
import { eachOnce } from '#graph/wire/delivery.ts';

const NINE = '2026-11-28T09:00:00.000Z';
const TEN = '2026-11-28T10:00:00.000Z';

const row = (said: Partial<DeliveryRow>): DeliveryRow => ({
  deviceId: undefined,
  device: 'DESKTOP-1',
  user: undefined,
  state: 'succeeded',
  at: NINE,
  errorCode: undefined,
  ...said,
});

describe('rows that pages of a report repeat', () => {
  it('are one for a device and user, as told last', () => {
    const last = row({ deviceId: 'a', state: 'error', at: TEN });
    const other = row({ deviceId: 'a', user: 'grace@contoso.com' });
    expect(eachOnce([row({ deviceId: 'a' }), other, last, row({ deviceId: 'a' })])).toEqual([
      last,
      other,
    ]);
  });

  it('are one without an id, too, where all of it is the same', () => {
    expect(eachOnce([row({}), row({ user: 'grace@contoso.com' }), row({})])).toHaveLength(2);
  });

  it('are not those of devices that have one name and no id', () => {
    const named = [row({}), row({ at: TEN }), row({ state: 'error', errorCode: 5 })];
    expect(eachOnce(named)).toEqual(named);
    const silent = row({ state: 'pending', at: undefined });
    expect(eachOnce([silent, silent])).toHaveLength(2);
  });

  it('an id is not taken for a name', () => {
    expect(eachOnce([row({ deviceId: 'x' }), row({ device: 'x' })])).toHaveLength(2);
  });
});
