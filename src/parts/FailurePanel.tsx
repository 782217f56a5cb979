import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { explain } from '#domain/failure/explain.ts';
import type { Failure } from '#domain/failure/failure.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useBackOnline } from '#parts/failure/useBackOnline.ts';
import { useSaysIt } from '#parts/failure/useSaysIt.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { FailureNotice } from '#ui/feedback/FailureNotice.tsx';
import { TEXTS } from '#parts/texts.ts';

interface FailurePanelProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** More ways out than trying again and signing in. */
  readonly actions?: ReactNode;
}

/** Failures that the access page sheds light on. */
const ABOUT_ACCESS: ReadonlySet<Failure['kind']> = new Set([
  'missingScope',
  'missingRole',
  'scopeGroup',
  'filterOutOfScope',
  'consentNeeded',
  'consentRefused',
]);

/**
 * Any failure as what happened, what to do next and the way to do it. What was typed stays in the
 * address.
 */
export function FailurePanel({ failure, onRetry, actions }: FailurePanelProps) {
  const { title, what, next, links } = explain(failure);
  const saysIt = useSaysIt(failure, `${title} ${what}`);
  const isBack = useBackOnline(failure);
  if (!saysIt) return <Box sx={{ color: 'text.secondary' }}>{TEXTS.sameReason}</Box>;
  // What reads is read again by itself by now; what was to be done is for the admin to do again.
  if (isBack && failure.kind === 'offline')
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.connectionBack}</Box>
        <WaysOn failure={failure} onRetry={onRetry} />
        {actions}
      </Box>
    );
  return (
    <FailureNotice
      title={title}
      what={what}
      next={next}
      links={links}
      level={failure.kind === 'stopped' ? 'warning' : 'error'}
      {...idsOf(failure)}
      actions={
        <>
          <WaysOn failure={failure} onRetry={onRetry} />
          {actions}
          {ABOUT_ACCESS.has(failure.kind) && (
            <LinkButton size="small" to="/access">
              {TEXTS.yourAccess}
            </LinkButton>
          )}
        </>
      }
    />
  );
}

/** What support asks for: of sign-in, what the sign-in log of Entra is searched by. */
function idsOf({ from, trace }: Failure) {
  const { code, requestId, clientRequestId, activityId, date } = trace;
  return from === 'signIn'
    ? { code, correlationId: clientRequestId, requestId, time: date }
    : { code, requestId: requestId ?? clientRequestId, activityId };
}
