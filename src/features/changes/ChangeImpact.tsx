import { useMemo } from 'react';
import type { Assignment } from '#domain/assignment.ts';
import type { Change } from '#domain/change.ts';
import type { Configuration } from '#domain/configuration.ts';
import { changeKey, wantedBy } from '#domain/drift.ts';
import type { ImpactAssignment } from '#domain/impact/rule.ts';
import { rowKey } from '#domain/rowKey.ts';
import { ImpactPanel } from '#parts/impact/ImpactPanel.tsx';

interface ChangeImpactProps {
  readonly configuration: Configuration;
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
}

/** Who is hit by changes of existing rows. */
export function ChangeImpact({ configuration, base, changes }: ChangeImpactProps) {
  const text = JSON.stringify(changes);
  const after = useMemo(() => {
    const wishes = new Map((JSON.parse(text) as Change[]).map((change) => [changeKey(change), change]));
    return base.flatMap((row): ImpactAssignment[] => {
      const change = wishes.get(rowKey(row));
      const wanted = change === undefined ? row : wantedBy(change);
      return wanted === undefined ? [] : [wanted];
    });
  }, [base, text]);
  return <ImpactPanel configuration={configuration} before={base} after={after} />;
}
