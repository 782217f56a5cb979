import Button from '@mui/material/Button';
import { ClipboardPlus, Undo2 } from 'lucide-react';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { SelectionFrame } from '#ui/table/SelectionFrame.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface SelectedDifferencesProps {
  readonly count: number;
  /** They are of another tenant: a plan is made of them, and nothing put back. */
  readonly isForeign: boolean;
  readonly disabledReason: string | undefined;
  readonly isBusy: boolean;
  readonly onPutBack: () => void;
  readonly onClear: () => void;
}

/** How many differences are selected, and putting them back. */
export function SelectedDifferences({
  count,
  isForeign,
  disabledReason,
  isBusy,
  onPutBack,
  onClear,
}: SelectedDifferencesProps) {
  return (
    <SelectionFrame label={TEXTS.selection} count={TEXTS.selected(count)}>
      <ReasonButton
        size="small"
        variant="contained"
        icon={isForeign ? <ClipboardPlus size={15} aria-hidden /> : <Undo2 size={15} aria-hidden />}
        disabledReason={disabledReason}
        busy={isBusy}
        onClick={onPutBack}
      >
        {isForeign ? TEXTS.prepare : TEXTS.putBack}
      </ReasonButton>
      <Button size="small" onClick={onClear}>
        {TEXTS.clear}
      </Button>
    </SelectionFrame>
  );
}
