import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { PlatformLabel } from '#parts/configuration/PlatformLabel.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';

interface ConfigurationRow {
  readonly configuration: Configuration;
}

type Column = DataColumn<ConfigurationRow>;

/**
 * The first columns of a table whose rows are about a configuration each: its name, family and
 * platform, under the headers and in the widths that the table gives them.
 */
export function configurationColumns(
  headers: { readonly configuration: string; readonly family: string; readonly platform: string },
  nameWidth: string,
): Record<'name' | 'family' | 'platform', Column> {
  return {
    name: {
      key: 'name',
      header: headers.configuration,
      width: nameWidth,
      cell: ({ configuration: { displayName } }) => <Name of={displayName} isCut />,
      sortValue: ({ configuration }) => configuration.displayName,
    },
    family: {
      key: 'family',
      header: headers.family,
      width: 'minmax(150px, 0.9fr)',
      cell: ({ configuration: { id } }) => (
        <span title={familyOf(id).singular}>{familyOf(id).singular}</span>
      ),
      // By name within a family.
      sortValue: ({ configuration: { id, displayName } }) =>
        [familyOf(id).singular, displayName].join('\n'),
      text: ({ configuration: { id } }) => familyOf(id).singular,
    },
    platform: {
      key: 'platform',
      header: headers.platform,
      width: 'minmax(140px, 0.7fr)',
      cell: ({ configuration }) => <PlatformLabel type={configuration.type} />,
      sortValue: ({ configuration }) => platformWords(platformsOf(configuration.type)),
      hideBelow: 'lg',
    },
  };
}
