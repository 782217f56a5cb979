import { useMemo } from 'react';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { DeviceCount } from '#domain/change/confirmation.ts';
import { deviceCountOf } from '#domain/impact/crowd/alike.ts';
import type { Difference } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/impact.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { type ImpactState, useImpact } from '#parts/impact/reading/useImpact.ts';

export interface CountedImpact {
  readonly state: ImpactState;
  /** Undefined while they are counted; the same while nothing changes. */
  readonly devices: (DeviceCount & Difference & { readonly now: Reach }) | undefined;
}

/** Who is hit by a change, with what decides whether it has to be confirmed by typing. */
export function useCountedImpact(
  recipients: Recipients,
  before: readonly ImpactAssignment[] | undefined,
  after: readonly ImpactAssignment[] | undefined,
): CountedImpact {
  const state = useImpact(recipients, before, after);
  const { impact, question, effect, isReading } = state;
  const isKnown = before !== undefined && after !== undefined && !isReading;
  const devices = useMemo((): CountedImpact['devices'] => {
    if (!isKnown) return undefined;
    const { now, gained, lost } = impact.devices;
    const effects = [{ effect, devices: impact.devices }];
    return { now, gained, lost, effects, inTenant: deviceCountOf(question.facts) };
  }, [impact, question, effect, isKnown]);
  return { state, devices };
}
