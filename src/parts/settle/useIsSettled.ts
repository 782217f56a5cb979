import { skipToken, useQuery } from '@tanstack/react-query';
import { type SettledWrite, settlementKey } from '#queries/write/settlement.ts';

/** Was the write found out about after its own look had come to nothing? Its notice says how. */
export function useIsSettled(entryId: string | undefined): boolean {
  const { data } = useQuery<SettledWrite>({
    queryKey: settlementKey(entryId ?? ''),
    queryFn: skipToken,
  });
  return data !== undefined && data.kind !== 'inDoubt';
}
