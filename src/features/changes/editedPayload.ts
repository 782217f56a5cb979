import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Payload, sameSchedule } from '#domain/assignment/payload.ts';
import {
  scheduleOfTexts,
  type ScheduleTexts,
  textsOfSchedule,
  USUAL_TEXTS,
} from '#domain/assignment/payloadTexts.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Family } from '#domain/family/family.ts';
import type { EditSearch } from '#features/changes/changesSearch.ts';

/** What the form shows of run and schedule, and what of it differs from the row. */
export interface EditedPayload {
  /** The row holds them: no excluded group does. */
  readonly isHeld: boolean;
  readonly texts: ScheduleTexts;
  /** Undefined where nothing is to be said otherwise. */
  readonly payload: Payload | undefined;
}

/** What is not in the address is as the row has it. */
export function editedPayload(
  { target, payload }: Assignment,
  search: EditSearch,
  held: Family['payload'],
): EditedPayload {
  const was = payload?.schedule;
  const base = was === undefined ? USUAL_TEXTS : textsOfSchedule(was);
  const texts: ScheduleTexts = {
    schedule: search.schedule ?? base.schedule,
    every: search.every ?? base.every,
    date: search.date ?? base.date,
    time: search.time ?? base.time,
    zone: search.zone ?? base.zone,
  };
  const isHeld = held.length > 0 && !excludes(target.kind);
  const isAsked = (Object.keys(texts) as (keyof ScheduleTexts)[]).some(
    (name) => search[name] !== undefined,
  );
  const wanted = isAsked ? scheduleOfTexts(texts) : undefined;
  const schedule = sameSchedule(wanted, was) ? undefined : wanted;
  const { run } = search;
  const isSaid = isHeld && (run !== undefined || schedule !== undefined);
  return {
    isHeld,
    texts,
    payload: isSaid
      ? { ...(run === undefined ? {} : { run }), ...(schedule === undefined ? {} : { schedule }) }
      : undefined,
  };
}
