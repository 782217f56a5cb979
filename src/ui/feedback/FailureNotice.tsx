import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { CopyButton } from '#ui/text/CopyButton.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#ui/texts.ts';

interface FailureNoticeProps {
  readonly title: ReactNode;
  /** What happened, in one or two sentences. */
  readonly what: ReactNode;
  /** What to do next. */
  readonly next?: ReactNode;
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  readonly requestId?: string | undefined;
  readonly activityId?: string | undefined;
  /** Entra's own id of a sign-in: its log is searched by it. */
  readonly correlationId?: string | undefined;
  /** When it was refused, as the other side wrote it. */
  readonly time?: string | undefined;
  /** Graph's or Entra's own error code, for those who look it up. */
  readonly code?: string | undefined;
  readonly actions?: ReactNode;
  /** `warning` where nothing broke but something is not known, or must be waited for. */
  readonly level?: 'error' | 'warning';
  readonly quiet?: boolean;
}

/**
 * A failure as the admin needs it: what happened, what next, Microsoft's page, and the ids that
 * support asks for.
 */
export function FailureNotice(props: FailureNoticeProps) {
  const {
    title,
    what,
    next,
    links = [],
    requestId,
    activityId,
    correlationId,
    time,
    code,
    actions,
    level = 'error',
    quiet = false,
  } = props;
  const ids = [
    { label: TEXTS.errorCode, id: code },
    { label: TEXTS.requestId, id: requestId },
    { label: TEXTS.activityId, id: activityId },
    { label: TEXTS.correlationId, id: correlationId },
    { label: TEXTS.time, id: time },
  ];
  return (
    <Notice level={level} title={title} actions={actions} quiet={quiet}>
      <Box sx={{ display: 'grid', gap: 0.75 }}>
        <div>{what}</div>
        {next && <div>{next}</div>}
        {links.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
            {links.map(({ label, url }) => (
              <ExternalLink key={url} href={url}>
                {label}
              </ExternalLink>
            ))}
          </Box>
        )}
        {ids.map(
          ({ label, id }) =>
            id !== undefined && (
              <Box
                key={label}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 1,
                  fontSize: '0.8125rem',
                  color: 'text.secondary',
                  my: -0.25,
                }}
              >
                <Box component="span" sx={{ flex: 'none' }}>
                  {label}
                </Box>
                <Box
                  component="code"
                  sx={{ color: 'text.primary', overflowWrap: 'anywhere', minWidth: 0 }}
                >
                  {id}
                </Box>
                <CopyButton text={id} label={TEXTS.copyOf(label.toLowerCase())} />
              </Box>
            ),
        )}
      </Box>
    </Notice>
  );
}
