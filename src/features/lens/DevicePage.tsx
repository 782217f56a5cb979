import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { DeviceFacts } from '#features/lens/DeviceFacts.tsx';
import { LensFrame } from '#features/lens/LensFrame.tsx';
import { NotReadPanel } from '#features/lens/NotReadPanel.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { useDeviceLens } from '#features/lens/useDeviceLens.ts';
import { WhatIf } from '#features/lens/WhatIf.tsx';
import { nameInText, shownName } from '#lib/text/shownName.ts';
import { LensBody } from '#parts/lens/LensBody.tsx';
import type { LensSearch } from '#parts/lens/lensSearch.ts';
import { progressOf } from '#parts/lens/progressOf.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

const route = getRouteApi('/devices/$id');

/** What does this device get, what is it kept from, and why? */
export function DevicePage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const read = useDeviceLens(id);
  const { device, deviceGroups, userGroups, lens } = read;
  const name = device.data === undefined ? id : nameInText(device.data.name);
  const user = device.data?.userDisplayName ?? device.data?.userPrincipalName;
  const wording = useMemo(
    (): Wording => ({
      names: lens.names,
      isDevice: true,
      links: ({ through }) => [
        ...(through === 'user' && user !== undefined ? [shownName(user)] : []),
        name,
      ],
    }),
    [lens.names, name, user],
  );
  const update = (change: Partial<LensSearch>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...change }),
      replace: true,
      resetScroll: false,
    });
  const readAgain = () => {
    for (const query of [device, deviceGroups, userGroups])
      if (query.isEnabled) void query.refetch();
  };
  const isGone = device.error !== null && toFailure(device.error).kind === 'notFound';
  return (
    <LensFrame title={name} subtitle={TEXTS.deviceSubtitle}>
      {isGone ? (
        <Notice level="warning" title={TEXTS.deviceGone} quiet>
          {TEXTS.deviceGoneHint}
        </Notice>
      ) : (
        <NotReadPanel query={device} />
      )}
      {device.data !== undefined && (
        <Box component="aside" aria-label={TEXTS.aboutDevice}>
          <DeviceFacts device={device.data} deviceGroups={deviceGroups} userGroups={userGroups} />
        </Box>
      )}
      {read.subject !== undefined && (
        <WhatIf subject={read.subject} lens={lens} supposed={search} onSuppose={update} />
      )}
      <NotReadPanel query={deviceGroups} means={TEXTS.deviceGroupsNotRead} />
      <NotReadPanel query={userGroups} means={TEXTS.userGroupsNotRead} />
      {device.error === null && (
        <LensBody
          kind="device"
          id={id}
          name={name}
          lens={lens}
          wording={wording}
          search={search}
          onSearch={update}
          progress={progressOf(lens, read)}
          isWaiting={device.data === undefined || read.isReadingGroups}
          onReadAgain={readAgain}
        />
      )}
    </LensFrame>
  );
}
