import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useSession } from '#auth/useSession.ts';
import { RBAC_SCOPE } from '#domain/connect/permissions.ts';
import { AskButton } from '#parts/access/AskButton.tsx';
import type { PreflightState } from '#parts/access/usePreflight.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/access/texts.ts';

interface PreflightNoticeProps {
  readonly preflight: PreflightState;
  /** This person does not want to be told that the role was not read. */
  readonly hidesUnknownRole: boolean;
}

/**
 * Says before anything is filled in that it would be refused, or that nobody has asked yet. Intune
 * has the last word, so one may try all the same.
 */
export function PreflightNotice({ preflight, hidesUnknownRole }: PreflightNoticeProps) {
  const { refusal, check, tryAnyway } = preflight;
  if (refusal === undefined)
    return <RoleNotAsked {...preflight} isHidden={hidesUnknownRole} place="top" />;
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

interface RoleNotAskedProps extends Pick<PreflightState, 'unknownRole'> {
  readonly isHidden: boolean;
  /** Above what is filled in, or at the button, which a phone has in its footer. */
  readonly place: 'top' | 'button';
}

/**
 * The permission that reads roles is asked for by this click alone, and the page comes back as it
 * was. Where only an administrator can grant it, the click would lead nowhere. At the button it is
 * in view on arrival, and nobody has to pass it by keys on the way there.
 */
export function RoleNotAsked({ unknownRole, isHidden, place }: RoleNotAskedProps) {
  const { adminOnly } = useSession();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  if (unknownRole !== 'notAsked' || isHidden || adminOnly.includes(RBAC_SCOPE)) return null;
  if (isPhone !== (place === 'top')) return null;
  return (
    <Box
      sx={{
        mb: place === 'top' ? 2.5 : 0,
        fontSize: '0.8125rem',
        color: 'text.secondary',
        // Where it begins a line, its words do.
        '& > button': { px: 0.5, mx: -0.5, minWidth: 0 },
      }}
    >
      {TEXTS.roleNotAsked}{' '}
      <AskButton scope={RBAC_SCOPE} variant="text">
        {TEXTS.findOut}
      </AskButton>
    </Box>
  );
}
