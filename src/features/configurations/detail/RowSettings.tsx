import Box from '@mui/material/Box';
import type { Settings } from '#domain/assignment/settings/settings.ts';
import { settingsLines } from '#domain/assignment/settings/settingsWords.ts';
import { RawDetails } from '#ui/text/RawDetails.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/**
 * The settings of a row of an app, one to a line, and below them what Graph sent; nothing where all
 * is as usual.
 */
export function RowSettings({ settings }: { readonly settings: Settings | null | undefined }) {
  const nameOf = useVpnName([{ settings }]);
  if (settings == null) return null;
  return (
    <>
      <Box
        component="ul"
        aria-label={TEXTS.settings}
        sx={{
          ...BARE_LIST,
          mt: 0.75,
          fontSize: '0.8125rem',
          overflowWrap: 'anywhere',
        }}
      >
        {settingsLines(settings, nameOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      <RawDetails summary={TEXTS.settingsAsSent} raw={settings.raw} />
    </>
  );
}
