import { useMemo } from 'react';
import type { VpnName } from '#domain/assignment/settings/settingsWords.ts';
import { lineTargetsInSlices, type NamedInLines } from '#domain/plan/diff/lineTargets.ts';
import type { SentenceNames } from '#domain/plan/review/planSentence.ts';
import { useInSlices } from '#parts/useInSlices.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';

/** The names of targets, and of what rows hold beside them. */
export interface LineNames extends TargetNames {
  readonly vpn: VpnName;
}

const NONE: NamedInLines = { targets: [], payloads: [] };

/**
 * The names of all that the lines are about: read once, whatever is on screen. `configurations`
 * keeps its identity.
 */
export function useLineNames(configurations: Parameters<typeof lineTargetsInSlices>[0]): LineNames {
  const compute = useMemo(
    () => (signal: AbortSignal) => lineTargetsInSlices(configurations, { signal }),
    [configurations],
  );
  const { result } = useInSlices(compute);
  const { targets, payloads } = result ?? NONE;
  const vpn = useVpnName(payloads);
  const names = useTargetNames(targets);
  return useMemo(() => ({ ...names, vpn }), [names, vpn]);
}

/** As sentences want them: what is known of a name beyond it stands behind it. */
export function sentenceNames(names: LineNames): SentenceNames {
  return {
    target(target) {
      const { label, detail } = names.target(target);
      return detail === undefined ? label : `${label} (${detail})`;
    },
    filter: (filter) => names.filter(filter)?.label ?? '',
    isForApps: (filter) => names.filter(filter)?.isForApps === true,
    vpn: names.vpn,
  };
}
