import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import { MOST_SHOWN, type User } from '#domain/directory/user.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import { GroupsOf, type GroupsRead } from '#features/lens/GroupsOf.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { BARE_LIST } from '#ui/bareList.ts';
import { Section } from '#ui/shell/Section.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Name } from '#ui/text/Name.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

interface UserFactsProps {
  readonly id: string;
  readonly user: User | undefined;
  readonly groups: GroupsRead;
  readonly devices: Pick<UseQueryResult<readonly ManagedDevice[]>, 'data' | 'isError'>;
}

/** What decides what a user gets, and the devices they get it on. */
export function UserFacts({ id, user, groups, devices }: UserFactsProps) {
  return (
    <Section title={TEXTS.about}>
      <KeyValueList
        isWide
        items={[
          ...(user?.userPrincipalName === undefined
            ? []
            : [{ label: TEXTS.userName, value: user.userPrincipalName }]),
          { label: TEXTS.memberOf, value: <GroupsOf {...groups} /> },
          { label: TEXTS.devicesOfUser, value: <DevicesOf {...devices} /> },
          { label: TEXTS.id, value: <ShortId id={id} label={TEXTS.userId} length={13} /> },
        ]}
      />
    </Section>
  );
}

function DevicesOf({ data, isError }: UserFactsProps['devices']) {
  if (isError) return TEXTS.notRead;
  if (data === undefined) return TEXTS.reading;
  if (data.length === 0) return TEXTS.noDevice;
  return (
    <Box component="ul" aria-label={TEXTS.devicesOfUser} sx={BARE_LIST}>
      {data.slice(0, MOST_SHOWN).map(({ id, name, operatingSystem }) => (
        <li key={id}>
          <AppLink to="/devices/$id" params={{ id }}>
            <Name of={name} />
          </AppLink>
          {` · ${operatingSystem}`}
        </li>
      ))}
      {data.length > MOST_SHOWN && <li>{TEXTS.moreDevices(MOST_SHOWN)}</li>}
    </Box>
  );
}
