import { isRecord, type JsonRecord } from '../../json.ts';
import type { StoredAssignment } from '../tables.ts';
import { always, EVERYONE, type Family, type SeedRow, USUAL, WINDOWS } from './family.ts';
import {
  excluding,
  holding,
  including,
  notToGroup,
  toDevices,
  toGroup,
  toUsers,
} from './seedRows.ts';

const PREFIX = '#microsoft.graph.deviceHealthScript';

const daily = (interval: number, time: string, useUtc = false): JsonRecord => ({
  '@odata.type': `${PREFIX}DailySchedule`,
  interval,
  time: `${time}:00.0000000`,
  useUtc,
});
const hourly = (interval: number): JsonRecord => ({
  '@odata.type': `${PREFIX}HourlySchedule`,
  interval,
});
const once = (date: string, time: string): JsonRecord => ({
  '@odata.type': `${PREFIX}RunOnceSchedule`,
  interval: 1,
  date,
  time: `${time}:00.0000000`,
  useUtc: true,
});

/** What a row holds for it to run so. */
const run = (row: SeedRow, runSchedule: JsonRecord, runRemediationScript = true): SeedRow =>
  holding(row, { runRemediationScript, runSchedule });

/** The largest interval of each kind of schedule (documented; a day's is taken as 30). */
const LONGEST: Readonly<Record<string, number>> = {
  [`${PREFIX}DailySchedule`]: 30,
  [`${PREFIX}HourlySchedule`]: 23,
  [`${PREFIX}RunOnceSchedule`]: 1,
};

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  [`${PREFIX}DailySchedule`]: ['interval', 'time', 'useUtc'],
  [`${PREFIX}HourlySchedule`]: ['interval'],
  [`${PREFIX}RunOnceSchedule`]: ['interval', 'date', 'time', 'useUtc'],
};

const isGood: Readonly<Record<string, (value: unknown) => boolean>> = {
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?$/.test(String(value)),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  useUtc: (value) => typeof value === 'boolean',
};

function scheduleRefusal(schedule: unknown): string | undefined {
  if (schedule === null) return undefined;
  const type = isRecord(schedule) ? String(schedule['@odata.type']) : '';
  const known = PROPERTIES[type];
  if (!isRecord(schedule) || known === undefined)
    return `The run schedule type '${type}' is not known`;
  const unknown = Object.keys(schedule).find(
    (name) => name !== '@odata.type' && !known.includes(name),
  );
  if (unknown !== undefined) return `The property '${unknown}' does not exist on type '${type}'`;
  const { interval } = schedule;
  const longest = LONGEST[type] ?? 1;
  if (!Number.isInteger(interval) || Number(interval) < 1 || Number(interval) > longest)
    return `The interval of the run schedule must be from 1 to ${longest}`;
  const bad = known.find((name) => isGood[name]?.(schedule[name]) === false);
  return bad === undefined ? undefined : `The ${bad} of the run schedule is not valid`;
}

function refusal({ target, payload = {} }: StoredAssignment): string | undefined {
  if (typeof payload['runRemediationScript'] !== 'boolean')
    return 'runRemediationScript must be true or false';
  const isExclusion = target['@odata.type'] === '#microsoft.graph.exclusionGroupAssignmentTarget';
  if (isExclusion && payload['runSchedule'] !== null) return 'An exclusion has no run schedule';
  return scheduleRefusal(payload['runSchedule']);
}

const script = (text: string): string => btoa(text);

const DETECT_ONLY = { remediationScriptContent: '' };

/** Scripts that detect and remediate, with a schedule in each row. */
export const remediation: Family = {
  key: 'remediation',
  share: 40,
  path: 'deviceManagement/deviceHealthScripts',
  entity: 'deviceHealthScript',
  nameProperty: 'displayName',
  defaults: {
    publisher: 'Contoso',
    version: '1.0',
    runAsAccount: 'system',
    enforceSignatureCheck: false,
    runAs32Bit: false,
    isGlobalScript: false,
    highestAvailableVersion: null,
    deviceHealthScriptType: 'deviceHealthScript',
    detectionScriptContent: script('exit 1'),
    remediationScriptContent: script('exit 0'),
    detectionScriptParameters: [],
    remediationScriptParameters: [],
  },
  own: USUAL,
  onlyAlone: ['detectionScriptContent', 'remediationScriptContent'],
  write: {
    by: 'assign',
    bodyKey: 'deviceHealthScriptAssignments',
    answers: 'nothing',
    singleWrites: 'refused',
  },
  row: {
    type: 'deviceHealthScriptAssignment',
    payload: () => ({ runRemediationScript: false, runSchedule: null }),
    store: (payload, assume) =>
      assume.includes('remediationStoredFalse')
        ? { ...payload, runRemediationScript: false }
        : payload,
    show: (payload) => ({ ...payload, runRemediationScript: false }),
    id: (item, key) => `${item}:${key}`,
  },
  refusal,
  targets: () => EVERYONE,
  platforms: WINDOWS,
  takesFilter: always,
  scope: 'Scripts',
  assignAction: () => 'DeviceConfigurations_Assign',
  auditCategory: 'DeviceConfiguration',
  seeds: [
    {
      name: 'WIN - Remediation - Disk space',
      rows: [
        run(toDevices(excluding('Windows - Kiosks')), daily(1, '12:00')),
        notToGroup('WIN - Kiosks'),
      ],
    },
    {
      name: 'WIN - Remediation - Restart stuck services',
      rows: [
        run(toGroup('WIN - Ring 0: IT'), hourly(4)),
        run(toGroup('WIN - Ring 1: Pilot'), hourly(8)),
      ],
    },
    {
      name: 'WIN - Remediation - Certificate of the old CA',
      description: 'Runs once, when the new CA is there',
      rows: [run(toGroup('WIN - Ring 2: Broad'), once('2026-12-15', '06:30'))],
    },
    {
      name: 'WIN - Detection - Local administrators',
      description: 'Has no remediation script',
      properties: DETECT_ONLY,
      rows: [run(toGroup('DYN - All Windows devices'), daily(7, '03:00', true), false)],
    },
    {
      name: 'WIN - Remediation - Teams cache (users)',
      properties: { runAsAccount: 'user' },
      rows: [run(toUsers(including('Windows - Corporate')), daily(1, '09:15'))],
    },
    {
      name: 'WIN - Remediation - BIOS password (detect only)',
      description: 'Has a remediation script, and runs without it on purpose',
      rows: [run(toGroup('WIN - Surface'), daily(30, '00:00', true), false)],
    },
    {
      name: 'Restart Office Click-to-run service',
      description: 'Microsoft’s own',
      properties: {
        publisher: 'Microsoft',
        isGlobalScript: true,
        highestAvailableVersion: '1.1',
        detectionScriptContent: '',
        remediationScriptContent: '',
      },
    },
    {
      name: 'Update stale Group Policies',
      properties: {
        publisher: 'Microsoft',
        isGlobalScript: true,
        highestAvailableVersion: '1.0',
        detectionScriptContent: '',
        remediationScriptContent: '',
      },
      rows: [run(toDevices(), daily(1, '01:00'))],
    },
  ],
};
