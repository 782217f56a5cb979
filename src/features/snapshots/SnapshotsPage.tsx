import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Camera, FolderOpen } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { LostNotice } from '#features/snapshots/LostNotice.tsx';
import { SnapshotOutcomeNotice } from '#features/snapshots/SnapshotOutcomeNotice.tsx';
import { SNAPSHOT_COLUMNS, type SnapshotRow } from '#features/snapshots/snapshotColumns.tsx';
import { TakeSnapshot } from '#features/snapshots/TakeSnapshot.tsx';
import { TEXTS } from '#features/snapshots/texts.ts';
import { useSnapshotHome } from '#features/snapshots/useSnapshotHome.ts';
import { toldText } from '#lib/text/shownName.ts';
import { dateText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { openSnapshotsQuery, snapshotsQuery } from '#queries/snapshots/snapshots.ts';
import { useStores } from '#stores/storesContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { FileInput } from '#ui/form/FileInput.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';

/** The snapshots that are here, saving one, and opening the file of one. */
export function SnapshotsPage() {
  const { snapshots } = useStores();
  const kept = useQuery(snapshotsQuery(snapshots));
  const { data: open } = useQuery(openSnapshotsQuery());
  const rows = useMemo(
    () => [
      ...open.map((head): SnapshotRow => ({ ...head, isKept: false })),
      ...(kept.data ?? []).map((head): SnapshotRow => ({ ...head, isKept: true })),
    ],
    [open, kept.data],
  );
  const home = useSnapshotHome();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <PageTitle title={TEXTS.snapshots} />
      <PageHeader
        title={TEXTS.snapshots}
        subtitle={TEXTS.subtitle}
        action={
          <Button
            variant="outlined"
            startIcon={<FolderOpen size={16} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {TEXTS.openFile}
          </Button>
        }
      />
      <FileInput
        ref={input}
        label={TEXTS.file}
        accept=".json,.gz,application/json,application/gzip"
        onChoose={home.open}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={TEXTS.save} subtitle={TEXTS.saveHint}>
          <TakeSnapshot isBusy={home.outcome?.kind === 'busy'} onTake={home.take} />
          {home.outcome !== undefined && (
            <Box sx={{ mt: 2 }}>
              <SnapshotOutcomeNotice outcome={home.outcome} onStop={home.stop} onKeep={home.keep} />
            </Box>
          )}
        </Section>
        <LostNotice />
        {kept.error !== null && (
          <Notice
            level="warning"
            title={TEXTS.listNotRead}
            actions={
              <Button size="small" variant="outlined" onClick={() => void kept.refetch()}>
                {TEXTS.tryAgain}
              </Button>
            }
          >
            {toFailure(kept.error).trace.message}
          </Notice>
        )}
        <DataTable
          label={TEXTS.tableLabel}
          name="snapshots"
          columns={SNAPSHOT_COLUMNS}
          rows={rows}
          getKey={idOf}
          renderLink={({ id }, link) => <AppLink to="/snapshots/$id" params={{ id }} {...link} />}
          renderCard={(row) => <Card row={row} />}
          isLoading={kept.isPending}
          empty={
            kept.error === null && (
              <EmptyState icon={Camera} title={TEXTS.none}>
                {TEXTS.noneHint}
              </EmptyState>
            )
          }
        />
      </Box>
    </>
  );
}

function idOf({ id }: SnapshotRow): string {
  return id;
}

function Card({ row }: { readonly row: SnapshotRow }) {
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
      <div>{`${dateText(Date.parse(row.takenAt), 'dateAndTime')}, ${toldText(row.takenBy)}`}</div>
      <div>{TEXTS.thingsIn(row.configurations, row.assignments)}</div>
      <div>{row.isKept ? TEXTS.thisBrowser : TEXTS.thisTab}</div>
    </Box>
  );
}
