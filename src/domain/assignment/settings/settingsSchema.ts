import { z } from 'zod/mini';
import {
  CLOCKS,
  DELIVERY_PRIORITIES,
  NOTIFICATIONS,
  SETTINGS_TYPES,
  type SettingsField,
  UPDATE_MODES,
} from '#domain/assignment/settings/settings.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

const TYPED_MOMENT = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

/**
 * What a field of a form can hold: browsers let a year have six digits, and minutes be "1.5". What
 * is no value is for `settingsProblems` to say; a shape that refused it would take the other fields
 * away with it.
 */
const moment = z.string().check(z.regex(TYPED_MOMENT, 'is not a day and a time'));
const minutes = z.number();
const flag = z.boolean();

/** Texts of Google and Apple, and ids: short, and without what no screen shows. */
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const trackId = z.string().check(z.regex(/^[^\u0000-\u001f\u007f]{1,1000}$/, 'is not a track id'));
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const shortText = z.string().check(z.regex(/^[^\u0000-\u001f\u007f]{1,200}$/, 'is not an id'));

const VALUES = {
  availableFrom: moment,
  deadline: moment,
  clock: z.enum(CLOCKS),
  notifications: z.enum(NOTIFICATIONS),
  restartGrace: minutes,
  restartCountdown: minutes,
  restartSnooze: minutes,
  deliveryPriority: z.enum(DELIVERY_PRIORITIES),
  supersededUpdate: flag,
  deviceLicensing: flag,
  uninstallOnRemoval: flag,
  removable: flag,
  preventBackup: flag,
  preventAutoUpdate: flag,
  updateMode: z.enum(UPDATE_MODES),
  trackIds: z.array(trackId).check(z.maxLength(500)),
  vpnId: shortText,
  deviceContext: flag,
} as const satisfies Record<SettingsField, z.ZodMiniType>;

const optionalValues = z.partial(z.object(VALUES));

/** Settings of a row, as journals and plans keep them. */
export const settingsSchema = z.object({
  type: z.string(),
  // What a former version of the app understood otherwise is still there as it came.
  values: z.catch(optionalValues, {}),
  notKnown: z._default(z.array(z.string()), []),
  raw: z.custom<JsonObject>(isJsonObject),
});

const nullable = Object.fromEntries(
  Object.entries(VALUES).map(([field, schema]) => [field, z.optional(z.nullable(schema))]),
) as { [F in SettingsField]: z.ZodMiniOptional<z.ZodMiniNullable<(typeof VALUES)[F]>> };

/** Some of the fields of settings, each as usual or with a value; nothing else is taken. */
export const settingsChangesSchema = z.strictObject(nullable);

const fileWishes = [
  z.strictObject({ kind: z.literal('usual') }),
  z.strictObject({
    kind: z.literal('set'),
    type: z.enum(SETTINGS_TYPES),
    changes: settingsChangesSchema,
  }),
  z.strictObject({ kind: z.literal('leftOut'), type: shortText }),
] as const;

/** A wish for settings, of a file or a link: nothing in it that no screen shows. */
export const settingsWishSchema = z.discriminatedUnion('kind', fileWishes);

/** Of this browser, which may hold settings as they came. */
export const keptSettingsWishSchema = z.discriminatedUnion('kind', [
  ...fileWishes,
  z.object({ kind: z.literal('copied'), settings: settingsSchema }),
]);
