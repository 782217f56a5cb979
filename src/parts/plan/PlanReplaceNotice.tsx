import Button from '@mui/material/Button';
import { LinkButton } from '#parts/LinkButton.tsx';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

/**
 * There is one plan in the making at a time. It takes the focus, which also scrolls to it: the button
 * that was pressed may be far below it.
 */
export function PlanReplaceNotice({
  onReplace,
  onKeep,
}: {
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  return (
    <FocusOnArrival>
      <Notice
        isApart
        level="warning"
        title={TEXTS.otherDraft}
        actions={
          <>
            <Button variant="contained" onClick={onReplace}>
              {TEXTS.replaceDraft}
            </Button>
            <LinkButton to="/plan">{TEXTS.openDraft}</LinkButton>
            <Button onClick={onKeep}>{TEXTS.keepDraft}</Button>
          </>
        }
      >
        {TEXTS.otherDraftHint}
      </Notice>
    </FocusOnArrival>
  );
}
