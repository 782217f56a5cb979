import { useId, useState } from 'react';
import type { MouseEvent } from 'react';

/** Fetches code that is likely to be wanted; that it does not come is said when it is. */
export async function loadAhead(load: () => Promise<unknown>): Promise<void> {
  await load().catch(() => undefined);
}

/**
 * A menu whose code comes when the pointer or the focus is on its button: no page needs one to be
 * read.
 */
export function useLoadedMenu(load: () => Promise<unknown>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const id = useId();
  return {
    /** It stays once it was there, and takes its leave by itself. */
    isLoaded,
    /** For the button that opens it. */
    opener: {
      'aria-haspopup': 'menu',
      'aria-expanded': anchor !== null,
      'aria-controls': anchor ? id : undefined,
      onClick: (event: MouseEvent<HTMLElement>) => {
        setAnchor(event.currentTarget);
        setLoaded(true);
      },
      onPointerEnter: () => void loadAhead(load),
      onFocus: () => void loadAhead(load),
    },
    menu: { id, anchor, onClose: () => setAnchor(null) },
    /** Where its code does not come: as if it had not been opened. */
    giveUp: () => {
      setAnchor(null);
      setLoaded(false);
    },
  } as const;
}
