import { graphIdOf } from '#domain/family/configurationKey.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { configurationsQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';

interface ConfigurationPickerProps extends ComboProblem {
  readonly value: Configuration | undefined;
  readonly onChange: (configuration: Configuration | undefined) => void;
}

/** Picks one of all configurations; usable while the list is still being read. */
export function ConfigurationPicker({ value, onChange, ...problem }: ConfigurationPickerProps) {
  const { data = [], isFetching, error, refetch } = useQuery(configurationsQuery(useGraph()));
  const options = useMemo(() => data.map(toOption), [data]);
  return (
    <ComboBox
      label="Configuration"
      options={options}
      value={value === undefined ? null : toOption(value)}
      onChange={(option) => onChange(data.find(({ id }) => id === option?.key))}
      isLoading={isFetching}
      loadingText="Reading configurations…"
      noOptionsText={
        error === null ? 'No configuration matches' : 'Not in the part of the list that was read'
      }
      placeholder="Type a part of its name"
      helperText={
        isFetching && data.length > 0 ? `Reading configurations, ${data.length} so far` : undefined
      }
      error={
        error === null ? undefined : (
          <NotRead
            what={
              data.length === 0
                ? 'The configurations could not be read.'
                : 'The list is not complete.'
            }
            error={error}
            onRetry={() => void refetch()}
          />
        )
      }
      {...problem}
    />
  );
}

function toOption({ id, displayName, type }: Configuration) {
  return {
    key: id,
    label: shownName(displayName),
    detail: `${platformWords(platformsOf(type))} · ${typeLabel(type)} · ${graphIdOf(id).slice(0, 8)}`,
  };
}
