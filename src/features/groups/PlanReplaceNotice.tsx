import Button from '@mui/material/Button';
import { LinkButton } from '#parts/LinkButton.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

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
      title="You have a plan in the making"
      actions={
        <>
          <Button variant="contained" onClick={onReplace}>
            Start this one in its place
          </Button>
          <LinkButton to="/plan">Open mine</LinkButton>
          <Button onClick={onKeep}>Keep mine</Button>
        </>
      }
    >
      There is one at a time, and it would be lost. Open it and save it as a file first if you still
      need it.
    </Notice>
  );
}
