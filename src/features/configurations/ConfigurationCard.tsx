import Box from '@mui/material/Box';
import { kindLabel } from '#domain/configurationType.ts';
import type { ListedConfiguration } from '#domain/listedConfiguration.ts';
import { AssignmentSummary } from '#features/configurations/AssignmentSummary.tsx';
import { ConfigurationStar } from '#features/configurations/ConfigurationStar.tsx';
import { PlatformLabel } from '#ui/PlatformLabel.tsx';

/** A configuration on a phone, below its name. */
export function ConfigurationCard({
  configuration,
}: {
  readonly configuration: ListedConfiguration;
}) {
  const { type, assignments } = configuration;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, fontSize: '0.8125rem', color: 'text.secondary' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <PlatformLabel platform={type.platform} />
        <span>{kindLabel(type.kind)}</span>
      </Box>
      <Box
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', my: -0.5 }}
      >
        <AssignmentSummary assignments={assignments} />
        <ConfigurationStar configuration={configuration} />
      </Box>
    </Box>
  );
}
