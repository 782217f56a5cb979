import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { SignInNotice } from '#app/shell/SignInNotice.tsx';
import { TrialBanner } from '#app/shell/TrialBanner.tsx';
import { WaitBanner } from '#app/shell/WaitBanner.tsx';
import { useApp } from '#app/appContext.ts';
import { useSession } from '#auth/useSession.ts';
import { JournalNotice } from '#features/history/notices/JournalNotice.tsx';
import { LeftOvers } from '#features/history/notices/LeftOvers.tsx';
import { RunBanner } from '#features/runs/banner/RunBanner.tsx';
import { waits } from '#queries/write/waits.ts';
import { useAsksForApprovals } from '#stores/approvalSettings.ts';
import { hasUntils } from '#stores/plan/untilKey.ts';

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

export const RoleUnknown = lazy(() =>
  import('#app/shell/RoleUnknown.tsx').then((file) => ({ default: file.RoleUnknown }), orNothing),
);

const WaitingForMe = lazy(() =>
  import('#app/shell/WaitingForMe.tsx').then((file) => ({ default: file.WaitingForMe }), orNothing),
);

interface BannersProps {
  /** Of the page that is open. */
  readonly path: string;
  /** How many requests of others wait for this person. */
  readonly onForMe: (count: number | undefined) => void;
  readonly onStagesDue: (count: number | undefined) => void;
}

/** What concerns the whole app, above every page. */
export function Banners({ path, onForMe, onStagesDue }: BannersProps) {
  const { signInResult } = useApp();
  const { account } = useSession();
  const waiting = useSyncExternalStore(waits.subscribe, waits.get, waits.get);
  const isAsking = useAsksForApprovals(account.tenantId);
  // What tells of ends goes on telling once the last of them is over.
  const [hasEnds, setHasEnds] = useState(false);
  if (!hasEnds && hasUntils(account)) setHasEnds(true);
  return (
    <>
      {isAsking && (
        <Suspense>
          <WaitingForMe onCount={onForMe} />
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
        onStagesDue={onStagesDue}
        namesStages={/^\/plan(?:\/runs)?$/.test(path)}
      />
      {hasEnds && (
        <Suspense>
          <UntilBanner isHidden={path === '/plan/review'} />
        </Suspense>
      )}
      <LeftOvers hiddenFor={formOf(path)} />
    </>
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
