import { useMemo, useState } from 'react';
import { type Side, SIDES } from '#domain/impact/together.ts';
import type { PlanImpact } from '#domain/plan/planImpact.ts';
import { HitList, type WhoChoice } from '#parts/impact/HitList.tsx';
import { deviceRows, userRows } from '#parts/impact/hitRows.ts';
import type { PlanImpactState } from '#parts/impact/usePlanImpact.ts';

interface PlanWhoProps extends Pick<PlanImpactState, 'people' | 'facts' | 'isReading'> {
  readonly impact: PlanImpact;
  /** For the name of an exported file. */
  readonly title: string;
}

/** The devices or users that gain or lose something by a plan. */
export function PlanWho({ impact, people, facts, isReading, title }: PlanWhoProps) {
  const [choice, setChoice] = useState<WhoChoice & { readonly view: Side }>({ unit: 'devices', view: 'gained', text: '', sort: undefined });
  const { unit, view } = choice;
  const rows = useMemo(
    () => (unit === 'devices' ? deviceRows(impact.devicesHit(view)) : userRows(impact.usersHit(view), people, facts.inventory)),
    [unit, view, impact, people, facts],
  );
  return (
    <HitList
      views={SIDES}
      reachOf={(name) => impact[unit][name as Side]}
      rows={rows}
      title={title}
      choice={choice}
      onChange={(change) => setChoice((before) => ({ ...before, ...change, view: (change.view ?? before.view) as Side }))}
      isReading={isReading}
      empty={view === 'gained' ? `No ${unit} gain anything` : `No ${unit} lose anything`}
    />
  );
}
