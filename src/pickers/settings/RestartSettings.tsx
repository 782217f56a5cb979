import Box from '@mui/material/Box';
import { MINUTES_RANGES } from '#domain/assignment/settings/settingsProblems.ts';
import { type SettingsEditorProps, shownValue } from '#pickers/settings/settingsEditor.ts';
import { SETTING_LABELS } from '#pickers/settings/settingsLabels.ts';
import { TEXTS } from '#pickers/settings/texts.ts';
import { TextBox } from '#ui/form/TextBox.tsx';

const FIELDS = ['restartGrace', 'restartCountdown', 'restartSnooze'] as const;

/** What the form of the admin center begins with. */
const USUAL = { restartGrace: 1440, restartCountdown: 15, restartSnooze: 240 };
const NONE = { restartGrace: null, restartCountdown: null, restartSnooze: null };

/** How long a restart may wait, and what a person is shown until then. */
export function RestartSettings(props: SettingsEditorProps) {
  const { onChange, invalid } = props;
  const isOn = FIELDS.some((field) => shownValue(props, field) !== undefined);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box component="label" sx={{ display: 'flex', gap: 1.25, alignItems: 'center' }}>
        {/* The browser's own, as the tables have it: MUI's switch is much code for one setting. */}
        <span className="row-box">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => onChange(target.checked ? USUAL : NONE)}
          />
        </span>
        {TEXTS.restartGrace}
      </Box>
      {isOn && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5 }}>
          {FIELDS.map((field) => (
            <TextBox
              key={field}
              type="number"
              label={SETTING_LABELS[field]}
              value={shownValue(props, field) ?? ''}
              onChange={({ target: { value } }) =>
                onChange({ [field]: value === '' ? null : Number(value) })
              }
              error={invalid.has(field)}
              helperText={
                invalid.get(field) ?? (field === 'restartSnooze' ? TEXTS.noSnooze : undefined)
              }
              slotProps={{
                htmlInput: { min: MINUTES_RANGES[field][0], max: MINUTES_RANGES[field][1] },
              }}
              sx={{ width: 270, maxWidth: '100%' }}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
