import { graphIdOf } from '#domain/family/configurationKey.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { notReadWords } from '#domain/family/notReadWords.ts';
import { numberText } from '#lib/locale.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useConfigurations } from '#queries/useConfigurations.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';

interface ConfigurationPickerProps extends ComboProblem {
  readonly value: Configuration | undefined;
  readonly onChange: (configuration: Configuration | undefined) => void;
}

/** Picks one of all configurations; usable while the list is still being read. */
export function ConfigurationPicker({ value, onChange, ...problem }: ConfigurationPickerProps) {
  const { data = NONE, isReading, notRead, readAgain } = useConfigurations();
  const options = useMemo(() => data.map(toOption), [data]);
  const failed = notRead.find(({ wants }) => wants === undefined);
  return (
    <ComboBox
      label="Configuration"
      options={options}
      value={value === undefined ? null : toOption(value)}
      onChange={(option) => onChange(data.find(({ id }) => id === option?.key))}
      isLoading={isReading}
      loadingText="Reading configurations…"
      noOptionsText={
        notRead.length === 0
          ? 'No configuration matches'
          : 'Not in the part of the list that was read'
      }
      placeholder="Type a part of its name"
      helperText={
        isReading && data.length > 0
          ? `Reading configurations, ${numberText(data.length)} so far`
          : notReadWords(notRead)
      }
      error={
        failed && (
          <NotRead
            what={
              data.length === 0
                ? 'The configurations could not be read.'
                : `Not read: ${familyWords(failed.families)}.`
            }
            failure={failed.failure}
            onRetry={() => readAgain(notRead.flatMap(({ families }) => families))}
          />
        )
      }
      {...problem}
    />
  );
}

const NONE: readonly Configuration[] = [];

function toOption({ id, displayName, type }: Configuration) {
  return {
    key: id,
    label: shownName(displayName),
    detail: `${platformWords(platformsOf(type))} · ${typeLabel(type)} · ${graphIdOf(id).slice(0, 8)}`,
  };
}
