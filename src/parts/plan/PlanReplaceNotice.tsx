import Button from '@mui/material/Button';
import { LinkButton } from '#parts/LinkButton.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

/** There is one plan in the making at a time. */
export function PlanReplaceNotice({
  onReplace,
  onKeep,
}: {
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  return (
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
  );
}
