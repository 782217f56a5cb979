import { excludes } from '#domain/assignment/target.ts';
import { DEFAULT_VALUES } from '#features/assignments/assignValues.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { RunField } from '#pickers/RunField.tsx';
import { SettingsSection } from '#pickers/settings/SettingsSection.tsx';
import { changesOfText, nextText } from '#domain/assignment/settings/settingsText.ts';
import { ScheduleField } from '#pickers/ScheduleField.tsx';

/** What the rows of some families hold beside: what runs, and when. An excluded group runs nothing. */
export function PayloadFields({ form, values, choices, problemAt }: FieldProps) {
  if (excludes(values.target)) return null;
  return (
    <>
      {choices.payload.includes('run') && (
        <RunField
          value={values.run}
          onChange={(run = DEFAULT_VALUES.run) => form.change({ run })}
        />
      )}
      {choices.payload.includes('schedule') && (
        <div data-field="schedule">
          <ScheduleField
            value={values}
            onChange={form.change}
            problem={problemAt('schedule').problem}
          />
        </div>
      )}
      {choices.settingsType !== undefined && (
        <SettingsSection
          type={choices.settingsType}
          row={undefined}
          intent={values.intent}
          changes={changesOfText(values.settings) ?? {}}
          onChange={(next) => form.change({ settings: nextText(form.now().settings, next) })}
          problem={problemAt('settings').problem}
        />
      )}
    </>
  );
}
