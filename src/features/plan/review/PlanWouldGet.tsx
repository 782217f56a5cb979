import { useMemo } from 'react';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import type { ReadConfigurations } from '#parts/plan/draft/useConfigurationsById.ts';
import { planChanges } from '#parts/wouldGet/planChanges.ts';
import { WouldGetSection } from '#parts/wouldGet/WouldGetSection.tsx';

const loadAnswer = () => import('#parts/wouldGet/answer/OfPlan.tsx');
const loadPicker = () => import('#pickers/MemberPicker.tsx');

interface PlanWouldGetProps extends Pick<ReadConfigurations, 'byId'> {
  /** What will be sent. */
  readonly diff: PlanDiff;
}

/** What one device or user would get, lose and keep of all that a plan names. */
export function PlanWouldGet({ diff, byId }: PlanWouldGetProps) {
  const changes = useMemo(() => planChanges(diff, byId), [diff, byId]);
  return <WouldGetSection changes={changes} load={loadAnswer} loadPicker={loadPicker} />;
}
