import Button from '@mui/material/Button';
import { isOfAnotherTenant } from '#domain/journal/isOfAnotherTenant.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { ParsedPlan } from '#domain/plan/draft/planFile.ts';
import { OF_ANOTHER_TENANT } from '#domain/plan/review/planWords.ts';
import { counted } from '#lib/locale.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

interface LinkedPlanNoticeProps {
  readonly linked: ParsedPlan;
  /** There is a plan in the making that opening would take the place of. */
  readonly hasDraft: boolean;
  readonly tenantId: string;
  readonly onOpen: (plan: Plan) => void;
  readonly onDrop: () => void;
}

/**
 * A link that carries a plan: opened only when the admin says so, and never silently over their
 * own.
 */
export function LinkedPlanNotice({
  linked,
  hasDraft,
  tenantId,
  onOpen,
  onDrop,
}: LinkedPlanNoticeProps) {
  if (!linked.ok) {
    return (
      <Notice
        level="error"
        title="The plan in this link cannot be opened"
        actions={<Button onClick={onDrop}>Go on without it</Button>}
      >
        {linked.reasons.join(' ')}
      </Notice>
    );
  }
  const { plan } = linked;
  const isForeign = isOfAnotherTenant(plan, tenantId);
  return (
    <Notice
      level={isForeign || hasDraft ? 'warning' : 'info'}
      title={`This link has a plan for ${counted(plan.items.length, 'configuration')}`}
      actions={
        <>
          <Button variant="contained" onClick={() => onOpen(plan)}>
            {hasDraft ? 'Open it in place of mine' : 'Open it'}
          </Button>
          <Button onClick={onDrop}>{hasDraft ? 'Keep mine' : 'Leave it'}</Button>
        </>
      }
    >
      {isForeign && <p>{OF_ANOTHER_TENANT}</p>}
      {hasDraft && (
        <p>You have a plan in the making. Save it as a file first if you still need it.</p>
      )}
    </Notice>
  );
}
