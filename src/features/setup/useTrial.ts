import { useState } from 'react';
import { CLOUDS, type MicrosoftCloud } from '#domain/connect/clouds.ts';
import { configText, UNKNOWN_CLIENT, UNKNOWN_TENANT } from '#domain/connect/registration.ts';
import { adminConsentUrl, redirectUriOf } from '#domain/connect/signInAddresses.ts';
import { trialSchema } from '#domain/connect/trial.ts';
import { useBlockedHosts } from '#features/setup/useBlockedHosts.ts';
import { keepTrial, keepTypedTrial, typedTrial } from '#stores/connect/trial.ts';
import { TEXTS } from '#features/setup/texts.ts';

interface TypedIds {
  readonly clientId: string;
  readonly tenantId: string;
}

/**
 * The ids that are typed, and what comes of them.
 * @param configured the tenant that this deployment names
 */
export function useTrial(cloud: MicrosoftCloud, configured: string) {
  const [ids, setIds] = useState<TypedIds>(
    () =>
      typedTrial() ?? { clientId: '', tenantId: configured === 'organizations' ? '' : configured },
  );
  const [isAsked, setAsked] = useState(false);
  const [isKept, setKept] = useState(true);
  const blocked = useBlockedHosts(cloud);
  const clientId = ids.clientId.trim();
  const tenantId = ids.tenantId.trim();
  const parsed = trialSchema.safeParse({ cloud, clientId, tenantId });
  const reason = blocked.length === 0 ? undefined : TEXTS.hostBlocks(blocked);
  return {
    ids,
    /** Kept with each letter: whoever registers an app goes between two tabs, and may reload. */
    type: (change: Partial<TypedIds>, chosen = cloud) => {
      const next = { ...ids, ...change };
      setIds(next);
      keepTypedTrial({ ...next, cloud: chosen });
    },
    /** What is wrong with a field, once one tried. */
    problemOf: (field: keyof TypedIds) =>
      isAsked ? parsed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined,
    /** Why nothing can be tried here. */
    reason,
    tryIt: () => {
      setAsked(true);
      if (!parsed.success || reason !== undefined) return;
      if (keepTrial(parsed.data)) location.assign('/');
      else setKept(false);
    },
    /** False once the tab could not keep what was to be tried. */
    isKept,
    /** As `config.json`, also while ids are missing. */
    file: configText({
      cloud,
      clientId: clientId || UNKNOWN_CLIENT,
      tenantId: tenantId || UNKNOWN_TENANT,
    }),
    /** Where an administrator agrees for the tenant. */
    consent: parsed.success
      ? adminConsentUrl(
          `${CLOUDS[cloud].authority}/${parsed.data.tenantId}`,
          parsed.data.clientId,
          redirectUriOf(location.origin),
        )
      : undefined,
  };
}
