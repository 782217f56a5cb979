import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useApp } from '#app/appContext.ts';
import { cloudLabel } from '#app/boot/config.ts';
import { Banners, RoleUnknown } from '#app/shell/Banners.tsx';
import { CommandCenter } from '#app/shell/CommandCenter.tsx';
import { HrefLink } from '#app/shell/HrefLink.tsx';
import { rememberSignedOut } from '#app/boot/landing.ts';
import { pageForAnybody, PLACES } from '#app/pages.ts';
import { sectionAt } from '#app/shell/sectionAt.ts';
import { PLACE_ICONS } from '#app/shell/placeIcons.ts';
import { useFocus } from '#app/shell/useFocus.ts';
import { useSession } from '#auth/useSession.ts';
import { LastWrite } from '#features/history/notices/LastWrite.tsx';
import { currentPath } from '#lib/browser/currentPath.ts';
import { browserStorage } from '#lib/browser/safeStorage.ts';
import { useGraph } from '#queries/graphContext.ts';
import { tenantQuery } from '#queries/targeting.ts';
import { keepPlace, placeOf } from '#stores/places.ts';
import { changePreferences, usePreferences } from '#stores/preferences.ts';
import { BrokenRegionContext } from '#ui/feedback/RegionBoundary.tsx';
import { AppShell } from '#ui/shell/AppShell.tsx';

const RAIL = PLACES.filter(({ isInRail }) => isInRail).map(({ icon, ...place }) => ({
  ...place,
  key: place.href,
  icon: PLACE_ICONS[icon],
}));

const COLLAPSED_KEY = 'assignment-desk:rail-collapsed';

/**
 * The frame around every page: where one can go, which tenant this is, who is signed in, what is
 * being waited for.
 */
export function Shell() {
  const { config } = useApp();
  const session = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data: tenant } = useQuery(tenantQuery(useGraph()));
  const { density } = usePreferences();
  const [forMe, setForMe] = useState<number>();
  const [stagesDue, setStagesDue] = useState<number>();
  useFocus();
  const { mode, setMode } = useColorScheme();
  const [isCollapsed, setCollapsed] = useState(() => browserStorage.get(COLLAPSED_KEY) === 'true');
  const collapse = (next: boolean) => {
    browserStorage.set(COLLAPSED_KEY, String(next));
    setCollapsed(next);
  };
  const signOut = () => {
    rememberSignedOut();
    void session.signOut();
  };
  const current = sectionAt(path);
  const counts: Partial<Record<string, number | undefined>> = { approvals: forMe, plan: stagesDue };
  return (
    <BrokenRegionContext value={<LastWrite />}>
      <AppShell
        navigation={RAIL.map((place) => ({
          ...place,
          current: place.section === current,
          count: counts[place.section ?? ''],
        }))}
        LinkComponent={HrefLink}
        isCollapsed={isCollapsed}
        onCollapsedChange={collapse}
        tenant={{
          name: tenant?.displayName,
          cloud: cloudLabel(config.cloud),
          isSandbox: isOnThisMachine(config.graphBaseUrl),
        }}
        account={session.account}
        mode={mode ?? 'system'}
        onModeChange={setMode}
        density={density}
        onDensityChange={(next) => changePreferences({ density: next })}
        others={session.others}
        onContinueAs={(index) => {
          const other = session.others[index];
          if (other === undefined) return;
          keepPlace(session.account, currentPath());
          session.continueAs(other, placeOf(other) ?? pageForAnybody(currentPath()));
        }}
        onSwitchAccount={() => {
          keepPlace(session.account, currentPath());
          void session.signInAsSomebodyElse(pageForAnybody(currentPath()));
        }}
        accessHref="/access"
        onSignOut={signOut}
        railEnd={
          path !== '/access' && (
            <Suspense>
              <RoleUnknown place="rail" />
            </Suspense>
          )
        }
        topBarEnd={
          <CommandCenter
            onModeChange={setMode}
            onRailToggle={() => collapse(!isCollapsed)}
            onSignOut={signOut}
          />
        }
        banner={<Banners path={path} onForMe={setForMe} onStagesDue={setStagesDue} />}
      >
        <Outlet />
      </AppShell>
    </BrokenRegionContext>
  );
}

/** Only the sandbox answers on this machine; a real tenant is never mistaken for it. */
function isOnThisMachine(graphBaseUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(graphBaseUrl).hostname);
}
