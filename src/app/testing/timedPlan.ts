import { type ConfigurationKey, keyOfId } from '#domain/family/configurationKey.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';

export const HOUR = 3_600_000;

export const EVERYONE = { kind: 'allDevices' } as const;

/** What these stories assign: nobody has it. */
export const UNASSIGNED = 'WIN - SC - Test - do not assign';

interface Items {
  readonly tenant: {
    readonly items: ReadonlyMap<
      string,
      ReadonlyMap<
        string,
        { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }
      >
    >;
  };
}

/** For tests: the key of {@link UNASSIGNED} in a sandbox. */
export function unassignedIn({ tenant }: Items): ConfigurationKey {
  const items = [...tenant.items.get('settingsCatalog')!.values()];
  const { id } = items.find(({ properties }) => properties['name'] === UNASSIGNED)!;
  return keyOfId('settingsCatalog', id)!;
}

/** For tests: a plan that assigns {@link UNASSIGNED} to targets, in stages or with ends. */
export function timedPlan<Timing extends PlanTiming | undefined>(
  configurationId: ConfigurationKey,
  targets: readonly KnownTarget[],
  timing: Timing,
) {
  return { ...planFor([configurationId], targets), ...(timing && { timing }) } as Plan & {
    readonly timing: Timing;
  };
}

/** For tests: a plan that assigns several configurations to all devices. */
export function planForEveryone(configurationIds: readonly ConfigurationKey[]): Plan {
  return planFor(configurationIds, [EVERYONE]);
}

/** For tests: the address that somebody is sent a plan by. */
export const pathOf = (plan: Plan): string => `/plan#${planToFragment(plan)!}`;

function planFor(
  configurationIds: readonly ConfigurationKey[],
  targets: readonly KnownTarget[],
): Plan {
  return {
    name: 'Rings',
    tenantId: undefined,
    items: configurationIds.map((configurationId) => ({
      configurationId,
      displayName: UNASSIGNED,
      wishes: targets.map((target) => ({
        kind: 'add',
        row: { target, filter: { mode: 'none' }, intent: 'apply' },
      })),
    })),
  };
}
