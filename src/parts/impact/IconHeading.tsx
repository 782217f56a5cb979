import Box from '@mui/material/Box';
import type { LucideIcon } from 'lucide-react';

/** The heading of one number or bar: what is counted, with its picture. */
export function IconHeading({
  icon: Icon,
  title,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
}) {
  return (
    <Box
      component="h3"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        m: 0,
        font: 'inherit',
        fontWeight: 600,
        '& > svg': { color: 'text.secondary' },
      }}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      {title}
    </Box>
  );
}
