import Box from '@mui/material/Box';
import { notLookedAt } from '#domain/family/notLookedAt.ts';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { TEXTS } from '#parts/access/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** What of Intune targets groups and is not read, with the ways to the admin center. */
export function NotLookedAt() {
  const adminCenterUrl = useAdminCenterUrl();
  return (
    <Box
      component="ul"
      aria-label={TEXTS.notLookedAt}
      sx={{
        ...BARE_LIST,
        display: 'grid',
        gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 3,
        rowGap: 0.75,
      }}
    >
      {notLookedAt().map(({ what, view }) => (
        <li key={what}>
          <ExternalLink href={`${adminCenterUrl}/#view/${view}`}>{what}</ExternalLink>
        </li>
      ))}
    </Box>
  );
}

/** The same where it has to be known and is not what one came for: one line that opens. */
export function NotLookedAtLine() {
  const [first, second] = notLookedAt();
  const others = notLookedAt().length - 2;
  return (
    <Box
      component="details"
      sx={{
        '& > summary': { cursor: 'pointer', color: 'text.secondary', width: 'fit-content' },
        '&[open] > summary': { mb: 1 },
      }}
    >
      <summary>{TEXTS.notLookedAtSome(first?.what ?? '', second?.what ?? '', others)}</summary>
      <NotLookedAt />
    </Box>
  );
}
