import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Group, GroupMemberCounts } from '#domain/directory/directory.ts';
import { groupKindWords, memberWords } from '#domain/directory/groupWords.ts';
import { GroupLinks } from '#parts/GroupLinks.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/groups/texts.ts';
import { toldText } from '#lib/text/shownName.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface GroupFactsProps {
  readonly id: string;
  readonly group: Group | undefined;
  readonly counts: GroupMemberCounts | undefined;
  readonly parents: Pick<UseQueryResult<readonly Group[]>, 'data' | 'isError'>;
}

/** What the directory says about a group; what it does not say is said to be so. */
export function GroupFacts({ id, group, counts, parents }: GroupFactsProps) {
  return (
    <Section title={TEXTS.about}>
      <KeyValueList
        isWide
        items={[
          ...(group === undefined
            ? []
            : [
                { label: TEXTS.kind, value: groupKindWords(group) },
                { label: TEXTS.members, value: memberWords(counts, group) ?? 'counting…' },
                { label: TEXTS.description, value: describedAs(group.description) },
                ...(group.membershipRule === undefined
                  ? []
                  : [{ label: TEXTS.rule, value: <code>{toldText(group.membershipRule)}</code> }]),
              ]),
          { label: TEXTS.memberOf, value: <Parents {...parents} /> },
          { label: TEXTS.id, value: <ShortId id={id} label={TEXTS.groupId} length={13} /> },
        ]}
      />
    </Section>
  );
}

function describedAs(description: string | undefined): string {
  return description === undefined || description === '' ? TEXTS.none : toldText(description);
}

function Parents({ data, isError }: GroupFactsProps['parents']) {
  if (isError) return TEXTS.notReadFact;
  if (data === undefined) return 'reading…';
  if (data.length === 0) return TEXTS.inNoGroup;
  return (
    <Box component="ul" sx={{ ...BARE_LIST, display: 'grid', gap: 0.5 }}>
      <GroupLinks groups={data} />
    </Box>
  );
}
