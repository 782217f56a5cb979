import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Undo2 } from 'lucide-react';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface SelectedDifferencesProps {
  readonly count: number;
  readonly disabledReason: string | undefined;
  readonly isBusy: boolean;
  readonly onPutBack: () => void;
  readonly onClear: () => void;
}

/** How many differences are selected, and putting them back. Stays in reach while one scrolls. */
export function SelectedDifferences({
  count,
  disabledReason,
  isBusy,
  onPutBack,
  onClear,
}: SelectedDifferencesProps) {
  return (
    <Box
      component="section"
      aria-label={TEXTS.selection}
      sx={{
        position: 'sticky',
        bottom: { xs: 72, sm: 16 },
        zIndex: 3,
        mt: 2,
        mx: 'auto',
        width: 'fit-content',
        maxWidth: '100%',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        boxShadow: 6,
      }}
    >
      <Box component="output" className="tabular" sx={{ fontWeight: 600, mr: 1 }}>
        {TEXTS.selected(count)}
      </Box>
      <ReasonButton
        size="small"
        variant="contained"
        icon={<Undo2 size={15} aria-hidden />}
        disabledReason={disabledReason}
        busy={isBusy}
        onClick={onPutBack}
      >
        {TEXTS.putBack}
      </ReasonButton>
      <Button size="small" onClick={onClear}>
        {TEXTS.clear}
      </Button>
    </Box>
  );
}
