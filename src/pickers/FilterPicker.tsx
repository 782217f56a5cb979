import { type ConfigurationType, platformsOf } from '#domain/configuration/configurationType.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import {
  filterFits,
  platformLabel,
  platformOfFilter,
  platformWords,
} from '#domain/configuration/platform.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/texts.ts';

interface FilterPickerProps extends ComboProblem {
  readonly value: string;
  readonly onChange: (filterId: string) => void;
  /** Undefined while no configuration is picked. */
  readonly type: Pick<ConfigurationType, 'platform' | 'platforms'> | undefined;
  readonly onBlur?: () => void;
}

/** Picks an assignment filter: only those for managed devices that fit the platform. */
export function FilterPicker({ value, onChange, type, onBlur, ...problem }: FilterPickerProps) {
  const { data = [], isFetching, isSuccess, error, refetch } = useQuery(filtersQuery(useGraph()));
  const platforms = type && platformsOf(type);
  const fitting = data.filter(
    (filter) =>
      isForDevices(filter) &&
      (platforms === undefined || filterFits(platforms, filter.platform) !== 'no'),
  );
  // One from the address may not fit: it stands in the field, and the guardrails say why it cannot
  // be used.
  const picked = data.find(({ id }) => id.toLowerCase() === value.toLowerCase());
  const isMissing = value !== '' && isSuccess && picked === undefined;
  return (
    <ComboBox
      label={TEXTS.filter}
      options={fitting.map(toOption)}
      value={
        picked === undefined
          ? value === ''
            ? null
            : { key: value, label: value }
          : toOption(picked)
      }
      onChange={(option) => onChange(option?.key ?? '')}
      isLoading={isFetching}
      loadingText={TEXTS.readingFilters}
      noOptionsText={
        error !== null
          ? TEXTS.filtersNotRead
          : fitting.length > 0
            ? TEXTS.noFilterMatches
            : TEXTS.noFilterFor(
                platforms === undefined ? TEXTS.thisPlatform : platformWords(platforms),
              )
      }
      placeholder={TEXTS.typePart}
      helperText={isMissing ? TEXTS.filterGone : picked?.rule}
      error={
        error === null ? undefined : (
          <NotRead
            what={`${TEXTS.filtersNotRead}.`}
            failure={toFailure(error)}
            onRetry={() => void refetch()}
          />
        )
      }
      {...(onBlur === undefined ? {} : { onBlur })}
      {...problem}
    />
  );
}

function isForDevices({ managementType, platform }: AssignmentFilter): boolean {
  return managementType !== 'apps' && !platform.endsWith('MobileApplicationManagement');
}

function toOption({ id, displayName, platform, rule }: AssignmentFilter) {
  return {
    key: id,
    label: shownName(displayName),
    detail: [platformLabel(platformOfFilter(platform)), rule].filter(Boolean).join(' · '),
  };
}
