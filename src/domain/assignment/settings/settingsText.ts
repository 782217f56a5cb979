import { z } from 'zod/mini';
import { settingsChangesSchema } from '#domain/assignment/settings/settingsSchema.ts';
import type {
  SettingsChanges,
  SettingsType,
  SettingsWish,
} from '#domain/assignment/settings/settings.ts';
import { parseJson } from '#lib/json.ts';

/** Changes as forms and addresses have them: JSON, empty where nothing is changed. */
export function textOfChanges(changes: SettingsChanges): string {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said));
}

/** Undefined for a text that holds no changes; the empty text holds none of them. */
export function changesOfText(text: string): SettingsChanges | undefined {
  return text === '' ? {} : settingsChangesSchema.safeParse(parseJson(text)).data;
}

/** The text of other changes, that follow from those of a text. */
export function nextText(
  text: string | undefined,
  next: (latest: SettingsChanges) => SettingsChanges,
): string {
  return textOfChanges(next(changesOfText(text ?? '') ?? {}));
}

export const settingsTextSchema = z
  .string()
  .check(z.maxLength(4000))
  .check(z.refine((text) => changesOfText(text) !== undefined));

/** What a form wishes; undefined where it says nothing, or where no settings can be said. */
export function wishOfText(text: string, type: SettingsType | undefined): SettingsWish | undefined {
  const changes = changesOfText(text);
  return type === undefined || changes === undefined || Object.keys(changes).length === 0
    ? undefined
    : { kind: 'set', type, changes };
}
