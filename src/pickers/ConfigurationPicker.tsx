import { graphIdOf, nounOf } from '#domain/family/configurationKey.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { familyWords, wantedAreas } from '#domain/family/familiesNotRead.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useConfigurations } from '#queries/useConfigurations.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/texts.ts';

interface ConfigurationPickerProps extends ComboProblem {
  readonly value: Configuration | undefined;
  readonly onChange: (configuration: Configuration | undefined) => void;
}

/** Picks one of all configurations; usable while the list is still being read. */
export function ConfigurationPicker({ value, onChange, ...problem }: ConfigurationPickerProps) {
  const { data = NONE, isReading, notRead, readAgain } = useConfigurations();
  const options = useMemo(() => data.map(toOption), [data]);
  const areas = wantedAreas(notRead);
  const failed = notRead.find(({ wants }) => wants === undefined);
  return (
    <ComboBox
      label={value === undefined ? TEXTS.configuration : sentenceCase(nounOf(value.id))}
      options={options}
      value={value === undefined ? null : toOption(value)}
      onChange={(option) => onChange(data.find(({ id }) => id === option?.key))}
      isLoading={isReading}
      loadingText={TEXTS.readingConfigurations}
      noOptionsText={
        failed === undefined
          ? [
              `${TEXTS.noConfiguration}.`,
              ...(areas.length === 0 ? [] : [TEXTS.notShown(areas.join(', '))]),
            ].join(' ')
          : TEXTS.notInPartRead
      }
      placeholder={TEXTS.typePart}
      helperText={isReading && data.length > 0 ? TEXTS.readSoFar(data.length) : undefined}
      error={
        // One that is picked is not wrong because others were not read.
        failed &&
        value === undefined && (
          <NotRead
            what={
              data.length === 0
                ? TEXTS.configurationsNotRead
                : TEXTS.familiesNotRead(familyWords(failed.families))
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
