import Box from '@mui/material/Box';
import { askedWords, PERMISSIONS } from '#domain/connect/permissions.ts';
import { Tag } from '#ui/chip/Tag.tsx';
import { TEXTS } from '#features/setup/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** Every permission the app ever asks for: what for, when, and what is missing without it. */
export function PermissionList() {
  return (
    <Box component="ul" aria-label={TEXTS.permissions} sx={BARE_LIST}>
      {PERMISSIONS.map(({ scope, use, without, asked, needsAdmin }) => (
        <Box
          component="li"
          key={scope}
          sx={{
            display: 'grid',
            gap: 0.5,
            px: 2,
            py: 1.25,
            borderTop: 1,
            borderColor: 'divider',
            '&:first-of-type': { borderTop: 0 },
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Box component="code" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {scope}
            </Box>
            <Tag>{TEXTS.asked(askedWords(asked))}</Tag>
            {needsAdmin && <Tag>{TEXTS.adminConsent}</Tag>}
          </Box>
          <div>{use}</div>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {TEXTS.without(without)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
