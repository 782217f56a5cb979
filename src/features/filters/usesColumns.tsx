import { platformsOf } from '#domain/configuration/configurationType.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import type { FilterUseRow } from '#domain/directory/filterUses.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/filters/texts.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { PlatformLabel } from '#parts/configuration/PlatformLabel.tsx';
import { asWritten, type TargetNames } from '#parts/useTargetNames.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';

/** The columns of where a filter is used; their keys are the words of `usesSort` in the address. */
export function usesColumns(names: TargetNames): readonly DataColumn<FilterUseRow>[] {
  return [
    {
      key: 'name',
      header: TEXTS.configuration,
      width: 'minmax(200px, 1.6fr)',
      cell: ({ configuration: { displayName } }) => <Name of={displayName} isCut />,
      sortValue: ({ configuration }) => configuration.displayName,
    },
    {
      key: 'family',
      header: TEXTS.family,
      width: 'minmax(150px, 0.9fr)',
      cell: ({ configuration: { id } }) => (
        <span title={familyOf(id).singular}>{familyOf(id).singular}</span>
      ),
      // By name within a family.
      sortValue: ({ configuration: { id, displayName } }) =>
        [familyOf(id).singular, displayName].join('\n'),
      text: ({ configuration: { id } }) => familyOf(id).singular,
    },
    {
      key: 'platform',
      header: TEXTS.platform,
      width: 'minmax(140px, 0.7fr)',
      cell: ({ configuration }) => <PlatformLabel type={configuration.type} />,
      sortValue: ({ configuration }) => platformWords(platformsOf(configuration.type)),
      hideBelow: 'lg',
    },
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
