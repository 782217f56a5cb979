import type { PlanDiff } from '#domain/plan/diff/diff.ts';
import { changedThings } from '#domain/plan/review/planWords.ts';
import { DOCUMENTED } from '#domain/plan/allowance/allowance.ts';
import { listText, numberText } from '#lib/locale.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { TEXTS } from '#features/plan/texts.ts';

interface DiffNumbersProps {
  readonly diff: PlanDiff;
  /** Have the guardrails said which lines they block? They do so in the review only. */
  readonly blocked: 'known' | 'checking' | 'later';
  /** Which assignments have an end, in words. */
  readonly ends?: readonly string[] | undefined;
}

/**
 * What a plan comes to in numbers: changes, what is so already, what is blocked, requests and time.
 */
export function DiffNumbers({ diff, blocked, ends = [] }: DiffNumbersProps) {
  const { counts, effort } = diff;
  const { limit, windowMs } = DOCUMENTED.writes;
  return (
    <KeyValueList
      items={[
        { label: TEXTS.added, value: numberText(counts.adds) },
        { label: TEXTS.changed, value: numberText(counts.edits) },
        { label: TEXTS.removed, value: numberText(counts.removes) },
        { label: TEXTS.noChangeNeeded, value: numberText(counts.alreadySo) },
        ...(ends.length === 0 ? [] : [{ label: TEXTS.until, value: listText(ends) }]),
        { label: TEXTS.blocked, value: BLOCKED[blocked](counts.refused) },
        {
          label: TEXTS.writes,
          value: TEXTS.writesFor(effort.writes, changedThings(diff)),
        },
        {
          label: TEXTS.takesAbout,
          value: TEXTS.paceLimit(durationWords(effort.seconds), limit, windowMs / 1000),
        },
      ]}
    />
  );
}

const BLOCKED = {
  known: numberText,
  checking: TEXTS.blockedChecking,
  later: TEXTS.blockedLater,
} as const;

/** "12 s", "3 min": an estimate has no seconds beside its minutes. */
function durationWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : TEXTS.minutes(Math.ceil(seconds / 60));
}
