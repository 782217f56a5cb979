import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import { groupKindWords, memberWords } from '#domain/directory/groupWords.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

interface GroupFactsProps {
  readonly id: string;
  readonly group: Group | undefined;
  readonly counts: GroupMemberCounts | undefined;
  readonly parents: Pick<UseQueryResult<readonly Group[]>, 'data' | 'isError'>;
}

/** What the directory says about a group; what it does not say is said to be so. */
export function GroupFacts({ id, group, counts, parents }: GroupFactsProps) {
  return (
    <Section title="About">
      <KeyValueList
        isWide
        items={[
          ...(group === undefined
            ? []
            : [
                { label: 'Kind', value: groupKindWords(group) },
                { label: 'Members', value: memberWords(counts, group) ?? 'counting…' },
                { label: 'Description', value: group.description ?? 'None' },
                ...(group.membershipRule === undefined
                  ? []
                  : [{ label: 'Rule', value: <code>{group.membershipRule}</code> }]),
              ]),
          { label: 'Member of', value: <Parents {...parents} /> },
          { label: 'Id', value: <ShortId id={id} label="group id" length={13} /> },
        ]}
      />
    </Section>
  );
}

function Parents({ data, isError }: GroupFactsProps['parents']) {
  if (isError) return 'could not be read';
  if (data === undefined) return 'reading…';
  if (data.length === 0) return 'No other group';
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
      {data.map(({ id, displayName }) => (
        <li key={id}>
          <AppLink to="/groups/$id" params={{ id }}>
            <Name of={displayName} />
          </AppLink>
        </li>
      ))}
    </Box>
  );
}
