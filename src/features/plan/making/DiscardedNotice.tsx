import Button from '@mui/material/Button';
import { TEXTS } from '#features/plan/texts.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

interface DiscardedNoticeProps {
  readonly onRestore: () => void;
  readonly onDismiss: () => void;
}

/** The way back to a plan that was discarded, or that another one took the place of. */
export function DiscardedNotice({ onRestore, onDismiss }: DiscardedNoticeProps) {
  return (
    <Notice
      level="info"
      title={TEXTS.discarded}
      actions={
        <>
          <Button onClick={onRestore}>{TEXTS.restore}</Button>
          <Button onClick={onDismiss}>{TEXTS.dismiss}</Button>
        </>
      }
    >
      {TEXTS.restoreHint}
    </Notice>
  );
}
