import Box from '@mui/material/Box';
import { getRouteApi } from '@tanstack/react-router';
import { CompareWith } from '#parts/lens/CompareWith.tsx';
import { LensFrame } from '#features/lens/LensFrame.tsx';
import { NotReadPanel } from '#features/lens/NotReadPanel.tsx';
import { TEXTS } from '#features/lens/texts.ts';
import { UserFacts } from '#features/lens/UserFacts.tsx';
import { useUserLens } from '#features/lens/useUserLens.ts';
import { WhatIf } from '#features/lens/WhatIf.tsx';
import { LensBody } from '#parts/lens/LensBody.tsx';
import { progressOf } from '#parts/lens/progressOf.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

const route = getRouteApi('/users/$id');

/** What does this user get on whatever device, what are they kept from, and why? */
export function UserPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const read = useUserLens(id);
  const { user, groups, devices, lens, name } = read;
  const update = useSearchChange(route.useNavigate());
  return (
    <LensFrame
      title={name}
      subtitle={TEXTS.userSubtitle}
      action={<CompareWith one={{ kind: 'user', id }} />}
    >
      {read.isGone ? (
        <Notice level="warning" title={TEXTS.userGone} quiet>
          {TEXTS.userGoneHint}
        </Notice>
      ) : (
        <>
          <Box component="aside" aria-label={TEXTS.aboutUser}>
            <UserFacts id={id} user={user.data} groups={groups} devices={devices} />
          </Box>
          {read.subject !== undefined && (
            <WhatIf
              subject={read.subject}
              ownGroups={groups.data}
              lens={lens}
              supposed={search}
              onSuppose={update}
            />
          )}
          <NotReadPanel query={user} means={TEXTS.nameNotRead} />
          <NotReadPanel query={groups} means={TEXTS.groupsNotRead} />
          <NotReadPanel query={devices} />
          <LensBody
            kind="user"
            id={id}
            name={name}
            lens={lens}
            wording={read.wording}
            search={search}
            onSearch={update}
            progress={progressOf(lens, read)}
            isWaiting={read.isReadingGroups}
          />
        </>
      )}
    </LensFrame>
  );
}
