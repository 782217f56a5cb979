import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ToldPayload } from '#domain/approval/approvalRequest.ts';
import { toldChanges } from '#domain/approval/toldChanges.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { familyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { FRESH } from '#queries/approvals/requests.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { readRow } from '#queries/readRow.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

/**
 * What a colleague's request would change, against the list as it is now; where the configuration
 * cannot be found, or its list not read, the rows that were sent; where those cannot be read, that
 * it is so. A removal
 * has none: Intune's word for it is all there is.
 */
export function ToldChange({ told }: { readonly told: ToldPayload }) {
  const { data = NONE, isReading, notRead } = useConfigurations();
  const configuration = useMemo(() => findTold(told, data), [told, data]);
  if (told.rows === undefined)
    return (
      <>
        <div>{told.operation === 'Delete' ? TEXTS.removal : TEXTS.payloadUnread}</div>
        {configuration !== undefined && <ShowConfiguration configuration={configuration} />}
      </>
    );
  if (configuration !== undefined) return <ToldDiff told={told} configuration={configuration} />;
  // Before all is read, and where some is not, nobody can say that it is not there.
  if (isReading) return <ProgressLine label={TEXTS.readingNow} />;
  return (
    <ToldRows words={notRead.length === 0 ? TEXTS.rowsSent : TEXTS.rowsUnread} rows={told.rows} />
  );
}

const NONE: readonly Configuration[] = [];

function findTold(
  { itemId, name }: ToldPayload,
  configurations: readonly Configuration[],
): Configuration | undefined {
  const byId = configurations.find(
    ({ id }) => itemId !== undefined && sameId(graphIdOf(id), itemId),
  );
  if (byId !== undefined) return byId;
  const named = configurations.filter(({ displayName }) => displayName === name);
  return named.length === 1 ? named[0] : undefined;
}

function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function ToldDiff({
  told,
  configuration,
}: {
  readonly told: ToldPayload;
  readonly configuration: Configuration;
}) {
  const {
    data: now,
    error,
    refetch,
  } = useQuery({
    ...assignmentsQuery(useGraph(), configuration.id, ''),
    ...FRESH,
  });
  const read = useMemo(
    () => ({ ...told, rows: told.rows?.map(({ raw }) => readRow(configuration.id, raw)) }),
    [told, configuration.id],
  );
  const changes = now && toldChanges(read, now, familyOf(configuration.id).payload);
  if (error !== null)
    return (
      <>
        <ToldRows words={TEXTS.rowsUnread} rows={told.rows ?? []} />
        <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />
        <ShowConfiguration configuration={configuration} />
      </>
    );
  if (changes === undefined) return <ProgressLine label={TEXTS.readingNow} />;
  return (
    <>
      {changes.length === 0 ? TEXTS.noDifference : <ChangeDiff changes={changes} />}
      <ShowConfiguration configuration={configuration} />
    </>
  );
}

function ShowConfiguration({ configuration: { id } }: { readonly configuration: Configuration }) {
  return (
    <AppLink to="/configurations/$id" params={{ id }}>
      {TEXTS.showConfiguration}
    </AppLink>
  );
}

interface ToldRowsProps {
  readonly words: string;
  readonly rows: NonNullable<ToldPayload['rows']>;
}

function ToldRows({ words, rows }: ToldRowsProps) {
  const names = useTargetNames(rows.map(({ target }) => target));
  return (
    <div>
      {words}
      <ul>
        {rows.map((row, index) => (
          <li key={index}>
            <RowChips row={row} names={names} />
          </li>
        ))}
      </ul>
    </div>
  );
}
