import { ArrowRightLeft } from 'lucide-react';
import type { useGroupLens } from '#features/groups/useGroupLens.ts';
import type { StartPlan } from '#features/groups/useStartPlan.ts';
import { CompareWith } from '#parts/lens/CompareWith.tsx';
import { isWhole } from '#parts/lens/reading/isWhole.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TEXTS } from '#features/groups/texts.ts';

interface GroupActionsProps {
  readonly id: string;
  /** Why no plan can be made of what names the group, now. */
  readonly noPlan: string | undefined;
  readonly onStart: StartPlan['start'];
}

/** What can be done with a group: comparing it, and plans about all that names it. */
export function GroupActions({ id, noPlan, onStart }: GroupActionsProps) {
  return (
    <>
      <CompareWith one={{ kind: 'group', id }} />
      <ReasonButton disabledReason={noPlan} onClick={() => onStart('strip')}>
        {TEXTS.removeGroupEverywhere}
      </ReasonButton>
      <ReasonButton disabledReason={noPlan} onClick={() => onStart('move')}>
        {TEXTS.planMove}
      </ReasonButton>
      <ReasonButton
        variant="contained"
        icon={<ArrowRightLeft size={16} aria-hidden />}
        disabledReason={noPlan}
        onClick={() => onStart('copy')}
      >
        {TEXTS.planCopy}
      </ReasonButton>
    </>
  );
}

/** Why a plan about what names a group would be empty; undefined where it would not. */
export function whyNoPlan({
  naming,
  shownOnly,
  lens,
}: Pick<ReturnType<typeof useGroupLens>, 'naming' | 'shownOnly' | 'lens'>): string | undefined {
  if (naming.length > 0) return undefined;
  return shownOnly.length > 0 ? TEXTS.onlyShown : TEXTS.notNamed(isWhole(lens));
}
