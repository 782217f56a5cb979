import * as fc from 'fast-check';
import {
  fieldsOf,
  SETTINGS_TYPES,
  type SettingsChanges,
  type SettingsField,
  type SettingsType,
} from '#domain/assignment/settings/settings.ts';

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));
const minutes = fc.integer({ min: 1, max: 20_160 });
const flag = fc.boolean();
const trackId = fc.stringMatching(/^[\w.-]{1,12}$/);

const VALUES: Record<SettingsField, fc.Arbitrary<NonNullable<SettingsChanges[SettingsField]>>> = {
  availableFrom: moment,
  deadline: moment,
  clock: fc.constantFrom('device', 'utc'),
  notifications: fc.constantFrom('showAll', 'showReboot', 'hideAll'),
  restartGrace: minutes,
  restartCountdown: minutes,
  restartSnooze: minutes,
  deliveryPriority: fc.constantFrom('notConfigured', 'foreground'),
  supersededUpdate: flag,
  deviceLicensing: flag,
  uninstallOnRemoval: flag,
  removable: flag,
  preventBackup: flag,
  preventAutoUpdate: flag,
  updateMode: fc.constantFrom('default', 'postponed', 'priority'),
  trackIds: fc.uniqueArray(trackId, { minLength: 1, maxLength: 3 }),
  vpnId: fc.uuid(),
  deviceContext: flag,
};

export const settingsTypes = fc.constantFrom(...SETTINGS_TYPES);

/** Changes that name some of the fields of a type; a restart is named as a whole or not at all. */
export function changesFor(type: SettingsType): fc.Arbitrary<SettingsChanges> {
  return fc
    .record(Object.fromEntries(fieldsOf(type).map((field) => [field, fc.option(VALUES[field])])), {
      requiredKeys: [],
    })
    .map((changes): SettingsChanges => {
      const { restartGrace, restartCountdown, restartSnooze, ...rest } = changes as SettingsChanges;
      return restartGrace == null
        ? rest
        : { ...rest, restartGrace, restartCountdown: restartCountdown ?? 1, restartSnooze };
    });
}
