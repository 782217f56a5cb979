import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import { Building2, FlaskConical } from 'lucide-react';

import { Tag } from '#ui/chip/Tag.tsx';
import { TEXTS } from '#ui/texts.ts';

export interface TenantBadgeProps {
  /** `undefined` while it is not read yet: the place is kept, no name is invented. */
  readonly name: string | undefined;
  /** The cloud in words, for example "Global" or "US Government (GCC High)". */
  readonly cloud: string;
  readonly isSandbox: boolean;
}

/**
 * Which tenant every click goes to. The sandbox says so quietly; a real tenant shows its name
 * plainly.
 */
export function TenantBadge({ name, cloud, isSandbox }: TenantBadgeProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        '& > svg': { flex: 'none', color: 'text.secondary' },
      }}
    >
      <Building2 size={16} strokeWidth={1.75} aria-hidden />
      <Box
        component="span"
        title={name}
        sx={{
          fontWeight: 600,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          minWidth: 24,
        }}
      >
        {name === undefined ? '…' : <Name of={name} />}
      </Box>
      {isSandbox ? (
        <Tag icon={FlaskConical}>{TEXTS.sandbox}</Tag>
      ) : (
        <Box
          component="span"
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}
        >
          {cloud}
        </Box>
      )}
    </Box>
  );
}
