import type { UseQueryResult } from '@tanstack/react-query';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/groups/texts.ts';

type Read = Pick<UseQueryResult, 'error' | 'refetch'>;

interface GroupGapsProps {
  readonly group: Read;
  readonly parents: Read;
  /** Configurations that name the group and that no plan can change. */
  readonly shownOnly: readonly Configuration[];
}

/** What of the page's answer is missing, and why. A gap is never shown as "nothing". */
export function GroupGaps({ group, parents, shownOnly }: GroupGapsProps) {
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
      {parents.error !== null && !isGone && (
        <Notice
          level="warning"
          title={TEXTS.parentsNotRead}
          actions={
            <WaysOn
              isOfLine
              failure={toFailure(parents.error)}
              onRetry={() => void parents.refetch()}
            />
          }
        >
          {TEXTS.parentsNotReadHint(explain(toFailure(parents.error)).title)}
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
