import Button from '@mui/material/Button';
import { isOfAnotherTenant } from '#domain/journal/isOfAnotherTenant.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { ParsedPlan } from '#domain/plan/draft/planFile.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { OF_ANOTHER_TENANT } from '#domain/plan/review/planWords.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/plan/texts.ts';

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
        title={TEXTS.brokenLink}
        actions={<Button onClick={onDrop}>{TEXTS.ignoreLink}</Button>}
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
      title={TEXTS.linkedPlan(countedThings(plan.items.map((item) => item.configurationId)))}
      actions={
        <>
          <Button variant="contained" onClick={() => onOpen(plan)}>
            {hasDraft ? TEXTS.openInstead : TEXTS.open}
          </Button>
          <Button onClick={onDrop}>{hasDraft ? TEXTS.keepMine : TEXTS.leaveLink}</Button>
        </>
      }
    >
      {isForeign && <p>{OF_ANOTHER_TENANT}</p>}
      {hasDraft && <p>{TEXTS.otherDraft}</p>}
    </Notice>
  );
}
