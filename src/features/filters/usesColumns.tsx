import type { FilterUseRow } from '#domain/directory/filterUses.ts';
import { TEXTS } from '#features/filters/texts.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { configurationColumns } from '#parts/configuration/configurationColumns.tsx';
import { asWritten, type TargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';

/** The columns of where a filter is used; their keys are the words of `usesSort` in the address. */
export function usesColumns(names: TargetNames): readonly DataColumn<FilterUseRow>[] {
  const { name, family, platform } = configurationColumns(
    { configuration: TEXTS.configuration, family: TEXTS.family, platform: TEXTS.platform },
    'minmax(200px, 1.6fr)',
  );
  return [
    name,
    family,
    platform,
    {
      key: 'mode',
      header: TEXTS.devices,
      width: '150px',
      cell: ({ mode }) => TEXTS.modes[mode],
      sortValue: ({ mode }) => TEXTS.modes[mode],
    },
    {
      key: 'target',
      header: TEXTS.target,
      width: 'minmax(200px, 1.4fr)',
      cell: ({ assignment }) => (
        <AssignmentTarget assignment={{ ...assignment, filter: { mode: 'none' } }} names={names} />
      ),
      sortValue: ({ assignment }) => asWritten(names.target(assignment.target)),
    },
  ];
}
