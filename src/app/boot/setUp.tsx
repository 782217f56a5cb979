import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppConfig } from '#app/boot/config.ts';
import { createAppTheme } from '#app/theme/theme.ts';
import { isMicrosoftCloud } from '#domain/connect/clouds.ts';
import { SetUpPage } from '#features/setup/SetUpPage.tsx';

/** Renders the set-up page in place of the landing page. */
export function startSetUp({ cloud, tenantId }: AppConfig): void {
  document.documentElement.removeAttribute('data-boot');
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <ThemeProvider theme={createAppTheme()} defaultMode="system" noSsr>
        <CssBaseline />
        <SetUpPage cloud={isMicrosoftCloud(cloud) ? cloud : 'global'} tenantId={tenantId} />
      </ThemeProvider>
    </StrictMode>,
  );
}
