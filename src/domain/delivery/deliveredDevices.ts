import type { DeliveryRow } from '#domain/delivery/delivery.ts';
import { addTo } from '#lib/groups.ts';

/** A device as a list of devices shows it, whoever signed in on it. */
export interface DeliveredDevice extends Pick<DeliveryRow, 'deviceId' | 'device' | 'state'> {
  /** User principal names, each once; without rows of the device itself. */
  readonly users: readonly string[];
  /** ISO 8601, when it last told; undefined where it never did. */
  readonly at: string | undefined;
  /** Each once, without zero. */
  readonly errorCodes: readonly number[];
}

/**
 * Rows of one state as devices. A report has a row for each device and user, and its numbers count
 * devices (docs/reference/delivery.md): so rows of the same device become one. Rows that tell no id
 * are kept apart, since two devices may have one name.
 */
export function deliveredDevices(rows: readonly DeliveryRow[]): readonly DeliveredDevice[] {
  const devices = new Map<string, [DeliveryRow, ...DeliveryRow[]]>();
  for (const [index, row] of rows.entries()) addTo(devices, row.deviceId ?? `row ${index}`, row);
  return [...devices.values()].map(([first, ...more]) => deviceOf(first, more));
}

function deviceOf(first: DeliveryRow, more: readonly DeliveryRow[]): DeliveredDevice {
  const rows = [first, ...more];
  const told = rows.flatMap(({ at }) => at ?? []).toSorted();
  return {
    deviceId: first.deviceId,
    state: first.state,
    device: rows.find(({ device }) => device !== undefined)?.device,
    users: [...new Set(rows.flatMap(({ user }) => user ?? []))],
    at: told.at(-1),
    errorCodes: [
      ...new Set(rows.flatMap(({ errorCode = 0 }) => (errorCode === 0 ? [] : errorCode))),
    ],
  };
}
