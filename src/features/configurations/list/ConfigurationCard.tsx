import Box from '@mui/material/Box';
import { familyOf } from '#domain/family/configurationKey.ts';
import { typeLabel } from '#domain/family/types.ts';
import type { ListedConfiguration } from '#domain/configuration/listedConfiguration.ts';
import { AssignmentSummary } from '#features/configurations/detail/AssignmentSummary.tsx';
import { ConfigurationStar } from '#features/configurations/detail/ConfigurationStar.tsx';
import { PlatformLabel } from '#parts/configuration/PlatformLabel.tsx';

/** A configuration on a phone, below its name. */
export function ConfigurationCard({
  configuration,
}: {
  readonly configuration: ListedConfiguration;
}) {
  const { id, type, assignments } = configuration;
  // What a list of its own shows of it in columns.
  const facts = familyOf(id)
    .factsOf(type)
    .flatMap(({ inList = '' }) => (inList === '' ? [] : [inList]))
    .join(' · ');
  return (
    <Box sx={{ display: 'grid', gap: 0.25, fontSize: '0.8125rem', color: 'text.secondary' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <PlatformLabel type={type} />
        <span>{typeLabel(type)}</span>
      </Box>
      {facts !== '' && <span>{facts}</span>}
      <Box
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', my: -0.5 }}
      >
        <AssignmentSummary assignments={assignments} />
        <ConfigurationStar configuration={configuration} />
      </Box>
    </Box>
  );
}
