import Box from '@mui/material/Box';
import { useState } from 'react';
import {
  azScript,
  portalSteps,
  powerShellScript,
  type Registration,
} from '#domain/connect/registration.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { TabbedPanels } from '#ui/shell/TabbedPanels.tsx';
import { TEXTS } from '#features/setup/texts.ts';

type Way = 'portal' | 'az' | 'powerShell';

const WAYS = [
  { value: 'portal', label: TEXTS.portal },
  { value: 'az', label: TEXTS.azureCli },
  { value: 'powerShell', label: TEXTS.graphPowershell },
] as const;

/** The same registration three ways, each to be copied. */
export function RegisterSteps({ registration }: { readonly registration: Registration }) {
  const [way, setWay] = useState<Way>('portal');
  return (
    <TabbedPanels label={TEXTS.wayToRegister} tabs={WAYS} value={way} onChange={setWay}>
      {way === 'portal' && <PortalSteps registration={registration} />}
      {way === 'az' && <Script text={azScript(registration)} words={TEXTS.bashHint} />}
      {way === 'powerShell' && (
        <Script text={powerShellScript(registration)} words={TEXTS.powerShellHint} />
      )}
    </TabbedPanels>
  );
}

function PortalSteps({ registration }: { readonly registration: Registration }) {
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 2 }}>
      {portalSteps(registration).map(({ title, words, copy }) => (
        <li key={title}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {title}.{' '}
          </Box>
          {words}
          {copy !== undefined && (
            <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', mt: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <CodeText text={copy.text} />
              </Box>
              <CopyButton text={copy.text} label={TEXTS.copyNamed(copy.label)} />
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}

function Script({ text, words }: { readonly text: string; readonly words: string }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'stretch' }}>
      <Box
        sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between' }}
      >
        <div>{TEXTS.scriptHint(words)}</div>
        <Box sx={{ flex: 'none' }}>
          <CopyButton text={text} label={TEXTS.copyScript} showLabel />
        </Box>
      </Box>
      <CodeText text={text} />
    </Box>
  );
}
