import Box from '@mui/material/Box';
import { useVpnName } from '#queries/useVpnConfigurations.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';
import { heldText, type Payload, type RowPayload } from '#domain/assignment/payload.ts';

/** What a row that is wanted or read holds beside its target; nothing where it says nothing. */
export function PayloadWords({ payload }: { readonly payload: Payload | RowPayload | undefined }) {
  const nameOf = useVpnName([payload]);
  const words = payload === undefined ? '' : heldText(payload, nameOf);
  return words === '' ? null : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {sentenceCase(words)}
    </Box>
  );
}
