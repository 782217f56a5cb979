import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { CompareWith } from '#parts/lens/CompareWith.tsx';
import { DeviceFacts } from '#features/lens/DeviceFacts.tsx';
import { LensFrame } from '#features/lens/LensFrame.tsx';
import { NotReadPanel } from '#features/lens/NotReadPanel.tsx';
import { ReportedSection } from '#features/lens/reported/ReportedSection.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { useDeviceLens } from '#features/lens/useDeviceLens.ts';
import { WhatIf } from '#features/lens/WhatIf.tsx';
import { LensBody } from '#parts/lens/LensBody.tsx';
import { progressOf } from '#parts/lens/progressOf.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/devices/$id');

/** What does this device get, what is it kept from, and why? */
export function DevicePage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const read = useDeviceLens(id);
  const { device, deviceGroups, userGroups, lens, name } = read;
  const update = useSearchChange(route.useNavigate());
  return (
    <LensFrame
      title={name}
      subtitle={TEXTS.deviceSubtitle}
      action={<CompareWith one={{ kind: 'device', id }} />}
    >
      {read.isGone ? (
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
        <WhatIf
          subject={read.subject}
          ownGroups={deviceGroups.data}
          lens={lens}
          supposed={search}
          onSuppose={update}
        />
      )}
      {device.data !== undefined && (
        <ReportedSection
          device={device.data}
          rows={lens.rows}
          isReading={lens.configurations.isReading || read.isReadingGroups}
          isOpen={search.reported === 'yes'}
          onOpen={(isOpen) => update({ reported: isOpen ? 'yes' : undefined })}
        />
      )}
      <NotReadPanel query={deviceGroups} means={TEXTS.deviceGroupsNotRead} />
      <NotReadPanel query={userGroups} means={TEXTS.userGroupsNotRead} />
      {device.error === null && (
        <LensBody
          kind="device"
          id={id}
          name={name}
          lens={lens}
          wording={read.wording}
          search={search}
          onSearch={update}
          progress={progressOf(lens, read)}
          isWaiting={device.data === undefined || read.isReadingGroups}
        />
      )}
    </LensFrame>
  );
}
