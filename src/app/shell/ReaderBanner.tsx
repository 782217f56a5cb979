import Box from '@mui/material/Box';
import { TEXTS } from '#app/shell/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** Tells a reader on arrival, as soon as it is known, that nothing can be assigned. */
export function ReaderBanner() {
  const { refusal } = usePreflight();
  if (refusal === undefined) return null;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>
      <Notice
        level="info"
        title={refusal.title}
        actions={
          <LinkButton size="small" variant="outlined" to="/access">
            {TEXTS.yourAccess}
          </LinkButton>
        }
      >
        {refusal.what}
      </Notice>
    </Box>
  );
}
