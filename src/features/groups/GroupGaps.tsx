import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { NamesNotRead } from '#parts/lens/NamesNotRead.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import type { Configurations } from '#queries/useConfigurations.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/groups/texts.ts';

type Read = Pick<UseQueryResult, 'error' | 'refetch'>;

interface GroupGapsProps {
  readonly group: Read;
  readonly parents: Read;
  readonly configurations: Pick<Configurations, 'notRead' | 'readAgain'>;
  readonly names: TargetNames;
  /** Configurations whose assignments were not read. */
  readonly notRead: number;
  /** Configurations that name the group and that no plan can change. */
  readonly shownOnly: readonly Configuration[];
}

/** What of the page's answer is missing, and why. A gap is never shown as "nothing". */
export function GroupGaps({
  group,
  parents,
  configurations,
  names,
  notRead,
  shownOnly,
}: GroupGapsProps) {
  const isGone = group.error !== null && toFailure(group.error).kind === 'notFound';
  return (
    <>
      {isGone && (
        <Notice level="warning" title={TEXTS.gone} quiet>
          {TEXTS.goneHint}
        </Notice>
      )}
      {group.error !== null && !isGone && (
        <FailurePanel failure={toFailure(group.error)} onRetry={() => void group.refetch()} />
      )}
      {configurations.notRead.length > 0 && (
        <div>
          <FamiliesNotRead
            notRead={configurations.notRead}
            onReadAgain={configurations.readAgain}
          />
          <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
            {TEXTS.incomplete}
          </Box>
        </div>
      )}
      {parents.error !== null && !isGone && (
        <Notice
          level="warning"
          title={TEXTS.parentsNotRead}
          actions={
            <Button size="small" onClick={() => void parents.refetch()}>
              {TEXTS.tryAgain}
            </Button>
          }
        >
          {TEXTS.parentsNotReadHint(explain(toFailure(parents.error)).title)}
        </Notice>
      )}
      <NamesNotRead names={names} />
      {notRead > 0 && (
        <Notice level="warning" title={TEXTS.notReadCount(notRead)} quiet>
          {TEXTS.notReadHint}
        </Notice>
      )}
      {shownOnly.length > 0 && (
        <Notice
          level="info"
          title={TEXTS.leftOutCount(countedThings(shownOnly.map(({ id }) => id)))}
          quiet
        >
          {TEXTS.leftOutHint(
            shownOnly.map(({ displayName }) => nameInText(displayName)).join(', '),
          )}
        </Notice>
      )}
    </>
  );
}
