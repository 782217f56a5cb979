import type { UseQueryResult } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { GroupLinks } from '#parts/GroupLinks.tsx';

export type GroupsRead = Pick<UseQueryResult<readonly Group[]>, 'data' | 'isError'>;

/** How many groups, with their names on demand. */
export function GroupsOf({ data, isError }: GroupsRead) {
  if (isError) return TEXTS.notRead;
  if (data === undefined) return TEXTS.reading;
  if (data.length === 0) return TEXTS.groups(0);
  return (
    <details>
      <summary>{TEXTS.groups(data.length)}</summary>
      <ul>
        <GroupLinks groups={data} />
      </ul>
    </details>
  );
}
