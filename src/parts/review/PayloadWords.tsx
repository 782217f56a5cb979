import Box from '@mui/material/Box';
import { describePayload, type RowPayload } from '#domain/assignment/payload.ts';

/** What a row that is wanted or read says of run and schedule; nothing where it says nothing. */
export function PayloadWords({ payload }: { readonly payload: RowPayload | undefined }) {
  const words = payload === undefined ? '' : describePayload(payload);
  return words === '' ? null : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {words}
    </Box>
  );
}
