/** News of one store: for this page and for the other tabs of this browser. */
export interface TabChannel {
  /** Something has changed: whoever listens, here or in another tab, looks again. */
  tellAll(): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** @param name the same in all tabs */
export function tabChannel(name: string): TabChannel {
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
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
