/** News of one store: for this page and for the other tabs of this browser. */
export interface TabChannel {
  /** Something has changed: whoever listens, here or in another tab, looks again. */
  tellAll(): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

/**
 * The browser's own channel; undefined where there is none, or where the browser refuses it because
 * site data is blocked. Other tabs are then told nothing, which costs them no more than freshness.
 * @param name the same in all tabs
 */
export function channelToTabs(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** @param name the same in all tabs */
export function tabChannel(name: string): TabChannel {
  const listeners = new Set<() => void>();
  const channel = channelToTabs(name);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', tell);
  return {
    tellAll() {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; the rule takes it for a window
      channel?.postMessage(null);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
