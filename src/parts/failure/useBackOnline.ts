import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '#domain/failure/failure.ts';

/** A file of the app that does not come may be for want of a connection as well. */
const OF_NETWORK: ReadonlySet<Failure['kind'] | undefined> = new Set(['offline', 'newerVersion']);

/**
 * Is the connection back since this failed? As the browser says: what a proxy or a VPN blocks has no
 * event.
 * @param then what to do at that moment
 */
export function useBackOnline(failure: Failure | undefined, then?: () => void): boolean {
  const [healed, setHealed] = useState<Failure>();
  const isListening = OF_NETWORK.has(failure?.kind);
  const onBack = useEffectEvent(() => {
    setHealed(failure);
    then?.();
  });
  useEffect(() => {
    if (!isListening) return undefined;
    window.addEventListener('online', onBack);
    return () => window.removeEventListener('online', onBack);
  }, [isListening]);
  return failure !== undefined && healed === failure;
}
