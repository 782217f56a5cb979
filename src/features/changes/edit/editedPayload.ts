import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Payload, sameSchedule } from '#domain/assignment/payload.ts';
import {
  scheduleOfTexts,
  type ScheduleTexts,
  textsOfSchedule,
  USUAL_TEXTS,
} from '#domain/assignment/payloadTexts.ts';
import { excludes } from '#domain/assignment/target.ts';
import { fulfilsWish } from '#domain/assignment/settings/sameSettings.ts';
import {
  editableType,
  type Settings,
  type SettingsChanges,
  type SettingsType,
  type SettingsWish,
} from '#domain/assignment/settings/settings.ts';
import { changesOfText } from '#domain/assignment/settings/settingsText.ts';
import type { FamilyChoices } from '#domain/family/choices.ts';
import type { EditSearch } from '#features/changes/changesSearch.ts';

/** What the form shows of settings. */
interface EditedSettings {
  readonly type: SettingsType;
  /** What the row has; undefined where it has none. */
  readonly row: Settings | undefined;
  readonly changes: SettingsChanges;
}

/** What the form shows of run, schedule and settings, and what of it differs from the row. */
export interface EditedPayload {
  /** The row has a schedule: no excluded group does. */
  readonly isHeld: boolean;
  readonly texts: ScheduleTexts;
  /** Undefined where the row can have none, or some of a type that is not edited. */
  readonly settings: EditedSettings | undefined;
  /** Undefined where nothing is to be said otherwise. */
  readonly payload: Payload | undefined;
}

/** What is not in the address is as the row has it. */
export function editedPayload(
  row: Assignment,
  search: EditSearch,
  held: Pick<FamilyChoices, 'payload' | 'settingsType'>,
): EditedPayload {
  const { target, payload } = row;
  const was = payload?.schedule;
  const base = was === undefined ? USUAL_TEXTS : textsOfSchedule(was);
  const texts: ScheduleTexts = {
    schedule: search.schedule ?? base.schedule,
    every: search.every ?? base.every,
    date: search.date ?? base.date,
    time: search.time ?? base.time,
    zone: search.zone ?? base.zone,
  };
  const isHeld = held.payload.includes('schedule') && !excludes(target.kind);
  const isAsked = (Object.keys(texts) as (keyof ScheduleTexts)[]).some(
    (name) => search[name] !== undefined,
  );
  const wanted = isAsked ? scheduleOfTexts(texts) : undefined;
  const schedule = sameSchedule(wanted, was) ? undefined : wanted;
  const { run } = search;
  const settings = editedSettings(row, search, held);
  const wish = settings && wishOf(row, settings);
  const said: Payload = {
    ...(run === undefined || !isHeld ? {} : { run }),
    ...(schedule === undefined || !isHeld ? {} : { schedule }),
    ...(wish === undefined ? {} : { settings: wish }),
  };
  return {
    isHeld,
    texts,
    settings,
    payload: Object.keys(said).length === 0 ? undefined : said,
  };
}

function editedSettings(
  { target, payload }: Assignment,
  search: EditSearch,
  held: Pick<FamilyChoices, 'payload' | 'settingsType'>,
): EditedSettings | undefined {
  if (!held.payload.includes('settings') || excludes(target.kind)) return undefined;
  const type = editableType(payload?.settings, held.settingsType);
  return (
    type && {
      type,
      row: payload?.settings ?? undefined,
      changes: changesOfText(search.settings ?? '') ?? {},
    }
  );
}

/** Undefined where the row has what is said already. */
function wishOf({ payload }: Assignment, { type, changes }: EditedSettings) {
  const wish: SettingsWish = { kind: 'set', type, changes };
  return fulfilsWish(payload?.settings ?? undefined, wish) ? undefined : wish;
}
