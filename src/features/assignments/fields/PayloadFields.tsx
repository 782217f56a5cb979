import { Controller } from 'react-hook-form';
import type { ScheduleTexts } from '#domain/assignment/payloadTexts.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { RunField } from '#pickers/RunField.tsx';
import { SettingsSection } from '#pickers/settings/SettingsSection.tsx';
import { changesOfText, textOfChanges } from '#domain/assignment/settings/settingsText.ts';
import { ScheduleField } from '#pickers/ScheduleField.tsx';

/** What the rows of some families hold beside: what runs, and when. An excluded group runs nothing. */
export function PayloadFields({ form, values, choices, problemAt }: FieldProps) {
  if (excludes(values.target)) return null;
  return (
    <>
      {choices.payload.includes('run') && (
        <Controller
          control={form.control}
          name="run"
          render={({ field: { value, onChange } }) => (
            <RunField value={value} onChange={onChange} />
          )}
        />
      )}
      {choices.payload.includes('schedule') && (
        <div data-field="schedule">
          <ScheduleField
            value={values}
            onChange={(change) => {
              for (const [name, value] of Object.entries(change))
                form.setValue(name as keyof ScheduleTexts, value, { shouldDirty: true });
            }}
            problem={problemAt('schedule').problem}
          />
        </div>
      )}
      {choices.settingsType !== undefined && (
        <Controller
          control={form.control}
          name="settings"
          render={({ field: { value, onChange } }) => (
            <SettingsSection
              type={choices.settingsType!}
              row={undefined}
              intent={values.intent}
              changes={changesOfText(value) ?? {}}
              onChange={(changes) => onChange(textOfChanges(changes))}
              problem={problemAt('settings').problem}
            />
          )}
        />
      )}
    </>
  );
}
