import { platformsOf, reached } from './impact.ts';
import { numberFrom } from './random.ts';
import type { StoredAssignment } from './tenant/tables.ts';
import type { Device } from './tenant/tables.ts';
import type { Tenant } from './tenant/tenant.ts';

/**
 * What a device tells of a configuration, as Intune's reports have it. `notCompliant` of an app is
 * not installed, of a remediation an issue that was found.
 */
export type DeliveryStatus =
  | 'pending'
  | 'notApplicable'
  | 'succeeded'
  | 'notCompliant'
  | 'error'
  | 'conflict';

/** What is reported of one configuration on one device. */
export interface DeviceReport {
  readonly device: Device;
  readonly status: DeliveryStatus;
  /** epoch milliseconds; when it was reported, or since when it is awaited */
  readonly at: number;
  /** zero where there is no error */
  readonly errorCode: number;
}

/** The clock of a tenant, and what chance is made of. */
export interface DeliveryClock {
  readonly now: number;
  /** 20 makes a device report twenty times as soon */
  readonly timeScale: number;
  readonly seed: number;
}

/** A device reports this long after it is reached, at the earliest and at the latest. */
const SOONEST_MS = 30_000;
const LATEST_MS = 15 * 60_000;

/** A device that has not been seen for so long has not reported what it got meanwhile. */
const SLEEPS_AFTER_MS = 30 * 86_400_000;

/** Of Microsoft's list of codes: "Remediation failed", and one that is in no list. */
const ERROR_CODES = [-2016281112, -2016281112, -2016341109] as const;

const reachOfRows = new WeakMap<readonly StoredAssignment[], ReadonlySet<string>>();

function devicesOf(
  tenant: Tenant,
  id: string,
  rows: readonly StoredAssignment[],
): ReadonlySet<string> {
  const known = reachOfRows.get(rows);
  if (known !== undefined) return known;
  const { devices } = reached(tenant, rows, platformsOf(tenant, id) ?? []);
  reachOfRows.set(rows, devices);
  return devices;
}

/** Since when devices have a configuration, and until when others had it. */
interface Spells {
  /** undefined: since before the tenant was made */
  readonly since: ReadonlyMap<string, number | undefined>;
  readonly left: ReadonlyMap<string, number>;
}

function spellsOf(tenant: Tenant, id: string): Spells {
  const since = new Map<string, number | undefined>();
  const left = new Map<string, number>();
  for (const { since: from, rows } of tenant.assignments.history(id)) {
    const now = devicesOf(tenant, id, rows);
    for (const device of now) {
      if (!since.has(device)) since.set(device, from);
      left.delete(device);
    }
    for (const device of since.keys()) {
      if (now.has(device)) continue;
      since.delete(device);
      left.set(device, from ?? 0);
    }
  }
  return { since, left };
}

/** What comes of a configuration on a device that is not in error; succeeded, if not given. */
export type Outcome = (device: Device) => DeliveryStatus;

function outcome(key: string, device: Device, of: Outcome): DeliveryStatus {
  const drawn = numberFrom(key, 100);
  if (drawn < 4) return 'error';
  if (drawn < 6) return 'conflict';
  return drawn < 9 ? 'notApplicable' : of(device);
}

/**
 * What devices report of a configuration by now. A device reports some time after it is reached;
 * until then it is pending. One that is no longer reached is reported until it next checks in.
 */
export function deliveryOf(
  tenant: Tenant,
  id: string,
  { now, timeScale, seed }: DeliveryClock,
  outcomeOf: Outcome = () => 'succeeded',
): readonly DeviceReport[] {
  const { since, left } = spellsOf(tenant, id);
  const delayOf = (device: string): number =>
    (SOONEST_MS + numberFrom(`${seed}:delay:${id}:${device}`, LATEST_MS - SOONEST_MS)) / timeScale;
  const reportOf = (device: Device, from: number | undefined): DeviceReport => {
    const seen = Date.parse(device.lastSyncDateTime);
    const at = from === undefined ? seen : from + delayOf(device.id);
    const isAsleep = from === undefined && now - seen > SLEEPS_AFTER_MS;
    if (isAsleep || now < at) return { device, status: 'pending', at: from ?? seen, errorCode: 0 };
    const status = outcome(`${seed}:outcome:${id}:${device.id}`, device, outcomeOf);
    const drawn = ERROR_CODES[numberFrom(`${id}:${device.id}`, ERROR_CODES.length)] ?? 0;
    return { device, status, at, errorCode: status === 'error' ? drawn : 0 };
  };
  const present = [...since].flatMap(([key, from]) => {
    const device = tenant.devices.get(key);
    return device === undefined ? [] : [reportOf(device, from)];
  });
  const past = [...left].flatMap(([key, until]) => {
    const device = tenant.devices.get(key);
    if (device === undefined || now >= until + delayOf(key)) return [];
    const report = reportOf(device, undefined);
    return report.status === 'pending' ? [] : [report];
  });
  return [...present, ...past];
}
