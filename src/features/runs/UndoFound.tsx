import { countedThings } from '#domain/configuration/countedThings.ts';
import Button from '@mui/material/Button';
import type { UndonePlan } from '#domain/plan/run/afterRun.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/runs/texts.ts';

interface UndoFoundProps {
  readonly found: UndonePlan;
  /** It was another when it was looked up before. */
  readonly hasMoved: boolean;
  readonly onReview: () => void;
}

/** What of a plan can be undone now, what cannot and why, and the way to the review of it. */
export function UndoFound({ found, hasMoved, onReview }: UndoFoundProps) {
  const { plan, notUndone, incomplete, runNotTold, unread } = found;
  const changes = plan.items.reduce((sum, { wishes }) => sum + wishes.length, 0);
  return (
    <Notice
      level={isWhole(found) ? 'info' : 'warning'}
      title={changes === 0 ? TEXTS.nothingCanBeUndone : TEXTS.canBeUndone(changes)}
      actions={
        changes > 0 && (
          <Button variant="contained" onClick={onReview}>
            {TEXTS.reviewUndo}
          </Button>
        )
      }
    >
      {hasMoved && <p>{TEXTS.movedSince}</p>}
      {notUndone.length > 0 && <p>{TEXTS.cannotBeUndone(notUndone.length)}</p>}
      {incomplete > 0 && <p>{TEXTS.incomplete(incomplete)}</p>}
      {runNotTold > 0 && <p>{TEXTS.runNotTold(runNotTold)}</p>}
      {unread.length > 0 && (
        <p>{TEXTS.unread(countedThings(unread.map((each) => each.configurationId)))}</p>
      )}
    </Notice>
  );
}

/** All that the plan did can be undone. */
export function isWhole({ plan, notUndone, unread, incomplete, runNotTold }: UndonePlan): boolean {
  return (
    plan.items.length > 0 &&
    notUndone.length === 0 &&
    unread.length === 0 &&
    incomplete + runNotTold === 0
  );
}
