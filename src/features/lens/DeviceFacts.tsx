import type { ManagedDevice } from '#domain/impact/audience.ts';
import { GroupsOf, type GroupsRead } from '#features/lens/GroupsOf.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Name } from '#ui/text/Name.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

interface DeviceFactsProps {
  readonly device: ManagedDevice;
  readonly deviceGroups: GroupsRead;
  readonly userGroups: GroupsRead;
}

/** What decides what a device gets: its system, its user, the groups of both. */
export function DeviceFacts({ device, deviceGroups, userGroups }: DeviceFactsProps) {
  const { id, operatingSystem, userId, userDisplayName, userPrincipalName, entraDeviceId } = device;
  return (
    <Section title={TEXTS.about}>
      <KeyValueList
        isWide
        items={[
          { label: TEXTS.system, value: operatingSystem },
          {
            label: TEXTS.primaryUser,
            value:
              userId === undefined ? (
                TEXTS.noUser
              ) : (
                <AppLink to="/users/$id" params={{ id: userId }}>
                  <Name of={userDisplayName ?? userPrincipalName ?? userId} />
                </AppLink>
              ),
          },
          {
            label: TEXTS.groupsOfDevice,
            value:
              entraDeviceId === undefined ? TEXTS.noEntraDevice : <GroupsOf {...deviceGroups} />,
          },
          ...(userId === undefined
            ? []
            : [{ label: TEXTS.groupsOfUser, value: <GroupsOf {...userGroups} /> }]),
          { label: TEXTS.id, value: <ShortId id={id} label={TEXTS.deviceId} length={13} /> },
        ]}
      />
    </Section>
  );
}
