import { useMemo } from 'react';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { View } from '#domain/impact/impact.ts';
import type { Platform } from '#domain/configuration/platform.ts';
import { HitList, type WhoChoice, type WhoUnit } from '#parts/impact/HitList.tsx';
import { hitRows } from '#parts/impact/hitRows.ts';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { useImpact } from '#parts/impact/useImpact.ts';

const VIEWS = ['gained', 'lost', 'after', 'now'] as const satisfies readonly View[];

interface WhoListProps {
  readonly platform: Platform;
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
  /** For the name of an exported file. */
  readonly title: string;
  readonly choice: WhoChoice;
  readonly onChange: (change: Partial<WhoChoice>) => void;
}

/** The devices or users that a change gains, loses or reaches. */
export function WhoList({ platform, before, after, title, choice, onChange }: WhoListProps) {
  const { question, impact, people, isReading, retry } = useImpact(platform, before, after);
  const { unit, view } = choice;
  const rows = useMemo(() => hitRows(question, people, unit, view), [question, people, unit, view]);
  return (
    <HitList
      views={VIEWS}
      reachOf={(name) => impact[unit][name]}
      rows={rows}
      title={title}
      choice={choice}
      onChange={onChange}
      isReading={isReading}
      empty={EMPTY[view](unit)}
    >
      <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />
    </HitList>
  );
}

const EMPTY: Record<View, (unit: WhoUnit) => string> = {
  gained: (unit) => `No ${unit} get it that do not have it`,
  lost: (unit) => `No ${unit} lose it`,
  kept: (unit) => `No ${unit} keep it`,
  after: (unit) => `No ${unit} will have it`,
  now: (unit) => `No ${unit} have it now`,
};
