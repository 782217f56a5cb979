import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { counted, numberText } from '#lib/locale.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';

/**
 * What a plan comes to in numbers: changes, what is so already, what is refused, requests and time.
 */
export function DiffNumbers({ diff: { counts, effort } }: { readonly diff: PlanDiff }) {
  const { limit, windowMs } = DOCUMENTED.writes;
  return (
    <KeyValueList
      items={[
        { label: 'Added', value: numberText(counts.adds) },
        { label: 'Changed', value: numberText(counts.edits) },
        { label: 'Removed', value: numberText(counts.removes) },
        { label: 'No change needed', value: numberText(counts.alreadySo) },
        { label: 'Blocked', value: numberText(counts.refused) },
        {
          label: 'Writes',
          value: `${numberText(effort.writes)} for ${counted(counts.changedConfigurations, 'configuration')}`,
        },
        {
          label: 'Takes about',
          value: `${durationWords(effort.seconds)}; ${limit} writes in ${windowMs / 1000} s at most`,
        },
      ]}
    />
  );
}

/** "12 s", "3 min": an estimate has no seconds beside its minutes. */
function durationWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
