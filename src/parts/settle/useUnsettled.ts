import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { useQuery } from '@tanstack/react-query';
import type { Journal } from '#domain/journal/journal.ts';
import { useSession } from '#auth/useSession.ts';
import { TEXTS } from '#parts/settle/texts.ts';
import { useDoubt } from '#queries/write/doubt.ts';
import { openEntriesQuery } from '#queries/journal.ts';
import { isOpen } from '#queries/write/settlement.ts';

/**
 * Why nothing may be sent to this configuration yet: its last write is in doubt, or the journal
 * that would know is still being read. What another tab is sending does not count; the lock across
 * tabs lets one of us wait for the other.
 */
export function useUnsettled(
  journal: Pick<Journal, 'listOpen'> & { isOfThisPage(id: string): boolean },
  configurationId: ConfigurationKey | undefined,
): string | undefined {
  const { account } = useSession();
  const isLooking = useDoubt(configurationId) !== undefined;
  const { data: entries, error, isFetching } = useQuery(openEntriesQuery(journal));
  // A journal that cannot be read cannot be written either, and sending says so.
  if (error !== null || configurationId === undefined) return undefined;
  if (entries === undefined) return TEXTS.journalNotRead;
  const isInDoubt = entries.some(
    (entry) =>
      entry.configuration.id === configurationId &&
      isOpen(entry, account.oid) &&
      (journal.isOfThisPage(entry.id) || Date.parse(entry.sentAt) < performance.timeOrigin),
  );
  if (!isInDoubt) return undefined;
  if (isLooking) return TEXTS.waitsForLook;
  // Its end may be noted by now: what was read before is no doubt.
  return isFetching ? TEXTS.journalNotRead : TEXTS.checkFirst;
}
