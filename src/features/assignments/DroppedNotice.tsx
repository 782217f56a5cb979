import Box from '@mui/material/Box';
import type { DroppedValue } from '#features/assignments/assignSearch.ts';
import { Notice } from '#ui/Notice.tsx';

/** Says which values of the address made no sense, so that nobody takes a prefilled form for the whole of a link. */
export function DroppedNotice({ dropped }: { readonly dropped: readonly DroppedValue[] }) {
  if (dropped.length === 0) return null;
  return (
    <Box sx={{ mb: 2.5 }}>
      <Notice level="warning" title="A part of the address was left out">
        {dropped.map(({ name, value }) => `${name}=${value.slice(0, 60)}`).join(', ')} makes no sense here. Check the form before you send it.
      </Notice>
    </Box>
  );
}
