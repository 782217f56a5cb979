import { useMemo } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { rowsAfter } from '#domain/assignment/rowsAfter.ts';
import { ImpactPanel } from '#parts/impact/ImpactPanel.tsx';

interface ChangeImpactProps {
  readonly configuration: Configuration;
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
}

/** Who is hit by changes of existing rows. */
export function ChangeImpact({ configuration, base, changes }: ChangeImpactProps) {
  const text = JSON.stringify(changes);
  const after = useMemo(() => rowsAfter(base, JSON.parse(text) as Change[]), [base, text]);
  return <ImpactPanel configuration={configuration} before={base} after={after} />;
}
