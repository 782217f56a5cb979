import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import type { SettingsFieldsProps } from '#pickers/settings/settingsEditor.ts';
import { TEXTS } from '#pickers/settings/texts.ts';

interface SettingsSectionProps extends SettingsFieldsProps {
  /** What rules say of the settings. */
  readonly problem: ReactNode;
}

/** **Settings** of an app: when and how it is installed. */
export function SettingsSection({ problem, ...props }: SettingsSectionProps) {
  return (
    <Box component="fieldset" data-field="settings" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1.5, fontWeight: 600 }}>
        {TEXTS.settings}
      </Box>
      <LoadedFields {...props} />
      {problem}
    </Box>
  );
}

/** Few assignments have settings, and their form is larger than the pages have room for. */
function LoadedFields(props: SettingsFieldsProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['code', 'SettingsFields'],
    queryFn: () => import('#pickers/settings/SettingsFields.tsx'),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (data !== undefined) return <data.SettingsFields {...props} />;
  return error === null ? (
    TEXTS.loading
  ) : (
    <NotRead what={TEXTS.notLoaded} failure={toFailure(error)} onRetry={() => void refetch()} />
  );
}
