import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { Download } from 'lucide-react';
import { useId } from 'react';
import {
  CLOUDS,
  isMicrosoftCloud,
  MICROSOFT_CLOUDS,
  type MicrosoftCloud,
} from '#domain/connect/clouds.ts';
import { useTrial } from '#features/setup/useTrial.ts';
import { download } from '#lib/browser/download.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { MenuField } from '#ui/form/MenuField.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
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
export function TrialForm({ cloud, onCloudChange, tenantId }: TrialFormProps) {
  const trial = useTrial(cloud, tenantId);
  const hostsId = useId();
  return (
    <>
      <Section title={TEXTS.tryTitle} subtitle={TEXTS.tryHint}>
        <Box
          component="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            trial.tryIt();
          }}
          aria-label={TEXTS.trial}
          sx={{ display: 'grid', gap: 2 }}
        >
          <div>
            <MenuField
              label={TEXTS.cloud}
              words={CLOUDS[cloud].label}
              chosen={[cloud]}
              options={() =>
                MICROSOFT_CLOUDS.map((each) => ({ value: each, label: CLOUDS[each].label }))
              }
              onPick={(picked) => {
                if (!isMicrosoftCloud(picked)) return;
                onCloudChange(picked);
                trial.type({}, picked);
              }}
              describedBy={hostsId}
            />
            <FormHelperText id={hostsId}>
              {TEXTS.hosts(
                new URL(CLOUDS[cloud].authority).host,
                new URL(CLOUDS[cloud].graphBaseUrl).host,
              )}
            </FormHelperText>
          </div>
          <IdField
            label={TEXTS.clientId}
            value={trial.ids.clientId}
            onChange={(text) => trial.type({ clientId: text })}
            problem={trial.problemOf('clientId')}
          />
          <IdField
            label={TEXTS.tenantId}
            value={trial.ids.tenantId}
            onChange={(text) => trial.type({ tenantId: text })}
            problem={trial.problemOf('tenantId')}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <ReasonButton type="submit" variant="contained" disabledReason={trial.reason}>
              {TEXTS.tryIds}
            </ReasonButton>
            {trial.reason !== undefined && (
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
                {trial.reason}
              </Box>
            )}
          </Box>
          {!trial.isKept && (
            <Notice level="error" title={TEXTS.trialFailed}>
              {TEXTS.trialFailedHint}
            </Notice>
          )}
        </Box>
      </Section>
      <ConfigFile text={trial.file} />
      <ConsentLink address={trial.consent} />
    </>
  );
}

/** The file that makes the ids those of this deployment. */
function ConfigFile({ text }: { readonly text: string }) {
  return (
    <Section
      title={TEXTS.saveTitle}
      subtitle={TEXTS.saveHint}
      action={<CopyButton text={text} label={TEXTS.copyConfig} />}
    >
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <Box sx={{ width: '100%' }}>
          <CodeText text={text} />
        </Box>
        <Button
          size="small"
          startIcon={<Download size={15} aria-hidden />}
          onClick={() => download('config.json', 'application/json', text)}
        >
          {TEXTS.downloadConfig}
        </Button>
      </Box>
    </Section>
  );
}

function ConsentLink({ address }: { readonly address: string | undefined }) {
  return (
    <Section title={TEXTS.consentTitle} subtitle={TEXTS.consentHint}>
      {address === undefined ? (
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.consentMissing}</Box>
      ) : (
        <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <CodeText text={address} />
          </Box>
          <CopyButton text={address} label={TEXTS.copyConsentLink} />
        </Box>
      )}
    </Section>
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
    <TextBox
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
