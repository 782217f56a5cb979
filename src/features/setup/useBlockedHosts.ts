import { useEffect, useState } from 'react';
import { CLOUDS, type MicrosoftCloud } from '#domain/connect/clouds.ts';
import { blockedHosts } from '#features/setup/hostPolicy.ts';

/**
 * Hosts of a cloud that the response headers of this very page keep the app from. Empty while it is
 * not known.
 */
export function useBlockedHosts(cloud: MicrosoftCloud): readonly string[] {
  const [policy, setPolicy] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetch('/', { method: 'HEAD', signal: controller.signal }).then(
      ({ headers }) => setPolicy(headers.get('Content-Security-Policy')),
      // Then the browser says so, when somebody signs in.
      () => undefined,
    );
    return () => controller.abort();
  }, []);
  return blockedHosts(policy, CLOUDS[cloud]);
}
