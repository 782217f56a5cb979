import { useCallback, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { NAMES_FIELD } from '#features/configurations/list/selection/PasteNames.tsx';
import { keepTyped, typedOf } from '#stores/places.ts';

interface Pasting {
  readonly isOpen: boolean;
  /** Keeps its identity. */
  readonly open: (isOpen: boolean) => void;
}

/** Whether names can be pasted. What was pasted before the page was loaded anew is shown again. */
export function usePasting(): Pasting {
  const { account } = useSession();
  const [isOpen, setOpen] = useState(() => typedOf(account, NAMES_FIELD) !== '');
  const open = useCallback(
    (next: boolean) => {
      setOpen(next);
      if (!next) keepTyped(account, NAMES_FIELD, '');
    },
    [account],
  );
  return { isOpen, open };
}
