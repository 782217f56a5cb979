import Box from '@mui/material/Box';
import type { ComponentType } from 'react';
import {
  DELIVERY_PRIORITIES,
  fieldsOf,
  NOTIFICATIONS,
  type SettingsField,
  UPDATE_MODES,
} from '#domain/assignment/settings/settings.ts';
import {
  NOTIFICATION_LABELS,
  PRIORITY_LABELS,
  UPDATE_LABELS,
} from '#domain/assignment/settings/settingsWords.ts';
import { settingsProblems } from '#domain/assignment/settings/settingsProblems.ts';
import { RestartSettings } from '#pickers/settings/RestartSettings.tsx';
import {
  changed,
  type SettingsEditorProps,
  type SettingsFieldsProps,
  shownValue,
} from '#pickers/settings/settingsEditor.ts';
import { FLAG_WORDS, SETTING_LABELS, USUAL_FLAG } from '#pickers/settings/settingsLabels.ts';
import { TimeSettings } from '#pickers/settings/TimeSettings.tsx';
import { VpnSetting } from '#pickers/settings/VpnSetting.tsx';
import { TEXTS } from '#pickers/settings/texts.ts';
import { NativeChoice } from '#ui/form/NativeChoice.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';

/** Fields that are edited together, each under the first that a type has of them. */
const TOGETHER: readonly {
  readonly fields: readonly SettingsField[];
  readonly Editor: ComponentType<SettingsEditorProps>;
}[] = [
  { fields: ['availableFrom', 'deadline', 'clock'], Editor: TimeSettings },
  { fields: ['restartGrace', 'restartCountdown', 'restartSnooze'], Editor: RestartSettings },
  { fields: ['vpnId'], Editor: VpnSetting },
  { fields: ['trackIds'], Editor: TrackSetting },
];

/** The settings of one type, in the order and with the labels of the admin center. */
export function SettingsFields({ row, intent, ...rest }: SettingsFieldsProps) {
  const { type, changes } = rest;
  const base = row?.values ?? {};
  const wish = { kind: 'set', type, changes } as const;
  const problems = settingsProblems({ wish, row, intent, isExcluded: false });
  const props: SettingsEditorProps = {
    ...rest,
    base,
    onChange: (more) => rest.onChange((latest) => changed({ base, changes: latest }, more)),
    invalid: new Map(problems.map(({ field, words }) => [field, words])),
  };
  const fields = fieldsOf(type);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      {fields.map((field) => {
        const group = TOGETHER.find((each) => each.fields.includes(field));
        if (group === undefined) return <ChoiceSetting key={field} {...props} field={field} />;
        const isFirst = fields.find((each) => group.fields.includes(each)) === field;
        return isFirst ? <group.Editor key={field} {...props} /> : null;
      })}
    </Box>
  );
}

const CHOICES: Partial<
  Record<SettingsField, readonly (readonly [value: string, label: string])[]>
> = {
  notifications: NOTIFICATIONS.map((each) => [each, NOTIFICATION_LABELS[each]]),
  deliveryPriority: DELIVERY_PRIORITIES.map((each) => [each, PRIORITY_LABELS[each]]),
  updateMode: UPDATE_MODES.map((each) => [each, UPDATE_LABELS[each]]),
};

/** Flags of which Graph knows no third state; nothing said is no. */
const TWO_STATES: readonly SettingsField[] = [
  'deviceLicensing',
  'deviceContext',
  'supersededUpdate',
];

/** One of a few values; a flag may say nothing as well. */
function ChoiceSetting({
  field,
  ...props
}: SettingsEditorProps & { readonly field: SettingsField }) {
  const value = shownValue(props, field);
  const choices = CHOICES[field];
  const [yes, no] = FLAG_WORDS[field] ?? ['Yes', 'No'];
  const usual = TWO_STATES.includes(field) ? 'false' : '';
  return (
    <NativeChoice
      label={SETTING_LABELS[field]}
      value={String(value ?? (choices === undefined ? usual : choices[0]![0]))}
      onChange={(chosen) => {
        const flag = chosen === '' ? null : chosen === 'true';
        props.onChange({ [field]: choices === undefined ? flag : chosen });
      }}
      error={props.invalid.has(field)}
      helperText={props.invalid.get(field)}
      sx={{ maxWidth: 420 }}
    >
      {choices === undefined ? (
        <>
          {usual === '' && <option value="">{USUAL_FLAG}</option>}
          <option value="true">{yes}</option>
          <option value="false">{no}</option>
        </>
      ) : (
        choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))
      )}
    </NativeChoice>
  );
}

/** Commas, and what a paste from a table has between its cells. */
// oxlint-disable-next-line no-control-regex -- a paste may hold control characters
const BETWEEN_IDS = /[\s,;\u0000-\u001f\u007f]+/;

/** So many fit into an address: `settingsTextSchema`. */
const MOST_LETTERS = 1000;

/** Graph knows tracks by ids only, which the app cannot name. */
function TrackSetting(props: SettingsEditorProps) {
  return (
    <TextBox
      label={SETTING_LABELS.trackIds}
      defaultValue={(shownValue(props, 'trackIds') ?? []).join(', ')}
      onChange={({ target }) => {
        const trackIds = target.value.split(BETWEEN_IDS).filter((id) => id !== '');
        props.onChange({ trackIds: trackIds.length === 0 ? null : trackIds });
      }}
      helperText={TEXTS.trackHint}
      slotProps={{ htmlInput: { maxLength: MOST_LETTERS } }}
      sx={{ maxWidth: 420 }}
    />
  );
}
