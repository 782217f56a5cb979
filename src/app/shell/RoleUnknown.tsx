import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TEXTS } from '#app/shell/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { changePreferences, usePreferences } from '#stores/preferences.ts';

/** From this width on there is a rail that has room for it. */
const HAS_RAIL = '@media (min-width: 1024px)';

/**
 * Tells on arrival that nobody knows yet whether this person may assign, and where to find out:
 * reading one's role takes a permission that only **Your access** asks for. In the rail, or above the
 * page where the rail is narrow; gone for good once it was put away.
 */
export function RoleUnknown({ place }: { readonly place: 'rail' | 'page' }) {
  const { unknownRole } = usePreflight();
  const { hidesUnknownRole } = usePreferences();
  if (unknownRole === undefined || hidesUnknownRole) return null;
  const isInRail = place === 'rail';
  return (
    <Box
      component="section"
      aria-label={TEXTS.yourRole}
      sx={{
        display: isInRail ? 'grid' : 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        mt: isInRail ? 'auto' : 0,
        p: isInRail ? 1 : undefined,
        px: isInRail ? undefined : { xs: 2, md: 3 },
        pt: isInRail ? undefined : 1,
        fontSize: '0.8125rem',
        color: 'text.secondary',
        ...(!isInRail && { [HAS_RAIL]: { display: 'none' } }),
      }}
    >
      <span>{TEXTS.roleUnknown(unknownRole)}</span>
      <Box sx={{ display: 'flex', gap: 0.5, ml: -1.25 }}>
        <LinkButton size="small" variant="text" to="/access">
          {TEXTS.findOut}
        </LinkButton>
        <Button
          size="small"
          variant="text"
          color="secondary"
          onClick={() => changePreferences({ hidesUnknownRole: true })}
        >
          {TEXTS.hide}
        </Button>
      </Box>
    </Box>
  );
}
