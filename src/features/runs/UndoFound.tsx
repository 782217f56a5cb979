import Button from '@mui/material/Button';
import type { UndonePlan } from '#domain/plan/run/afterRun.ts';
import { counted } from '#lib/locale.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

interface UndoFoundProps {
  readonly found: UndonePlan;
  readonly onReview: () => void;
}

/** What of a plan can be undone now, what cannot and why, and the way to the review of it. */
export function UndoFound({ found, onReview }: UndoFoundProps) {
  const { plan, notUndone, incomplete, unread } = found;
  const changes = plan.items.reduce((sum, { wishes }) => sum + wishes.length, 0);
  return (
    <Notice
      level={isWhole(found) ? 'info' : 'warning'}
      title={
        changes === 0 ? 'Nothing can be undone' : `${counted(changes, 'change')} can be undone`
      }
      actions={
        changes > 0 && (
          <Button variant="contained" onClick={onReview}>
            Review the undo
          </Button>
        )
      }
    >
      {notUndone.length > 0 && (
        <p>{counted(notUndone.length, 'change')} cannot: changed again since, or gone already.</p>
      )}
      {incomplete > 0 && (
        <p>
          {counted(incomplete, 'assignment')} will come back without the fields that this app does
          not know, because they were not recorded.
        </p>
      )}
      {unread.length > 0 && (
        <p>{counted(unread.length, 'configuration')} cannot: deleted, or could not be read.</p>
      )}
    </Notice>
  );
}

/** All that the plan did can be undone. */
export function isWhole({ plan, notUndone, unread, incomplete }: UndonePlan): boolean {
  return plan.items.length > 0 && notUndone.length === 0 && unread.length === 0 && incomplete === 0;
}
