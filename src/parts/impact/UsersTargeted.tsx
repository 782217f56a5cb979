import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { TEXTS } from '#parts/impact/texts.ts';

/**
 * Users as one grey line below the devices: they are whom the targets name, and not a second number
 * of what is reached. As high while it is read as when it is there.
 * @param children "25 users targeted"; undefined while it is read
 */
export function UsersTargeted({ children }: { readonly children: ReactNode | undefined }) {
  return (
    <Box
      component="section"
      aria-label={TEXTS.users}
      aria-busy={children === undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        minHeight: 20,
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      <UserRound size={14} strokeWidth={1.75} aria-hidden />
      {children === undefined ? (
        <Skeleton variant="text" width={120} />
      ) : (
        <Box
          component="p"
          className="tabular"
          sx={{ m: 0, '& a, & button': { color: 'inherit', textDecoration: 'underline', py: 0.5 } }}
        >
          {children}
        </Box>
      )}
    </Box>
  );
}
