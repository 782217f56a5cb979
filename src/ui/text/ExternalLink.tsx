import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ExternalLink as Icon } from 'lucide-react';
import type { ReactNode } from 'react';

import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

/** A link out of the app (Microsoft's page, the admin center): a new tab, said to eye and ear. */
export function ExternalLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <Link component="a" href={href} target="_blank" rel="noreferrer">
      {children}
      {/* Joined to the last word, or the arrow would stand on a line of its own. */}
      <Box component="span" aria-hidden sx={{ whiteSpace: 'nowrap' }}>
        {'\u2060'}
        <Box component={Icon} size={12} sx={{ ml: 0.5, verticalAlign: '-1px' }} />
      </Box>
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Link>
  );
}
