import Box from '@mui/material/Box';
import { useState } from 'react';
import { CLOUDS, type MicrosoftCloud } from '#domain/connect/clouds.ts';
import { isRedirectUriAllowed, SEVERAL_TENANTS } from '#domain/connect/registration.ts';
import { redirectUriOf } from '#domain/connect/signInAddresses.ts';
import { PermissionList } from '#features/setup/PermissionList.tsx';
import { RegisterSteps } from '#features/setup/RegisterSteps.tsx';
import { TrialForm } from '#features/setup/TrialForm.tsx';
import { typedTrial } from '#stores/connect/trial.ts';
import { BrandMark } from '#ui/shell/BrandMark.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/setup/texts.ts';

interface SetUpPageProps {
  /** What `config.json` says so far. */
  readonly cloud: MicrosoftCloud;
  readonly tenantId: string;
}

/**
 * What a deployment shows as long as its `config.json` names no client: how to connect it to a
 * tenant, and a way to try at once.
 */
export function SetUpPage({ cloud: configured, tenantId }: SetUpPageProps) {
  const [cloud, setCloud] = useState(() => typedTrial()?.cloud ?? configured);
  const redirectUri = redirectUriOf(location.origin);
  const registration = { cloud, redirectUri };
  return (
    <Box
      component="main"
      sx={{ maxWidth: 1240, mx: 'auto', px: { xs: 2, md: 3 }, pt: { xs: 2, md: 4 }, pb: 6 }}
    >
      <PageTitle title={TEXTS.connectATenant} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 3, fontWeight: 600 }}>
        <BrandMark />
        {TEXTS.appName}
      </Box>
      <PageHeader title={TEXTS.title} subtitle={TEXTS.subtitle} />
      {!isRedirectUriAllowed(redirectUri) && (
        <Notice isApart level="warning" quiet title={TEXTS.notSecure}>
          {TEXTS.notSecureHint}
        </Notice>
      )}
      <TwoColumns
        sideLabel={TEXTS.tryAndSave}
        side={<TrialForm cloud={cloud} onCloudChange={setCloud} tenantId={tenantId} />}
      >
        <Section title={TEXTS.register} subtitle={TEXTS.registerHint(CLOUDS[cloud].label)}>
          <RegisterSteps registration={registration} />
        </Section>
        <Section title={TEXTS.severalTenants} subtitle={TEXTS.severalTenantsHint}>
          <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
            {SEVERAL_TENANTS.map(({ title, words }) => (
              <li key={title}>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {title}.{' '}
                </Box>
                {words}
              </li>
            ))}
          </Box>
        </Section>
        <Section title={TEXTS.permissionsTitle} subtitle={TEXTS.permissionsHint} flush>
          <PermissionList />
        </Section>
      </TwoColumns>
    </Box>
  );
}
