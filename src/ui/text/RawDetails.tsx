import Box from '@mui/material/Box';
import type { JsonObject } from '#lib/json.ts';

/** What Graph sent, as it is, folded away below words that say what it is. */
export function RawDetails({
  summary,
  raw,
}: {
  readonly summary: string;
  readonly raw: JsonObject;
}) {
  return (
    <Box component="details" sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
      <summary>{summary}</summary>
      <Box
        component="pre"
        sx={{
          m: 0,
          mt: 0.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          fontSize: '0.75rem',
        }}
      >
        {JSON.stringify(raw, null, 2)}
      </Box>
    </Box>
  );
}
