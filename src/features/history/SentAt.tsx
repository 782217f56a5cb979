import Box from '@mui/material/Box';
import { dateText } from '#lib/locale.ts';

/** When something was sent, under the heading of its day; a phone has it elsewhere. */
export function SentAt({ iso }: { readonly iso: string }) {
  const at = new Date(iso);
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ color: 'text.secondary', pt: '2px', display: { xs: 'none', sm: 'block' } }}
    >
      <time dateTime={iso} title={dateText(at, 'exact')}>
        {dateText(at, 'time')}
      </time>
    </Box>
  );
}
