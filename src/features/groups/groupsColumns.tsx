import Box from '@mui/material/Box';
import { groupKindWords, memberWords } from '#domain/directory/groupWords.ts';
import type { GroupRow } from '#features/groups/useGroupList.ts';
import { numberText } from '#lib/locale.ts';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/groups/texts.ts';
import { toldText } from '#lib/text/shownName.ts';

/**
 * The columns of the list of groups. None can be sorted by: only the pages that were asked for are
 * here, and Graph orders them by name.
 */
export const GROUPS_COLUMNS: readonly DataColumn<GroupRow>[] = [
  {
    key: 'name',
    header: TEXTS.name,
    width: 'minmax(220px, 2fr)',
    cell: ({ group }) => <Name of={group.displayName} isCut />,
    text: ({ group }) => group.displayName,
  },
  {
    key: 'kind',
    header: TEXTS.kind,
    width: 'minmax(200px, 1.5fr)',
    cell: ({ group }) => <span title={groupKindWords(group)}>{groupKindWords(group)}</span>,
    text: ({ group }) => groupKindWords(group),
  },
  {
    key: 'members',
    header: TEXTS.members,
    width: 'minmax(150px, 1fr)',
    cell: (row) => <Muted isMuted={row.counts === 'counting'}>{membersOf(row)}</Muted>,
    text: membersOf,
  },
  {
    key: 'direct',
    header: TEXTS.getsDirectly,
    width: 'minmax(190px, 1.1fr)',
    cell: ({ mention }) => <Muted isMuted={isNothing(mention)}>{directWords(mention)}</Muted>,
    text: ({ mention }) => directWords(mention),
  },
  {
    key: 'everybody',
    header: TEXTS.withEveryoneColumn,
    width: '130px',
    cell: ({ mention }) => <span>{everybodyWords(mention)}</span>,
    text: ({ mention }) => everybodyWords(mention),
    hideBelow: 'lg',
  },
  {
    key: 'description',
    header: TEXTS.description,
    width: 'minmax(180px, 1.6fr)',
    cell: ({ group: { description = '' } }) => (
      <span title={toldText(description)}>{toldText(description)}</span>
    ),
    text: ({ group }) => group.description ?? '',
    isOptional: true,
  },
  {
    key: 'id',
    header: TEXTS.id,
    width: '130px',
    cell: ({ group }) => <ShortId id={group.id} label={TEXTS.groupId} />,
    text: ({ group }) => group.id,
    isOptional: true,
  },
];

export function membersOf({ group, counts }: GroupRow): string {
  if (counts === 'counting') return 'counting…';
  if (counts === 'notRead') return TEXTS.membersUnknown;
  return memberWords(counts, group) ?? TEXTS.membersUnknown;
}

/** "5, removed from 1, excluded from 2". */
export function directWords(mention: GroupRow['mention']): string {
  if (mention === 'reading') return 'reading…';
  if (mention === 'notRead') return TEXTS.notRead;
  const { includedIn, removedFrom, excludedFrom } = mention;
  const words = [
    includedIn > 0 && numberText(includedIn),
    removedFrom > 0 && TEXTS.removedFrom(removedFrom),
    excludedFrom > 0 && TEXTS.excludedFrom(excludedFrom),
  ].filter((part) => part !== false);
  return words.length === 0 ? 'nothing' : words.join(', ');
}

export function everybodyWords(mention: GroupRow['mention']): string {
  return typeof mention === 'string' ? '' : numberText(mention.withEverybody);
}

function isNothing(mention: GroupRow['mention']): boolean {
  if (typeof mention === 'string') return true;
  return mention.includedIn + mention.removedFrom + mention.excludedFrom === 0;
}

function Muted({ isMuted, children }: { readonly isMuted: boolean; readonly children: string }) {
  return (
    <Box component="span" sx={isMuted ? { color: 'text.secondary' } : {}}>
      {children}
    </Box>
  );
}
