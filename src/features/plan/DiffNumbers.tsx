import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';

/**
 * What a plan comes to in numbers: changes, what is so already, what is refused, requests and time.
 */
export function DiffNumbers({ diff: { counts, effort } }: { readonly diff: PlanDiff }) {
  const { limit, windowMs } = DOCUMENTED.writes;
  return (
    <KeyValueList
      items={[
        { label: 'Added', value: counts.adds.toLocaleString() },
        { label: 'Changed', value: counts.edits.toLocaleString() },
        { label: 'Removed', value: counts.removes.toLocaleString() },
        { label: 'Already so', value: counts.alreadySo.toLocaleString() },
        { label: 'Refused', value: counts.refused.toLocaleString() },
        {
          label: 'Writes',
          value: `${effort.writes.toLocaleString()} for ${counts.changedConfigurations.toLocaleString()} ${counts.changedConfigurations === 1 ? 'configuration' : 'configurations'}`,
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
