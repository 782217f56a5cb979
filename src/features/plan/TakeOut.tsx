import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';
import { TEXTS } from '#features/plan/texts.ts';

interface TakeOutProps {
  /** A configuration or one of its lines, see `domain/plan/draft/takenOut`. */
  readonly what: string;
  /** What it is, for the name of the button. */
  readonly name: string;
}

/** Takes a line, or a configuration with all its lines, out of the plan. */
export function TakeOut({ what, name }: TakeOutProps) {
  const { update } = usePlanDraft();
  return (
    <IconButton
      size="small"
      aria-label={TEXTS.removeNamed(name)}
      onClick={() => update((now) => ({ ...now, takenOut: [...now.takenOut, what] }))}
      sx={{ my: -0.5 }}
    >
      <X size={15} />
    </IconButton>
  );
}

/** That something was taken out of the plan, and the way to put it back. */
export function TakenOutNote() {
  const { draft, update } = usePlanDraft();
  const count = draft.takenOut.length;
  return (
    // Always there: a screen reader only announces what changes in a region that it knows.
    <Box component="output" sx={{ display: 'block' }}>
      {count > 0 && (
        <>
          {TEXTS.takenOut(count)}{' '}
          <Button size="small" onClick={() => update((now) => ({ ...now, takenOut: [] }))}>
            {TEXTS.restoreLine}
          </Button>
        </>
      )}
    </Box>
  );
}
