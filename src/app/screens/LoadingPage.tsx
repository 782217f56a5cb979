import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { TEXTS } from '#app/screens/texts.ts';

/**
 * Keeps the place of a page while it is read: a title where the title will be, rows where there
 * will be rows.
 */
export function LoadingPage() {
  return (
    <>
      <Box sx={{ mb: 2.5, minHeight: 51 }}>
        <Skeleton variant="text" width="min(420px, 70%)" sx={{ fontSize: '1.375rem' }} />
        <Skeleton variant="text" width="min(220px, 40%)" />
      </Box>
      <Paper sx={{ overflow: 'hidden' }}>
        <SkeletonRows label={TEXTS.loading} rows={8} />
      </Paper>
    </>
  );
}
