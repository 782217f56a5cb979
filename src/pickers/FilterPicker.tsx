import { shownName } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import {
  filterFits,
  type Platform,
  platformLabel,
  platformOfFilter,
} from '#domain/configuration/platform.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';

interface FilterPickerProps extends ComboProblem {
  readonly value: string;
  readonly onChange: (filterId: string) => void;
  /** Undefined while no configuration is picked. */
  readonly platform: Platform | undefined;
  readonly onBlur?: () => void;
}

/** Picks an assignment filter: only those for managed devices that fit the platform. */
export function FilterPicker({ value, onChange, platform, onBlur, ...problem }: FilterPickerProps) {
  const { data = [], isFetching, isSuccess, error, refetch } = useQuery(filtersQuery(useGraph()));
  const fitting = data.filter(
    (filter) =>
      isForDevices(filter) &&
      (platform === undefined || filterFits(platform, filter.platform) !== 'no'),
  );
  // One from the address may not fit: it stands in the field, and the guardrails say why it cannot
  // be used.
  const picked = data.find(({ id }) => id.toLowerCase() === value.toLowerCase());
  const isMissing = value !== '' && isSuccess && picked === undefined;
  return (
    <ComboBox
      label="Filter"
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
      loadingText="Reading filters…"
      noOptionsText={
        error === null
          ? `No filter for ${platform === undefined ? 'this platform' : platformLabel(platform)}`
          : 'Filters could not be read'
      }
      placeholder="Type a part of its name"
      helperText={isMissing ? 'This filter is deleted or not visible to you.' : picked?.rule}
      error={
        error === null ? undefined : (
          <NotRead
            what="Filters could not be read, which is not the same as none."
            error={error}
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
