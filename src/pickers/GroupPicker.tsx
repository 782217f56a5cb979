import { shownName, toldText } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { groupKindWords, memberWords } from '#domain/directory/groupWords.ts';
import { useDebounced } from '#pickers/useDebounced.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useGraph } from '#queries/graphContext.ts';
import {
  countsOfGroup,
  groupCountsQuery,
  groupQuery,
  groupSearchQuery,
  memberCountsQuery,
} from '#queries/groups.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/texts.ts';

/**
 * As many groups get their members counted at once; the rest says nothing until the search is
 * narrower.
 */
const COUNTED = 20;

interface GroupPickerProps extends ComboProblem {
  /** "Group" if not said. */
  readonly label?: string;
  /** Entra object id, or empty. */
  readonly value: string;
  readonly onChange: (groupId: string) => void;
  readonly onBlur?: () => void;
  /** Several are picked one after the other: the field is empty after each, and keeps the focus. */
  readonly isAdding?: boolean;
}

/**
 * Finds a group in Entra ID as one types, with what it holds: kind and members, nested groups
 * included.
 */
export function GroupPicker({
  label = TEXTS.group,
  value,
  onChange,
  onBlur,
  isAdding = false,
  ...problem
}: GroupPickerProps) {
  const graph = useGraph();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed, 250);
  const search = useQuery(groupSearchQuery(graph, text));
  const picked = useQuery({ ...groupQuery(graph, value), enabled: value !== '' });
  const notRead = failedRead(value, picked, search);
  const groups = search.data?.groups ?? [];
  const listed = useQuery(memberCountsQuery(graph, groups.slice(0, COUNTED), 'whereNone'));
  const chosen = useQuery(groupCountsQuery(graph, value));
  const chosenCounts = countsOfGroup(chosen.data, value);
  const countsOf = (group: Group) =>
    group.id === value ? chosenCounts : listed.data?.get(group.id);
  const areUnknown = (group: Group) => (group.id === value ? chosen : listed).isError;
  const toOption = (group: Group) => ({
    key: group.id,
    label: shownName(group.displayName),
    detail: [groupKindWords(group), toldText(group.description ?? '')].filter(Boolean).join(' · '),
    end: areUnknown(group) ? TEXTS.membersUnknown : memberWords(countsOf(group), group),
  });
  const total = search.data?.total ?? 0;
  return (
    <ComboBox
      label={label}
      options={groups.map(toOption)}
      value={
        value === ''
          ? null
          : picked.data === undefined
            ? { key: value, label: picked.isPending ? TEXTS.readingName : value }
            : toOption(picked.data)
      }
      onChange={(option) => {
        // Of a name typed in full, the field tells no change.
        if (isAdding) setTyped('');
        onChange(option?.key ?? '');
      }}
      {...(isAdding && { inputValue: typed })}
      onInputChange={(input, reason) => {
        if (isAdding) setTyped(reason === 'input' ? input : '');
        else if (reason === 'input' || reason === 'clear')
          setTyped(reason === 'clear' ? '' : input);
      }}
      isServerFiltered
      isStale={typed !== text || search.isPlaceholderData}
      isLoading={search.isFetching || typed !== text}
      loadingText={TEXTS.searchingGroups}
      noOptionsText={search.isError ? TEXTS.groupsNotRead : TEXTS.noGroup}
      placeholder={TEXTS.typeBeginning}
      error={
        notRead && (
          <NotRead
            what={notRead.what}
            failure={toFailure(notRead.error)}
            onRetry={() => void notRead.retry()}
          />
        )
      }
      helperText={helperText(
        value,
        picked,
        chosenCounts,
        total > groups.length ? total : undefined,
      )}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...problem}
    />
  );
}

interface Read {
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

const isNotFound = (error: Error) => toFailure(error).kind === 'notFound';

/** The read that failed: of the chosen group itself before the search for others. */
function failedRead(value: string, picked: Read, search: Read) {
  if (value !== '' && picked.error !== null && !isNotFound(picked.error))
    return { what: TEXTS.groupNotRead, error: picked.error, retry: picked.refetch };
  return search.error === null
    ? undefined
    : { what: `${TEXTS.groupsNotRead}.`, error: search.error, retry: search.refetch };
}

function helperText(
  value: string,
  picked: { readonly data: Group | undefined; readonly error: Error | null },
  counts: GroupMemberCounts | undefined,
  total: number | undefined,
) {
  if (value !== '' && picked.error !== null)
    return isNotFound(picked.error) ? TEXTS.groupGone : undefined;
  if (picked.data !== undefined && value !== '')
    return [groupKindWords(picked.data), memberWords(counts, picked.data)]
      .filter(Boolean)
      .join(' · ');
  return total === undefined ? undefined : TEXTS.manyGroups(total);
}
