import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { TEXTS } from '#app/shell/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { changePreferences, usePreferences } from '#stores/preferences.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

/** From this width on there is a rail that has room for it. */
const HAS_RAIL = '@media (min-width: 1024px)';

/**
 * Says in one quiet line of the rail that this person's role was not read, so that nobody knows yet
 * whether they may assign, and where to find out: reading it takes a permission that only **Your
 * access** asks for. Gone for good once it was put away. A narrow rail has no room for it; there the
 * menu of the account leads to **Your access**. Where reading failed, something is wrong, and that is
 * said above the page as well.
 */
export function RoleUnknown({ place }: { readonly place: 'rail' | 'page' }) {
  const { unknownRole } = usePreflight();
  const { hidesUnknownRole } = usePreferences();
  if (unknownRole === undefined || hidesUnknownRole) return null;
  const isInRail = place === 'rail';
  if (!isInRail && unknownRole === 'notAsked') return null;
  return (
    <Box
      component="section"
      aria-label={TEXTS.yourRole}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 0.75,
        mt: isInRail ? 'auto' : 0,
        p: isInRail ? 1 : undefined,
        px: isInRail ? undefined : { xs: 2, md: 3 },
        pt: isInRail ? undefined : 1,
        fontSize: '0.8125rem',
        color: 'text.secondary',
        ...(!isInRail && { [HAS_RAIL]: { display: 'none' } }),
      }}
    >
      <span title={TEXTS.roleUnknownMeans}>{TEXTS.roleUnknown(unknownRole)}</span>
      <VisuallyHidden>{TEXTS.roleUnknownMeans}</VisuallyHidden>
      <AppLink to="/access">{TEXTS.findOut}</AppLink>
      <IconButton
        size="small"
        aria-label={TEXTS.hideRole}
        onClick={() => changePreferences({ hidesUnknownRole: true })}
        sx={{ ml: 'auto' }}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}
