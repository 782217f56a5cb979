import { z } from 'zod/mini';
import {
  type RowPayload,
  sameSchedule,
  type Schedule,
  USUAL_SCHEDULE,
} from '#domain/assignment/payload.ts';
import { remediationText } from '#domain/family/scripts/remediation.ts';
import type { GraphFamily, GraphPayload } from '#graph/families/graphFamily.ts';
import { told } from '#graph/wire/field.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';

const PREFIX = '#microsoft.graph.deviceHealthScript';

/** The types of `runSchedule`, Graph beta metadata of 2026-07. */
const TYPES = {
  daily: `${PREFIX}DailySchedule`,
  hourly: `${PREFIX}HourlySchedule`,
  once: `${PREFIX}RunOnceSchedule`,
} as const satisfies Record<Schedule['kind'], string>;

const interval = z.number();
/** As `08:00:00.0000000`; the parts of a second are always nought. */
const time = z.string().check(z.regex(/^\d\d:\d\d:\d\d(?:\.0+)?$/));
const useUtc = told(z.boolean());

const scheduleSchema = z.discriminatedUnion('@odata.type', [
  z.looseObject({ '@odata.type': z.literal(TYPES.daily), interval, time, useUtc }),
  z.looseObject({ '@odata.type': z.literal(TYPES.hourly), interval }),
  z.looseObject({ '@odata.type': z.literal(TYPES.once), date: z.string(), time, useUtc }),
]);

/** Undefined where there is none, or none that this app knows. */
function scheduleOf(row: JsonObject): Schedule | undefined {
  const read = scheduleSchema.safeParse(row['runSchedule']).data;
  if (read === undefined) return undefined;
  const type = read['@odata.type'];
  if (type === TYPES.hourly) return { kind: 'hourly', every: read.interval };
  const at = {
    time: read.time.replace(/\.0+$/, '').replace(/^(\d\d:\d\d):00$/, '$1'),
    isUtc: read.useUtc === true,
  };
  return type === TYPES.once
    ? { kind: 'once', date: read.date.slice(0, 10), ...at }
    : { kind: 'daily', every: read.interval, ...at };
}

function toGraphSchedule(schedule: Schedule): JsonObject {
  const type = { '@odata.type': TYPES[schedule.kind] };
  if (schedule.kind === 'hourly') return { ...type, interval: schedule.every };
  const at = {
    time: `${schedule.time.length === 5 ? `${schedule.time}:00` : schedule.time}.0000000`,
    useUtc: schedule.isUtc,
  };
  return schedule.kind === 'once'
    ? { ...type, interval: 1, date: schedule.date, ...at }
    : { ...type, interval: schedule.every, ...at };
}

function excludesGroup({ target }: JsonObject): boolean {
  return (
    isJsonObject(target ?? null) &&
    (target as JsonObject)['@odata.type'] === '#microsoft.graph.exclusionGroupAssignmentTarget'
  );
}

const itemSchema = z.looseObject({
  isGlobalScript: told(z.boolean()),
  remediationScriptContent: told(z.string()),
});

/** Graph does not give the scripts of Microsoft's own remediations; they have one. */
function canRemediate(item: JsonObject | undefined): boolean | undefined {
  const read = itemSchema.safeParse(item).data;
  if (read === undefined) return undefined;
  if (read.isGlobalScript === true) return true;
  const content = read.remediationScriptContent;
  return content == null ? undefined : content !== '';
}

const payload: GraphPayload = {
  itemFields: 'id,isGlobalScript,remediationScriptContent',
  read(row, item): RowPayload {
    const schedule = scheduleOf(row);
    const hasOther = schedule === undefined && row['runSchedule'] != null;
    const can = canRemediate(item);
    return {
      // Graph was seen to say false whatever was sent: false is no word (docs/reference/families.md).
      ...(row['runRemediationScript'] === true ? { run: 'remediate' } : {}),
      ...(schedule === undefined ? {} : { schedule }),
      ...(hasOther ? { scheduleNotUnderstood: true } : {}),
      ...(can === undefined ? {} : { canRemediate: can }),
    };
  },
  write(row, { run, schedule }, can) {
    return {
      ...row,
      // The admin center sends true always. What is false as read is not false as it was sent.
      runRemediationScript: run === undefined ? can !== false : run === 'remediate',
      runSchedule: excludesGroup(row) ? null : scheduleToSend(row, schedule),
    };
  },
};

/** What stays as it was goes back as it came; a row without a schedule is never sent. */
function scheduleToSend(row: JsonObject, wanted: Schedule | undefined): Json {
  const former = row['runSchedule'] ?? null;
  if (wanted === undefined) return former ?? toGraphSchedule(USUAL_SCHEDULE);
  return sameSchedule(scheduleOf(row), wanted) ? former : toGraphSchedule(wanted);
}

const typeSchema = z.looseObject({
  isGlobalScript: told(z.boolean()),
  runAsAccount: told(z.string()),
});

/** https://learn.microsoft.com/graph/api/resources/intune-devices-devicehealthscript?view=graph-rest-beta */
export const remediation = {
  path: '/deviceManagement/deviceHealthScripts',
  fields:
    'id,displayName,description,createdDateTime,lastModifiedDateTime,roleScopeTagIds,isGlobalScript,runAsAccount',
  pageSize: 1000,
  name: 'displayName',
  typeText(item) {
    const { isGlobalScript, runAsAccount } = typeSchema.parse(item);
    return remediationText(isGlobalScript === true, runAsAccount ?? '');
  },
  bodyKey: 'deviceHealthScriptAssignments',
  rowType: 'deviceHealthScriptAssignment',
  payload,
} as const satisfies GraphFamily;
