import Box from '@mui/material/Box';
import { type Clock, fieldsOf } from '#domain/assignment/settings/settings.ts';
import { type SettingsEditorProps, shownValue } from '#pickers/settings/settingsEditor.ts';
import { SETTING_LABELS } from '#pickers/settings/settingsLabels.ts';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { TEXTS } from '#pickers/settings/texts.ts';
import { TextBox } from '#ui/form/TextBox.tsx';

const TIME_ZONES: readonly { readonly value: Clock; readonly label: string }[] = [
  { value: 'device', label: 'Device time zone' },
  { value: 'utc', label: 'UTC' },
];

const MOMENTS = ['availableFrom', 'deadline'] as const;

/** When the app is offered, and by when it is installed; a time that is empty is at once. */
export function TimeSettings(props: SettingsEditorProps) {
  const { type, onChange, invalid } = props;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5 }}>
      {MOMENTS.filter((field) => fieldsOf(type).includes(field)).map((field) => (
        <TextBox
          key={field}
          type="datetime-local"
          label={SETTING_LABELS[field]}
          value={shownValue(props, field) ?? ''}
          onChange={({ target: { value } }) => onChange({ [field]: value === '' ? null : value })}
          error={invalid.has(field)}
          helperText={invalid.get(field) ?? TEXTS.atOnce}
          sx={{ width: 240 }}
        />
      ))}
      <SegmentedChoice
        label={SETTING_LABELS.clock}
        value={shownValue(props, 'clock') ?? 'utc'}
        onChange={(clock) => onChange({ clock })}
        options={TIME_ZONES}
      />
    </Box>
  );
}
