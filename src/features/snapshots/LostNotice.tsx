import Button from '@mui/material/Button';
import { TEXTS } from '#features/snapshots/texts.ts';
import { useLost } from '#features/snapshots/useLost.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** What is not in the list any more, since this tab alone had it. */
export function LostNotice() {
  const { lost, forget } = useLost();
  if (lost.size === 0) return null;
  return (
    <Notice
      quiet
      level="info"
      title={TEXTS.lost([...lost.values()])}
      actions={
        <Button size="small" onClick={forget}>
          {TEXTS.understood}
        </Button>
      }
    >
      {TEXTS.lostHint}
    </Notice>
  );
}
