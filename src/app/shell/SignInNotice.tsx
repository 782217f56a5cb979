import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { SignInResult } from '#auth/session.ts';
import { tenantConsentWords } from '#auth/tenantConsent.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#app/shell/texts.ts';

interface SignInNoticeProps {
  readonly result: SignInResult;
  /** The page that is open, as a path. */
  readonly path: string;
}

/**
 * What the way through the sign-in page brought, said once on the page it came back to: elsewhere it
 * would be about something else.
 */
export function SignInNotice({ result, path }: SignInNoticeProps) {
  const [isOpen, setOpen] = useState(true);
  const [cameBackTo] = useState(path);
  if (isOpen && path !== cameBackTo) setOpen(false);
  if (!isOpen || result.kind === 'none' || result.kind === 'signedIn') return null;
  const dismiss = (
    <Button size="small" onClick={() => setOpen(false)}>
      {TEXTS.dismiss}
    </Button>
  );
  return <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>{noticeOf(result, dismiss)}</Box>;
}

function noticeOf(
  result: Exclude<SignInResult, { readonly kind: 'none' | 'signedIn' }>,
  dismiss: ReactNode,
): ReactNode {
  if (result.kind === 'failed') return <FailurePanel failure={result.failure} actions={dismiss} />;
  if (result.kind === 'tenantConsent') {
    const { title, words } = tenantConsentWords(result.consent);
    return (
      <Notice level="info" title={title} actions={dismiss}>
        {words}
      </Notice>
    );
  }
  return (
    <Notice level="success" title={TEXTS.permissionGranted} actions={dismiss}>
      {TEXTS.permissionGrantedHint}
    </Notice>
  );
}
