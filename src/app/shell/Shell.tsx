import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useApp } from '#app/appContext.ts';
import { cloudLabel } from '#app/boot/config.ts';
import { CommandCenter } from '#app/shell/CommandCenter.tsx';
import { HrefLink } from '#app/shell/HrefLink.tsx';
import { rememberSignedOut } from '#app/boot/landing.ts';
import { pageForAnybody, PLACES } from '#app/pages.ts';
import { sectionAt } from '#app/shell/sectionAt.ts';
import { PLACE_ICONS } from '#app/shell/placeIcons.ts';
import { SignInNotice } from '#app/shell/SignInNotice.tsx';
import { TrialBanner } from '#app/shell/TrialBanner.tsx';
import { useFocus } from '#app/shell/useFocus.ts';
import { WaitBanner } from '#app/shell/WaitBanner.tsx';
import { useSession } from '#auth/useSession.ts';
import { JournalNotice } from '#features/history/notices/JournalNotice.tsx';
import { LastWrite } from '#features/history/notices/LastWrite.tsx';
import { LeftOvers } from '#features/history/notices/LeftOvers.tsx';
import { RunBanner } from '#features/runs/banner/RunBanner.tsx';
import { currentPath } from '#lib/browser/currentPath.ts';
import { browserStorage } from '#lib/browser/safeStorage.ts';
import { useGraph } from '#queries/graphContext.ts';
import { tenantQuery } from '#queries/targeting.ts';
import { useAsksForApprovals } from '#stores/approvalSettings.ts';
import { keepPlace, placeOf } from '#stores/places.ts';
import { changePreferences, usePreferences } from '#stores/preferences.ts';
import { hasUntils } from '#stores/plan/untilKey.ts';
import { waits } from '#queries/write/waits.ts';
import { BrokenRegionContext } from '#ui/feedback/RegionBoundary.tsx';
import { AppShell } from '#ui/shell/AppShell.tsx';

const RAIL = PLACES.filter(({ isInRail }) => isInRail).map(({ icon, ...place }) => ({
  ...place,
  key: place.href,
  icon: PLACE_ICONS[icon],
}));

/**
 * Parts that nobody opened come by themselves, some seconds after the page. Where one does not come,
 * because the network is gone or a newer version has replaced it, the page goes on without it: an
 * error of `lazy` would take away what is being typed.
 */
const orNothing = (): { readonly default: () => null } => ({ default: () => null });

/** Most may assign: what tells that one may not is loaded after the page. */
const ReaderBanner = lazy(() =>
  import('#app/shell/ReaderBanner.tsx').then((file) => ({ default: file.ReaderBanner }), orNothing),
);

/** Few have set an end to an assignment. */
const UntilBanner = lazy(() =>
  import('#features/runs/until/UntilBanner.tsx').then(
    (file) => ({ default: file.UntilBanner }),
    orNothing,
  ),
);

const RoleUnknown = lazy(() =>
  import('#app/shell/RoleUnknown.tsx').then((file) => ({ default: file.RoleUnknown }), orNothing),
);

const WaitingForMe = lazy(() =>
  import('#app/shell/WaitingForMe.tsx').then((file) => ({ default: file.WaitingForMe }), orNothing),
);

const COLLAPSED_KEY = 'assignment-desk:rail-collapsed';

/**
 * The frame around every page: where one can go, which tenant this is, who is signed in, what is
 * being waited for.
 */
export function Shell() {
  const { config, signInResult } = useApp();
  const session = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data: tenant } = useQuery(tenantQuery(useGraph()));
  const waiting = useSyncExternalStore(waits.subscribe, waits.get);
  const { density } = usePreferences();
  const isAsking = useAsksForApprovals(session.account.tenantId);
  const [forMe, setForMe] = useState<number>();
  const [stagesDue, setStagesDue] = useState<number>();
  // What tells of ends goes on telling once the last of them is over.
  const [hasEnds, setHasEnds] = useState(false);
  if (!hasEnds && hasUntils(session.account)) setHasEnds(true);
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
        banner={
          <>
            {isAsking && (
              <Suspense>
                <WaitingForMe onCount={setForMe} />
              </Suspense>
            )}
            <TrialBanner />
            <SignInNotice result={signInResult} path={path} />
            <WaitBanner waiting={waiting} />
            {!saysWhoMay(path) && (
              <Suspense>
                <ReaderBanner />
              </Suspense>
            )}
            {path !== '/access' && (
              <Suspense>
                <RoleUnknown place="page" />
              </Suspense>
            )}
            {!path.startsWith('/history') && <JournalNotice />}
            <RunBanner
              hiddenFor={/^\/plan\/runs\/([^/]+)$/.exec(path)?.[1]}
              onStagesDue={setStagesDue}
              namesStages={/^\/plan(?:\/runs)?$/.test(path)}
            />
            {hasEnds && (
              <Suspense>
                <UntilBanner isHidden={path === '/plan/review'} />
              </Suspense>
            )}
            <LeftOvers hiddenFor={formOf(path)} />
          </>
        }
      >
        <Outlet />
      </AppShell>
    </BrokenRegionContext>
  );
}

/** The configuration whose form is on screen: it tells by itself how its last write ended. */
function formOf(path: string): string | undefined {
  return /^\/configurations\/([^/]+)\/assign$/.exec(path)?.[1];
}

/** Pages that write, and the page about access, say it themselves, with what to do about it. */
function saysWhoMay(path: string): boolean {
  return (
    /^\/(access|assign|plan\/review)$/.test(path) ||
    /^\/configurations\/[^/]+\/(assign|edit|remove)$/.test(path) ||
    /^\/history\/[^/]+\/undo$/.test(path)
  );
}

/** Only the sandbox answers on this machine; a real tenant is never mistaken for it. */
function isOnThisMachine(graphBaseUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(graphBaseUrl).hostname);
}
