import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download, GitCompare } from 'lucide-react';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { headOf, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { downloadSnapshot } from '#features/snapshots/downloadSnapshot.ts';
import { NoSnapshot } from '#features/snapshots/NoSnapshot.tsx';
import { RemoveSnapshot } from '#features/snapshots/RemoveSnapshot.tsx';
import { SetAsideInIt } from '#features/snapshots/SetAsideInIt.tsx';
import { SnapshotFacts } from '#features/snapshots/SnapshotFacts.tsx';
import { SnapshotItems } from '#features/snapshots/SnapshotItems.tsx';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { SnapshotOutcomeNotice } from '#features/snapshots/SnapshotOutcomeNotice.tsx';
import { TEXTS } from '#features/snapshots/texts.ts';
import { useSnapshotHome } from '#features/snapshots/useSnapshotHome.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { snapshotQuery, snapshotsQuery } from '#queries/snapshots/snapshots.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';

const route = getRouteApi('/snapshots/$id');

/** What is in one snapshot, and what can be done with it. */
export function SnapshotPage() {
  const { id } = route.useParams();
  const { snapshots } = useStores();
  const { data, isPending, error, refetch } = useQuery(snapshotQuery(snapshots, id));
  const breadcrumb = <AppLink to="/snapshots">{TEXTS.snapshots}</AppLink>;
  if (data != null) return <Shown snapshot={data} name={nameInText(snapshotName(data))} />;
  return (
    <>
      <PageTitle title={TEXTS.unnamed} />
      <PageHeader breadcrumb={breadcrumb} title={TEXTS.unnamed} />
      {isPending && <SkeletonRows rows={8} />}
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {data === null && <NoSnapshot ids={[id]} />}
    </>
  );
}

function Shown({ snapshot, name }: { readonly snapshot: Snapshot; readonly name: string }) {
  const { account } = useSession();
  const { snapshots } = useStores();
  const home = useSnapshotHome();
  const kept = useQuery(snapshotsQuery(snapshots));
  const isKept = kept.data?.some((each) => each.id === snapshot.id) === true;
  return (
    <>
      <PageTitle title={name} />
      <PageHeader
        breadcrumb={<AppLink to="/snapshots">{TEXTS.snapshots}</AppLink>}
        title={name}
        action={
          <>
            {!isKept && kept.data !== undefined && (
              <Button variant="outlined" onClick={() => home.keep(snapshot)}>
                {TEXTS.keepNow}
              </Button>
            )}
            <Button
              variant="outlined"
              startIcon={<Download size={16} aria-hidden />}
              onClick={() => void downloadSnapshot(snapshot)}
            >
              {TEXTS.download}
            </Button>
            <LinkButton
              variant="contained"
              startIcon={<GitCompare size={16} aria-hidden />}
              to="/snapshots/$id/compare"
              params={{ id: snapshot.id }}
            >
              {TEXTS.compareNow}
            </LinkButton>
          </>
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        {home.outcome !== undefined && (
          <SnapshotOutcomeNotice outcome={home.outcome} onStop={home.stop} onKeep={home.keep} />
        )}
        {snapshot.tenantId !== account.tenantId && (
          <Notice quiet level="warning" title={TEXTS.foreign}>
            {TEXTS.foreignHint}
          </Notice>
        )}
        <SnapshotFacts
          snapshot={snapshot}
          head={headOf(snapshot)}
          others={(kept.data ?? []).filter((each) => each.id !== snapshot.id)}
        />
        {snapshot.tenantId === account.tenantId && snapshot.setAside !== undefined && (
          <SetAsideInIt setAside={snapshot.setAside} />
        )}
        <SnapshotItems snapshot={snapshot} />
        {isKept && <RemoveSnapshot id={snapshot.id} />}
      </Box>
    </>
  );
}
