import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import {
  CLOUDS,
  isMicrosoftCloud,
  MICROSOFT_CLOUDS,
  type MicrosoftCloud,
} from '#domain/connect/clouds.ts';
import { configText, UNKNOWN_CLIENT, UNKNOWN_TENANT } from '#domain/connect/registration.ts';
import { adminConsentUrl, redirectUriOf } from '#domain/connect/signInAddresses.ts';
import { trialSchema } from '#domain/connect/trial.ts';
import { useBlockedHosts } from '#features/setup/useBlockedHosts.ts';
import { download } from '#lib/browser/download.ts';
import { keepTrial, keepTypedTrial, typedTrial } from '#stores/connect/trial.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/setup/texts.ts';

interface TrialFormProps {
  readonly cloud: MicrosoftCloud;
  readonly onCloudChange: (cloud: MicrosoftCloud) => void;
  readonly tenantId: string;
}

/** The ids of a registration: tried in this tab, and written as the file to save. */
export function TrialForm({ cloud, onCloudChange, tenantId: configured }: TrialFormProps) {
  const [ids, setIds] = useState(
    () =>
      typedTrial() ?? {
        clientId: '',
        tenantId: configured === 'organizations' ? '' : configured,
      },
  );
  const { clientId, tenantId } = ids;
  /** Kept with each letter: whoever registers an app goes between two tabs, and may reload. */
  const type = (change: Partial<typeof ids>, chosen = cloud) => {
    const next = { clientId, tenantId, ...change };
    setIds(next);
    keepTypedTrial({ ...next, cloud: chosen });
  };
  const [isAsked, setAsked] = useState(false);
  const [isKept, setKept] = useState(true);
  const blocked = useBlockedHosts(cloud);
  const parsed = trialSchema.safeParse({
    cloud,
    clientId: clientId.trim(),
    tenantId: tenantId.trim(),
  });
  const problemOf = (field: 'clientId' | 'tenantId') =>
    isAsked ? parsed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined;
  const file = configText({
    cloud,
    clientId: clientId.trim() || UNKNOWN_CLIENT,
    tenantId: tenantId.trim() || UNKNOWN_TENANT,
  });
  const consent = parsed.success
    ? adminConsentUrl(
        `${CLOUDS[cloud].authority}/${parsed.data.tenantId}`,
        parsed.data.clientId,
        redirectUriOf(location.origin),
      )
    : undefined;
  const reason = blocked.length === 0 ? undefined : TEXTS.hostBlocks(blocked);

  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!parsed.success || reason !== undefined) return;
    if (keepTrial(parsed.data)) location.assign('/');
    else setKept(false);
  };

  return (
    <>
      <Section title={TEXTS.tryTitle} subtitle={TEXTS.tryHint}>
        <Box
          component="form"
          noValidate
          onSubmit={tryIt}
          aria-label={TEXTS.trial}
          sx={{ display: 'grid', gap: 2 }}
        >
          <TextField
            select
            label={TEXTS.cloud}
            value={cloud}
            onChange={({ target }) => {
              if (!isMicrosoftCloud(target.value)) return;
              onCloudChange(target.value);
              type({}, target.value);
            }}
            helperText={TEXTS.hosts(
              new URL(CLOUDS[cloud].authority).host,
              new URL(CLOUDS[cloud].graphBaseUrl).host,
            )}
          >
            {MICROSOFT_CLOUDS.map((each) => (
              <MenuItem key={each} value={each}>
                {CLOUDS[each].label}
              </MenuItem>
            ))}
          </TextField>
          <IdField
            label={TEXTS.clientId}
            value={clientId}
            onChange={(text) => type({ clientId: text })}
            problem={problemOf('clientId')}
          />
          <IdField
            label={TEXTS.tenantId}
            value={tenantId}
            onChange={(text) => type({ tenantId: text })}
            problem={problemOf('tenantId')}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <ReasonButton type="submit" variant="contained" disabledReason={reason}>
              {TEXTS.tryIds}
            </ReasonButton>
            {reason !== undefined && (
              <Box
                component="span"
                aria-hidden
                sx={{
                  color: 'text.secondary',
                  fontSize: '0.875rem',
                  flex: '1 1 200px',
                  overflowWrap: 'anywhere',
                }}
              >
                {reason}
              </Box>
            )}
          </Box>
          {!isKept && (
            <Notice level="error" title={TEXTS.trialFailed}>
              {TEXTS.trialFailedHint}
            </Notice>
          )}
        </Box>
      </Section>
      <Section
        title={TEXTS.saveTitle}
        subtitle={TEXTS.saveHint}
        action={<CopyButton text={file} label={TEXTS.copyConfig} />}
      >
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          <Box sx={{ width: '100%' }}>
            <CodeText text={file} />
          </Box>
          <Button
            size="small"
            startIcon={<Download size={15} aria-hidden />}
            onClick={() => download('config.json', 'application/json', file)}
          >
            {TEXTS.downloadConfig}
          </Button>
        </Box>
      </Section>
      <Section title={TEXTS.consentTitle} subtitle={TEXTS.consentHint}>
        {consent === undefined ? (
          <Box sx={{ color: 'text.secondary' }}>{TEXTS.consentMissing}</Box>
        ) : (
          <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CodeText text={consent} />
            </Box>
            <CopyButton text={consent} label={TEXTS.copyConsentLink} />
          </Box>
        )}
      </Section>
    </>
  );
}

interface IdFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

function IdField({ label, value, onChange, problem }: IdFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={problem !== undefined}
      helperText={problem}
      slotProps={{
        htmlInput: {
          autoComplete: 'off',
          spellCheck: false,
          style: { fontFamily: 'ui-monospace, monospace' },
        },
      }}
    />
  );
}
