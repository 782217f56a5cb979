import Box from '@mui/material/Box';
import type { Configuration } from '#domain/configuration.ts';
import { kindLabel } from '#domain/configurationType.ts';
import { AssignmentSummary } from '#features/configurations/AssignmentSummary.tsx';
import { PlatformLabel } from '#ui/PlatformLabel.tsx';

/** A configuration on a phone, below its name. */
export function ConfigurationCard({ configuration: { type, assignments } }: { readonly configuration: Configuration }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25, fontSize: '0.8125rem', color: 'text.secondary' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <PlatformLabel platform={type.platform} />
        <span>{kindLabel(type.kind)}</span>
      </Box>
      <AssignmentSummary assignments={assignments} />
    </Box>
  );
}
