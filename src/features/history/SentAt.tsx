import Box from '@mui/material/Box';

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

/** When something was sent, under the heading of its day; a phone has it elsewhere. */
export function SentAt({ iso }: { readonly iso: string }) {
  const at = new Date(iso);
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ color: 'text.secondary', pt: '2px', display: { xs: 'none', sm: 'block' } }}
    >
      <time dateTime={iso} title={exact.format(at)}>
        {time.format(at)}
      </time>
    </Box>
  );
}
