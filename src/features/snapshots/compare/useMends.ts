import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Mends, mendsFromText, mendsToText } from '#domain/snapshot/counterparts.ts';
import { keepText, textInAddress, textOfAddress } from '#stores/selection/addressOrTab.ts';

const route = getRouteApi('/snapshots/$id/compare');

/** What stands for theirs, as the admin chose it, and choosing it. */
export interface Mending {
  readonly mends: Mends;
  /** @param ourId empty: nothing stands for it; undefined: as its name says */
  readonly choose: (key: string, ourId: string | undefined) => void;
  /** The browser keeps it, so that it is there after a reload. */
  readonly isKept: boolean;
}

/** Kept in the address; in this tab, where it is too long for one. */
export function useMends(): Mending {
  const { id } = route.useParams();
  const { map = '' } = route.useSearch();
  const { account } = useSession();
  const navigate = route.useNavigate();
  const field = `counterparts:${id}`;
  const [mends, setMends] = useState(() => mendsFromText(textOfAddress(account, field, map) ?? ''));
  const [isKept, setKept] = useState(true);
  const choose = useCallback(
    (key: string, ourId: string | undefined) => {
      const next = new Map(mends);
      if (ourId === undefined) next.delete(key);
      else next.set(key, ourId);
      const text = mendsToText(next);
      setMends(next);
      setKept(keepText(account, field, text));
      void navigate({
        search: (previous) => ({ ...previous, map: text === '' ? undefined : textInAddress(text) }),
        replace: true,
        resetScroll: false,
      });
    },
    [mends, account, field, navigate],
  );
  return { mends, choose, isKept };
}
