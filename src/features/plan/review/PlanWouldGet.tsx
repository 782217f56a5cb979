import { useMemo } from 'react';
import type { UnsavedChange } from '#domain/lens/unsaved.ts';
import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { beforeAndAfter } from '#domain/plan/review/planImpact.ts';
import type { ReadConfigurations } from '#features/plan/useConfigurationsById.ts';
import { WouldGetSection } from '#parts/wouldGet/WouldGetSection.tsx';

const loadAnswer = () => import('#parts/wouldGet/answer/OfPlan.tsx');
const loadPicker = () => import('#pickers/MemberPicker.tsx');

interface PlanWouldGetProps extends Pick<ReadConfigurations, 'byId'> {
  /** What will be sent. */
  readonly diff: PlanDiff;
}

/** What one device or user would get, lose and keep of all that a plan names. */
export function PlanWouldGet({ diff, byId }: PlanWouldGetProps) {
  const changes = useMemo(
    () =>
      diff.configurations.flatMap((each): UnsavedChange[] => {
        const configuration = byId.get(each.configurationId.toLowerCase());
        if (configuration === undefined || each.base === undefined) return [];
        return [{ configuration, ...beforeAndAfter(each) }];
      }),
    [diff, byId],
  );
  return <WouldGetSection changes={changes} load={loadAnswer} loadPicker={loadPicker} />;
}
