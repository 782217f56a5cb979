import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { shownName } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import { isForApps } from '#domain/directory/appsFilter.ts';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { fittingFilters } from '#domain/family/choices.ts';
import { platformLabel, platformOfFilter, platformWords } from '#domain/configuration/platform.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/texts.ts';

interface FilterPickerProps extends ComboProblem {
  readonly value: string;
  readonly onChange: (filterId: string) => void;
  /** Undefined while none is picked, and where there are several. */
  readonly configuration: Pick<CertificateConfiguration, 'id' | 'type'> | undefined;
  readonly onBlur?: () => void;
}

/** Picks an assignment filter: of those that the configuration takes, or of all. */
export function FilterPicker({
  value,
  onChange,
  configuration,
  onBlur,
  ...problem
}: FilterPickerProps) {
  const {
    data = [],
    isFetching,
    isPending,
    isSuccess,
    error,
    refetch,
  } = useQuery(filtersQuery(useGraph()));
  const fitting = configuration === undefined ? data : fittingFilters(configuration, data);
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
            : { key: value, label: isPending ? TEXTS.readingName : value }
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
                configuration === undefined
                  ? TEXTS.thisPlatform
                  : platformWords(platformsOf(configuration.type)),
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

function toOption(filter: AssignmentFilter) {
  const { id, displayName, platform, rule } = filter;
  const of = isForApps(filter) ? ' apps' : '';
  return {
    key: id,
    label: shownName(displayName),
    detail: [`${platformLabel(platformOfFilter(platform))}${of}`, rule].filter(Boolean).join(' · '),
  };
}
