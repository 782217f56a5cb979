import { isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import type { DeviceSubject, UserSubject } from '#domain/lens/subject.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { subjectWord } from '#parts/lens/subjectRef.ts';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

/**
 * Leads to what the plan in the making would change for it: the review says so, with the rest of
 * what the plan does.
 */
export function PlanOnIt({ subject }: { readonly subject: DeviceSubject | UserSubject }) {
  const { draft, isLoaded } = usePlanDraft();
  if (!isLoaded || isEmptyDraft(draft)) return null;
  const id = subject.kind === 'device' ? subject.device.id : subject.id;
  return (
    <div>
      {TEXTS.planInMaking}{' '}
      <AppLink to="/plan/review" search={{ check: subjectWord({ kind: subject.kind, id }) }}>
        {TEXTS.planOnIt[subject.kind]}
      </AppLink>
    </div>
  );
}
