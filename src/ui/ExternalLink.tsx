import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ExternalLink as Icon } from 'lucide-react';
import type { ReactNode } from 'react';

import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** A link out of the app (Microsoft's page, the admin center): a new tab, said to eye and ear. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link component="a" href={href} target="_blank" rel="noreferrer">
      {children}
      <Box component={Icon} size={12} aria-hidden sx={{ ml: 0.5, verticalAlign: '-1px' }} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Link>
  );
}
