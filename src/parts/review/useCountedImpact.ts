import { useMemo } from 'react';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { DeviceCount } from '#domain/change/confirmation.ts';
import { deviceCountOf } from '#domain/impact/crowd/alike.ts';
import type { ChangeImpact } from '#domain/impact/effect/changeImpact.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { type ImpactState, useImpact } from '#parts/impact/reading/useImpact.ts';

export interface CountedImpact {
  readonly state: ImpactState;
  /** Undefined while they are counted; the same while nothing changes. */
  readonly devices: (DeviceCount & Pick<ChangeImpact, 'effects'>) | undefined;
}

/** Who is hit by a change, with what decides whether it has to be confirmed by typing. */
export function useCountedImpact(
  recipients: Recipients,
  before: readonly ImpactAssignment[] | undefined,
  after: readonly ImpactAssignment[] | undefined,
): CountedImpact {
  const state = useImpact(recipients, before, after);
  const { impact, facts, isReading } = state;
  const isKnown = before !== undefined && after !== undefined && !isReading;
  const devices = useMemo(
    () => (isKnown ? { effects: impact.effects, inTenant: deviceCountOf(facts) } : undefined),
    [impact, facts, isKnown],
  );
  return { state, devices };
}
