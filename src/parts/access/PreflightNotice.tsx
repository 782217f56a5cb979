import Button from '@mui/material/Button';
import type { PreflightState } from '#parts/access/usePreflight.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/access/texts.ts';

/**
 * Says before anything is filled in that it would be refused. Intune has the last word, so one may
 * try all the same.
 */
export function PreflightNotice({ refusal, check, tryAnyway }: PreflightState) {
  if (refusal === undefined) return null;
  return (
    <Notice
      isApart
      level="warning"
      title={refusal.title}
      actions={
        <>
          <LinkButton size="small" to="/access">
            {TEXTS.yourAccess}
          </LinkButton>
          <Button size="small" onClick={check}>
            {TEXTS.checkAgain}
          </Button>
          <Button size="small" onClick={tryAnyway}>
            {TEXTS.tryAnyway}
          </Button>
        </>
      }
    >
      {refusal.what} {refusal.next}
    </Notice>
  );
}
