import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { counted } from '#lib/locale.ts';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import type { Configurations } from '#queries/useConfigurations.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

type Read = Pick<UseQueryResult, 'error' | 'refetch'>;

interface GroupGapsProps {
  readonly group: Read;
  readonly parents: Read;
  readonly configurations: Pick<Configurations, 'notRead' | 'readAgain'>;
  readonly names: TargetNames;
  /** Configurations whose assignments were not read. */
  readonly notRead: number;
}

/** What of the page's answer is missing, and why. A gap is never shown as "nothing". */
export function GroupGaps({ group, parents, configurations, names, notRead }: GroupGapsProps) {
  const isGone = group.error !== null && toFailure(group.error).kind === 'notFound';
  return (
    <>
      {isGone && (
        <Notice level="warning" title="This group is deleted or not visible to you" quiet>
          What still names it is shown below. If it is deleted, those assignments reach nobody.
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
          <p>What is shown below is not complete.</p>
        </div>
      )}
      {parents.error !== null && !isGone && (
        <Notice
          level="warning"
          title="The groups that hold this one could not be read"
          actions={
            <Button size="small" onClick={() => void parents.refetch()}>
              Try again
            </Button>
          }
        >
          What it receives through them is missing below. {explain(toFailure(parents.error)).title}.
        </Notice>
      )}
      {names.error !== null && (
        <Notice
          level="warning"
          title="Some names could not be read"
          actions={
            <Button size="small" onClick={names.retry}>
              Try again
            </Button>
          }
        >
          Ids stand in for names below. {explain(toFailure(names.error)).title}.
        </Notice>
      )}
      {notRead > 0 && (
        <Notice
          level="warning"
          title={`The assignments of ${counted(notRead, 'configuration')} were not read`}
          quiet
        >
          Whether they name this group is not known.
        </Notice>
      )}
    </>
  );
}
