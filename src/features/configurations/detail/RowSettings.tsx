import Box from '@mui/material/Box';
import type { Settings } from '#domain/assignment/settings/settings.ts';
import { settingsLines } from '#domain/assignment/settings/settingsWords.ts';
import { RawDetails } from '#ui/text/RawDetails.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';
import { useVpnConfigurations } from '#queries/useVpnConfigurations.ts';

/** The settings of a row of an app, one to a line, and below them what Graph sent. */
export function RowSettings({ settings }: { readonly settings: Settings | null | undefined }) {
  const { nameOf } = useVpnConfigurations(false);
  if (settings == null)
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {TEXTS.settingsAsUsual}
      </Box>
    );
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
        {settingsLines(settings, nameOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <RawDetails summary={TEXTS.settingsAsSent} raw={settings.raw} />
    </>
  );
}
